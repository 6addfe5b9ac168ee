import { put } from '../../shared/domain/storage/store-view';
import { ok } from '../../shared/result';
import type { App } from '../app';
import type { Store } from '../storage/store';

/** Who works here: the id under which changes are recorded, and how it gets its record. */
export interface WorkingUser {
  readonly id: string;
  /** Saves a new user's login name; to be called after the first change that succeeded. */
  readonly remember: () => Promise<void>;
}

/**
 * The user of this PC by login name. The record of somebody new is written behind the first change,
 * so that a refused one leaves nothing behind, and as no step that Strg+Z would take back.
 */
export function workingUser(app: App, store: Store): WorkingUser {
  const { login } = app.actor;
  const known = store.view
    .register('users')
    .all()
    .find((user) => user.login === login);
  const id = known?.id ?? app.newId();
  return {
    id,
    remember: async () => {
      if (store.view.register('users').get(id)) return;
      await store.change({
        operation: 'users.register',
        user: id,
        undoable: false,
        rule: () => ok([put.register('users', { id, login, name: null })]),
      });
    },
  };
}

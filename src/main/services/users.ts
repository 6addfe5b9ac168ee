import { put, type Draft } from '../../shared/domain/storage/store-view';
import { ok, type Result } from '../../shared/result';
import type { App } from '../app';
import type { Store } from '../storage/store';

/**
 * The record of who works here, by login name; made on first sight, without becoming a step that
 * Strg+Z would take back.
 */
export async function ensureUser(app: App, store: Store): Promise<Result<string>> {
  const known = store.view
    .register('users')
    .all()
    .find((user) => user.login === app.actor.login);
  if (known) return ok(known.id);
  const id = app.newId();
  const drafts: readonly Draft[] = [
    put.register('users', { id, login: app.actor.login, name: null }),
  ];
  const done = await store.change({
    operation: 'users.register',
    user: id,
    undoable: false,
    rule: () => ok(drafts),
  });
  return done.ok ? ok(id) : done;
}

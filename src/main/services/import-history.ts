import { err, ok } from '../../shared/result';
import type { Handlers } from './context';

type HistoryHandlers = Pick<Handlers, 'contacts.imports' | 'store.revert'>;

/** Imports and what came of them: read from the journal, which is the only record of them. */
export const importHistoryHandlers: HistoryHandlers = {
  'contacts.imports': async (_input, { store }) => {
    const history = await store.history();
    const entries = history.steps;
    const users = store.view.register('users');
    const imports = entries
      .filter(({ operation }) => operation === 'contacts.import')
      .map((entry) => ({
        seq: entry.seq,
        at: entry.at,
        user: users.get(entry.user)?.name ?? users.get(entry.user)?.login ?? '',
        created: entry.touched['persons']?.created ?? 0,
        changed: entry.touched['persons']?.changed ?? 0,
        reverted: history.takenBy(entry.seq) !== undefined,
      }));
    return ok({ imports: imports.reverse() });
  },

  'store.revert': async ({ seq }, { store, user }) => {
    if ((await store.history()).takenBy(seq)) return err({ code: 'revert.alreadyDone' });
    const done = await store.revert(user, seq);
    return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
  },
};

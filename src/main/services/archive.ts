import type { ChairTerm } from '../../shared/domain/chair/records';
import type { Archive } from '../../shared/domain/retention/records';
import { put, removal, type StoreView } from '../../shared/domain/storage/store-view';
import { err, ok } from '../../shared/result';
import { todayOf } from '../app';
import type { Handlers } from './context';

/** That a folder is the archive of a term; null = it is worked in. */
export function archiveOf(view: StoreView): Archive | null {
  return view.settings('archive').get('archive') ?? null;
}

/** A term that has ended, or whose office has handed over already. */
function mayRest(view: StoreView, term: ChairTerm, today: string): boolean {
  const hasEnded = term.to !== null && term.to < today;
  return (
    hasEnded ||
    view
      .register('handoverPackages')
      .all()
      .some(({ direction, fromTerm }) => direction === 'sent' && fromTerm === term.number)
  );
}

export const archiveHandlers: Pick<Handlers, 'archive.begin' | 'archive.end'> = {
  'archive.begin': async ({ termId }, { app, change }) => {
    const done = await change({
      operation: 'archive.begin',
      rule: (view) => {
        const term = view.register('chairTerms').get(termId);
        if (!term) return err({ code: 'record.missing', collection: 'chairTerms', id: termId });
        const since = todayOf(app, view);
        if (!mayRest(view, term, since)) {
          return err({ code: 'archive.tooEarly', number: term.number, to: term.to });
        }
        return ok([put.settings('archive', { id: 'archive', since, termId, note: null })]);
      },
    });
    return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
  },

  'archive.end': async (_input, { change }) => {
    const done = await change({
      operation: 'archive.end',
      rule: (view) =>
        archiveOf(view)
          ? ok([removal('settings', 'archive', 'archive')])
          : err({ code: 'archive.notOne' }),
    });
    return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
  },
};

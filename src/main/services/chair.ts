import { proposeTerms } from '../../shared/domain/chair/terms';
import { swapDrafts } from '../../shared/domain/chair/swap-terms';
import { takeOverDrafts } from '../../shared/domain/chair/take-over-rule';
import type { ChairTerm } from '../../shared/domain/chair/records';
import { put, type StoreView } from '../../shared/domain/storage/store-view';
import { err, ok } from '../../shared/result';
import { todayOf } from '../app';
import type { Handlers } from './context';

type ChairHandlers = Pick<
  Handlers,
  'chair.propose' | 'chair.takeOver' | 'chair.addTerms' | 'chair.swapTerms'
>;

function recordedTerms(view: StoreView): readonly ChairTerm[] {
  return [...view.register('chairTerms').all()].sort((a, b) => b.number - a.number);
}

function proposed(view: StoreView, count: number): ReturnType<typeof proposeTerms> {
  const terms = recordedTerms(view);
  const [last] = terms;
  return last ? proposeTerms(last, count, terms) : [];
}

const UNCONFIRMED = {
  ...{ motto: null, mainConference: null, chairNames: null, confirmed: false },
  note: 'Nach der Reihenfolge der Länder errechnet.',
} as const;

export const chairHandlers: ChairHandlers = {
  'chair.propose': ({ count }, { store }) => ok({ terms: [...proposed(store.view, count)] }),

  'chair.takeOver': async (input, { app, change, store }) => {
    const done = await change({
      operation: 'chair.takeOver',
      rule: (view) => takeOverDrafts(view, input, app.newId),
    });
    if (!done.ok) return done;
    const term = recordedTerms(store.view).find(({ number }) => number === input.number);
    return ok({ seq: done.value.seq, keys: [...done.value.keys], termId: term?.id ?? '' });
  },

  'chair.addTerms': async ({ count }, { app, change }) => {
    let termIds: string[] = [];
    const done = await change({
      operation: 'chair.addTerms',
      rule: (view) => {
        const terms = proposed(view, count).map((term) => ({
          ...{ id: app.newId(), ...term },
          ...UNCONFIRMED,
        }));
        termIds = terms.map(({ id }) => id);
        if (terms.length === 0) return err({ code: 'chair.nothingFollows' });
        return ok(terms.map((term) => put.register('chairTerms', term)));
      },
    });
    if (!done.ok) return done;
    return ok({ seq: done.value.seq, keys: [...done.value.keys], termIds });
  },

  'chair.swapTerms': async (input, { app, change }) => {
    const done = await change({
      operation: 'chair.swapTerms',
      rule: (view) => swapDrafts(view, input, todayOf(app, view)),
    });
    return done.ok ? ok({ seq: done.value.seq, keys: [...done.value.keys] }) : done;
  },
};

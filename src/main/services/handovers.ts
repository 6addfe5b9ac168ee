import { termOn } from '../../shared/domain/chair/terms';
import { successorOf } from '../../shared/domain/chair/successor';
import type { ChairTerm } from '../../shared/domain/chair/records';
import { openOrders, pendingDeadlines } from '../../shared/domain/documents/handover/tables';
import {
  handoverDay,
  handoverOf,
  itemsOf,
  usualChecklist,
} from '../../shared/domain/handover/checklist';
import type { Handover } from '../../shared/domain/handover/records';
import type { LandCode } from '../../shared/domain/register/records';
import { dueSlices } from '../../shared/domain/retention/rules';
import { put, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import type { Handlers } from './context';
import { inSlices } from './slices';

type Own = Pick<Handlers, 'handover.begin' | 'handover.orderItems' | 'handover.state'>;
type State = Output<'handover.state'>;

function termOf(view: StoreView, id: string): Result<ChairTerm> {
  const term = view.register('chairTerms').get(id);
  return term ? ok(term) : err({ code: 'record.missing', collection: 'chairTerms', id });
}

function newHandover(view: StoreView, term: ChairTerm, id: string): Handover {
  return {
    ...{ id, termId: term.id, day: handoverDay(term, successorOf(view, term)), place: null },
    ...{ photoDay: null, giving: null, receiving: null, remarks: null },
  };
}

function landName(view: StoreView, land: LandCode | null): string {
  return (land === null ? null : view.register('laender').get(land)?.name) ?? '';
}

function successorState(view: StoreView, term: ChairTerm): State['successor'] {
  const next = successorOf(view, term);
  if (!next) return null;
  const { number, land, from, termId } = next;
  return { number, land: land.id, landName: land.name, from, isRecorded: termId !== null };
}

async function stateOf(view: StoreView, term: ChairTerm, date: string): Promise<State> {
  const { id, number, land, from, to } = term;
  const due = await inSlices(dueSlices(view, to ?? date));
  return {
    term: { id, number, land, landName: landName(view, land), from, to },
    successor: successorState(view, term),
    handover: handoverOf(view, id),
    items: [...itemsOf(view, id)],
    openOrders: [...openOrders(view)],
    pendingDeadlines: pendingDeadlines(view, { term, date }).map(
      ({ conferenceId, conference, deadline }) => ({
        ...{ conferenceId, conference, title: deadline.title, day: deadline.day },
      }),
    ),
    deletionsDue: due.filter(({ isDue }) => isDue).length,
  };
}

export const handoverHandlers: Own = {
  'handover.begin': async ({ termId }, { app, change, store }) => {
    let added = 0;
    const done = await change({
      operation: 'handover.begin',
      rule: (view) => {
        const term = termOf(view, termId);
        if (!term.ok) return term;
        const isBegun = handoverOf(view, termId) !== null;
        const hasItems = itemsOf(view, termId).length > 0;
        const record = isBegun ? [] : [newHandover(view, term.value, app.newId())];
        const items = hasItems
          ? []
          : usualChecklist(term.value, successorOf(view, term.value), app.newId);
        added = items.length;
        return ok([
          ...record.map((one) => put.register('handovers', one)),
          ...items.map((one) => put.register('handoverItems', one)),
        ]);
      },
    });
    if (!done.ok) return done;
    return ok({ handoverId: handoverOf(store.view, termId)?.id ?? '', added });
  },

  'handover.orderItems': async ({ places }, { change }) => {
    const done = await change({
      operation: 'handover.orderItems',
      rule: (view) => {
        const drafts: Draft[] = [];
        for (const { id, order } of places) {
          const item = view.register('handoverItems').get(id);
          if (!item) return err({ code: 'record.missing', collection: 'handoverItems', id });
          drafts.push(put.register('handoverItems', { ...item, order }));
        }
        return ok(drafts);
      },
    });
    return done.ok ? ok({}) : done;
  },

  'handover.state': async ({ termId }, { app, store }) => {
    const { view } = store;
    const today = todayOf(app, view);
    const id = termId ?? termOn(view.register('chairTerms').all(), today)?.id ?? '';
    const term = termOf(view, id);
    return term.ok ? ok(await stateOf(view, term.value, today)) : term;
  },
};

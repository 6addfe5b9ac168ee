import type { Conference, Deadline } from '../../shared/domain/conferences/records';
import {
  planDeadlines,
  type DeadlinePlanItem,
  type PlannedDeadline,
} from '../../shared/domain/deadlines/plan';
import type { PlanItemRecord } from '../../shared/domain/settings/records';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import { ok } from '../../shared/result';
import { conferenceOf } from './conference-of';
import type { Handlers } from './context';
import { asJson } from './json';

function planItems(view: StoreView, conference: Conference): readonly PlanItemRecord[] {
  const all = view.settings('deadlinePlanItems').all();
  const own = all.filter((item) => item.meetingKind === conference.kind);
  // A special conference has no plan of its own yet: the main one counts back the same way.
  return own.length > 0 ? own : all.filter((item) => item.meetingKind === 'main');
}

function asPlanItem(record: PlanItemRecord): DeadlinePlanItem {
  const { itemId, title, weeks, owner, rule } = record;
  return {
    id: itemId,
    title,
    weeks,
    owner,
    rule,
    ...(record.anchor === undefined ? {} : { anchor: record.anchor }),
    ...(record.note === undefined ? {} : { note: record.note }),
  };
}

interface Placement {
  readonly id: string;
  readonly item: DeadlinePlanItem;
  readonly planned: PlannedDeadline;
}

function deadlineRecord({ id, item, planned }: Placement): Deadline {
  return {
    ...item,
    id,
    planItemId: item.id,
    plannedDay: planned.plannedDay,
    day: planned.day,
    shiftReason: planned.shiftReason,
    done: false,
    responsible: null,
  };
}

/**
 * Counts the plan back from the first day with the holidays of the chair's Land. What is done or was
 * set by hand stays; open planned deadlines move with the conference.
 */
function planDrafts(
  view: StoreView,
  conference: Conference,
  newId: () => string,
): readonly Draft[] {
  const { id: conferenceId, from: firstDay, to: lastDay } = conference;
  const items = planItems(view, conference).map(asPlanItem);
  const term = view.register('chairTerms').get(conference.termId);
  const land = term?.land ?? '';
  const anchors = { lastDay, termStart: term?.from ?? null, termEnd: term?.to ?? null };
  const existing = view.conference(conferenceId, 'deadlines').all();
  const byItem = new Map(
    existing.flatMap((item) => (item.planItemId ? [[item.planItemId, item] as const] : [])),
  );
  const drafts = planDeadlines({ items, firstDay, anchors, land }).flatMap((planned) => {
    const item = items.find((candidate) => candidate.id === planned.itemId);
    const current = byItem.get(planned.itemId);
    const settled = current !== undefined && (current.done || current.plannedDay === null);
    if (!item || settled) return [];
    const fresh = deadlineRecord({ id: current?.id ?? newId(), item, planned });
    return [
      put.conference(conferenceId, 'deadlines', {
        ...fresh,
        responsible: current?.responsible ?? null,
      }),
    ];
  });
  const gone = existing
    .filter((item) => item.planItemId !== null && !item.done && item.plannedDay !== null)
    .filter((item) => !items.some((candidate) => candidate.id === item.planItemId))
    .map((item) => removal(`conferences/${conferenceId}`, 'deadlines', item.id));
  return [...drafts, ...gone];
}

/** The planned deadlines of a conference as they are after its days have changed; none where none were planned. */
export function replannedDrafts(
  view: StoreView,
  conference: Conference,
  newId: () => string,
): readonly Draft[] {
  const planned = view
    .conference(conference.id, 'deadlines')
    .all()
    .some((item) => item.planItemId !== null);
  return planned ? planDrafts(view, conference, newId) : [];
}

/** How many of these drafts give a deadline another day. */
export function movedDeadlines(view: StoreView, drafts: readonly Draft[]): number {
  return drafts.filter(({ document, collection, id, record }) => {
    if (collection !== 'deadlines' || record === null) return false;
    const conferenceId = document.slice('conferences/'.length);
    const before = view.conference(conferenceId, 'deadlines').get(id);
    return before?.day !== (record as Deadline).day;
  }).length;
}

export const deadlineHandlers: Pick<Handlers, 'deadlines.plan'> = {
  'deadlines.plan': async ({ conferenceId }, { app, store, change }) => {
    const done = await change({
      operation: 'deadlines.plan',
      rule: (view) => {
        const conference = conferenceOf(view, conferenceId);
        return conference.ok ? ok(planDrafts(view, conference.value, app.newId)) : conference;
      },
    });
    if (!done.ok) return done;
    const deadlines = [...store.view.conference(conferenceId, 'deadlines').all()].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    return ok({ deadlines: deadlines.map(asJson) });
  },
};

import type { Conference, Deadline } from '../../shared/domain/conferences/records';
import {
  planDeadlines,
  type DeadlinePlanItem,
  type PlannedDeadline,
} from '../../shared/domain/deadlines/plan';
import type { PlanItemRecord } from '../../shared/domain/settings/records';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
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
  readonly item: DeadlinePlanItem;
  readonly planned: PlannedDeadline;
}

/** The conference's plan, counted back from its first day with the holidays of the chair's Land. */
function placements(view: StoreView, conference: Conference): readonly Placement[] {
  const items = planItems(view, conference).map(asPlanItem);
  const term = view.register('chairTerms').get(conference.termId);
  const { from: firstDay, to: lastDay } = conference;
  const anchors = { lastDay, termStart: term?.from ?? null, termEnd: term?.to ?? null };
  const land = term?.land ?? '';
  return planDeadlines({ items, firstDay, anchors, land }).flatMap((planned) => {
    const item = items.find((candidate) => candidate.id === planned.itemId);
    return item ? [{ item, planned }] : [];
  });
}

/** What of a deadline is the plan's alone: its day and where it comes from. */
function dayOf({ item, planned }: Placement) {
  const { id: planItemId, weeks, rule, anchor } = item;
  const { plannedDay, day, shiftReason } = planned;
  const counted = anchor === undefined ? { weeks, rule } : { weeks, rule, anchor };
  return { ...counted, planItemId, plannedDay, day, shiftReason };
}

function withNote(note: string | undefined): Pick<Deadline, 'note'> {
  return note === undefined ? {} : { note };
}

function newDeadline(id: string, placement: Placement): Deadline {
  const { title, owner, note } = placement.item;
  const words = { title, owner, ...withNote(note) };
  return { id, ...words, ...dayOf(placement), done: false, responsible: null };
}

/** The day as the plan says; what the office wrote stays. */
function moved(deadline: Deadline, placement: Placement): Deadline {
  const { id, title, owner, note, done, responsible } = deadline;
  const words = { title, owner, ...withNote(note) };
  return { id, ...words, ...dayOf(placement), done, responsible };
}

/** What "Fristen neu berechnen" leaves alone: what is done or has its day set by hand. */
function isSettled(deadline: Deadline): boolean {
  return deadline.done || deadline.plannedDay === null;
}

/** Open planned deadlines move with the conference, new ones come in, those that left the plan go. */
function planDrafts(
  view: StoreView,
  conference: Conference,
  newId: () => string,
): readonly Draft[] {
  const conferenceId = conference.id;
  const planned = placements(view, conference);
  const existing = view.conference(conferenceId, 'deadlines').all();
  const byItem = new Map(
    existing.flatMap((item) => (item.planItemId ? [[item.planItemId, item] as const] : [])),
  );
  const drafts = planned.flatMap((placement) => {
    const current = byItem.get(placement.item.id);
    if (current && isSettled(current)) return [];
    const next = current ? moved(current, placement) : newDeadline(newId(), placement);
    return [put.conference(conferenceId, 'deadlines', next)];
  });
  const planItemIds = new Set(planned.map(({ item }) => item.id));
  const gone = existing
    .filter((item) => item.planItemId !== null && !planItemIds.has(item.planItemId))
    .filter((item) => !isSettled(item))
    .map((item) => removal(`conferences/${conferenceId}`, 'deadlines', item.id));
  return [...drafts, ...gone];
}

/**
 * The open planned deadlines of a conference after its days have changed. None comes in anew: what the
 * office has removed stays away until it plans again.
 */
export function replannedDrafts(view: StoreView, conference: Conference): readonly Draft[] {
  const planned = new Map(placements(view, conference).map((item) => [item.item.id, item]));
  return view
    .conference(conference.id, 'deadlines')
    .all()
    .flatMap((deadline) => {
      const placement = planned.get(deadline.planItemId ?? '');
      if (!placement || isSettled(deadline)) return [];
      return [put.conference(conference.id, 'deadlines', moved(deadline, placement))];
    });
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

/** Gives a deadline whose day was set by hand back to the plan. */
function followRule(
  view: StoreView,
  { conferenceId, id }: Input<'deadlines.followPlan'>,
): Result<readonly Draft[]> {
  const conference = conferenceOf(view, conferenceId);
  if (!conference.ok) return conference;
  const deadline = view.conference(conferenceId, 'deadlines').get(id);
  if (!deadline) return err({ code: 'record.missing', collection: 'deadlines', id });
  const placement = placements(view, conference.value).find(
    ({ item }) => item.id === deadline.planItemId,
  );
  if (!placement) return err({ code: 'deadline.notPlanned', title: deadline.title });
  return ok([put.conference(conferenceId, 'deadlines', moved(deadline, placement))]);
}

export const deadlineHandlers: Pick<Handlers, 'deadlines.followPlan' | 'deadlines.plan'> = {
  'deadlines.followPlan': async (input, { change }) => {
    const done = await change({
      operation: 'deadlines.followPlan',
      rule: (view) => followRule(view, input),
    });
    return done.ok ? ok({}) : done;
  },

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

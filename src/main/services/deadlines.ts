import type { Conference, Deadline } from '../../shared/domain/conferences/records';
import {
  planDeadlines,
  type DeadlinePlanItem,
  type PlannedDeadline,
} from '../../shared/domain/deadlines/plan';
import type { PlanItemRecord } from '../../shared/domain/settings/records';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import { ok, type Result } from '../../shared/result';
import { conferenceOf } from './conferences';
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
function planRule(
  view: StoreView,
  conferenceId: string,
  newId: () => string,
): Result<readonly Draft[]> {
  const conference = conferenceOf(view, conferenceId);
  if (!conference.ok) return conference;
  const items = planItems(view, conference.value).map(asPlanItem);
  const term = view.register('chairTerms').get(conference.value.termId);
  const land = term?.land ?? '';
  const { from: firstDay, to: lastDay } = conference.value;
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
  return ok([...drafts, ...gone]);
}

export const deadlineHandlers: Pick<Handlers, 'deadlines.plan'> = {
  'deadlines.plan': async ({ conferenceId }, { app, store, change }) => {
    const done = await change({
      operation: 'deadlines.plan',
      rule: (view) => planRule(view, conferenceId, app.newId),
    });
    if (!done.ok) return done;
    const deadlines = [...store.view.conference(conferenceId, 'deadlines').all()].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    return ok({ deadlines: deadlines.map(asJson) });
  },
};

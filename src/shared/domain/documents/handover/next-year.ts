import { addDays, compareDays, daysBetween, partsOf, type Day } from '../../calendar/day';
import type { Successor } from '../../chair/successor';
import type { Conference, MeetingKind } from '../../conferences/records';
import { planDeadlines, type DeadlinePlanItem } from '../../deadlines/plan';
import type { PlanItemRecord } from '../../settings/records';
import type { StoreView } from '../../storage/store-view';
import { ownerName } from '../conference-state';
import { openOrders, orderKindName, pendingDeadlines } from './tables';
import type { TermFacts } from './term-facts';

/** What comes in the year of the next office, as far as records and plans say. */

/** A year in whole weeks: the same weekday comes round. */
const YEAR_OF_WEEKS = 364;

export const yearMeetings = ['autumn', 'preparatory', 'main'] as const;
export type YearMeeting = (typeof yearMeetings)[number];

export interface MeetingAhead {
  readonly kind: YearMeeting;
  /** Of the term that ends; null = none was recorded or it was cancelled. */
  readonly last: Conference | null;
  /** Of the next term, as far as it is recorded already. */
  readonly planned: Conference | null;
  /** Its first day, else the same weekday a year after the last one. */
  readonly firstDay: Day | null;
}

/** The last day of the next term: as recorded, else a year after it began. */
export function lastDayOf(view: StoreView, next: Successor): Day {
  const recorded = next.termId === null ? undefined : view.register('chairTerms').get(next.termId);
  if (recorded?.to) return recorded.to;
  const { year, month, dayOfMonth } = partsOf(next.from);
  const two = (part: number): string => String(part).padStart(2, '0');
  return addDays(`${year + 1}-${two(month)}-${two(dayOfMonth)}`, -1);
}

function meetingOf(view: StoreView, termId: string | null, kind: MeetingKind): Conference | null {
  const all = view.conferenceIds().flatMap((id) => view.conference(id, 'conference').get(id) ?? []);
  const own = all.filter(
    (meeting) =>
      meeting.termId === termId && meeting.kind === kind && meeting.cancellation === null,
  );
  return own.sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}

export function meetingAhead(view: StoreView, facts: TermFacts, kind: YearMeeting): MeetingAhead {
  const last = meetingOf(view, facts.term.id, kind);
  const nextId = facts.next?.termId ?? null;
  const planned = nextId === null ? null : meetingOf(view, nextId, kind);
  const firstDay = planned?.from ?? (last ? addDays(last.from, YEAR_OF_WEEKS) : null);
  return { kind, last, planned, firstDay };
}

export interface Ahead {
  readonly day: Day;
  readonly what: string;
  /** The conference or the kind of order it is recorded for; null = the plan alone says so. */
  readonly from: string | null;
  readonly who: string;
}

export const meetingNames: Readonly<Record<YearMeeting, string>> = {
  autumn: 'Herbsttreffen',
  preparatory: 'Vorkonferenz',
  main: 'Hauptkonferenz',
};

/** Whose plan it is, where that is not the main conference and the words do not say it. */
function plannedWords(kind: YearMeeting, title: string): string {
  const name = meetingNames[kind];
  return kind === 'main' || title.includes(name) ? title : `${title} (${name})`;
}

/** How long a meeting lasts that has no days yet: as long as the last one. */
function lastDayLike({ firstDay, last, planned }: MeetingAhead): Day | null {
  if (planned || firstDay === null) return planned?.to ?? null;
  return last ? addDays(firstDay, daysBetween(last.from, last.to)) : firstDay;
}

function asPlanItem({
  itemId,
  title,
  weeks,
  owner,
  rule,
  anchor,
}: PlanItemRecord): DeadlinePlanItem {
  const item = { id: itemId, title, weeks, owner, rule };
  return anchor === undefined ? item : { ...item, anchor };
}

function isOfTerm(anchor: DeadlinePlanItem['anchor']): boolean {
  return anchor === 'termStart' || anchor === 'termEnd';
}

function plannedFor(view: StoreView, facts: TermFacts, next: Successor): readonly Ahead[] {
  const all = view.settings('deadlinePlanItems').all();
  return yearMeetings.flatMap((kind) => {
    const meeting = meetingAhead(view, facts, kind);
    const { firstDay } = meeting;
    const items = all
      .filter(({ meetingKind }) => meetingKind === kind)
      .map(asPlanItem)
      // Without a day of the meeting there is still what hangs on the term itself.
      .filter(({ anchor }) => firstDay !== null || isOfTerm(anchor));
    const anchors = {
      lastDay: lastDayLike(meeting),
      termStart: next.from,
      termEnd: lastDayOf(view, next),
    };
    return planDeadlines({
      items,
      firstDay: firstDay ?? next.from,
      anchors,
      land: next.land.id,
    }).map(({ day, title, owner }) => ({
      day,
      what: plannedWords(kind, title),
      from: null,
      who: ownerName(owner),
    }));
  });
}

function recorded(view: StoreView, facts: TermFacts): readonly Ahead[] {
  const deadlines = pendingDeadlines(view, facts).map(({ deadline, conference }) => ({
    day: deadline.day,
    what: deadline.title,
    from: conference,
    who: deadline.responsible ?? ownerName(deadline.owner),
  }));
  const orders = openOrders(view).flatMap(({ dueOn, title, kind, lead }) =>
    dueOn === null
      ? []
      : [
          {
            ...{ day: dueOn, what: title, from: orderKindName(kind) },
            who: (lead === null ? null : view.register('laender').get(lead)?.name) ?? 'offen',
          },
        ],
  );
  return [...deadlines, ...orders];
}

/** Everything with a day in the next term: what passes over, open orders, the plans; by day. */
export function yearAhead(view: StoreView, facts: TermFacts): readonly Ahead[] {
  const { next } = facts;
  if (!next) return [];
  const end = lastDayOf(view, next);
  const all = [...recorded(view, facts), ...plannedFor(view, facts, next)];
  const key = ({ day, what }: Ahead): string => `${day} ${what}`;
  const seen = new Set<string>();
  return (
    all
      .filter((item) => item.day >= next.from && item.day <= end)
      // Stable: what falls on one day keeps the order of its plan.
      .sort((a, b) => compareDays(a.day, b.day))
      .filter((item) => {
        const isNew = !seen.has(key(item));
        seen.add(key(item));
        return isNew;
      })
  );
}

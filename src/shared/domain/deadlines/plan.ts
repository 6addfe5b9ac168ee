import { z } from 'zod';
import { addDays, compareDays, type Day } from '../calendar/day';
import { dateWithWeekday } from '../calendar/german-dates';
import {
  nextWorkingDay,
  nonWorkingCause,
  previousWorkingDay,
  type Closures,
  type NonWorkingCause,
} from '../calendar/working-days';
import { line } from '../text';

const DAYS_PER_WEEK = 7;
const MAX_WEEKS = 520; // ten years: no plan reaches further, and every day stays computable

/** Who has to act. */
export const deadlineOwnerSchema = z.enum([
  'secretariat',
  'chair',
  'laender',
  'press',
  'both',
  'nextChair',
]);

/**
 * What happens to a deadline that falls on a day on which nobody works:
 * - `latest`: "spätestens n Wochen vorher", falls back to the previous working day;
 * - `response`: a period for others to answer, ends on the next working day (idea of § 193 BGB);
 * - `exact`: stays, such as the meeting itself.
 */
export const deadlineRuleSchema = z.enum(['latest', 'response', 'exact']);

/** One row of a deadline plan. */
export const deadlinePlanItemSchema = z.strictObject({
  id: line,
  /** German. */
  title: line,
  /** What is counted from; the first day of the meeting when left out. */
  anchor: z.enum(['firstDay', 'lastDay', 'termStart', 'termEnd']).optional(),
  /** Whole weeks from the anchor; negative = before it. */
  weeks: z.int().min(-MAX_WEEKS).max(MAX_WEEKS),
  owner: deadlineOwnerSchema,
  rule: deadlineRuleSchema,
  /** German, for the person who plans. */
  note: line.optional(),
});

export type DeadlineOwner = z.infer<typeof deadlineOwnerSchema>;
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
export type DeadlinePlanItem = z.infer<typeof deadlinePlanItemSchema>;

export interface DeadlinePlanRequest {
  readonly items: readonly DeadlinePlanItem[];
  /** First day of the meeting. */
  readonly firstDay: Day;
  /** Where items with another anchor count from; what is not given falls back to the first day. */
  readonly anchors?: Readonly<Partial<Record<'lastDay' | 'termStart' | 'termEnd', Day | null>>>;
  /** Code of the Land whose holidays count: the one that holds the chair. */
  readonly land: string;
  /** See `Closures`; 24 and 31 December when left out. */
  readonly closures?: Closures;
}

export interface PlannedDeadline {
  readonly itemId: string;
  readonly title: string;
  readonly owner: DeadlineOwner;
  readonly rule: DeadlineRule;
  /** The day before any shift. */
  readonly plannedDay: Day;
  /** The day that counts. */
  readonly day: Day;
  /** German, why `day` differs from `plannedDay`; null if it does not. */
  readonly shiftReason: string | null;
}

/**
 * Turns a plan into days, sorted by day, then by planned day, then as in the plan. A period for
 * answers before the meeting never ends on or after its first day: it is moved back instead.
 */
export function planDeadlines(request: DeadlinePlanRequest): readonly PlannedDeadline[] {
  return request.items
    .map((item) => plannedDeadline(item, request))
    .sort((a, b) => compareDays(a.day, b.day) || compareDays(a.plannedDay, b.plannedDay));
}

function anchorDay({ anchor }: DeadlinePlanItem, request: DeadlinePlanRequest): Day {
  if (anchor === undefined || anchor === 'firstDay') return request.firstDay;
  return request.anchors?.[anchor] ?? request.firstDay;
}

function plannedDeadline(item: DeadlinePlanItem, request: DeadlinePlanRequest): PlannedDeadline {
  const plannedDay = addDays(anchorDay(item, request), item.weeks * DAYS_PER_WEEK);
  const day = shiftedDay(item, plannedDay, request);
  const cause =
    day === plannedDay ? null : nonWorkingCause(request.land, plannedDay, request.closures);
  return {
    itemId: item.id,
    title: item.title,
    owner: item.owner,
    rule: item.rule,
    plannedDay,
    day,
    shiftReason: cause === null ? null : shiftReason(plannedDay, cause),
  };
}

function shiftedDay(item: DeadlinePlanItem, plannedDay: Day, request: DeadlinePlanRequest): Day {
  if (item.rule === 'exact') return plannedDay;
  const earlier = previousWorkingDay(request.land, plannedDay, request.closures);
  if (item.rule === 'latest') return earlier;
  const later = nextWorkingDay(request.land, plannedDay, request.closures);
  // An answer that is due on the day of the meeting comes too late to be of use.
  const missesTheMeeting = item.weeks < 0 && later >= request.firstDay;
  return missesTheMeeting ? earlier : later;
}

function shiftReason(plannedDay: Day, cause: NonWorkingCause): string {
  switch (cause.kind) {
    case 'holiday':
      return cause.name;
    case 'weekend':
      return `${dateWithWeekday(plannedDay)}: Wochenende`;
    case 'closure':
      return `${dateWithWeekday(plannedDay)}: Dienststelle geschlossen`;
  }
}

import type { Day } from '../../shared/domain/calendar/day';
import { compareDays } from '../../shared/domain/calendar/day';
import type { Deadline } from '../../shared/domain/conferences/records';
import { deadlineState, type DeadlineState } from '../../shared/domain/deadlines/state';

export type Show = 'open' | 'overdue' | 'all';
export type OwnerFilter = Deadline['owner'] | 'any';

export interface DeadlineFilter {
  readonly show: Show;
  readonly owner: OwnerFilter;
  /** Stay in sight although they do not fit any more, so that no row vanishes under the hand. */
  readonly kept: ReadonlySet<string>;
}

const shownStates: Readonly<Record<Show, ReadonlySet<DeadlineState>>> = {
  open: new Set(['open', 'overdue']),
  overdue: new Set(['overdue']),
  all: new Set(['open', 'overdue', 'done']),
};

/** The deadlines that a filter lets through, by day. */
export function shownDeadlines(
  deadlines: readonly Deadline[],
  { show, owner, kept }: DeadlineFilter,
  today: Day,
): readonly Deadline[] {
  return deadlines
    .filter((deadline) => owner === 'any' || deadline.owner === owner)
    .filter(
      (deadline) => kept.has(deadline.id) || shownStates[show].has(deadlineState(deadline, today)),
    )
    .sort((a, b) => compareDays(a.day, b.day));
}

/** How many a choice shows, for its label. */
export function countShown(deadlines: readonly Deadline[], show: Show, today: Day): number {
  return deadlines.filter((deadline) => shownStates[show].has(deadlineState(deadline, today)))
    .length;
}

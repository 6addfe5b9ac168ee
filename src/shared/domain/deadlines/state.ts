import type { Day } from '../calendar/day';

/** A deadline is overdue from the day after; on its day it can still be kept. */
export type DeadlineState = 'overdue' | 'open' | 'done';

export function deadlineState(
  { done, day }: { readonly done: boolean; readonly day: Day },
  today: Day,
): DeadlineState {
  if (done) return 'done';
  return day < today ? 'overdue' : 'open';
}

import { dayFromParts, partsOf, type Day } from '../calendar/day';
import type { StoreView } from '../storage/store-view';
import type { RetentionSubject } from './records';

/** Months of the proposal; an office with another file plan records its own. */
export const proposedMonths: Readonly<Record<RetentionSubject, number>> = {
  replyNotes: 6,
  companions: 6,
  participants: 12,
  letters: 12,
  formerContacts: 12,
  deletionLog: 36,
};

export interface Period {
  readonly months: number;
  /** The office has decided it; the proposal's exception for the handover no longer counts. */
  readonly isOwn: boolean;
}

export function periodOf(view: StoreView, subject: RetentionSubject): Period {
  const own = view.settings('retentionPeriods').get(subject);
  return own
    ? { months: own.months, isOwn: true }
    : { months: proposedMonths[subject], isOwn: false };
}

/** The same day of the month so many months later; the last one where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const at = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const wanted = dayFromParts({ ...at, dayOfMonth });
  return partsOf(wanted).month === at.month
    ? wanted
    : dayFromParts({ ...at, month: at.month + 1, dayOfMonth: 0 });
}

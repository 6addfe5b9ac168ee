import { weekdayOf } from '../../shared/domain/calendar/day';
import { holidayName } from '../../shared/domain/calendar/holidays';

/** What speaks against a day: a weekend or a holiday of the Land that holds the chair. */
export function dayHint(land: string | null, day: string): string | null {
  const holiday = land ? holidayName(land, day) : null;
  if (holiday) return `Feiertag: ${holiday}`;
  return weekdayOf(day) > 5 ? 'Der Tag liegt am Wochenende.' : null;
}

/** The sentence under the last day where it lies before the first. */
export const ENDS_BEFORE_START = 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.';

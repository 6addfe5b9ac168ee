import { addDays, weekdayOf, type Day } from './day';
import { holidayName } from './holidays';

/**
 * Days on which the office is closed of its own accord: `MM-DD` for every year, or a single `Day`.
 */
export type Closures = readonly string[];

/** Why a day is not a working day. */
export type NonWorkingCause =
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'closure' };

/**
 * Christmas Eve and New Year's Eve are no holidays by law, but the public service is off duty
 * (§ 6 Abs. 3 TV-L).
 */
export const DEFAULT_CLOSURES: Closures = ['12-24', '12-31'];

const SATURDAY = 6;
const LONGEST_SEARCH_DAYS = 366;

/**
 * Why nobody works on a day, null for a working day. The holiday goes before the weekend and the
 * weekend before a closure, so that the most telling cause is named. A holiday of some communes of
 * the Land counts as a holiday.
 */
export function nonWorkingCause(
  land: string,
  day: Day,
  closures: Closures = DEFAULT_CLOSURES,
): NonWorkingCause | null {
  const name = holidayName(land, day);
  if (name !== null) return { kind: 'holiday', name };
  if (weekdayOf(day) >= SATURDAY) return { kind: 'weekend' };
  const isClosed = closures.includes(day) || closures.includes(day.slice(5));
  return isClosed ? { kind: 'closure' } : null;
}

/**
 * Whether the office of a Land works on a day: not a Saturday, Sunday, public holiday or closure.
 */
export function isWorkingDay(
  land: string,
  day: Day,
  closures: Closures = DEFAULT_CLOSURES,
): boolean {
  return nonWorkingCause(land, day, closures) === null;
}

/**
 * The day itself if it is a working day, otherwise the last working day before it. Closures that
 * leave no working day within a year give the day itself.
 */
export function previousWorkingDay(
  land: string,
  day: Day,
  closures: Closures = DEFAULT_CLOSURES,
): Day {
  return nearestWorkingDay(day, -1, (candidate) => isWorkingDay(land, candidate, closures));
}

/**
 * The day itself if it is a working day, otherwise the first working day after it (the idea of
 * § 193 BGB). Closures that leave no working day within a year give the day itself.
 */
export function nextWorkingDay(land: string, day: Day, closures: Closures = DEFAULT_CLOSURES): Day {
  return nearestWorkingDay(day, 1, (candidate) => isWorkingDay(land, candidate, closures));
}

function nearestWorkingDay(day: Day, step: 1 | -1, isWorking: (candidate: Day) => boolean): Day {
  let candidate = day;
  for (let searched = 0; searched < LONGEST_SEARCH_DAYS; searched += 1) {
    if (isWorking(candidate)) return candidate;
    candidate = addDays(candidate, step);
  }
  return day;
}

/**
 * A civil day as ISO 8601 text `YYYY-MM-DD`, years 1900 to 2199.
 *
 * Days are plain text because a deadline or a conference date has no time zone: a `Date` would move
 * it by one day on some PCs. Text from outside becomes a `Day` through `parseDay` only; for any
 * other text the functions below neither fail nor mean anything. ISO days sort and compare
 * correctly as strings.
 */
export type Day = string;

/** ISO 8601 weekday number: 1 = Monday ... 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day taken apart; `month` and `dayOfMonth` count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const DAYS_PER_ERA = 146_097; // 400 Gregorian years, after which the calendar repeats itself
const EPOCH_OFFSET = 719_468; // days from 0000-03-01 to 1970-01-01
const WEEKDAYS_FROM_EPOCH = [4, 5, 6, 7, 1, 2, 3] as const; // 1970-01-01 was a Thursday

/**
 * Reads a strict ISO day; null for any other notation, for days that do not exist, and outside 1900
 * to 2199.
 */
export function parseDay(text: string): Day | null {
  if (!ISO_DAY.test(text)) return null;
  const parts = partsOf(text);
  if (parts.year < FIRST_YEAR || parts.year > LAST_YEAR) return null;
  // An impossible day such as 31 February comes back as another one.
  return dayFromParts(parts) === text ? text : null;
}

/** Whether the text is a valid `Day`, see `parseDay`. */
export function isDay(text: string): boolean {
  return parseDay(text) !== null;
}

/**
 * The day `count` days later, or earlier for a negative whole number. The result may leave the
 * years 1900 to 2199.
 */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(numberOf(partsOf(day)) + count);
}

/** Whole days from `from` to `to`; negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(partsOf(to)) - numberOf(partsOf(from));
}

/** ISO 8601 weekday of a day, 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: Day): Weekday {
  const index = floorMod(numberOf(partsOf(day)), 7);
  return WEEKDAYS_FROM_EPOCH[index] ?? 1;
}

/**
 * For `sort`: negative when `a` is the earlier day, positive when it is the later one, 0 for the
 * same day.
 */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Calendar year of a day (not the ISO week year). */
export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** Takes a day apart. */
export function partsOf(day: Day): DayParts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    dayOfMonth: Number(day.slice(8, 10)),
  };
}

/** Puts a day together; a `dayOfMonth` beyond the month's end runs on into the next months. */
export function dayFromParts(parts: DayParts): Day {
  return dayFromNumber(numberOf(parts));
}

/**
 * Days since 1970-01-01 (proleptic Gregorian), after Howard Hinnant's `days_from_civil`. The year
 * is taken to begin in March, so that the leap day is its last day and needs no case of its own.
 */
function numberOf({ year, month, dayOfMonth }: DayParts): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** The inverse of `numberOf`, after Howard Hinnant's `civil_from_days`. */
function dayFromNumber(daysSinceEpoch: number): Day {
  const shifted = daysSinceEpoch + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const firstDayOfYear = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - firstDayOfYear;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function floorMod(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus;
}

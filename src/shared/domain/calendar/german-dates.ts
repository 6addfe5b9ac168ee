import { daysBetween, partsOf, weekdayOf, type Day, type Weekday } from './day';

// DIN 5008 keeps the day with its month and the time with "Uhr" on one line.
const NBSP = '\u00a0';
const EN_DASH = '\u2013';

const MONTH_NAMES = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Montag',
  2: 'Dienstag',
  3: 'Mittwoch',
  4: 'Donnerstag',
  5: 'Freitag',
  6: 'Samstag',
  7: 'Sonntag',
};

/** `15. März 2018`, for running text; NBSP between day and month (domain rule S01, DIN 5008). */
export function longDate(day: Day): string {
  return `${dayAndMonth(day)} ${yearText(day)}`;
}

/** `15.03.2018`, for tables and the information block (domain rule S01, DIN 5008). */
export function shortDate(day: Day): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${yearText(day)}`;
}

/**
 * A span of days for running text (domain rule S02): two days in a row are joined by "und", more by
 * "bis"; month and year are named once where both days share them. The two ends may come in either
 * order; the same day twice is one date.
 */
export function longDateSpan(from: Day, to: Day): string {
  if (from > to) return longDateSpan(to, from);
  const length = daysBetween(from, to);
  if (length === 0) return longDate(from);
  const link = length === 1 ? 'und' : 'bis';
  return `${spanStart(from, to)} ${link} ${longDate(to)}`;
}

/** `März 2018`: what heads the days of a month. */
export function monthAndYear(day: Day): string {
  const { month, year } = partsOf(day);
  return `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

/** `Donnerstag`. */
export function weekdayName(day: Day): string {
  return WEEKDAY_NAMES[weekdayOf(day)];
}

/**
 * `Donnerstag, 15. März 2018` (domain rule S03). A second comma in the body is the sentence's own
 * affair.
 */
export function dateWithWeekday(day: Day): string {
  return `${weekdayName(day)}, ${longDate(day)}`;
}

/** `09:00 Uhr` from a local time `HH:MM`; NBSP before "Uhr" (domain rule S04, DIN 5008). */
export function timeOfDay(time: string): string {
  return `${time}${NBSP}Uhr`;
}

/**
 * `09:00–12:30 Uhr` from local times `HH:MM`, for tables: en dash without spaces (domain rule S04,
 * DIN 5008).
 */
export function timeSpanForTable(from: string, to: string): string {
  return timeOfDay(`${from}${EN_DASH}${to}`);
}

/** `von 09:00 bis 12:30 Uhr` from local times `HH:MM`, for running text (domain rule S04). */
export function timeSpanInText(from: string, to: string): string {
  return `von ${from} bis ${timeOfDay(to)}`;
}

/** The first day of a span without what it shares with the last one. */
function spanStart(from: Day, to: Day): string {
  const start = partsOf(from);
  const end = partsOf(to);
  if (start.year !== end.year) return longDate(from);
  if (start.month !== end.month) return dayAndMonth(from);
  return `${start.dayOfMonth}.`;
}

function dayAndMonth(day: Day): string {
  const { month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth}.${NBSP}${MONTH_NAMES[month - 1] ?? ''}`;
}

function yearText(day: Day): string {
  return day.slice(0, 4);
}

/** The span after its preposition: "am 15. und 16. März 2018", "vom 14. bis 16. März 2018". */
export function onDates(from: Day, to: Day): string {
  const days = Math.abs(daysBetween(from, to)) + 1;
  return `${days > 2 ? 'vom' : 'am'} ${longDateSpan(from, to)}`;
}

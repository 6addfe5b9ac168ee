import {
  addDays,
  dayFromParts,
  parseDay,
  partsOf,
  weekdayOf,
  type Day,
} from '../../shared/domain/calendar/day';
import { weekdayName } from '../../shared/domain/calendar/german-dates';
import { err, ok, type Result } from '../../shared/result';
import { dayProblems } from './texts';

type ParsedDay = Result<Day, string>;

interface Written {
  readonly dayOfMonth: string;
  readonly month: string;
  readonly year: string;
}

const RELATIVE: Readonly<Record<string, number>> = {
  vorgestern: -2,
  gestern: -1,
  heute: 0,
  morgen: 1,
  übermorgen: 2,
};

const MONTHS = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<dayOfMonth>\d{1,2})$/;
const DOTTED = /^(?<dayOfMonth>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>\d*))?$/;
const NAMED = /^(?<dayOfMonth>\d{1,2})\.?\s?(?<month>\p{L}{3,})\.?(?:\s(?<year>\d*))?$/u;
const DIGITS = /^(?<dayOfMonth>\d{2})(?<month>\d{2})(?<year>\d{2}|\d{4})$/;
const OFFSET = /^(?<sign>[+-])\s?(?<count>\d{1,5})$/;
const LEADING_WEEKDAY = /^(?<weekday>\p{L}{2,})\.?,?\s(?<rest>\d.*)$/u;

const LEAP_CYCLE = 8; // years until 29 February surely comes again (1896 to 1904)

/** What a day without a year is counted from, and whether it lies behind or ahead. */
interface Reference {
  readonly today: Day;
  readonly isPast: boolean;
}

/**
 * Reads a day as people type it: `15.3.2018`, `15.03.18`, `24.12.` (the next one or, where only the past
 * makes sense, the last one, today included),
 * `15. März 2018`, `150318`, `heute`, `morgen`, `+7`, `-3`, ISO. Two-digit years are 2000 to 2099.
 * The error is a German sentence for the field. Empty text is unreadable, the field asks before.
 */
export function parseTypedDay(typed: string, today: Day, isPast = false): ParsedDay {
  const reference = { today, isPast };
  const text = typed.replace(/[\s\u00a0]+/g, ' ').trim();
  const small = text.toLowerCase().replace(/[\u2212\u2013]/g, '-');
  const led = LEADING_WEEKDAY.exec(small)?.groups;
  const weekday = WEEKDAYS.findIndex(
    (name) => led?.['weekday'] && startsName(name, led['weekday']),
  );
  if (led?.['rest'] && weekday >= 0) return withWeekday(led['rest'], weekday + 1, reference);
  return parseRelative(small, today) ?? parseAbsolute(small, reference) ?? unreadable(text);
}

function withWeekday(rest: string, weekday: number, reference: Reference): ParsedDay {
  const parsed = parseAbsolute(rest, reference) ?? unreadable(rest);
  if (!parsed.ok || weekdayOf(parsed.value) === weekday) return parsed;
  return err(dayProblems.wrongWeekday(parsed.value, weekdayName(parsed.value)));
}

function unreadable(text: string): ParsedDay {
  return err(dayProblems.unreadable(text));
}

function parseRelative(text: string, today: Day): ParsedDay | null {
  const named = RELATIVE[text];
  if (named !== undefined) return inRange(addDays(today, named));
  const groups = OFFSET.exec(text)?.groups;
  if (!groups) return null;
  const count = Number(groups['count']);
  return inRange(addDays(today, groups['sign'] === '-' ? -count : count));
}

function inRange(day: Day): ParsedDay {
  return parseDay(day) === null ? err(dayProblems.yearOutside) : ok(day);
}

function parseAbsolute(text: string, reference: Reference): ParsedDay | null {
  const written = takeApart(text);
  if (written === null) return null;
  return written.year === '' ? nearestSuch(written, reference) : withYear(written);
}

function takeApart(text: string): Written | null {
  const groups = [ISO, DOTTED, DIGITS, NAMED].map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return null;
  const { dayOfMonth = '', year = '' } = groups;
  const month = monthNumber(groups['month'] ?? '');
  return month === null ? null : { dayOfMonth, month, year };
}

/** `3` and `03` stay, `märz`, `mär` and `maerz` become `3`; null for what is no month at all. */
function monthNumber(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const index = MONTHS.findIndex((name) => startsName(name, text.replace('ae', 'ä')));
  return text.length < 3 || index < 0 ? null : String(index + 1);
}

function startsName(name: string, typed: string): boolean {
  return name.startsWith(typed);
}

function withYear(written: Written): ParsedDay {
  if (![2, 4].includes(written.year.length)) return err(dayProblems.yearDigits(written.year));
  const year = written.year.length === 2 ? `20${written.year}` : written.year;
  if (year < '1900' || year > '2199') return err(dayProblems.yearOutside);
  const day = existing(written, Number(year));
  return day === null ? err(dayProblems.notInCalendar(`${shown(written)}${year}`)) : ok(day);
}

/** The next day with this date from today on, or the last one until today; 29 February waits for a leap year. */
function nearestSuch(written: Written, { today, isPast }: Reference): ParsedDay {
  const { year } = partsOf(today);
  for (let away = 0; away <= LEAP_CYCLE; away += 1) {
    const day = existing(written, isPast ? year - away : year + away);
    if (day !== null && (isPast ? day <= today : day >= today)) return inRange(day);
  }
  return err(dayProblems.notInCalendar(shown(written)));
}

function existing({ dayOfMonth, month }: Written, year: number): Day | null {
  const wanted = { year, month: Number(month), dayOfMonth: Number(dayOfMonth) };
  const found = partsOf(dayFromParts(wanted));
  const isSame = found.month === wanted.month && found.dayOfMonth === wanted.dayOfMonth;
  return isSame && found.year === year ? dayFromParts(wanted) : null;
}

function shown({ dayOfMonth, month }: Written): string {
  return `${dayOfMonth.padStart(2, '0')}.${month.padStart(2, '0')}.`;
}

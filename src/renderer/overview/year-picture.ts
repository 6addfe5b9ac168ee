import { addDays, partsOf, type Day } from '../../shared/domain/calendar/day';
import { longDate, longDateSpan } from '../../shared/domain/calendar/german-dates';
import { deadlineState, type DeadlineState } from '../../shared/domain/deadlines/state';

export interface YearDeadline {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly done: boolean;
}

/** Deadlines of one state within one stretch of days: one mark, however many there are. */
export interface Mark {
  readonly key: string;
  readonly state: DeadlineState;
  readonly items: readonly YearDeadline[];
  /** What a screen reader says: how many, when, which. */
  readonly name: string;
}

/** A column of the picture: a month in two halves, or what lies before or after the year. */
export interface YearCell {
  readonly key: string;
  readonly label: string;
  readonly stretches: readonly (readonly Mark[])[];
  /** Place of today within the month, 0 to 1; null = not in it. */
  readonly today: number | null;
  /** The part of the month in which the conference meets; null = none. */
  readonly conference: { readonly start: number; readonly end: number } | null;
}

export interface YearPicture {
  readonly cells: readonly YearCell[];
  readonly counts: Readonly<Record<DeadlineState, number>>;
}

export interface YearRequest {
  readonly deadlines: readonly YearDeadline[];
  /** The chair's term; where it is not known the picture counts months around the conference. */
  readonly term: { readonly from: Day | null; readonly to: Day | null } | null;
  readonly conference: { readonly from: Day; readonly to: Day };
  readonly today: Day;
}

const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
/** What is overdue first. */
const STATES: readonly DeadlineState[] = ['overdue', 'open', 'done'];
const MIDDLE = 15;
const MONTHS_BEFORE = 9;
const MONTHS_AFTER = 3;
/** A term has twelve months; one that somebody typed as decades must not fill the page. */
const MOST_MONTHS = 24;
const NAMED_TITLES = 3;

/** Months counted through, so that they can be added. */
function monthOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

function firstDayOf(month: number): Day {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function lastDayOf(month: number): Day {
  return addDays(firstDayOf(month + 1), -1);
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly when: string;
}

function stateText(state: DeadlineState, count: number): string {
  const noun = count === 1 ? 'Frist' : 'Fristen';
  if (state === 'open') return `${count} offene ${noun}`;
  return state === 'done' ? `${count} ${noun} erledigt` : `${count} ${noun} überfällig`;
}

function titlesOf(items: readonly YearDeadline[]): string {
  const named = items.slice(0, NAMED_TITLES).map(({ title }) => title);
  const rest = items.length - named.length;
  return rest === 0 ? named.join('; ') : `${named.join('; ')} und ${rest} weitere`;
}

function marksIn({ from, to, when }: Stretch, { deadlines, today }: YearRequest): readonly Mark[] {
  const inside = deadlines.filter(({ day }) => day >= from && day <= to);
  return STATES.flatMap((state) => {
    const items = inside.filter((deadline) => deadlineState(deadline, today) === state);
    if (items.length === 0) return [];
    const name = `${stateText(state, items.length)}, ${when}: ${titlesOf(items)}`;
    return [{ key: `${from} ${state}`, state, items, name }];
  });
}

function days(from: Day, to: Day): Stretch {
  return { from, to, when: longDateSpan(from, to) };
}

function monthCell(month: number, isFirst: boolean, request: YearRequest): YearCell {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const length = partsOf(last).dayOfMonth;
  const middle = addDays(first, MIDDLE - 1);
  const { conference, today } = request;
  const name = MONTHS[month % 12] ?? '';
  const place = (day: Day): number => (partsOf(day).dayOfMonth - 1) / length;
  const meets = conference.from <= last && conference.to >= first;
  const start = conference.from < first ? 0 : place(conference.from);
  const end = conference.to > last ? 1 : place(conference.to) + 1 / length;
  return {
    key: first,
    label: isFirst || month % 12 === 0 ? `${name} ${Math.floor(month / 12)}` : name,
    stretches: [days(first, middle), days(addDays(middle, 1), last)].map((stretch) =>
      marksIn(stretch, request),
    ),
    today: monthOf(today) === month ? place(today) + 0.5 / length : null,
    conference: meets ? { start, end } : null,
  };
}

/** Before and after the year: a column of its own where there is something, else none. */
function outerCell(label: string, stretch: Stretch, request: YearRequest): readonly YearCell[] {
  const marks = marksIn(stretch, request);
  if (marks.length === 0) return [];
  return [{ key: label, label, stretches: [marks], today: null, conference: null }];
}

/** First and last month of the picture; the conference always lies within. */
function monthsOf({ term, conference }: YearRequest): readonly [number, number] {
  const meets = monthOf(conference.from);
  const from = term?.from ? monthOf(term.from) : meets - MONTHS_BEFORE;
  const to = term?.to ? monthOf(term.to) : meets + MONTHS_AFTER;
  const first = Math.max(Math.min(from, meets), meets - MOST_MONTHS / 2);
  const last = Math.max(to, monthOf(conference.to));
  return [first, Math.min(last, first + MOST_MONTHS - 1)];
}

/**
 * The year of a conference as columns with at most three marks in each half of a month, so that forty
 * deadlines in one week take no more room than one.
 */
export function yearPicture(request: YearRequest): YearPicture {
  const [first, last] = monthsOf(request);
  const from = firstDayOf(first);
  const to = lastDayOf(last);
  const before = { from: '', to: addDays(from, -1), when: `vor dem ${longDate(from)}` };
  const after = { from: addDays(to, 1), to: '9999-12-31', when: `nach dem ${longDate(to)}` };
  const months = Array.from({ length: last - first + 1 }, (_unused, index) => first + index);
  const states = request.deadlines.map((deadline) => deadlineState(deadline, request.today));
  const count = (state: DeadlineState): number => states.filter((item) => item === state).length;
  return {
    cells: [
      ...outerCell('früher', before, request),
      ...months.map((month) => monthCell(month, month === first, request)),
      ...outerCell('später', after, request),
    ],
    counts: { overdue: count('overdue'), open: count('open'), done: count('done') },
  };
}

import type { Day } from '../../shared/domain/calendar/day';
import { dateWithWeekday } from '../../shared/domain/calendar/german-dates';
import { nonWorkingCause } from '../../shared/domain/calendar/working-days';
import type { Deadline } from '../../shared/domain/conferences/records';
import type { DeadlineState } from '../../shared/domain/deadlines/state';

export const ownerNames: Readonly<Record<Deadline['owner'], string>> = {
  secretariat: 'Geschäftsstelle',
  chair: 'Vorsitz',
  laender: 'Länder',
  press: 'Presse',
  both: 'beide Vorsitze',
  nextChair: 'nächster Vorsitz',
};

export const stateWords: Readonly<Record<DeadlineState, string>> = {
  overdue: 'überfällig',
  open: 'offen',
  done: 'erledigt',
};

/** What speaks against a day, by the holidays of the Land that holds the chair. */
export function dayHint(land: string | null, day: Day): string | null {
  const cause = nonWorkingCause(land ?? '', day);
  switch (cause?.kind) {
    case undefined:
      return null;
    case 'holiday':
      return `Feiertag: ${cause.name}`;
    case 'weekend':
      return 'Wochenende';
    case 'closure':
      return 'Dienststelle geschlossen';
  }
}

type Anchor = NonNullable<Deadline['anchor']>;

const anchorDative: Readonly<Record<Anchor, string>> = {
  firstDay: 'dem ersten Tag',
  lastDay: 'dem letzten Tag',
  termStart: 'dem Beginn des Vorsitzjahres',
  termEnd: 'dem Ende des Vorsitzjahres',
};
const onAnchor: Readonly<Record<Anchor, string>> = {
  firstDay: 'Am ersten Tag der Konferenz',
  lastDay: 'Am letzten Tag der Konferenz',
  termStart: 'Am ersten Tag des Vorsitzjahres',
  termEnd: 'Am letzten Tag des Vorsitzjahres',
};

/** "8 Wochen vor dem ersten Tag". */
function countedFrom({ weeks, anchor = 'firstDay' }: Pick<Deadline, 'weeks' | 'anchor'>): string {
  if (weeks === 0) return onAnchor[anchor];
  const count = Math.abs(weeks);
  const span = count === 1 ? '1 Woche' : `${count} Wochen`;
  return `${span} ${weeks < 0 ? 'vor' : 'nach'} ${anchorDative[anchor]}`;
}

type Origin = Pick<Deadline, 'weeks' | 'anchor' | 'plannedDay' | 'day' | 'shiftReason'>;

/** Where a planned day comes from, a sentence a line. */
export function plannedLines(deadline: Origin): readonly string[] {
  const { plannedDay, day, shiftReason } = deadline;
  const counted = plannedDay === null ? '' : dateWithWeekday(plannedDay);
  const lines = [countedFrom(deadline)];
  // Of a weekend the reason names the day, of a holiday its name alone.
  if (plannedDay !== day && shiftReason?.startsWith(counted) === false) {
    lines.push(`Gerechnet auf ${counted}`);
  }
  if (shiftReason !== null) lines.push(`Verschoben: ${shiftReason}`);
  return lines;
}

export const setByHandLine = 'Von Hand gesetzt; bleibt beim Neuberechnen stehen';

const deadlineCount = (count: number): string => (count === 1 ? '1 Frist' : `${count} Fristen`);

/** "3 Fristen erledigt". */
export function doneMessage(count: number, done: boolean): string {
  return `${deadlineCount(count)} ${done ? 'erledigt' : 'wieder offen'}`;
}

/** What a calculation did: how many days the plan gave and how many it left alone. */
export function plannedMessage(planned: number, byHand: number): string {
  const result = `${deadlineCount(planned)} nach Plan`;
  return byHand === 0 ? result : `${result}, ${byHand} von Hand gesetzt und unverändert`;
}

/** What to know when a deadline is gone: the plan would bring it back. */
export function removedMessage({ planItemId }: Pick<Deadline, 'planItemId'>): string {
  return planItemId === null
    ? 'Frist entfernt'
    : 'Frist entfernt. Beim Neuberechnen kommt sie aus dem Fristenplan wieder.';
}

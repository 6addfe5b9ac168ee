import { exchangeColumns } from '../../shared/domain/exchange/fields';
import type { Tone } from '../ui';
import type { LookRow, RowState } from './list-store';

export const stateWords: Readonly<Record<RowState, string>> = {
  new: 'neu',
  changed: 'geändert',
  unchanged: 'unverändert',
  wrong: 'falsch',
};

export const stateTones: Readonly<Record<RowState, Tone>> = {
  new: 'ok',
  changed: 'neutral',
  unchanged: 'neutral',
  wrong: 'error',
};

function quoted(text: string): string {
  return text === '' ? 'leer' : `„${text}“`;
}

/** "Nachname: „Muster“ statt „Beispiel“". */
export function changeText({ field, before, after }: LookRow['changes'][number]): string {
  return `${exchangeColumns[field].title}: ${quoted(after)} statt ${quoted(before)}`;
}

/** What a row does or what is wrong with it, in one line of the table. */
export function rowSummary(row: LookRow): string {
  const stops = row.findings.filter(({ level }) => level === 'stop');
  if (row.state === 'wrong') {
    return stops.map(({ cell, message }) => (cell ? `${cell}: ${message}` : message)).join(' ');
  }
  if (row.state === 'changed') return row.changes.map(changeText).join('; ');
  const hints = row.findings.map(({ message }) => message);
  return [...(row.state === 'new' ? ['Wird angelegt.'] : []), ...hints].join(' ');
}

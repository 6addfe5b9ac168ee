import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { Output } from '../../shared/ipc/contract';

export type Due = Output<'retention.list'>['items'][number];

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;

/** "31 Einträge, 4 Dateien". */
export function amountText({ records, files }: Pick<Due, 'records' | 'files'>): string {
  return [
    counted(records, 'Eintrag', 'Einträge'),
    ...(files === 0 ? [] : [counted(files, 'Datei', 'Dateien')]),
  ].join(', ');
}

/** What several items take together. */
export function amountOf(items: readonly Due[]): Pick<Due, 'records' | 'files'> {
  return {
    records: items.reduce((sum, { records }) => sum + records, 0),
    files: items.reduce((sum, { files }) => sum + files, 0),
  };
}

/** "seit 01.04.2018 fällig", "ab 01.04.2019". */
export function dueText({ isDue, on }: Pick<Due, 'isDue' | 'on'>): string {
  return isDue ? `fällig seit ${shortDate(on)}` : `ab ${shortDate(on)}`;
}

/** "2 Jahre", "18 Monate". */
export function monthsText(months: number): string {
  if (months === 0) return 'sofort';
  return months % 12 === 0
    ? counted(months / 12, 'Jahr', 'Jahre')
    : counted(months, 'Monat', 'Monate');
}

/** A number of months as it is typed; null where it is none. */
export function typedMonths(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,3}$/.test(trimmed)) return null;
  const months = Number(trimmed);
  return months <= 600 ? months : null;
}

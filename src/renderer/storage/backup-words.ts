import type { Output } from '../../shared/ipc/contract';
import { germanTime } from '../../shared/domain/calendar/german-time';
import { backupCountsText } from '../../shared/texts/backup-texts';
import { momentText } from '../../shared/texts/moment-text';
import { severalName } from '../../shared/texts/record-counts';

export type Backup = Output<'store.backups'>['backups'][number];
export type Inspected = Output<'store.inspectBackup'>;
type Difference = Inspected['differences'][number];

/** `4,2 MB` */
export function sizeText(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = amount < 10 ? 1 : 0;
  return `${amount.toLocaleString('de-DE', { maximumFractionDigits: digits })} ${unit}`;
}

/** `heute um 14:02`, `am 15.03.2018, 14:02 Uhr`. */
export function whenText(at: string, now: string): string {
  const { day, time } = germanTime(at);
  return day === germanTime(now).day ? `heute um ${time}` : `am ${momentText(at)}`;
}

/** The newest backup of this folder that can be read, in one sentence. */
export function lastText(backups: readonly Backup[], now: string): string | null {
  const last = backups.find(({ counts, isOwn }) => counts !== null && isOwn);
  if (!last?.counts) return null;
  return `Zuletzt gesichert ${whenText(last.at, now)}: ${backupCountsText(last.counts)}, geprüft`;
}

export function placesText({ places }: Backup): string {
  if (places.length > 1) return 'beide Orte';
  return places[0] === 'second' ? 'zweiter Ort' : 'Datenordner';
}

function part({ count, names }: Difference['added'], one: string, many: string): readonly string[] {
  if (count === 0) return [];
  const counted = `${count} ${count === 1 ? one : many}`;
  if (names.length === 0) return [counted];
  const rest = count > names.length ? ` und ${count - names.length} weitere` : '';
  return [`${counted} (${names.join(', ')}${rest})`];
}

/** What restoring does to the records of one kind. */
export function differenceText({ added, changed, removed }: Difference): string {
  return [
    ...part(added, 'kommt wieder', 'kommen wieder'),
    ...part(changed, 'wird wie damals', 'werden wie damals'),
    ...part(removed, 'entfällt', 'entfallen'),
  ].join('; ');
}

export function differenceTitle({ collection }: Difference): string {
  return severalName(collection);
}

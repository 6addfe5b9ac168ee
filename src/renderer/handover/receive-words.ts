import type { LandCode } from '../../shared/domain/register/records';
import { severalName } from '../../shared/texts/record-counts';
import type { Inspected } from './receive-store';

type Difference = Inspected['differences'][number];
type Some = Difference['added'];

/** "Bayern", "BY" where only the code is known, else that nobody knows. */
export function landText(land: {
  readonly landName: string;
  readonly land: LandCode | null;
}): string {
  if (land.landName !== '') return land.landName;
  return land.land ?? 'Land nicht bekannt';
}

/** "13. Vorsitzjahr, Bayern". */
export function officeText(office: {
  readonly number: number;
  readonly landName: string;
  readonly land: LandCode | null;
}): string {
  return `${office.number}. Vorsitzjahr, ${landText(office)}`;
}

function part({ count, names }: Some, one: string, many: string): readonly string[] {
  if (count === 0) return [];
  const counted = `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;
  if (names.length === 0) return [counted];
  const rest = count > names.length ? ` und ${count - names.length} weitere` : '';
  return [`${counted} (${names.join(', ')}${rest})`];
}

/** What receiving does to the records of one kind. */
export function receivedText({ added, changed, kept }: Difference, isOwn: boolean): string {
  return [
    ...part(added, 'kommt hinzu', 'kommen hinzu'),
    ...(isOwn
      ? part(changed, 'ist anders und bleibt wie hier', 'sind anders und bleiben wie hier')
      : part(changed, 'wird wie im Paket', 'werden wie im Paket')),
    ...part(kept, 'ist nur hier und bleibt', 'sind nur hier und bleiben'),
  ].join('; ');
}

export function differenceTitle({ collection }: Difference): string {
  return severalName(collection.split('.').at(-1) ?? collection);
}

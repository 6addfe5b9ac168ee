import { countText } from './record-counts';

interface Touched {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
}

const WHAT = [
  ['created', 'neu'],
  ['changed', 'geändert'],
  ['removed', 'gelöscht'],
] as const;

/** `2 Personen neu, 1 Amt geändert`: what a step did to how many records. */
export function touchedText(touched: Readonly<Record<string, Touched>>): string {
  return Object.entries(touched)
    .flatMap(([collection, counts]) =>
      WHAT.filter(([what]) => counts[what] > 0).map(
        ([what, word]) => `${countText(collection, counts[what])} ${word}`,
      ),
    )
    .join(', ');
}

/** `Petra Muster, Ole Beispiel und 3 weitere`. */
export function namesText(names: readonly string[], records: number): string {
  const more = records - names.length;
  const first = names.join(', ');
  return names.length > 0 && more > 0
    ? `${first} und ${more.toLocaleString('de-DE')} weitere`
    : first;
}

/** What became of a record, in one word. */
export const whatWords = { created: 'neu', changed: 'geändert', removed: 'gelöscht' } as const;

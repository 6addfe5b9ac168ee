import { useDeferredValue, useMemo } from 'react';
import { compareGerman, foldings, matchesWords, queryWords } from '../ui';

type Spellings = readonly [string, string];

/** Rows with the spellings they are found under, worked out once and not at every key. */
export interface Searchable<Row> {
  readonly rows: readonly Row[];
  readonly spellings: readonly Spellings[];
}

/** Spellings of texts seen before: after a change of one person the other 4,999 are known. */
const known = new Map<string, Spellings>();
const MOST_KNOWN = 20_000;

function spellingsOf(text: string): Spellings {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const spellings = foldings(text);
  known.set(text, spellings);
  return spellings;
}

/**
 * Rows in German order (DIN 5007-1). Spellings are compared letter by letter, which is ten times as fast
 * as a collation; that one decides only between equal ones.
 */
export function inGermanOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const WITHOUT_E = 1;
  return rows
    .map((row) => ({ row, text: keyOf(row), key: spellingsOf(keyOf(row))[WITHOUT_E] }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : compareGerman(a.text, b.text)))
    .map(({ row }) => row);
}

export function searchable<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
): Searchable<Row> {
  return { rows, spellings: rows.map((row) => spellingsOf(textOf(row))) };
}

/** The rows that hold every word of the query and pass the choices beside it. */
export function found<Row>(
  { rows, spellings }: Searchable<Row>,
  query: string,
  isMeant: (row: Row) => boolean,
): readonly Row[] {
  const words = queryWords(query);
  return rows.filter((row, index) => {
    const own = spellings[index];
    return own !== undefined && matchesWords(own, words) && isMeant(row);
  });
}

interface FoundOptions<Row> {
  readonly rows: readonly Row[];
  /** Kept outside of the component, as is `isMeant` for as long as the choices stay. */
  readonly textOf: (row: Row) => string;
  readonly query: string;
  readonly isMeant: (row: Row) => boolean;
}

/** Filters behind the typing: a key is shown at once, the table follows when there is time. */
export function useFound<Row>(options: FoundOptions<Row>): readonly Row[] {
  const { rows, textOf, query, isMeant } = options;
  const index = useMemo(() => searchable(rows, textOf), [rows, textOf]);
  const settled = useDeferredValue(query);
  return useMemo(() => found(index, settled, isMeant), [index, settled, isMeant]);
}

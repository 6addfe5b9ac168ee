import { useDeferredValue, useEffect, useMemo } from 'react';
import { compareGerman, foldings, matchesWords, queryWords } from '../ui';

type Spellings = readonly [string, string];

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

interface Question<Row> {
  readonly rows: readonly Row[];
  readonly textOf: (row: Row) => string;
  readonly query: string;
  readonly isMeant: (row: Row) => boolean;
}

/** The rows that hold every word of the query and pass the choices beside it. */
export function found<Row>({ rows, textOf, query, isMeant }: Question<Row>): readonly Row[] {
  const words = queryWords(query);
  return rows.filter(
    (row) => isMeant(row) && (words.length === 0 || matchesWords(spellingsOf(textOf(row)), words)),
  );
}

/** Rows whose spellings are worked out at a stretch: a few milliseconds, which no key has to wait for. */
const SLICE = 250;

/** Works the spellings out before anybody types, a slice at a time. */
function useReadyToSearch<Row>(rows: readonly Row[], textOf: (row: Row) => string): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const work = (from: number): void => {
      for (const row of rows.slice(from, from + SLICE)) spellingsOf(textOf(row));
      if (from + SLICE < rows.length) timer = setTimeout(work, 0, from + SLICE);
    };
    timer = setTimeout(work, 0, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [rows, textOf]);
}

/**
 * Filters behind the typing: a key is shown at once, the table follows when there is time. `textOf` and
 * `isMeant` are kept outside of the component, or for as long as the choices stay.
 */
export function useFound<Row>({ rows, textOf, query, isMeant }: Question<Row>): readonly Row[] {
  useReadyToSearch(rows, textOf);
  const settled = useDeferredValue(query);
  return useMemo(
    () => found({ rows, textOf, query: settled, isMeant }),
    [rows, textOf, settled, isMeant],
  );
}

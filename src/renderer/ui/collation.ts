import { foldings } from '../../shared/domain/folding';

export { foldings };

// DIN 5007-1, the order of words and files: ä sorts like a, ß like ss; numbers by their value.
const german = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' });

/** For `sort`: German order of two texts (DIN 5007-1). */
export function compareGerman(a: string, b: string): number {
  return german.compare(a, b);
}

/** The words of a query, each in its spellings; to be worked out once for a whole list. */
export function queryWords(query: string): readonly (readonly [string, string])[] {
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldings);
}

/** Whether every word stands somewhere in the text, given by its spellings. */
export function matchesWords(
  spellings: readonly [string, string],
  words: readonly (readonly [string, string])[],
): boolean {
  return words.every((word) =>
    word.some((typed) => spellings.some((spelling) => spelling.includes(typed))),
  );
}

/** Whether every word of the query stands somewhere in the text, whatever way umlauts are typed. */
export function matchesGerman(text: string, query: string): boolean {
  return matchesWords(foldings(text), queryWords(query));
}

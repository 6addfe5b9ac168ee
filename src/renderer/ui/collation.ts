// DIN 5007-1, the order of words and files: ä sorts like a, ß like ss; numbers by their value.
const german = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' });

/** For `sort`: German order of two texts (DIN 5007-1). */
export function compareGerman(a: string, b: string): number {
  return german.compare(a, b);
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/**
 * The spellings under which a text is looked for: small letters, without accents, ß as ss, and
 * umlauts once with e ("mueller") and once without ("muller").
 */
export function foldings(text: string): readonly [string, string] {
  const small = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
  const withE = small.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return [withoutAccents(withE), withoutAccents(small)];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '');
}

/** Whether every word of the query stands somewhere in the text, whatever way umlauts are typed. */
export function matchesGerman(text: string, query: string): boolean {
  const spellings = foldings(text);
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) =>
      foldings(word).some((typed) => spellings.some((spelling) => spelling.includes(typed))),
    );
}

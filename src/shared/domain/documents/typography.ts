import { NBSP } from '../text';

/** Pairs that a line break would tear apart (domain rules S08, S09, S11): the space becomes fixed. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/\b(z|u|d|i|a|o)\. ?(B|a|h|A|D|Ä)\./g, `$1.${NBSP}$2.`],
  [/(§|Art\.|Nr\.|TOP|Dr\.|Prof\.|Telefon|Seite) (?=[\p{L}\d])/gu, `$1${NBSP}`],
  [/(\d) (%|EUR|€|Uhr)/g, `$1${NBSP}$2`],
  [/(?<!\d)(\d{1,3}\.) (?=\p{Lu})/gu, `$1${NBSP}`],
];

/** Fixes the spaces in a running German text that belong between things that stay together. */
export function keepTogether(text: string): string {
  return PAIRS.reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    text,
  );
}

/** Splits running text at its line breaks into paragraphs; empty ones drop out. */
export function paragraphsOf(text: string | null): readonly string[] {
  if (text === null) return [];
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(keepTogether);
}

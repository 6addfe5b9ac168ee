import { NBSP } from '../text';

type Pair = readonly [RegExp, string];

/** Abbreviations of several parts (rule S08): "z. B.", "a. D.", "h. c. mult.". */
const ABBREVIATIONS: readonly Pair[] = [
  [/\b(z|u|d|i|a|o|h|e|E)\. ?(B|a|h|A|D|V|Ä|c)\./g, `$1.${NBSP}$2.`],
  [/\b(c\.) (?=mult\.)/g, `$1${NBSP}`],
];

/** Pairs that a line break would tear apart (rules S09, S11): "Dr. Muster", "Prof. Dr.", "Nr. 57". */
const PAIRS: readonly Pair[] = [
  ...ABBREVIATIONS,
  [/(§|Art\.|Nr\.|TOP|Dr\.|Prof\.|-Ing\.|Telefon|Seite) (?=[\p{L}\d])/gu, `$1${NBSP}`],
  [/(\d) (%|EUR|€|Uhr)/g, `$1${NBSP}$2`],
  [/(?<!\d)(\d{1,3}\.) (?=\p{Lu})/gu, `$1${NBSP}`],
];

function fixed(text: string, pairs: readonly Pair[]): string {
  return pairs.reduce(
    (current, [pattern, replacement]) => current.replace(pattern, replacement),
    text,
  );
}

/** Fixes the spaces in a running German text that belong between things that stay together. */
export function keepTogether(text: string): string {
  return fixed(text, PAIRS);
}

/** The same for abbreviations alone, where a line has no room for more. */
export function keepAbbreviations(text: string): string {
  return fixed(text, ABBREVIATIONS);
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

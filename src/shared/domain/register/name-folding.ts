import { foldings } from '../folding';
import type { Person } from './records';

/** Degrees and forms of address that slipped into a name field. */
const TITLES =
  /(?:^|\s)(?:frau|herrn?|prof(?:essor(?:in)?)?\.?|dr\.?(?:-ing\.?)?|h\.\s?c\.|dipl\.-?\p{L}*\.?)(?=\s|$)/gu;
/** Former noble titles and particles: part of the surname by law, left out by many who type it. */
const NOBILITY =
  /(?:^|\s)(?:von|vom|zu|zum|zur|und|der|dem|den|de|van|freiherr|freifrau|freiin|graf|gr[aä]e?fin|baron(?:in|esse)?|prinz(?:essin)?|fürst(?:in)?|herzog(?:in)?|ritter|edler?)(?=\s)/gu;

function bare(text: string): string {
  const small = text.normalize('NFC').toLowerCase().replaceAll('ß', 'ss').replaceAll('-', ' ');
  // Twice, because two particles share the space between them.
  const names = small.replace(TITLES, ' ').replace(TITLES, ' ').trim();
  return names.replace(NOBILITY, ' ').replace(NOBILITY, ' ');
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The spellings of a name for comparison: small, without degrees, nobility, hyphens and accents, ß as
 * ss, umlauts once as "ae" and once as "a".
 */
export function foldedName(text: string): readonly [string, string] {
  const [withE, plain] = foldings(bare(text));
  return [letters(withE), letters(plain)];
}

/** Key for `sort`: DIN 5007-1 without the machine's own rules. */
export function sortKey(text: string): string {
  return foldings(text)[1];
}

export function firstNameOf(person: Person): string {
  return foldedName(person.firstName ?? '')[0];
}

/** Whether two words differ by one slip of the keys: a letter more, less, other, or two swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}

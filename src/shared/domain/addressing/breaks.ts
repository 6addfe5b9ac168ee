/**
 * What a break between two words costs, by rule A08: after a comma, before "und", before "des Landes" and its
 * kind, between words that stand for themselves, inside what belongs together ("Bayerischen Staatsministerium").
 */
const COST = { comma: 0, and: 1, phrase: 2, plain: 8, tied: 14 } as const;

/** Behind "und", "für" or "der" no line may end while there is any other way. */
export const TORN = 1_000;

const AND_WORDS = new Set(['und', 'sowie', 'oder']);
const PHRASE_WORDS = new Set([
  'des', 'der', 'im', 'in', 'bei', 'beim', 'für', 'am', 'zum', 'zur', 'gegen', 'mit',
]); // prettier-ignore
const LEADING_WORDS = new Set([
  ...PHRASE_WORDS, ...AND_WORDS, 'die', 'das', 'dem', 'den', 'von', 'vom', 'zu', 'an', 'auf', 'aus',
  'nach', 'über', 'unter', 'ohne', 'de', 'van',
]); // prettier-ignore

/** Words that call for the next one: forms of address, kinds of places, nobility. */
const CALLING_WORDS = new Set([
  'frau', 'herr', 'herrn', 'landes', 'freistaates', 'freistaats', 'stadt', 'landeshauptstadt', 'hansestadt',
  'landkreises', 'gemeinde', 'bundesrepublik', 'referat', 'abteilung', 'postfach', 'freiherr', 'freifrau',
  'freiin', 'graf', 'gräfin', 'prinz', 'prinzessin', 'mitglied',
]); // prettier-ignore

/** Adjectives before their noun, as far as they occur in offices and names of houses. */
const ADJECTIVE =
  /^(?:\p{L}+(?:isch|lich)e[nrs]?|(?:stellvertret|leit|regier)ende[nr]?|(?:erst|zweit)e[nr]?|freien?|deutschen?|thüringer|berliner|bremer|hamburger|auswärtige[ns]?)$/u;

/** "a." of "a. D.", "h." of "h. c." and what belongs to them: never apart. */
const FIRST_HALF = /^[aehidzuM]\.$/;
const SECOND_HALF = /^(?:D|c|h|A|R|B|mult)\.$/;
/** A new part of the name line begins with the degrees, behind a title "a. D.". */
const DEGREE = /^(?:Prof|Dr|PD|Dipl|apl|Jun|Univ)\b.*\./;
const TITLE_END = 'D.';
const SUFFIX = /^Md(?:L|B|A|BB|HB|EP)$/;
const NUMBER = /^\d/;

function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('\u00A0') + 1);
}

function firstPart(word: string): string {
  return word.split('\u00A0')[0] ?? word;
}

function isTorn(previous: string, next: string): boolean {
  return (
    LEADING_WORDS.has(previous.toLowerCase()) ||
    FIRST_HALF.test(previous) ||
    SECOND_HALF.test(next) ||
    NUMBER.test(next) ||
    NUMBER.test(previous)
  );
}

function isTied(previous: string, next: string): boolean {
  const word = previous.toLowerCase();
  return (
    CALLING_WORDS.has(word) ||
    ADJECTIVE.test(word) ||
    (previous.endsWith('.') && previous !== TITLE_END) ||
    SUFFIX.test(next) ||
    next === 'von'
  );
}

function beginsPart(previous: string, next: string): boolean {
  return PHRASE_WORDS.has(next.toLowerCase()) || DEGREE.test(next) || previous === TITLE_END;
}

/** A word alone on a line reads like a slip; an office alone on the first line does not. */
const LONELY = { first: 2, later: 6 } as const;
/** "und Soziales" alone, or "und Soziales des Landes …", tears a list that could stay whole. */
const SCRAP = 2;
const SCRAP_LENGTH = 22;

/** The Land behind the end of a remit: while there is room it has a line of its own. */
const SHARED = 7;
const LAND = / (?:des (?:Landes|Freistaate?s|Saarlandes)|der Freien)(?: |$)/;

/** What a line of several costs by itself, apart from how it ends. */
export function lineCost(words: readonly string[], isFirst: boolean): number {
  if (words.length === 1) return isFirst ? LONELY.first : LONELY.later;
  if (isFirst) return 0;
  const text = words.join(' ');
  const shared = LAND.test(text) ? SHARED : 0;
  if (!AND_WORDS.has(words[0] ?? '')) return shared;
  return shared + (text.length <= SCRAP_LENGTH || / (?:des|der) /.test(text) ? SCRAP : 0);
}

/** Cost of ending a line behind `previous`; words joined by a non-breaking space count as one. */
export function breakCost(previous: string, next: string): number {
  const before = lastPart(previous);
  const after = firstPart(next);
  if (isTorn(before, after)) return TORN;
  if (before.endsWith(',')) return COST.comma;
  if (isTied(before, after)) return COST.tied;
  if (AND_WORDS.has(after)) return COST.and;
  return beginsPart(before, after) ? COST.phrase : COST.plain;
}

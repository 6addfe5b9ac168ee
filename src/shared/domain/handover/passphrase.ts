/**
 * How hard a passphrase is to guess, by an estimate that rather counts too little: whoever has the file has all the
 * time in the world. What follows from what stands before, from the calendar, from the keyboard or from the office's
 * own words counts almost nothing; whole words count as picked from a list of some thousand.
 */
export type PassphraseFinding = 'repeat' | 'sequence' | 'date' | 'knownWord' | 'fewCharacters';

export interface PassphraseStrength {
  /** Guesses that it takes, as a power of two. */
  readonly bits: number;
  readonly needed: number;
  readonly isEnough: boolean;
  /** What made it weaker than it looks, each once. */
  readonly findings: readonly PassphraseFinding[];
}

/** Below this nothing is encrypted. */
export const NEEDED_BITS = 64;

/** Bits of one piece of a passphrase. */
const REPEAT = 3;
const SEQUENCE = 5;
const DATE = 12;
const YEAR = 5;
const KNOWN_WORD = 7;
/** A word from a list of 7,776 as they are thrown with dice; short words have fewer to choose from. */
const WORD = 12.9;
const WORD_LETTER = 2;
const LETTER = 4.7;
const DIGIT = 3.3;
const SIGN = 4;
/** Between groups and words. */
const SEPARATOR = 0.5;

/** What everybody at such an office tries first; in lower case, umlauts written both ways. */
const KNOWN_WORDS = [
  ...['integration', 'integrationsministerkonferenz', 'intmk', 'ministerium', 'ministerin'],
  ...['minister', 'ministerkonferenz', 'konferenz', 'konferenzbüro', 'hauptkonferenz', 'vorsitz'],
  ...['vorsitzland', 'übergabe', 'übergabepaket', 'paket', 'geschäftsstelle', 'sekretariat'],
  ...['senat', 'senator', 'senatorin', 'bundesland', 'deutschland', 'länder', 'staatskanzlei'],
  ...['kennwort', 'passwort', 'password', 'passphrase', 'geheim', 'sicher', 'willkommen', 'hallo'],
  ...['admin', 'test', 'start', 'beschluss', 'migration', 'soziales', 'arbeit', 'familie'],
  ...['badenwürttemberg', 'baden-württemberg', 'baden', 'württemberg', 'bayern', 'berlin'],
  ...['brandenburg', 'bremen', 'hamburg', 'hessen', 'mecklenburg-vorpommern', 'mecklenburg'],
  ...['vorpommern', 'niedersachsen', 'nordrhein-westfalen', 'nordrhein', 'westfalen', 'nrw'],
  ...['rheinland-pfalz', 'rheinland', 'pfalz', 'saarland', 'sachsen-anhalt', 'sachsen', 'anhalt'],
  ...['schleswig-holstein', 'schleswig', 'holstein', 'thüringen', 'stuttgart', 'münchen'],
  ...['potsdam', 'wiesbaden', 'schwerin', 'hannover', 'düsseldorf', 'mainz', 'saarbrücken'],
  ...['dresden', 'magdeburg', 'kiel', 'erfurt', 'januar', 'februar', 'märz', 'april', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'dezember', 'montag', 'dienstag'],
  ...['mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag', 'frühling', 'frühjahr', 'sommer'],
  ...['herbst', 'winter'],
];
const spelledOut = (word: string): string =>
  word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
const WORDS: readonly string[] = [
  ...new Set(KNOWN_WORDS.flatMap((word) => [word, spelledOut(word)])),
].sort((a, b) => b.length - a.length);

/** Rows of letters that lie beside each other, in both directions. */
const ROWS = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'],
  ...['qwertyuiop', 'zxcvbnm', '^1234567890ß'],
].flatMap((row) => [row, Array.from(row).reverse().join('')]);
const SEQUENCE_FROM = 3;
const REPEAT_FROM = 3;

const LEET: Readonly<Record<string, string>> = {
  '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', '$': 's', '!': 'i',
}; // prettier-ignore

interface Piece {
  readonly length: number;
  readonly bits: number;
  readonly finding: PassphraseFinding | null;
}

interface Text {
  /** In lower case. */
  readonly plain: string;
  /** With digits and signs read as the letters that they stand for. */
  readonly read: string;
}

/** The longest of so many characters that stood in the text before; it may overlap with itself. */
function repeatAt({ plain }: Text, at: number): Piece | null {
  let length = 0;
  while (at + length < plain.length) {
    const first = plain.indexOf(plain.slice(at, at + length + 1));
    if (first >= at) break;
    length += 1;
  }
  return length < REPEAT_FROM ? null : { length, bits: REPEAT, finding: 'repeat' };
}

function sequenceAt({ plain }: Text, at: number): Piece | null {
  const isInRow = (length: number): boolean =>
    at + length <= plain.length && ROWS.some((row) => row.includes(plain.slice(at, at + length)));
  let length = SEQUENCE_FROM;
  if (!isInRow(length)) return null;
  while (isInRow(length + 1)) length += 1;
  return { length, bits: SEQUENCE, finding: 'sequence' };
}

const DATES: readonly (readonly [RegExp, number])[] = [
  [/^\d{1,2}[./\- ]\d{1,2}[./\- ](?:\d{4}|\d{2})(?!\d)/, DATE],
  [/^(?:19|20)\d{2}[./\- ]\d{1,2}[./\- ]\d{1,2}(?!\d)/, DATE],
  [/^(?:[0-3]\d[01]\d(?:19|20)\d{2}|(?:19|20)\d{2}[01]\d[0-3]\d)(?!\d)/, DATE],
  [/^(?:19|20)\d{2}(?!\d)/, YEAR],
];

function dateAt({ plain }: Text, at: number): Piece | null {
  // A year behind other digits is a part of a number.
  if (/\d/.test(plain[at - 1] ?? '')) return null;
  const rest = plain.slice(at, at + 12);
  for (const [pattern, bits] of DATES) {
    const found = pattern.exec(rest);
    if (found) return { length: found[0].length, bits, finding: 'date' };
  }
  return null;
}

function knownWordAt({ plain, read }: Text, at: number): Piece | null {
  const word = WORDS.find((each) => plain.startsWith(each, at) || read.startsWith(each, at));
  return word === undefined
    ? null
    : { length: word.length, bits: KNOWN_WORD, finding: 'knownWord' };
}

const LETTERS = /^\p{L}+/u;
const VOWELS = /[aeiouyäöü]/g;

/** Letters that can be spoken: a word, as far as anybody can tell without a dictionary. */
function isSpeakable(letters: string): boolean {
  const vowels = letters.match(VOWELS)?.length ?? 0;
  const share = vowels / letters.length;
  return letters.length > 1 && share >= 0.2 && share <= 0.7 && !/[^aeiouyäöü]{6}/.test(letters);
}

function wordAt({ plain }: Text, at: number): Piece | null {
  if (at > 0 && LETTERS.test(plain[at - 1] ?? '')) return null;
  const letters = LETTERS.exec(plain.slice(at))?.[0] ?? '';
  if (!isSpeakable(letters)) return null;
  // The parts of a long compound would be found one by one.
  const { length } = letters;
  return { length, bits: Math.min(WORD, length * WORD_LETTER), finding: null };
}

function signAt({ plain }: Text, at: number): Piece {
  const sign = plain[at] ?? '';
  const bits = (): number => {
    if (/\d/.test(sign)) return DIGIT;
    if (/\p{L}/u.test(sign)) return LETTER;
    return /[\s\-_.,;:+/]/.test(sign) ? SEPARATOR : SIGN;
  };
  return { length: 1, bits: bits(), finding: null };
}

/** What shortens the guessing most at this place: known things first, then words, then single signs. */
function pieceAt(text: Text, at: number): Piece {
  const finders = [repeatAt, dateAt, sequenceAt, knownWordAt];
  const found = finders.flatMap((find) => find(text, at) ?? []);
  const longest = found.sort((a, b) => b.length - a.length)[0];
  return longest ?? wordAt(text, at) ?? signAt(text, at);
}

/** Guesses a passphrase by the ways in which people choose them. */
export function strengthOf(passphrase: string): PassphraseStrength {
  // Longer ones gain nothing, and hostile ones cost time.
  const plain = passphrase.normalize('NFC').trim().toLowerCase().slice(0, 200);
  const text = { plain, read: Array.from(plain, (sign) => LEET[sign] ?? sign).join('') };
  const findings = new Set<PassphraseFinding>();
  let bits = 0;
  for (let at = 0; at < plain.length;) {
    const piece = pieceAt(text, at);
    if (piece.finding) findings.add(piece.finding);
    bits += piece.bits;
    at += piece.length;
  }
  // Ten zeros and ones are ten bits, whatever stands in which order.
  const most = plain.length * Math.log2(Math.max(1, new Set(plain).size));
  if (most < bits) findings.add('fewCharacters');
  const whole = Math.floor(Math.min(bits, most));
  return {
    bits: whole,
    needed: NEEDED_BITS,
    isEnough: whole >= NEEDED_BITS,
    findings: [...findings],
  };
}

/**
 * What passphrases are proposed from: can be said over the phone and read from paper. No vowels, so that no words
 * come out (y counts as one); none of 0, 1, l, which look like others.
 */
const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const GROUP = 4;
const GROUPS = 6;
/** Random bytes that a proposal is made of. */
export const PROPOSAL_BYTES = GROUP * GROUPS * 2;

/**
 * A passphrase such as `k7mq-x2pf-…` of 24 random signs (114 bits) from `PROPOSAL_BYTES` random bytes. Two bytes
 * for each sign: what the division leaves over is then too little to favour any.
 */
export function proposedPassphrase(randomBytes: Uint8Array): string {
  const signs = Array.from({ length: GROUP * GROUPS }, (_, at) => {
    const number = (randomBytes[2 * at] ?? 0) * 256 + (randomBytes[2 * at + 1] ?? 0);
    return SIGNS[number % SIGNS.length] ?? '';
  });
  const groups = Array.from({ length: GROUPS }, (_, at) => signs.slice(at * GROUP).slice(0, GROUP));
  return groups.map((group) => group.join('')).join('-');
}

/**
 * The number of one letter's case as it is printed: `V-2018-0042-97` = year, running number, check
 * digits. Only digits follow the V, so that a reader of scans who takes O for 0 or l for 1 can be put right.
 * The two check digits are those of ISO 7064 MOD 97-10: every wrong digit and every exchange of two digits,
 * wherever they stand, gives a number that is none.
 */
export type CaseNumber = string & { readonly __case: unique symbol };

export interface CaseParts {
  /** Four digits. */
  readonly year: number;
  /** Counted from 1 within the year. */
  readonly running: number;
}

const YEAR_DIGITS = 4;
const RUNNING_DIGITS = 4;
/** More would no longer fit into the smallest code on the page (16 characters). */
const MOST_RUNNING_DIGITS = 6;
const CHECK_DIGITS = 2;
const MODULUS = 97;

/** The remainder of a number of any length, digit by digit, so that nothing is rounded. */
function remainder(digits: string): number {
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % MODULUS, 0);
}

function checkDigits(digits: string): string {
  const check = MODULUS + 1 - remainder(`${digits}00`);
  return String(check).padStart(CHECK_DIGITS, '0');
}

function printed(year: string, running: string): CaseNumber {
  return `V-${year}-${running}-${checkDigits(year + running)}` as CaseNumber;
}

/** The number as it is printed and kept; null where year or running number do not fit its form. */
export function caseNumber({ year, running }: CaseParts): CaseNumber | null {
  const most = 10 ** MOST_RUNNING_DIGITS - 1;
  const fits =
    Number.isInteger(year) &&
    year >= 1000 &&
    year <= 9999 &&
    Number.isInteger(running) &&
    running >= 1 &&
    running <= most;
  return fits ? printed(String(year), String(running).padStart(RUNNING_DIGITS, '0')) : null;
}

/** What readers of scans take digits for. */
const SLIPS: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', '°': '0' },
  ...{ l: '1', I: '1', i: '1', '|': '1', '!': '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', G: '6', b: '6', B: '8', g: '9', q: '9' },
};
const DIGIT = `[0-9${Object.keys(SLIPS).join('')}]`;
/** Dashes of any kind, points and blanks, some or none. */
const GAP = '[\\s\\u00AD\\u2010-\\u2015\\u2212_.·~-]{0,4}';
const digits = (least: number, most: number): string =>
  `${DIGIT}(?:${GAP}${DIGIT}){${least - 1},${most - 1}}`;
const SHAPE = `(?<![\\p{L}\\p{N}])[Vv]${GAP}(${digits(
  YEAR_DIGITS + RUNNING_DIGITS + CHECK_DIGITS,
  YEAR_DIGITS + MOST_RUNNING_DIGITS + CHECK_DIGITS,
)})(?![\\p{L}\\p{N}])`;

function putRight(text: string): string {
  return Array.from(text)
    .map((sign) => SLIPS[sign] ?? sign)
    .filter((sign) => sign >= '0' && sign <= '9')
    .join('');
}

/** Digits without marks: year, running number, check digits. */
function fromDigits(text: string): CaseNumber | null {
  const year = text.slice(0, YEAR_DIGITS);
  const running = text.slice(YEAR_DIGITS, -CHECK_DIGITS);
  const number = Number(running);
  // One number is printed in one way only: no zeros before the fifth and sixth digit.
  if (running.length > RUNNING_DIGITS && running.startsWith('0')) return null;
  if (remainder(text) !== 1) return null;
  const made = caseNumber({ year: Number(year), running: number });
  return made !== null && putRight(made) === text ? made : null;
}

/**
 * All numbers that stand in a text, each once, in the order of the text. Slips of a reader (O for 0, blanks,
 * lost dashes) are put right; what does not prove itself by its check digits is no number.
 */
export function caseNumbersIn(text: string): readonly CaseNumber[] {
  const found = Array.from(text.matchAll(new RegExp(SHAPE, 'gu')), ([, number = '']) =>
    fromDigits(putRight(number)),
  );
  return [...new Set(found.filter((number) => number !== null))];
}

/** A number that somebody typed or a code holds; null where the text is anything else. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const whole = new RegExp(`^\\s*${SHAPE}\\s*$`, 'u').test(text);
  const [number = null] = whole ? caseNumbersIn(text) : [];
  return number;
}

/** Year and running number of a number. */
export function casePartsOf(number: CaseNumber): CaseParts {
  const [, year = '', running = ''] = number.split('-');
  return { year: Number(year), running: Number(running) };
}

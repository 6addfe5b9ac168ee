import { breakCost, lineCost, TORN } from './breaks';
import { textUnits, unitsToMm } from './text-width';

/** Usable width of the address field: 85 mm field, text begins 5 mm inside (DIN 5008, G05/G06). */
export const FIELD_WIDTH_MM = 80;

/** What one more line costs where there is room: more than any good break, less than a plain one. */
const LINE_COST = 4;

export interface WrapMeasure {
  readonly sizePt: number;
  readonly widthMm?: number;
}

/** `fewest` lines, or the `best` breaks where there is room for one more line. */
export type WrapStyle = 'best' | 'fewest';

export interface WrapOptions extends WrapMeasure {
  readonly style: WrapStyle;
}

/** The cheapest way to set a text in a given number of lines. */
export interface Layout {
  readonly lines: readonly string[];
  /** Of its breaks and lines; from `TORN` on a line ends behind a word that belongs to the next. */
  readonly cost: number;
}

export function isTorn(cost: number): boolean {
  return cost >= TORN;
}

interface Step {
  readonly cost: number;
  /** Index of the first word of the line after this one. */
  readonly next: number;
}

interface Search {
  readonly words: readonly string[];
  /** For each word, up to which one a line that begins there can reach. */
  readonly reach: readonly number[];
}

const SPACE = textUnits(' ');

function reaches(
  words: readonly string[],
  { sizePt, widthMm = FIELD_WIDTH_MM }: WrapMeasure,
): number[] {
  const units = words.map(textUnits);
  return words.map((_word, start) => {
    let end = start;
    let width = units[start] ?? 0;
    while (end < words.length && unitsToMm(width, sizePt) <= widthMm) {
      end += 1;
      width += SPACE + (units[end] ?? 0);
    }
    return end;
  });
}

function costOfLine({ words }: Search, start: number, end: number): number {
  const isAll = end - start === words.length;
  const own = isAll ? 0 : lineCost(words.slice(start, end), start === 0);
  const atEnd = end === words.length;
  return LINE_COST + own + (atEnd ? 0 : breakCost(words[end - 1] ?? '', words[end] ?? ''));
}

/** The cheapest step from a word on, with `rest` as the ways to set what follows in one line less. */
function stepFrom(search: Search, start: number, rest: readonly (Step | null)[]): Step | null {
  let found: Step | null = null;
  for (let end = start + 1; end <= (search.reach[start] ?? start); end += 1) {
    const after = rest[end];
    if (!after) continue;
    const cost = after.cost + costOfLine(search, start, end);
    // On a tie the longer first line wins: it comes later in this loop.
    if (found === null || cost <= found.cost) found = { cost, next: end };
  }
  return found;
}

function collected(
  words: readonly string[],
  steps: readonly (readonly (Step | null)[])[],
): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const row of [...steps].reverse()) {
    const step = row[at];
    if (!step) break;
    lines.push(words.slice(at, step.next).join(' '));
    at = step.next;
  }
  return lines;
}

/**
 * The cheapest layout for every possible number of lines up to `most`, fewest first. Empty where a word is
 * wider than the field or the text needs more lines: a word is never cut. Lines break at plain spaces
 * only; a non-breaking space counts as part of its word.
 */
export function layoutsOf(text: string, measure: WrapMeasure, most = Infinity): readonly Layout[] {
  const words = text.split(' ').filter((word) => word !== '');
  const search: Search = { words, reach: reaches(words, measure) };
  const found: Layout[] = [];
  let rest: readonly (Step | null)[] = words.map((): Step | null => null);
  rest = [...rest, { cost: 0, next: words.length }];
  const steps: (readonly (Step | null)[])[] = [];
  for (let count = 1; count <= Math.min(most, words.length); count += 1) {
    const after = rest;
    const row = words.map((_word, start) => stepFrom(search, start, after));
    steps.push(row);
    const cost = row[0]?.cost;
    if (cost !== undefined) found.push({ lines: collected(words, steps), cost });
    rest = [...row, null];
  }
  return found;
}

/** Fewest lines that end at no torn place, else the fewest. */
function fewest(layouts: readonly Layout[]): Layout | undefined {
  return layouts.find(({ cost }) => !isTorn(cost)) ?? layouts[0];
}

function cheapest(layouts: readonly Layout[]): Layout | undefined {
  return [...layouts].sort((a, b) => a.cost - b.cost)[0];
}

/**
 * Breaks one logical line by its measured width at the best places. Null where a single word is wider
 * than the field.
 */
export function wrapLine(text: string, options: WrapOptions): readonly string[] | null {
  const layouts = layoutsOf(text, options);
  const chosen = options.style === 'fewest' ? fewest(layouts) : cheapest(layouts);
  if (chosen) return chosen.lines;
  return text.trim() === '' ? [] : null;
}

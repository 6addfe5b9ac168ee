import { textWidth } from './text-width';

/** Usable width of the address field: 85 mm field, text begins 5 mm inside (DIN 5008, G05/G06). */
export const FIELD_WIDTH_MM = 80;

/**
 * Cost of a break, by rule A08: after a comma or before "und"; before a phrase; between any words;
 * behind a word that belongs to the next one ("und", "der", "Dr.").
 */
const COST = { comma: 0, and: 0, phrase: 1, plain: 3, torn: 6 } as const;
/** What one more line costs when there is room: less than a torn phrase, more than a plain break. */
const LINE_COST = 4;

const PHRASE_WORDS = new Set(['des', 'der', 'im', 'in', 'bei', 'beim', 'für']);
const LEADING_WORDS = new Set([...PHRASE_WORDS, 'und', 'die', 'das', 'dem', 'den', 'von', 'vom']);

function breakCost(previous: string, next: string): number {
  if (previous.endsWith(',')) return COST.comma;
  if (next === 'und') return COST.and;
  if (LEADING_WORDS.has(previous.toLowerCase()) || previous.endsWith('.')) return COST.torn;
  return PHRASE_WORDS.has(next.toLowerCase()) ? COST.phrase : COST.plain;
}

/** `fewest` lines, or the `best` breaks where there is room for one more line. */
export type WrapStyle = 'best' | 'fewest';

export interface WrapOptions {
  readonly sizePt: number;
  readonly style: WrapStyle;
  readonly widthMm?: number;
}

interface Layout {
  readonly cost: number;
  /** Index of the first word of the line after this one. */
  readonly next: number;
}

interface Search {
  readonly words: readonly string[];
  /** Cheapest layout from each word on; null = a word is wider than the field. */
  readonly best: (Layout | null)[];
  readonly sizePt: number;
  readonly widthMm: number;
  readonly lineCost: number;
}

/** More than all breaks of a line together can cost, so that fewer lines always win. */
const DOMINANT = 10_000;

/**
 * Breaks one logical address line by its measured width at the best places. Null where a single word
 * is wider than the field: a word is never cut.
 */
export function wrapLine(text: string, options: WrapOptions): readonly string[] | null {
  const words = text.split(' ').filter((word) => word !== '');
  const best: (Layout | null)[] = Array.from({ length: words.length + 1 }, () => null);
  best[words.length] = { cost: 0, next: words.length };
  const search: Search = {
    words,
    best,
    sizePt: options.sizePt,
    widthMm: options.widthMm ?? FIELD_WIDTH_MM,
    lineCost: options.style === 'fewest' ? DOMINANT : LINE_COST,
  };
  for (let start = words.length - 1; start >= 0; start -= 1) best[start] = bestFrom(start, search);
  return collect(search);
}

/** A word alone on a line of several reads like a slip. */
const LONELY = 3;

function costOfLine(
  { start, end }: { readonly start: number; readonly end: number },
  rest: Layout,
  search: Search,
): number {
  const { words, lineCost } = search;
  const atEnd = end === words.length;
  const lonely = end - start === 1 && words.length > 1 ? LONELY : 0;
  return (
    rest.cost + lineCost + lonely + (atEnd ? 0 : breakCost(words[end - 1] ?? '', words[end] ?? ''))
  );
}

function bestFrom(start: number, search: Search): Layout | null {
  const { words, sizePt, widthMm } = search;
  let found: Layout | null = null;
  for (let end = start + 1; end <= words.length; end += 1) {
    if (textWidth(words.slice(start, end).join(' '), sizePt) > widthMm) break;
    const rest = search.best[end];
    if (!rest) continue;
    const cost = costOfLine({ start, end }, rest, search);
    // On a tie the longer first line wins: it comes later in this loop.
    if (found === null || cost <= found.cost) found = { cost, next: end };
  }
  return found;
}

function collect({ words, best }: Search): readonly string[] | null {
  const lines: string[] = [];
  for (let at = 0; at < words.length;) {
    const layout = best[at];
    if (!layout) return null;
    lines.push(words.slice(at, layout.next).join(' '));
    at = layout.next;
  }
  return lines;
}

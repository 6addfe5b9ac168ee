import { textWidth } from './text-width';

/** Usable width of the address field: 85 mm field, text begins 5 mm inside (DIN 5008, G05/G06). */
export const FIELD_WIDTH_MM = 80;

/** Cost of a break, by rule A08: after a comma or before "und"; before a phrase; between any words. */
const COST = { listed: 0, phrase: 1, plain: 3 } as const;

const PHRASE_WORDS = new Set(['des', 'der', 'im', 'in', 'bei', 'beim', 'für']);

function breakCost(previous: string, next: string): number {
  if (previous.endsWith(',') || next === 'und') return COST.listed;
  // "Präses der / Behörde" would cut behind a preposition, "Dr. / Muster" a degree from its name.
  if (PHRASE_WORDS.has(previous.toLowerCase()) || previous.endsWith('.')) return COST.plain * 3;
  return PHRASE_WORDS.has(next.toLowerCase()) ? COST.phrase : COST.plain;
}

interface Layout {
  readonly lines: number;
  readonly cost: number;
  /** Index of the first word of the line after this one. */
  readonly next: number;
}

function better(a: Layout | null, b: Layout): boolean {
  if (a === null) return true;
  return b.lines !== a.lines ? b.lines < a.lines : b.cost < a.cost;
}

/**
 * Breaks one logical address line into as few field lines as its measured width allows and, among
 * those, at the best places. Null where a single word is wider than the field: never cut a word.
 */
export function wrapLine(
  text: string,
  sizePt: number,
  widthMm = FIELD_WIDTH_MM,
): readonly string[] | null {
  const words = text.split(' ').filter((word) => word !== '');
  const best: (Layout | null)[] = Array.from({ length: words.length + 1 }, () => null);
  best[words.length] = { lines: 0, cost: 0, next: words.length };
  for (let start = words.length - 1; start >= 0; start -= 1) {
    best[start] = bestFrom(words, start, { best, sizePt, widthMm });
  }
  return collect(words, best);
}

interface Search {
  readonly best: readonly (Layout | null)[];
  readonly sizePt: number;
  readonly widthMm: number;
}

function bestFrom(words: readonly string[], start: number, search: Search): Layout | null {
  let found: Layout | null = null;
  for (let end = start + 1; end <= words.length; end += 1) {
    if (textWidth(words.slice(start, end).join(' '), search.sizePt) > search.widthMm) break;
    const rest = search.best[end];
    if (!rest) continue;
    const cost = end === words.length ? 0 : breakCost(words[end - 1] ?? '', words[end] ?? '');
    const layout = { lines: rest.lines + 1, cost: rest.cost + cost, next: end };
    // On a tie the longer first line wins: it comes later in this loop.
    if (better(found, layout) || (found?.lines === layout.lines && found.cost === layout.cost)) {
      found = layout;
    }
  }
  return found;
}

function collect(
  words: readonly string[],
  best: readonly (Layout | null)[],
): readonly string[] | null {
  const lines: string[] = [];
  for (let at = 0; at < words.length;) {
    const layout = best[at];
    if (!layout) return null;
    lines.push(words.slice(at, layout.next).join(' '));
    at = layout.next;
  }
  return lines;
}

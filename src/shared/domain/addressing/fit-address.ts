import { err, ok, type Result } from '../../result';
import { isTorn, layoutsOf, type Layout } from './wrap';

/** Anschriftzone and Zusatz- und Vermerkzone of the address field (DIN 5008, G08/G09). */
export const ADDRESS_LINES = 6;
export const NOTE_LINES = 3;
/** Font sizes of the ladder in points; below 10 only because the face is a sans serif (A03). */
export const ADDRESS_SIZES = [11, 10, 9, 8] as const;

export interface FittedAddress {
  readonly lines: readonly string[];
  readonly sizePt: number;
  /** Lines taken from the free upper zone: 0 or 1 (7+2). */
  readonly borrowed: number;
  /** The stored short form had to stand in. */
  readonly shortened: boolean;
}

export interface AddressToFit {
  /** Recipient lines, then street or PO box, then postcode and place. */
  readonly lines: readonly string[];
  /** The same address with the stored short names, the last step before a finding. */
  readonly shortLines?: readonly string[] | undefined;
  /** Vermerke in use ("Persönlich"), 0 to 3. */
  readonly notes: number;
}

/** Six lines, or seven where the upper zone has one to lend. */
function mostLines(notes: number): number {
  return notes < NOTE_LINES ? ADDRESS_LINES + 1 : ADDRESS_LINES;
}

interface Rung {
  readonly sizePt: number;
  readonly allowed: number;
}

/** The ladder of A03: wrap, one borrowed line, then the smaller sizes. */
function rungs(notes: number): readonly Rung[] {
  const room = [...new Set([ADDRESS_LINES, mostLines(notes)])];
  return ADDRESS_SIZES.flatMap((sizePt) => room.map((allowed) => ({ sizePt, allowed })));
}

/** For each number of lines the cheapest way to have them. */
function cheapestOfEach(layouts: readonly Layout[]): readonly Layout[] {
  const byCount = new Map<number, Layout>();
  for (const layout of layouts) {
    const known = byCount.get(layout.lines.length);
    if (!known || layout.cost < known.cost) byCount.set(layout.lines.length, layout);
  }
  return [...byCount.values()];
}

/** What is set so far, with each way to set one more logical line below it. */
function extended(before: readonly Layout[], line: string, rung: Rung): readonly Layout[] {
  const layouts = layoutsOf(line, rung, rung.allowed);
  const together = before.flatMap((start) =>
    layouts.map((layout) => ({
      lines: [...start.lines, ...layout.lines],
      cost: start.cost + layout.cost,
    })),
  );
  return cheapestOfEach(together.filter(({ lines }) => lines.length <= rung.allowed));
}

/** All logical lines in the room there is, each broken where it reads best as long as others have room. */
function setLines(lines: readonly string[], rung: Rung): Layout | null {
  const layouts = lines.reduce<readonly Layout[]>(
    (before, line) => extended(before, line, rung),
    [{ lines: [], cost: 0 }],
  );
  return [...layouts].sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** First without a line that ends behind "und" or "für"; only if no size has room for that, with one. */
function tryLines(
  lines: readonly string[],
  notes: number,
): Omit<FittedAddress, 'shortened'> | null {
  for (const mayTear of [false, true]) {
    for (const rung of rungs(notes)) {
      const layout = setLines(lines, rung);
      if (!layout || (isTorn(layout.cost) && !mayTear)) continue;
      const borrowed = Math.max(0, layout.lines.length - ADDRESS_LINES);
      return { lines: layout.lines, sizePt: rung.sizePt, borrowed };
    }
  }
  return null;
}

/** How many lines it would take at the smallest size; null where a word has room in none. */
function linesNeeded(lines: readonly string[]): number | null {
  const counts = lines.map((line) => layoutsOf(line, { sizePt: 8 })[0]?.lines.length);
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === undefined ? null : sum + count),
    0,
  );
}

/**
 * Brings an address into the field by the ladder A03: wrap, borrow a free line of the upper zone
 * (7+2), go down to 8 pt, take the stored short form. What still does not fit is an error, never a cut.
 */
export function fitAddress(address: AddressToFit): Result<FittedAddress> {
  const full = tryLines(address.lines, address.notes);
  if (full) return ok({ ...full, shortened: false });
  const short = address.shortLines ? tryLines(address.shortLines, address.notes) : null;
  if (short) return ok({ ...short, shortened: true });
  const allowed = mostLines(address.notes);
  return err({
    code: 'address.tooLong',
    // A word wider than the field counts as one line too many: it has room in none.
    lines: linesNeeded(address.lines) ?? Math.max(address.lines.length, allowed + 1),
    allowed,
  });
}

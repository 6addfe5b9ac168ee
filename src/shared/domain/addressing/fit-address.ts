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

/** For each number of lines the cheapest way to have them. */
function cheapestOfEach(layouts: readonly Layout[]): readonly Layout[] {
  const byCount = new Map<number, Layout>();
  for (const layout of layouts) {
    const known = byCount.get(layout.lines.length);
    if (!known || layout.cost < known.cost) byCount.set(layout.lines.length, layout);
  }
  return [...byCount.values()];
}

/**
 * All logical lines at one size, each broken where it reads best as long as the others have room: the best way
 * for every number of lines up to `most`.
 */
function settings(lines: readonly string[], sizePt: number, most: number): readonly Layout[] {
  return lines.reduce<readonly Layout[]>(
    (before, line) => {
      const layouts = layoutsOf(line, { sizePt }, most);
      const together = before.flatMap((start) =>
        layouts
          .filter((layout) => start.lines.length + layout.lines.length <= most)
          .map((layout) => ({
            lines: [...start.lines, ...layout.lines],
            cost: start.cost + layout.cost,
          })),
      );
      return cheapestOfEach(together);
    },
    [{ lines: [], cost: 0 }],
  );
}

/** The best setting on its own six lines, else with the borrowed one. */
function bestOf(layouts: readonly Layout[]): Layout | undefined {
  const byCost = [...layouts].sort((a, b) => a.cost - b.cost);
  return byCost.find(({ lines }) => lines.length <= ADDRESS_LINES) ?? byCost[0];
}

/**
 * The ladder of A03: wrap, one borrowed line, then the smaller sizes. First without a line that ends behind
 * "und" or "für"; only if no size has room for that, with one.
 */
function tryLines(
  lines: readonly string[],
  notes: number,
): Omit<FittedAddress, 'shortened'> | null {
  let torn: Omit<FittedAddress, 'shortened'> | null = null;
  for (const sizePt of ADDRESS_SIZES) {
    const layouts = settings(lines, sizePt, mostLines(notes));
    const whole = bestOf(layouts.filter(({ cost }) => !isTorn(cost)));
    const layout = whole ?? bestOf(layouts);
    if (!layout) continue;
    const borrowed = Math.max(0, layout.lines.length - ADDRESS_LINES);
    const fitted = { lines: layout.lines, sizePt, borrowed };
    if (whole) return fitted;
    torn ??= fitted;
  }
  return torn;
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

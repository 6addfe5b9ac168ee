import { err, ok, type Result } from '../../result';
import { wrapLine, type WrapStyle } from './wrap';

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

interface Attempt {
  readonly sizePt: number;
  readonly style: WrapStyle;
  readonly allowed: number;
}

function wrapAll(
  lines: readonly string[],
  attempt: Pick<Attempt, 'sizePt' | 'style'>,
): readonly string[] | null {
  const wrapped: string[] = [];
  for (const line of lines) {
    const parts = wrapLine(line, attempt);
    if (!parts) return null;
    wrapped.push(...parts);
  }
  return wrapped;
}

/** Six lines, or seven where the upper zone has one to lend. */
function mostLines(notes: number): number {
  return notes < NOTE_LINES ? ADDRESS_LINES + 1 : ADDRESS_LINES;
}

/** The ladder of A03: good breaks, fewest lines, one borrowed line, then the smaller sizes. */
function attempts(notes: number): readonly Attempt[] {
  const most = mostLines(notes);
  return ADDRESS_SIZES.flatMap((sizePt): readonly Attempt[] => [
    { sizePt, style: 'best', allowed: ADDRESS_LINES },
    { sizePt, style: 'fewest', allowed: ADDRESS_LINES },
    { sizePt, style: 'fewest', allowed: most },
  ]);
}

function tryLines(
  lines: readonly string[],
  notes: number,
): Omit<FittedAddress, 'shortened'> | null {
  for (const attempt of attempts(notes)) {
    const wrapped = wrapAll(lines, attempt);
    if (wrapped && wrapped.length <= attempt.allowed) {
      const borrowed = Math.max(0, wrapped.length - ADDRESS_LINES);
      return { lines: wrapped, sizePt: attempt.sizePt, borrowed };
    }
  }
  return null;
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
  const smallest = wrapAll(address.lines, { sizePt: 8, style: 'fewest' });
  return err({
    code: 'address.tooLong',
    // A word wider than the field counts as one line too many: it has room in none.
    lines: smallest?.length ?? Math.max(address.lines.length, allowed + 1),
    allowed,
  });
}

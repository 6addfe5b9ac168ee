import { foldName } from '../../../shared/domain/documents/template-data';

/** Slips between two words: letters left out, added, changed or swapped with their neighbours. */
function slips(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(left.length, right.length);
}

/** Longer names are no slip of anything. */
const LONGEST = 80;

/** Slips from a typed name to a known one; to its last step alone they count a little more. */
function distance(typed: string, name: string): number {
  const whole = slips(typed, foldName(name));
  const last = name.split('.').at(-1) ?? name;
  return last === name ? whole : Math.min(whole, slips(typed, foldName(last)) + 0.5);
}

/** The known name that is most probably meant; null where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const folded = foldName(typed);
  if (folded.length === 0 || folded.length > LONGEST) return null;
  const most = Math.max(1.5, folded.length / 3);
  let nearest: string | null = null;
  let least = Infinity;
  for (const name of names) {
    const far = distance(folded, name);
    if (far < least) [nearest, least] = [name, far];
  }
  return least <= most ? nearest : null;
}

import { foldings } from './folding';

/**
 * German order of two texts for lists (DIN 5007-1: ä like a, ß like ss). Worked out from the letters
 * themselves, so that a list is the same on every machine, whatever tables its system has.
 */
export function compareGerman(a: string, b: string): number {
  const [, left] = foldings(a);
  const [, right] = foldings(b);
  if (left !== right) return left < right ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}

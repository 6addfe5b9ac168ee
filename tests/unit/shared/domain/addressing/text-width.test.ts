import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';

/** Half an em, the width of every Arial digit (1139/2048), in millimetres at a size. */
const digit = (sizePt: number): number => (1139 / 2048) * sizePt * (25.4 / 72);

describe('textWidth', () => {
  it('adds up the advance widths of Arial', () => {
    expect(textWidth('', 11)).toBe(0);
    expect(textWidth('0', 11)).toBeCloseTo(digit(11), 6);
    expect(textWidth('0123456789', 11)).toBeCloseTo(10 * digit(11), 6);
    // Widths from the Arial tables: M 1706, i 455, n 1139, s 1024, t 569, e 1139, r 682.
    const minister = (1706 + 455 + 1139 + 455 + 1024 + 569 + 1139 + 682) / 2048;
    expect(textWidth('Minister', 11)).toBeCloseTo(minister * 11 * (25.4 / 72), 6);
  });

  it('grows with the size', () => {
    expect(textWidth('Sachsen', 8)).toBeCloseTo((8 / 11) * textWidth('Sachsen', 11), 6);
  });

  it('measures umlauts like their letters and the fixed space like a space', () => {
    expect(textWidth('ÄÖÜäöü', 11)).toBeCloseTo(textWidth('AOUaou', 11), 6);
    expect(textWidth('a\u00a0b', 11)).toBeCloseTo(textWidth('a b', 11), 6);
  });

  it('counts a full em for what the font lacks, once for each character', () => {
    const em = 11 * (25.4 / 72);
    expect(textWidth('漢', 11)).toBeCloseTo(em, 6);
    expect(textWidth('😀', 11)).toBeCloseTo(em, 6);
  });

  it('gives about 42 characters to a line of 80 mm', () => {
    expect(textWidth('Ministerin für Arbeit, Soziales, Gesundheit,', 11)).toBeLessThan(80);
    expect(textWidth('Ministerin für Arbeit und Gesundheit des Saarlandes', 11)).toBeGreaterThan(
      80,
    );
  });
});

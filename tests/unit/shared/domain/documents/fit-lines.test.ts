import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitLines,
  linePitch,
  lineWidth,
  type Fit,
} from '../../../../../src/shared/domain/documents/fit-lines';

const FIT: Fit = {
  widthMm: 80,
  maxPt: 24,
  oneLinePt: 18,
  minPt: 12,
  strong: true,
  mostLines: 4,
  heightMm: 24,
};

const texts = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join('|');

describe('lines of a card', () => {
  it('keep the largest size where the text fits', () => {
    expect(fitLines('Jana Beispiel', FIT)).toEqual([
      { text: 'Jana Beispiel', sizePt: 24, strong: true, beforeMm: 0 },
    ]);
  });

  it('shrink to stay on one line, then wrap in a larger size again', () => {
    const [single, ...more] = fitLines('Dr. Dörte Musterfrau', FIT);
    expect(more).toEqual([]);
    expect(single?.sizePt).toBeLessThan(24);
    expect(single?.sizePt).toBeGreaterThanOrEqual(18);
    const two = fitLines('Prof. Dr. Dörte Musterfrau-Beispiel', FIT);
    expect(two).toHaveLength(2);
    expect(two[0]?.sizePt).toBeGreaterThan(18);
  });

  it('set a name of 60 characters whole', () => {
    const name = 'Prof. Dr. Wilhelmine-Charlotte Freifrau von Musterhausendorf';
    expect(Array.from(name)).toHaveLength(60);
    const lines = fitLines(name, FIT);
    expect(lines.map(({ text }) => text).join(' ')).toBe(name);
    expect(lines[0]?.sizePt).toBeGreaterThanOrEqual(12);
  });

  it('break a double name at its hyphen before a word is cut', () => {
    const name = 'Musterhausen-Beispielmannsdorferin';
    expect(texts(fitLines(name, FIT))).toBe('Musterhausen-|Beispielmannsdorferin');
  });

  it('cut a word only where the least size does not help, and say so with an ellipsis at the end', () => {
    const lines = fitLines('X'.repeat(200), FIT);
    expect(lines).toHaveLength(4);
    expect(lines[0]?.sizePt).toBe(12);
    expect(lines.at(-1)?.text).toMatch(/X…$/);
  });

  it('are none where there is no text', () => {
    expect(fitLines('', FIT)).toEqual([]);
  });

  it('are never wider than the card nor smaller than the least size, whatever the text', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const any = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(any, fc.boolean(), (text, strong) => {
        const lines = fitLines(text, { ...FIT, strong });
        expect(lines.length).toBeLessThanOrEqual(FIT.mostLines);
        for (const line of lines) {
          expect(line.sizePt).toBeGreaterThanOrEqual(FIT.minPt);
          // An ellipsis takes the place of one character, which may be a little narrower.
          expect(lineWidth(line.text, line.sizePt, strong)).toBeLessThanOrEqual(FIT.widthMm + 4);
        }
      }),
    );
  });

  it('take no more height than they have', () => {
    const lines = fitLines('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', FIT);
    const height = lines.reduce((sum, { sizePt }) => sum + linePitch(sizePt), 0);
    expect(height).toBeLessThanOrEqual(FIT.heightMm);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';
import { FIELD_WIDTH_MM, wrapLine } from '../../../../../src/shared/domain/addressing/wrap';

const best = (text: string): readonly string[] | null =>
  wrapLine(text, { sizePt: 11, style: 'best' });

/** The fewest lines there can be: fill each line as far as the words go. */
function greedy(words: readonly string[], sizePt: number): number {
  let lines = 0;
  let current = '';
  for (const word of words) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (lines > 0 && textWidth(longer, sizePt) <= FIELD_WIDTH_MM) {
      current = longer;
    } else {
      lines += 1;
      current = word;
    }
  }
  return lines;
}

describe('wrapLine', () => {
  it('leaves a line alone that fits', () => {
    expect(best('Frau Jana Beispiel MdL')).toEqual(['Frau Jana Beispiel MdL']);
    expect(best('Senator der Freien und Hansestadt Hamburg')).toEqual([
      'Senator der Freien und Hansestadt Hamburg',
    ]);
  });

  it('breaks behind a comma first, then before "und"', () => {
    expect(best('Niedersächsischen Minister für Soziales, Gesundheit und Gleichstellung')).toEqual([
      'Niedersächsischen Minister für Soziales,',
      'Gesundheit und Gleichstellung',
    ]);
    expect(best('Thüringer Minister für Migration, Justiz und Verbraucherschutz')).toEqual([
      'Thüringer Minister für Migration,',
      'Justiz und Verbraucherschutz',
    ]);
  });

  it('else breaks before the phrase of the Land or the remit', () => {
    expect(best('Präsidenten des Bundesamtes für Migrationsangelegenheiten')).toEqual([
      'Präsidenten des Bundesamtes',
      'für Migrationsangelegenheiten',
    ]);
    expect(best('Ministerin für Gleichstellungsfragen des Landes Brandenburg')).toEqual([
      'Ministerin für Gleichstellungsfragen',
      'des Landes Brandenburg',
    ]);
  });

  it('never tears a word from the one it belongs to while there is another way', () => {
    for (const text of [
      'Staatssekretär im Niedersächsischen Ministerium für Wirtschaftsförderung',
      'Herrn Prof. Dr. Dr. h. c. Maximilian Freiherr von Musterhausen-Beispielstein',
      'Staatsministerin bei der Bundesministerin für Arbeit und Soziales',
    ]) {
      for (const line of (best(text) ?? []).slice(0, -1)) {
        expect(line).not.toMatch(/(^| )(für|des|der|im|bei|und|von|\S+\.)$/);
      }
    }
  });

  it('does not cut a word that is wider than the field', () => {
    expect(best('Donaudampfschifffahrtsgesellschaftskapitänsanwärterin')).toBeNull();
    expect(best(`Frau ${'x'.repeat(200)} Muster`)).toBeNull();
  });

  it('does not break inside a hyphenated name', () => {
    const lines = best('Ministerin für Integration des Landes Mecklenburg-Vorpommern') ?? [];
    expect(lines.some((line) => line.includes('Mecklenburg-Vorpommern'))).toBe(true);
  });

  it('never breaks at a non-breaking space, and measures it like a space', () => {
    const text = 'Herrn Prof. Dr. Maximilian Musterhausen-Beispielstein';
    const joined = text.replaceAll('. ', '.\u00A0');
    const lines = wrapLine(joined, { sizePt: 11, style: 'best', widthMm: 60 });
    expect(lines?.join(' ')).toBe(joined);
    expect(lines?.some((line) => line.includes('Prof.\u00A0Dr.\u00A0Maximilian'))).toBe(true);
    expect(textWidth(joined, 11)).toBe(textWidth(text, 11));
    expect(
      wrapLine('Frau\u00A0Jana\u00A0Beispiel', { sizePt: 11, style: 'best', widthMm: 25 }),
    ).toBeNull();
  });

  it('would rather end behind a comma than before "und"', () => {
    expect(best('Bundesminister des Innern, für Bau und Heimat')).toEqual([
      'Bundesminister des Innern,',
      'für Bau und Heimat',
    ]);
  });

  it('keeps a list whole where "und" would begin a scrap of a line', () => {
    expect(best('Sächsische Staatsministerin für Gleichstellung und Integration')).toEqual([
      'Sächsische Staatsministerin',
      'für Gleichstellung und Integration',
    ]);
    expect(best('Ministerin für Gesundheit und Soziales des Landes Brandenburg')).toEqual([
      'Ministerin für Gesundheit und Soziales',
      'des Landes Brandenburg',
    ]);
    expect(
      best('Sächsisches Ministerium für Gesundheit und Gesellschaftlichen Zusammenhalt'),
    ).toEqual(['Sächsisches Ministerium für Gesundheit', 'und Gesellschaftlichen Zusammenhalt']);
  });

  it.each([
    ['Chefin der Senatskanzlei der Freien und Hansestadt Hamburg', 'Freien und'],
    ['Staatssekretär im Bayerischen Staatsministerium', 'Bayerischen Staatsministerium'],
    ['Bevollmächtigte des Landes Hessen beim Bund', 'Landes Hessen'],
    ['Frau Staatsministerin a. D. Petra Muster-Beispiel', 'Staatsministerin a. D.'],
    ['Herrn Ministerpräsidenten a. D. Dr. Jan Muster', 'Dr. Jan Muster'],
    ['Frau Staatsministerin Prof. Dr. Eva Muster-Beispiel', 'Prof. Dr. Eva Muster-Beispiel'],
    ['Frau Prof. Dr. Eva-Maria Muster-Beispiel MdBB', 'Muster-Beispiel MdBB'],
    ['Ministerium für Gleichstellung Referat 34', 'Referat 34'],
  ])('keeps together what belongs together: %s', (text, together) => {
    const lines = wrapLine(text, { sizePt: 11, style: 'best', widthMm: 66 }) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(
      lines.some((line) => line.includes(together)),
      lines.join(' / '),
    ).toBe(true);
  });

  it('takes another width', () => {
    expect(wrapLine('Frau Jana Beispiel', { sizePt: 11, style: 'best', widthMm: 25 })).toEqual([
      'Frau Jana',
      'Beispiel',
    ]);
  });
});

describe('wrapping any words', () => {
  const word = fc.oneof(
    {
      weight: 4,
      // Words behind which no line should end, and long ones: here the two styles differ.
      arbitrary: fc.constantFrom('für', 'und', 'des', 'der', 'Dr.', 'Soziales,', 'Gleichstellung'),
    },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
        .map((text) => text.replace(/ /g, '-')),
    },
  );
  const texts = fc.array(word, { minLength: 1, maxLength: 20 });
  const size = fc.constantFrom(11, 10, 9, 8);
  const styles = fc.constantFrom('best' as const, 'fewest' as const);

  test('loses no word, cuts none and keeps every line inside the field', () => {
    fc.assert(
      fc.property(texts, size, styles, (words, sizePt, style) => {
        const lines = wrapLine(words.join(' '), { sizePt, style });
        const tooWide = words.some((item) => textWidth(item, sizePt) > FIELD_WIDTH_MM);
        expect(lines === null).toBe(tooWide);
        if (lines === null) return;
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          expect(line).not.toBe('');
          expect(textWidth(line, sizePt)).toBeLessThanOrEqual(FIELD_WIDTH_MM);
        }
      }),
    );
  });

  const freeWord = word.filter(
    (item) => !/^\d|^\p{L}?\.?$|^(für|und|des|der|de|an|zu|im|in|am|or|mit)$/iu.test(item),
  );
  const freeTexts = fc.array(freeWord, { minLength: 1, maxLength: 20 });

  test('"fewest" takes no more lines than filling each line would', () => {
    fc.assert(
      fc.property(freeTexts, size, (words, sizePt) => {
        const lines = wrapLine(words.join(' '), { sizePt, style: 'fewest' });
        if (lines !== null) expect(lines).toHaveLength(greedy(words, sizePt));
      }),
      { numRuns: 1000 },
    );
  });

  test('ends no line behind a word of the next one, however short the field', () => {
    const nouns = fc.constantFrom('Soziales', 'Integration,', 'Arbeit', 'Gleichstellung', 'Flucht');
    const pair = fc.tuple(fc.constantFrom('und', 'für', 'des', 'im', 'bei der', 'zu'), nouns);
    const phrases = fc.array(
      pair.map((parts) => parts.join(' ')),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(phrases, styles, fc.integer({ min: 45, max: 90 }), (parts, style, widthMm) => {
        const lines = wrapLine(`Ministerin ${parts.join(' ')}`, { sizePt: 11, style, widthMm });
        for (const line of lines ?? ['und'])
          expect(line).not.toMatch(/ ?(und|für|des|im|der|bei|zu)$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('"best" never takes fewer lines than "fewest"', () => {
    fc.assert(
      fc.property(texts, size, (words, sizePt) => {
        const text = words.join(' ');
        const fewest = wrapLine(text, { sizePt, style: 'fewest' })?.length ?? 0;
        expect(wrapLine(text, { sizePt, style: 'best' })?.length ?? 0).toBeGreaterThanOrEqual(
          fewest,
        );
      }),
    );
  });
});

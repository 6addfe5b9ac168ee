import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  ADDRESS_LINES,
  ADDRESS_SIZES,
  fitAddress,
  type AddressToFit,
  type FittedAddress,
} from '../../../../../src/shared/domain/addressing/fit-address';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';
import { FIELD_WIDTH_MM } from '../../../../../src/shared/domain/addressing/wrap';

function fit(address: AddressToFit): FittedAddress {
  const fitted = fitAddress(address);
  if (!fitted.ok) throw new Error(`refused with ${fitted.error.code}`);
  return fitted.value;
}

const refusal = (address: AddressToFit): unknown => {
  const fitted = fitAddress(address);
  return fitted.ok ? 'fits' : fitted.error;
};

/** Lines that fit at every size, "Zeile 1" and so on. */
const shortLines = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Zeile ${index + 1}`);

/** An n has 2.158 mm at 11 pt, a space 1.079 mm: three words of 12 of them just fill 80 mm. */
const dozens = (count: number): string =>
  Array.from({ length: count }, () => 'n'.repeat(12)).join(' ');

describe('the ladder of an address that is too long', () => {
  it('takes 6 lines at 11 pt as they are', () => {
    const lines = shortLines(6);
    expect(fit({ lines, notes: 0 })).toEqual({ lines, sizePt: 11, borrowed: 0, shortened: false });
    expect(fit({ lines, notes: 3 })).toEqual({ lines, sizePt: 11, borrowed: 0, shortened: false });
  });

  it.each([0, 1, 2])('lets 7 lines borrow one of the free lines above (%i notes)', (notes) => {
    const lines = shortLines(7);
    expect(fit({ lines, notes })).toEqual({ lines, sizePt: 11, borrowed: 1, shortened: false });
  });

  it('wraps at good places while there is room, tighter before it borrows', () => {
    const office =
      'Ministerin für Soziales, Integration und Gleichstellung des Landes Mecklenburg-Vorpommern';
    const good = [
      'Ministerin für Soziales,',
      'Integration und Gleichstellung',
      'des Landes Mecklenburg-Vorpommern',
    ];
    expect(fit({ lines: [office, ...shortLines(3)], notes: 0 }).lines.slice(0, 3)).toEqual(good);
    const saarland = 'Ministerin für Soziales und für Fragen der Gleichstellung des Saarlandes';
    const tight = fit({ lines: [saarland, ...shortLines(4)], notes: 0 });
    expect(tight.lines).toHaveLength(6);
    expect(tight).toMatchObject({ sizePt: 11, borrowed: 0 });
  });

  it('gives the Land a line of its own while there is room', () => {
    const office =
      'Ministerin für Familie, Frauen, Kultur und Integration des Landes Rheinland-Pfalz';
    expect(fit({ lines: [office, ...shortLines(3)], notes: 0 }).lines.slice(0, 3)).toEqual([
      'Ministerin für Familie, Frauen,',
      'Kultur und Integration',
      'des Landes Rheinland-Pfalz',
    ]);
    expect(fit({ lines: [office, ...shortLines(4)], notes: 0 }).lines.slice(0, 2)).toEqual([
      'Ministerin für Familie, Frauen, Kultur',
      'und Integration des Landes Rheinland-Pfalz',
    ]);
  });

  it('does so for the Saarland, too', () => {
    const office = 'Minister für Arbeit, Soziales, Frauen und Gesundheit des Saarlandes';
    const land = fit({ lines: [office, ...shortLines(3)], notes: 0 }).lines[2];
    expect(land).toBe('des Saarlandes');
  });

  it('goes down in size where borrowing is not enough', () => {
    expect(fit({ lines: [dozens(9), ...shortLines(3)], notes: 0 })).toMatchObject({
      sizePt: 11,
      borrowed: 0,
    });
    // 8 lines at 11, 10 and 9 pt; at 8 pt four such words share a line.
    expect(fit({ lines: [dozens(12), ...shortLines(4)], notes: 0 })).toMatchObject({
      sizePt: 8,
      borrowed: 1,
    });
  });

  it('steps through 11, 10, 9 and 8 pt and takes the largest that fits', () => {
    const word = (mm: number): string => 'n'.repeat(Math.round(mm / textWidth('n', 11)));
    // Two such words share a line only where both and the space fit into 80 mm.
    const fits = (text: string, sizePt: number): boolean =>
      textWidth(text, sizePt) <= FIELD_WIDTH_MM;
    for (const expected of ADDRESS_SIZES) {
      const half = [38, 42, 46, 52][ADDRESS_SIZES.indexOf(expected)] ?? 0;
      const pair = `${word(half)} ${word(half)}`;
      expect(ADDRESS_SIZES.find((sizePt) => fits(pair, sizePt))).toBe(expected);
      const fitted = fit({ lines: [pair, ...shortLines(6)], notes: 0 });
      expect(fitted).toMatchObject({ sizePt: expected, borrowed: 1, shortened: false });
    }
  });

  it('does not borrow where three notes fill the zone above, but goes down in size', () => {
    // Two words of 20 letters share a line from 10 pt on.
    const half = 'n'.repeat(20);
    const lines = [`${half} ${half}`, ...shortLines(5)];
    expect(fit({ lines, notes: 2 })).toMatchObject({ sizePt: 11, borrowed: 1 });
    expect(fit({ lines, notes: 3 })).toMatchObject({ sizePt: 10, borrowed: 0 });
  });

  it('goes down in size rather than end a line behind "und"', () => {
    const [first, last] = ['n'.repeat(30), 'n'.repeat(36)];
    expect(fit({ lines: [`${first} und ${last}`, 'Frau Muster'], notes: 0 })).toMatchObject({
      lines: [first, `und ${last}`, 'Frau Muster'],
      sizePt: 10,
    });
    // Where no size has room for both, the word stays, and so does the address.
    const huge = 'n'.repeat(50);
    expect(fit({ lines: [`${huge} und ${huge}`], notes: 0 })).toMatchObject({ sizePt: 8 });
  });

  it('takes the stored short form last', () => {
    const long = shortLines(9);
    const short = ['Kurzform', 'Frau Muster', '12345 Musterstadt'];
    expect(fit({ lines: long, shortLines: short, notes: 0 })).toEqual({
      lines: short,
      sizePt: 11,
      borrowed: 0,
      shortened: true,
    });
    expect(fit({ lines: shortLines(7), shortLines: short, notes: 0 }).shortened).toBe(false);
  });

  it('never goes below 8 pt and never cuts: 8 lines are an error that says so', () => {
    expect(Math.min(...ADDRESS_SIZES)).toBe(8);
    expect(refusal({ lines: shortLines(8), notes: 0 })).toEqual({
      code: 'address.tooLong',
      lines: 8,
      allowed: 7,
    });
    expect(refusal({ lines: shortLines(8), shortLines: shortLines(8), notes: 0 })).toMatchObject({
      code: 'address.tooLong',
    });
  });

  it('names the room there really is beside three notes', () => {
    expect(refusal({ lines: shortLines(7), notes: 3 })).toEqual({
      code: 'address.tooLong',
      lines: 7,
      allowed: 6,
    });
  });

  it('does not claim that an address with one huge word would have room', () => {
    const refused = fitAddress({
      lines: ['x'.repeat(300), 'Frau Muster', '12345 Musterstadt'],
      notes: 0,
    });
    expect(refused.ok).toBe(false);
    if (refused.ok || refused.error.code !== 'address.tooLong') return;
    expect(refused.error.lines).toBeGreaterThan(refused.error.allowed);
  });

  it('takes the short form for a word wider than the field', () => {
    const shortForm = ['Frau Muster', '12345 Musterstadt'];
    const fitted = fit({ lines: ['x'.repeat(300), ...shortForm], shortLines: shortForm, notes: 0 });
    expect(fitted).toMatchObject({ lines: shortForm, shortened: true });
  });

  it('makes a word fit by its size alone', () => {
    // 45 letters: 97 mm at 11 pt, 79.5 mm at 9 pt.
    const word = 'n'.repeat(45);
    expect(fit({ lines: [word, 'Frau Muster'], notes: 0 })).toMatchObject({
      lines: [word, 'Frau Muster'],
      sizePt: 9,
    });
  });
});

describe('any address', () => {
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('Ministerin', 'für', 'Soziales,', 'Integration', 'und', 'des', 'Landes', 'Mecklenburg-Vorpommern', 'Gleichstellung,') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replace(/ /g, '-')) },
  ); // prettier-ignore
  const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
  const lines = fc.array(line, { minLength: 1, maxLength: 7 });
  const notes = fc.integer({ min: 0, max: 3 });

  test('is fitted inside the field without losing a word, or refused', () => {
    fc.assert(
      fc.property(lines, fc.option(lines, { nil: undefined }), notes, (full, short, used) => {
        const fitted = fitAddress({ lines: full, shortLines: short, notes: used });
        if (!fitted.ok) {
          expect(fitted.error.code).toBe('address.tooLong');
          return;
        }
        const { lines: printed, sizePt, borrowed, shortened } = fitted.value;
        expect(printed.join(' ')).toBe((shortened ? (short ?? []) : full).join(' '));
        expect(ADDRESS_SIZES).toContain(sizePt);
        for (const item of printed) {
          expect(item).not.toBe('');
          expect(textWidth(item, sizePt)).toBeLessThanOrEqual(FIELD_WIDTH_MM);
        }
        expect(borrowed).toBe(Math.max(0, printed.length - ADDRESS_LINES));
        expect(borrowed).toBeLessThanOrEqual(used === 3 ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });

  test('begins every logical line on a line of its own', () => {
    fc.assert(
      fc.property(lines, notes, (full, used) => {
        const fitted = fitAddress({ lines: full, notes: used });
        if (!fitted.ok) return;
        let rest = [...fitted.value.lines];
        for (const logical of full) {
          let built = '';
          while (built !== logical) {
            const [next, ...others] = rest;
            if (next === undefined || built.length > logical.length) break;
            built = built === '' ? next : `${built} ${next}`;
            rest = others;
          }
          expect(built).toBe(logical);
        }
        expect(rest).toEqual([]);
      }),
    );
  });

  test('is the same however often it is fitted', () => {
    fc.assert(
      fc.property(lines, notes, (full, used) => {
        expect(fitAddress({ lines: full, notes: used })).toEqual(
          fitAddress({ lines: full, notes: used }),
        );
      }),
    );
  });
});

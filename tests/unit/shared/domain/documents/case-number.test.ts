import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseNumber,
  caseNumbersIn,
  casePartsOf,
  parseCaseNumber,
} from '../../../../../src/shared/domain/documents/case-number';

const parts = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  running: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 999_999 })),
});

function made(year: number, running: number): string {
  const number = caseNumber({ year, running });
  if (number === null) throw new Error('no number');
  return number;
}

/** Every number that differs from this one in one digit. */
function withOneWrongDigit(number: string): readonly string[] {
  return Array.from(number).flatMap((sign, at) =>
    /\d/.test(sign)
      ? Array.from('0123456789')
          .filter((digit) => digit !== sign)
          .map((digit) => number.slice(0, at) + digit + number.slice(at + 1))
      : [],
  );
}

/** Every number with two different digits exchanged, neighbours or not. */
function withTwoExchanged(number: string): readonly string[] {
  const places = Array.from(number, (_sign, at) => at).filter((at) => /\d/.test(number[at] ?? ''));
  return places.flatMap((a) =>
    places
      .filter((b) => b > a && number[a] !== number[b])
      .map((b) => {
        const signs = Array.from(number);
        [signs[a], signs[b]] = [signs[b] ?? '', signs[a] ?? ''];
        return signs.join('');
      }),
  );
}

describe('a number', () => {
  test('holds year, running number and two check digits', () => {
    expect(made(2018, 42)).toBe('V-2018-0042-97');
    expect(made(2018, 123_456)).toMatch(/^V-2018-123456-\d\d$/);
  });

  test('fits the smallest code on the page, 16 characters of its alphabet', () => {
    fc.assert(
      fc.property(parts, ({ year, running }) => {
        expect(made(year, running)).toMatch(/^[A-Z0-9-]{14,16}$/);
      }),
    );
  });

  test.each([
    [2018, 0],
    [2018, 1_000_000],
    [2018, 1.5],
    [18, 1],
    [20_180, 1],
  ])('is not made of year %d and running number %d', (year, running) => {
    expect(caseNumber({ year, running })).toBeNull();
  });

  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const number = parseCaseNumber(made(of.year, of.running));
        expect(number === null ? null : casePartsOf(number)).toEqual(of);
      }),
    );
  });
});

describe('a misread number is never another one', () => {
  test('for every single wrong digit', () => {
    fc.assert(
      fc.property(parts, ({ year, running }) => {
        for (const wrong of withOneWrongDigit(made(year, running)))
          expect([wrong, parseCaseNumber(wrong)]).toEqual([wrong, null]);
      }),
    );
  });

  test('for every exchange of two digits', () => {
    fc.assert(
      fc.property(parts, ({ year, running }) => {
        for (const wrong of withTwoExchanged(made(year, running)))
          expect([wrong, parseCaseNumber(wrong)]).toEqual([wrong, null]);
      }),
    );
  });

  test('for a digit that is lost or comes in', () => {
    const number = made(2018, 42);
    for (let at = 2; at < number.length; at += 1) {
      if (number[at] !== '-')
        expect(parseCaseNumber(number.slice(0, at) + number.slice(at + 1))).toBeNull();
    }
    // Zeros before a long running number would be a second way of printing the same.
    expect(parseCaseNumber('V-2018-00042-97')).toBeNull();
  });
});

describe('a reader of scans', () => {
  const number = made(2018, 1015);

  test.each([
    ['O for 0', number.replaceAll('0', 'O')],
    ['l for 1', number.replaceAll('1', 'l')],
    ['I and S', number.replaceAll('1', 'I').replaceAll('5', 'S')],
    ['B for 8', number.replaceAll('8', 'B')],
    ['blanks around dashes', number.replaceAll('-', ' - ')],
    ['long dashes', number.replaceAll('-', '–')],
    ['no dashes', number.replaceAll('-', '')],
    ['blanks between all signs', Array.from(number).join(' ')],
    ['small v', number.toLowerCase()],
    ['fixed spaces', number.replaceAll('-', '\u00A0')],
  ])('may take %s', (_what, text) => {
    expect(parseCaseNumber(text)).toBe(number);
    expect(caseNumbersIn(`Vorgangsnummer: ${text}\nSeite 1`)).toEqual([number]);
  });

  test('finds several numbers of a text once each, in their order', () => {
    const [first, second] = [made(2018, 7), made(2019, 8)];
    expect(caseNumbersIn(`${first} … ${second}, noch einmal ${first}.`)).toEqual([first, second]);
  });

  test.each([
    ['a number within a word', `XV-2018-0042-97`],
    ['a longer number', `V-2018-0042-971234567`],
    ['a telephone number', 'Tel. 089 1261-2042'],
    ['a postal code', 'V 80797 München'],
    ['nothing', ''],
  ])('takes %s for none', (_what, text) => {
    expect(caseNumbersIn(text)).toEqual([]);
  });

  test('is quick with a text that is almost a number ten thousand times', () => {
    const started = performance.now();
    expect(caseNumbersIn('V - O'.repeat(10_000))).toEqual([]);
    expect(caseNumbersIn(`V${' 0'.repeat(50_000)}`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('takes a typed number only as a whole', () => {
    expect(parseCaseNumber(` ${number} `)).toBe(number);
    expect(parseCaseNumber(`${number} und mehr`)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addresseeSchema,
  type Addressee,
} from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import { fitAddress } from '../../../../../src/shared/domain/addressing/fit-address';
import { officeTable } from '../../../../../src/shared/domain/addressing/offices';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';
import { composeTogether } from '../../../../../src/shared/domain/addressing/together';
import { reasonText } from '../../../../../src/shared/texts/address-reasons';
import { landByCode } from '../../../../builders/laender';
import { anybody, gendered, people, SUFFIXES } from '../../../../support/addressees';

function compose(input: Addressee): ComposedAddress {
  const composed = composeAddress(input, landByCode);
  if (!composed.ok) throw new Error(`refused with ${composed.error.code}`);
  return composed.value;
}

const textsOf = ({ lines, salutation }: ComposedAddress): readonly string[] => [
  ...lines,
  salutation,
];

/** Office words of one gender that stand in a text as words of their own. */
function officeWordsIn(text: string, gender: 'w' | 'm'): readonly string[] {
  // An authority may be called after its head; that says nothing about its staff.
  const own = ` ${text.replaceAll(/bei(m| der) (Senator|Bundesminister)(in)?/g, '')} `;
  return officeTable
    .flatMap((entry) => [entry[gender].nominative, entry[gender].accusative])
    .filter((word) => new RegExp(`[^\\p{L}-]${word}[^\\p{L}-]`, 'u').test(own));
}

const RUNS = { numRuns: 1000 };

describe('any addressee', () => {
  test('gets lines without gaps that do not begin with "An"', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const composed = compose(input);
        expect(composed.lines.length).toBeGreaterThan(0);
        for (const text of textsOf(composed)) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          expect(text).not.toMatch(/ {2}|undefined|null|\[object/);
          expect(text).not.toMatch(/^An( |$)|\bAn (den|die|das)\b/i);
        }
      }),
      RUNS,
    );
  });

  test('gets a salutation that ends in exactly one comma and names no parliament', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const { salutation } = compose(input);
        expect(salutation).toMatch(
          /^(Sehr geehrte Frau|Sehr geehrter Herr|Guten Tag,) (?=\S).*[^,\s],$/u,
        );
        for (const suffix of SUFFIXES) expect(salutation.split(/[ ,]/)).not.toContain(suffix);
      }),
      RUNS,
    );
  });

  test('has the surname at the end of one line, before the suffix at most', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const name = [input.nobility, input.lastName].filter(Boolean).join(' ');
        const { lines } = compose(input);
        const bare = lines.map((item) => item.replace(/( Md(L|B|A|BB|HB|EP))?( a\. D\.)?$/, ''));
        expect(bare.some((item) => item.endsWith(name))).toBe(true);
      }),
    );
  });

  test('is addressed the same way twice, with a German sentence for every reason', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const composed = compose(input);
        expect(compose(input)).toEqual(composed);
        expect(composed.reasons.length).toBeGreaterThanOrEqual(2);
        for (const reason of composed.reasons) {
          expect(reasonText(reason)).toMatch(/^[A-ZÄÖÜ„].*\S.*\.$/u);
          expect(reasonText(reason)).not.toMatch(/undefined|null| {2}/);
        }
      }),
    );
  });

  test('fits the field without losing a word, or is refused', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const { lines } = compose(input);
        const all = [...lines, 'Musterstraße 1', '12345 Musterstadt'];
        const fitted = fitAddress({ lines: all, notes: 0 });
        if (!fitted.ok) {
          expect(fitted.error.code).toBe('address.tooLong');
          return;
        }
        expect(fitted.value.lines.join(' ')).toBe(all.join(' '));
        expect(fitted.value.lines.length).toBeLessThanOrEqual(7);
        for (const item of fitted.value.lines) {
          expect(textWidth(item, fitted.value.sizePt)).toBeLessThanOrEqual(80);
        }
      }),
    );
  });
});

describe('office words', () => {
  test('of men never stand for a woman, those of women never for a man', () => {
    fc.assert(
      fc.property(gendered, (input) => {
        const other = input.gender === 'w' ? 'm' : 'w';
        for (const text of textsOf(compose(input))) expect(officeWordsIn(text, other)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('come with Frau or Herr in the form of the person', () => {
    fc.assert(
      fc.property(gendered, (input) => {
        const text = textsOf(compose(input)).join(' ');
        expect(/(^| )Frau /.test(text)).toBe(input.gender === 'w');
        expect(/(^| )Herrn /.test(text)).toBe(input.gender === 'm');
        expect(text.includes('Sehr geehrter Herr ')).toBe(input.gender === 'm');
      }),
    );
  });

  test('of either gender never stand for a neutral form, nor do Frau and Herr', () => {
    fc.assert(
      fc.property(people('neutral'), (input) => {
        for (const text of textsOf(compose(input))) {
          expect([...officeWordsIn(text, 'w'), ...officeWordsIn(text, 'm')]).toEqual([]);
          expect(text).not.toMatch(/(^| )(Frau|Herrn?|Kollegin|Kollege) /);
        }
      }),
      RUNS,
    );
  });

  test('stand in the accusative for a man who is addressed by his office', () => {
    // Words whose two cases differ: the nominative must not stand in an address of variant A.
    const changing = officeTable.filter(({ m }) => m.nominative !== m.accusative);
    fc.assert(
      fc.property(people('m'), (input) => {
        const { lines } = compose({ ...input, variant: 'A' });
        for (const { m } of changing) {
          const nominative = new RegExp(`(^| )${m.nominative}( |$)`);
          for (const line of lines) expect(line).not.toMatch(nominative);
        }
      }),
      RUNS,
    );
  });
});

describe('several in one letter', () => {
  const several = fc.array(anybody, { minLength: 2, maxLength: 3 });

  function together(input: readonly Addressee[]) {
    const joint = composeTogether(input, landByCode);
    if (!joint.ok) throw new Error(`refused with ${joint.error.code}`);
    return joint.value;
  }

  test('get one salutation with one comma behind it, and nobody is left out', () => {
    fc.assert(
      fc.property(several, (input) => {
        const { salutation, lines, order, reasons } = together(input);
        expect(salutation).toMatch(/[^,\s],$/u);
        expect(salutation).not.toMatch(/ {2}|,,/);
        expect(salutation.slice(1)).not.toMatch(/Sehr geehrte|Guten Tag/);
        for (const suffix of SUFFIXES) expect(salutation.split(/[ ,]/)).not.toContain(suffix);
        for (const line of lines) expect(line).toMatch(/^\S+( \S+)*$/u);
        expect([...order].sort()).toEqual(input.map((_one, index) => index));
        for (const { lastName } of input) expect(lines.join(' ')).toContain(lastName);
        expect(reasons.length).toBeGreaterThan(2);
      }),
    );
  });

  test('lose nothing but a house that stands there already', () => {
    fc.assert(
      fc.property(several, (input) => {
        const { lines, order } = together(input);
        const each = order.flatMap((index) => [...compose(input[index] ?? {}).lines]);
        // A post under another one of its house keeps the word of its office.
        const begins = (line: string): boolean => each.some((own) => own.startsWith(line));
        expect(lines.every(begins)).toBe(true);
        // For a neutral form there is no such word: of the post only the name is left.
        const worded = order.flatMap((index) =>
          input[index]?.gender === 'neutral' ? [] : [...compose(input[index] ?? {}).lines],
        );
        expect(worded.every((own) => lines.some((line) => own.startsWith(line)))).toBe(true);
      }),
    );
  });

  test('are in the same order however often they are put in order', () => {
    fc.assert(
      fc.property(several, (input) => {
        const { order, lines } = together(input);
        const again = together(order.flatMap((index) => input[index] ?? []));
        expect(again.order).toEqual(order.map((_index, place) => place));
        expect(again.lines).toEqual(lines);
      }),
    );
  });
});

describe('a person without recorded gender', () => {
  test('is never guessed, whatever else is known', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(null, undefined), (input, gender) => {
        const rest = addresseeSchema.omit({ gender: true }).strip().parse(input);
        const composed = composeAddress(gender === null ? { ...rest, gender } : rest, landByCode);
        expect(composed).toMatchObject({ ok: false, error: { code: 'address.genderUnknown' } });
      }),
    );
  });
});

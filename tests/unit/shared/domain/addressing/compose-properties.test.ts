import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addresseeSchema,
  type Addressee,
  type AddresseeOffice,
} from '../../../../../src/shared/domain/addressing/addressee';
import {
  composeAddress,
  type ComposedAddress,
} from '../../../../../src/shared/domain/addressing/compose';
import { fitAddress } from '../../../../../src/shared/domain/addressing/fit-address';
import { officeTable } from '../../../../../src/shared/domain/addressing/offices';
import { textWidth } from '../../../../../src/shared/domain/addressing/text-width';
import { landCodes, type Gender } from '../../../../../src/shared/domain/register/records';
import { reasonText } from '../../../../../src/shared/texts/address-reasons';
import { landByCode } from '../../../../builders/laender';

const SUFFIXES = ['MdL', 'MdB', 'MdA', 'MdBB', 'MdHB', 'MdEP'];

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });

// Any word by which an office is found: staff write the masculine word for women and the reverse.
const officeWords = fc.constantFrom(
  ...officeTable.flatMap(({ key, w, m, aliases }) => [
    key,
    w.nominative,
    m.nominative,
    m.accusative,
    ...aliases,
  ]),
);
const remits = fc.constantFrom(
  'für Soziales und Integration',
  'Soziales, Gesundheit, Frauen und Familie',
  'des Innern, für Sport und Integration',
  'für Arbeit, Soziales, Gleichstellung, Integration, Vielfalt und Antidiskriminierung',
);
const ofs = fc.constantFrom(
  'der Stadt Göttingen',
  'Stadt Fürth',
  'des Bundesamtes für Migration',
  'im Bund',
);
const offices: fc.Arbitrary<AddresseeOffice> = fc.record({
  office: officeWords,
  land: optional(fc.constantFrom(...landCodes)),
  remit: optional(remits),
  of: fc.option(ofs, { nil: null, freq: 2 }),
}); // prettier-ignore

// Names as people type them, without the words whose absence the properties check.
const names = fc.oneof(
  fc.constantFrom('Muster', 'Groß-Beispiel', 'Özdemir', "O'Neill", 'Ðặng', 'Müller', 'de la Cruz'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => /^\p{L}/u.test(text) && !/[\s,]/.test(text)),
);
const people = (gender: NonNullable<Gender>): fc.Arbitrary<Addressee> =>
  fc
    .record({
      gender: fc.constant(gender),
      degrees: fc.array(fc.constantFrom('Prof.', 'Dr.', 'Dr.-Ing.', 'Dr. h. c.', 'Dipl.-Ing.'), {
        maxLength: 3,
      }),
      firstName: optional(names),
      lastName: names,
      nobility: optional(fc.constantFrom('von', 'Graf von', 'Freifrau von', 'zu')),
      parliament: optional(fc.constantFrom(...SUFFIXES)),
      offices: fc.array(offices, { maxLength: 4 }),
      personalTitle: optional(
        fc.constantFrom('Staatsministerin', 'Staatsminister', 'Staatsrätin', 'Präsident'),
      ),
      former: fc.boolean(),
      organisation: optional(fc.constantFrom('Sozialbehörde', 'Niedersächsisches Sozialamt')),
      unit: optional(fc.constant('Referat 34')),
      variant: fc.constantFrom('A' as const, 'B' as const),
      withName: fc.boolean(),
    })
    .filter((input) => addresseeSchema.safeParse(input).success)
    .map((input) => addresseeSchema.parse(input));
const anybody = fc.oneof(people('w'), people('m'), people('neutral'));
const gendered = fc.oneof(people('w'), people('m'));

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
  // The authority of Bremen is itself called by an office word; it says nothing about its staff.
  const own = ` ${text.replaceAll('bei der Senatorin', '')} `;
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
          expect(text).not.toMatch(/^An( |$)/i);
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
        const suffixed = `${name} ${input.parliament ?? ''}`;
        const { lines } = compose(input);
        expect(lines.some((item) => item.endsWith(name) || item.endsWith(suffixed))).toBe(true);
      }),
    );
  });

  test('is addressed the same way twice, with a German sentence for every reason', () => {
    fc.assert(
      fc.property(anybody, (input) => {
        const composed = compose(input);
        expect(compose(input)).toEqual(composed);
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
    // Bremen has its own test: the authority there has no name without an office word.
    const outsideBremen = people('neutral').filter(
      ({ offices: held }) => !(held ?? []).some(({ land }) => land === 'HB'),
    );
    fc.assert(
      fc.property(outsideBremen, (input) => {
        for (const text of textsOf(compose(input))) {
          expect([...officeWordsIn(text, 'w'), ...officeWordsIn(text, 'm')]).toEqual([]);
          expect(text).not.toMatch(/(^| )(Frau|Herrn?) /);
        }
      }),
      RUNS,
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

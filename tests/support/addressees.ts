import fc from 'fast-check';
import {
  addresseeSchema,
  type Addressee,
  type AddresseeOffice,
} from '../../src/shared/domain/addressing/addressee';
import { officeTable } from '../../src/shared/domain/addressing/offices';
import { landCodes, type Gender } from '../../src/shared/domain/register/records';

export const SUFFIXES = ['MdL', 'MdB', 'MdA', 'MdBB', 'MdHB', 'MdEP'];

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
  'in der Staatskanzlei',
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
  headGender: optional(fc.constantFrom('w' as const, 'm' as const)),
}); // prettier-ignore

// Names as people type them, without the words whose absence the properties check.
const names = fc.oneof(
  fc.constantFrom('Muster', 'Groß-Beispiel', 'Özdemir', "O'Neill", 'Ðặng', 'Müller', 'de la Cruz'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => /^\p{L}/u.test(text) && !/[\s,]/.test(text)),
);

/** Generated people of a gender with every office, Land, degree, wish and past. */
export const people = (gender: NonNullable<Gender>): fc.Arbitrary<Addressee> =>
  fc
    .record({
      gender: fc.constant(gender),
      degrees: fc.array(
        fc.constantFrom('Prof.', 'Dr.', 'Dr.-Ing.', 'Dr. h. c.', 'Dipl.-Ing.', 'PD Dr.'),
        { maxLength: 3 },
      ),
      firstName: optional(names),
      lastName: names,
      nobility: optional(
        fc.constantFrom('von', 'Graf von', 'Freifrau von', 'zu', 'Edler von und zu'),
      ),
      parliament: optional(fc.constantFrom(...SUFFIXES)),
      offices: fc.array(offices, { maxLength: 4 }),
      personalTitle: optional(
        fc.constantFrom('Staatsministerin', 'Staatsminister', 'Staatsrätin', 'Präsident'),
      ),
      former: fc.boolean(),
      formerTitle: optional(officeWords),
      organisation: optional(fc.constantFrom('Sozialbehörde', 'Niedersächsisches Sozialamt')),
      unit: optional(fc.constant('Referat 34')),
      variant: fc.constantFrom('A' as const, 'B' as const),
      withName: fc.boolean(),
      collegial: fc.boolean(),
    })
    .filter((input) => addresseeSchema.safeParse(input).success)
    .map((input) => addresseeSchema.parse(input));

export const gendered = fc.oneof(people('w'), people('m'));
export const anybody = fc.oneof(people('w'), people('m'), people('neutral'));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsvText, toCsvText } from '../../../../../src/shared/domain/exchange/csv-text';
import { officeTable } from '../../../../../src/shared/domain/addressing/offices';
import type { PostalAddress } from '../../../../../src/shared/domain/register/records';
import {
  mandateSchema,
  officeSchema,
  organisationSchema,
  personSchema,
} from '../../../../../src/shared/domain/register/records';
import {
  exported,
  house,
  mandate,
  office,
  person,
  planOf,
  register,
} from '../../../../builders/exchange';

/** What breaks lists: formulas, apostrophes, zeros, dates that are none, quotes, separators, breaks. */
const nasty = [
  '=1+1', '-5', '+49 351 564-0', '@x', "'=1", "''-5", "'", '="01067"', '01067', '0351/1', '3-4', '1.2',
  '12345678901234567', '1e5', 'a;b', 'a"b', '"', 'a,b\u00A0c', '_x0041_', '\u2028x', 'Ä ß é 日本 👩‍⚖️', 'neu', 'WAHR',
  'Bund', 'Nachname', '\\', '%', '&amp;', '<b>', 'a  b', 'SUMME(A1)',
]; // prettier-ignore

const text = fc.oneof(
  fc.constantFrom(...nasty.filter((value) => !/[\u2028\n]/.test(value))),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);
const optional = fc.option(text, { nil: null });
const note = fc.option(fc.oneof(text, fc.constantFrom('a\nb', '=x\n-y', '\u2028x')), { nil: null });
const address = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('street' as const), street: text, postcode: fc.constantFrom('01067', '99999'), city: text }),
    fc.record({ kind: fc.constant('poBox' as const), box: fc.constantFrom('0', '0012', '123456'), postcode: fc.constant('04004'), city: text }),
    fc.record({ kind: fc.constant('bulk' as const), postcode: fc.constant('80539'), city: text }),
  ),
  { nil: null },
); // prettier-ignore

const day = fc.constantFrom('1900-01-01', '2016-02-29', '2018-02-01', '2018-12-31');

const people = fc.record({
  houses: fc.array(fc.record({ name: text, address, to: fc.option(day, { nil: null }) }), { minLength: 1, maxLength: 4 }),
  offices: fc.array(
    fc.record({
      office: fc.oneof(fc.constantFrom(...officeTable.map(({ key }) => key)), text),
      land: fc.constantFrom('SN', 'BY', null),
      remit: optional,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  persons: fc.array(
    fc.record({
      fields: fc.record({
        gender: fc.constantFrom('w', 'm', 'neutral', null),
        degrees: fc.array(text, { maxLength: 3 }),
        firstName: optional,
        lastName: text,
        nobility: optional,
        parliament: optional,
        personalTitle: optional,
        formerTitle: optional,
        customSalutation: optional,
        unit: optional,
        email: optional,
        phone: optional,
        note,
      }),
      house: fc.option(fc.nat(3), { nil: null }),
      mandates: fc.array(fc.record({ office: fc.nat(2), from: day, to: fc.option(day, { nil: null }) }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
}); // prettier-ignore

/** Only what the register takes: records as their schemas make them. */
function stored<T>(
  schema: { safeParse: (value: unknown) => { success: boolean; data?: T } },
  value: unknown,
): T[] {
  const parsed = schema.safeParse(value);
  return parsed.success && parsed.data !== undefined ? [parsed.data] : [];
}

describe('a list that goes out and comes back', () => {
  it('changes nothing, whatever the register holds', () => {
    fc.assert(
      fc.property(people, (made) => {
        const organisations = made.houses.flatMap(({ name, address: at, to }, index) =>
          stored(organisationSchema, { ...house(`h${index}`), name, shortName: name, address: at as PostalAddress | null, to }),
        );
        const offices = made.offices.flatMap((fields, index) => stored(officeSchema, { ...office(`o${index}`), ...fields }));
        const persons = made.persons.flatMap(({ fields, house: at }, index) =>
          stored(personSchema, {
            ...person(`p${index}`),
            ...fields,
            organisationId: organisations.some(({ id }) => id === `h${at ?? ''}`) ? `h${at ?? ''}` : null,
          }),
        );
        const mandates = made.persons.flatMap((item, index) =>
          item.mandates
            .filter(({ office: at }) => offices.some(({ id }) => id === `o${at}`))
            .flatMap(({ office: at, from, to }, count) =>
              stored(mandateSchema, mandate(`m${index}-${count}`, { personId: `p${index}`, officeId: `o${at}`, from, to: to !== null && to < from ? null : to, order: count })),
            ),
        );
        const snapshot = register({ persons, organisations, offices, mandates });
        for (const options of [{}, { clearEmpty: true, updateAddresses: true, createOffices: true, createOrganisations: true }]) {
          const plan = planOf(snapshot, exported(snapshot), options);
          const touched = plan.rows.filter(({ state }) => state !== 'unchanged');
          expect(touched).toEqual([]);
          expect(plan.drafts).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    // 150 registers, each planned twice: three seconds alone, more beside other work.
  }, 30_000); // prettier-ignore
});

describe('a text in a CSV file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), fc.constantFrom(...nasty)), (value) => {
        expect(fromCsvText(toCsvText(value))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never begins like a formula, but for the one form that keeps a text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), fc.constantFrom(...nasty)), (value) => {
        expect(toCsvText(value)).not.toMatch(/^(?:[+\-@\t\r]|=(?!"[\d.,:/ -]*"$))/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['01067', '="01067"'],
    ['80331', '80331'],
    ['3-4', '="3-4"'],
    ['0351 564-0', '="0351 564-0"'],
    ['+49 351 564', "'+49 351 564"],
    ['-5', "'-5"],
    ['Muster', 'Muster'],
  ])('%s is written as %s', (value, written) => {
    expect(toCsvText(value)).toBe(written);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { groupedBox, postalLines } from '../../../../../src/shared/domain/addressing/postal-lines';
import { postalAddressSchema } from '../../../../../src/shared/domain/register/records';

describe('postalLines', () => {
  it('sets street, then postcode and place, without anything between', () => {
    expect(
      postalLines({
        kind: 'street',
        street: 'Winzererstraße 9',
        postcode: '80797',
        city: 'München',
      }),
    ).toEqual(['Winzererstraße 9', '80797 München']);
  });

  it('sets the PO box with its own postcode', () => {
    expect(
      postalLines({ kind: 'poBox', box: '12233', postcode: '01067', city: 'Dresden' }),
    ).toEqual(['Postfach 1 22 33', '01067 Dresden']);
  });

  it('sets only postcode and place of a bulk customer', () => {
    expect(postalLines({ kind: 'bulk', postcode: '40190', city: 'Düsseldorf' })).toEqual([
      '40190 Düsseldorf',
    ]);
  });
});

describe('groupedBox', () => {
  it.each([
    ['7', '7'],
    ['71', '71'],
    ['123', '1 23'],
    ['1234', '12 34'],
    ['12233', '1 22 33'],
    ['100220', '10 02 20'],
    ['0012345678', '00 12 34 56 78'],
  ])('groups %s from the right', (digits, grouped) => {
    expect(groupedBox(digits)).toBe(grouped);
  });

  test('keeps every digit; only the first group may be single', () => {
    const boxes = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 10 })
      .map((digits) => digits.join(''));
    fc.assert(
      fc.property(boxes, (digits) => {
        const groups = groupedBox(digits).split(' ');
        expect(groups.join('')).toBe(digits);
        expect(groups.slice(1).every((group) => group.length === 2)).toBe(true);
        expect([1, 2]).toContain(groups[0]?.length);
      }),
    );
  });
});

describe('what the register takes as a postal address', () => {
  const street = { kind: 'street', street: 'Musterweg 1', postcode: '12345', city: 'Musterstadt' };

  it.each([
    ['a country code', { ...street, postcode: 'D-12345' }],
    ['a grouped postcode', { ...street, postcode: '12 345' }],
    ['four digits', { ...street, postcode: '1234' }],
    [
      'a PO box with spaces',
      { kind: 'poBox', box: '1 22 33', postcode: '12345', city: 'Musterstadt' },
    ],
    ['a bulk address with a street', { ...street, kind: 'bulk' }],
    ['a place of two lines', { ...street, city: 'Muster\nstadt' }],
    ['no place', { ...street, city: ' ' }],
  ])('refuses %s', (_what, value) => {
    expect(postalAddressSchema.safeParse(value).success).toBe(false);
  });
});

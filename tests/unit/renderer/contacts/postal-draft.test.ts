import { describe, expect, it } from 'vitest';
import {
  postalDraft,
  postalOf,
  postalProblems,
} from '../../../../src/renderer/contacts/postal-draft';

const street = {
  kind: 'street',
  street: 'Musterstraße 1',
  postcode: '80797',
  city: 'München',
} as const;
const poBox = { kind: 'poBox', box: '1234', postcode: '80001', city: 'München' } as const;
const bulk = { kind: 'bulk', postcode: '80000', city: 'München' } as const;

describe('the addresses of a house in a form', () => {
  it.each([
    [{ address: null, moreAddresses: [] }],
    [{ address: street, moreAddresses: [] }],
    [{ address: poBox, moreAddresses: [street, bulk] }],
    [{ address: bulk, moreAddresses: [street] }],
  ])('come back as they were', (postal) => {
    expect(postalOf(postalDraft(postal))).toEqual(postal);
  });

  it('go to the first one there is where the chosen one is empty', () => {
    const draft = { ...postalDraft({ address: poBox }), lettersTo: 'street' as const };
    expect(postalOf(draft).address).toEqual(poBox);
  });

  it('name a postcode without five digits at its own field, and only for what is begun', () => {
    const draft = { ...postalDraft({ address: street }), boxPostcode: '123' };
    expect(Object.keys(postalProblems(draft))).toEqual(['box', 'boxPostcode', 'boxCity']);
    expect(postalProblems(draft)['boxPostcode']).toBe('Eine Postleitzahl hat fünf Ziffern.');
    expect(postalProblems(postalDraft({ address: street, moreAddresses: [poBox, bulk] }))).toEqual(
      {},
    );
  });

  it('take a box number in pairs of digits', () => {
    const draft = { ...postalDraft({ address: poBox }), box: '1 22 33' };
    expect(postalOf(draft).address).toMatchObject({ box: '12233' });
  });
});

import { describe, expect, it } from 'vitest';
import type { ContactPoint } from '../../../../../src/shared/domain/register/records';
import { headGenderOf } from '../../../../../src/shared/domain/recipients/organisation-name';
import { addresseeOf, personFacts } from '../../../../../src/shared/domain/recipients/person-facts';
import { recipientOf } from '../../../../../src/shared/domain/recipients/recipient';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { letterTo } from '../../../../builders/letters';
import { INVITED_ON } from '../../../../builders/papers';
import { participant } from '../../../../builders/participants';
import { edit, sampleId, sampleView } from '../../../../builders/sample-view';

const point = (patch: Partial<ContactPoint>): Draft =>
  put.register('contactPoints', {
    id: 'point',
    personId: sampleId('person-SN'),
    kind: 'assistant',
    name: 'Frau Beispiel',
    unit: null,
    email: null,
    phone: null,
    address: { kind: 'poBox', box: '100510', postcode: '01076', city: 'Dresden' },
    forLetters: true,
    note: null,
    ...patch,
  });

describe('a way to a person that takes the letters', () => {
  const end = (view: StoreView): readonly string[] => letterTo(view, 'SN').address.lines.slice(-3);

  it('gives the letter its address in place of the house', () => {
    const view = sampleView(point({ unit: 'Ministerbüro' }));
    expect(end(view)).toEqual(['Ministerbüro', 'Postfach 10 05 10', '01076 Dresden']);
    expect(letterTo(view, 'SN').reasons).toContainEqual({
      code: 'postalAddressOf',
      kind: 'assistant',
      name: 'Frau Beispiel',
    });
  });

  it('counts only where it takes letters and has an address', () => {
    const house = ['Frau Petra Muster MdL', 'Musterufer 10', '01097 Dresden'];
    expect(end(sampleView(point({ forLetters: false })))).toEqual(house);
    expect(end(sampleView(point({ address: null })))).toEqual(house);
    expect(end(sampleView(point({ personId: sampleId('person-SL') })))).toEqual(house);
  });
});

describe('somebody without an office', () => {
  it('keeps the title of a past one', () => {
    const view = sampleView(edit.person('person-BE', { formerTitle: 'Senatorin' }));
    const guest = { ...participant(view, 'participant-BE'), role: 'guest', land: null } as const;
    const made = recipientOf(view, guest, '2017-06-30');
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.address.lines.join('|').replaceAll('\u00a0', ' ')).toContain('a. D.');
  });
});

describe('who leads an authority', () => {
  const bremen = { organisationId: sampleId('org18-HB'), land: 'HB' } as const;

  it('is the holder of the house of that day', () => {
    const view = sampleView();
    expect(headGenderOf(view, bremen, INVITED_ON)).toBe('w');
    expect(headGenderOf(view, bremen, '2017-06-30')).toBeNull();
    const man = sampleView(edit.person('person-HB', { gender: 'm' }));
    expect(headGenderOf(man, bremen, INVITED_ON)).toBe('m');
    const neutral = sampleView(edit.person('person-HB', { gender: 'neutral' }));
    expect(headGenderOf(neutral, bremen, INVITED_ON)).toBeNull();
  });

  it('is the member of the Land where the house has none', () => {
    const view = sampleView();
    expect(headGenderOf(view, { organisationId: null, land: 'HB' }, INVITED_ON)).toBe('w');
    expect(headGenderOf(view, { organisationId: null, land: null }, INVITED_ON)).toBeNull();
  });

  /** A Staatsrat of Bremen, and whoever leads the house. */
  const withStaatsrat = (gender: 'w' | 'm'): StoreView =>
    sampleView(
      edit.person('person-HB', { gender }),
      edit.organisation('org18-HB', {
        nameByHolder: { w: 'Die Senatorin für Soziales', m: 'Der Senator für Soziales' },
      }),
      edit.office('office18-SL', {
        office: 'staatsrat',
        land: 'HB',
        organisationId: sampleId('org18-HB'),
        remit: 'für Soziales',
        seat: 'other',
      }),
    );

  it('gives the office inside of it and the house their names', () => {
    const facts = (gender: 'w' | 'm') => {
      const view = withStaatsrat(gender);
      const person = view.register('persons').get(sampleId('person-SL'));
      if (!person) throw new Error('no person');
      return personFacts(view, person, INVITED_ON);
    };
    expect(addresseeOf(facts('w'), undefined, 'full')).toMatchObject({
      offices: [{ headGender: 'w' }],
      organisation: 'Die Senatorin für Soziales',
    });
    expect(addresseeOf(facts('m'), undefined, 'full')).toMatchObject({
      offices: [{ headGender: 'm' }],
      organisation: 'Der Senator für Soziales',
    });
  });

  it('stands in the address', () => {
    const first = (gender: 'w' | 'm'): string =>
      letterTo(withStaatsrat(gender), 'SL').address.lines.join(' ');
    expect(first('w')).toContain('bei der Senatorin für Soziales');
    expect(first('m')).toContain('beim Senator für Soziales');
  });
});

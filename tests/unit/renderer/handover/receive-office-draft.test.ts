import { expect, it } from 'vitest';
import {
  holderKey,
  proposedOffice,
  readOffice,
  type Choices,
  type OfficeDraft,
} from '../../../../src/renderer/handover/receive-office-draft';

const HOUSE = {
  id: 'house',
  name: 'Senatsverwaltung',
  land: 'BE',
  address: 'Beispielufer 3, 10178 Berlin',
} as const;
const OTHER = { id: 'other', name: 'Staatsministerium', land: 'BY', address: null } as const;
const HOLDER = { personId: 'p-1', officeId: 'o-1', land: 'BE', label: 'Elke Muster' } as const;

function choices(change: Partial<Choices> = {}): Choices {
  return {
    term: { number: 14, land: 'BE', from: '2018-10-01', to: '2019-09-30' },
    laender: [{ code: 'BE', name: 'Berlin' }],
    organisations: [HOUSE, OTHER],
    holders: [HOLDER],
    ...change,
  };
}

it('proposes the term by the order and the one house of its Land, and nobody to lead', () => {
  expect(proposedOffice(choices())).toMatchObject({
    ...{ number: '14', land: 'BE', from: '2018-10-01', to: '2019-09-30' },
    ...{ organisationId: 'house', holder: null },
  });
});

it('chooses no house where a Land has two', () => {
  const two = [HOUSE, { ...HOUSE, id: 'second' }];
  expect(proposedOffice(choices({ organisations: two })).organisationId).toBeNull();
});

it('reads what is typed: numbers, whoever leads, empty lines as none', () => {
  const draft: OfficeDraft = { ...proposedOffice(choices()), holder: holderKey(HOLDER) };
  expect(readOffice(draft).takeOver).toEqual({
    ...{ number: 14, land: 'BE', from: '2018-10-01', to: '2019-09-30', motto: null },
    holder: { personId: 'p-1', officeId: 'o-1' },
    secretariat: {
      ...{ name: 'IntMK-Geschäftsstelle', organisationId: 'house', contactName: null },
      ...{ phone: null, fax: null, email: null, web: null },
      ...{ pressName: null, pressPhone: null, pressEmail: null },
    },
  });
});

it('says at each field what is missing', () => {
  const empty = proposedOffice(choices({ term: null }));
  const { errors } = readOffice({ ...empty, lines: { ...empty.lines, name: ' ' } });
  expect(Object.keys(errors ?? {}).sort()).toEqual(
    ['from', 'land', 'name', 'number', 'organisationId', 'to'].sort(),
  );
});

it('refuses an end before the beginning and text that no record may hold', () => {
  const draft = proposedOffice(choices());
  expect(readOffice({ ...draft, to: '2018-09-30' }).errors).toHaveProperty('to');
  const hostile = { ...draft.lines, phone: '030\u202E1' };
  expect(readOffice({ ...draft, lines: hostile }).errors).toHaveProperty('phone');
});

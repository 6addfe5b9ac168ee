import { describe, expect, it } from 'vitest';
import { letterheadLines, senderOn } from '../../../../../src/shared/domain/documents/sender';
import { organisationName } from '../../../../../src/shared/domain/recipients/organisation-name';
import { personFacts } from '../../../../../src/shared/domain/recipients/person-facts';
import type { Gender, Mandate, Person } from '../../../../../src/shared/domain/register/records';
import { put, type StoreView } from '../../../../../src/shared/domain/storage/store-view';
import { edit, referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const NAMES = {
  w: 'Die Senatorin für Soziales und Integration',
  m: 'Der Senator für Soziales und Integration',
};
const HOUSE = sampleId('org18-HB');
const DAY = '2018-02-01';

const nobody: Person = {
  id: 'successor',
  gender: 'm',
  degrees: [],
  firstName: 'Ole',
  lastName: 'Beispiel',
  nobility: null,
  parliament: null,
  personalTitle: null,
  customSalutation: null,
  organisationId: null,
  unit: null,
  email: null,
  phone: null,
  note: null,
};

function officeOf(view: StoreView, house: string): string {
  const office = view
    .register('offices')
    .all()
    .find((item) => item.organisationId === house && item.seat === 'member');
  if (!office) throw new Error('no member office');
  return office.id;
}

/** The member's mandate of a house in the sample, with another end. */
function ending(house: string, to: string): Mandate {
  const office = officeOf(sampleView(), house);
  const mandate = sampleView()
    .register('mandates')
    .all()
    .find((item) => item.officeId === office);
  if (!mandate) throw new Error('no mandate');
  return { ...mandate, to };
}

function bremen(gender: Gender, after: Gender): StoreView {
  const old = ending(HOUSE, '2018-06-30');
  const holder = sampleView().register('persons').get(old.personId);
  if (!holder) throw new Error('no holder');
  return sampleView(
    edit.organisation('org18-HB', { nameByHolder: NAMES }),
    put.register('persons', { ...holder, gender }),
    put.register('persons', { ...nobody, gender: after }),
    put.register('mandates', old),
    put.register('mandates', {
      ...old,
      id: 'next',
      personId: nobody.id,
      from: '2018-08-01',
      to: null,
    }),
  );
}

function nameOn(view: StoreView, day: string): string {
  const house = view.register('organisations').get(HOUSE);
  if (!house) throw new Error('no house');
  return organisationName(view, house, day);
}

describe('the name of a house that is called after its head', () => {
  it('follows whoever holds the member office on the day', () => {
    const view = bremen('w', 'm');
    expect(nameOn(view, DAY)).toBe(NAMES.w);
    expect(nameOn(view, '2018-06-30')).toBe(NAMES.w);
    expect(nameOn(view, '2018-08-01')).toBe(NAMES.m);
  });

  it('is the recorded one while nobody holds it, and for a neutral or unknown form', () => {
    const recorded = bremen('w', 'm').register('organisations').get(HOUSE)?.name;
    expect(nameOn(bremen('w', 'm'), '2018-07-15')).toBe(recorded);
    expect(nameOn(bremen('neutral', 'm'), DAY)).toBe(recorded);
    expect(nameOn(bremen('w', null), '2018-09-01')).toBe(recorded);
  });

  it('is the recorded one for every other house', () => {
    const view = sampleView();
    for (const house of view.register('organisations').all()) {
      expect(organisationName(view, house, DAY)).toBe(house.name);
    }
  });

  it('stands in addresses and, where the house is the sender, in the letterhead', () => {
    const view = bremen('w', 'm');
    const person = view.register('persons').get('successor');
    if (!person) throw new Error('no person');
    expect(personFacts(view, person, '2018-09-01').organisation?.name).toBe(NAMES.m);
    const chair = sampleView(edit.organisation('org18-BY', { nameByHolder: NAMES }));
    const sender = senderOn(chair, referenceId('term-13'), DAY);
    if (!sender.ok) throw new Error(sender.error.code);
    expect(letterheadLines(sender.value)[0]).toBe(NAMES.w);
  });
});

import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../../../src/shared/domain/conferences/records';
import {
  listOnDay,
  placesInConference,
  type ListMember,
} from '../../../../../src/shared/domain/register/lists';
import { indexOf } from '../../../../../src/shared/domain/register/register-index';
import type { Draft } from '../../../../../src/shared/domain/storage/store-view';
import { make } from '../../../../builders/register';
import { referenceId, sampleId, sampleView } from '../../../../builders/sample-view';

const DAY = '2018-02-01';

function onDay(listId: string, day: string, ...edits: readonly Draft[]) {
  const view = sampleView(...edits);
  const list = view.register('distributionLists').get(listId);
  if (!list) throw new Error(`no list ${listId}`);
  return listOnDay(indexOf(view), { list, entries: view.register('listEntries').all() }, day);
}

const MEMBERS = referenceId('list-members');
const names = ({ members }: { members: readonly ListMember[] }) => members.map(({ name }) => name);

describe('a list by rule', () => {
  it('has whoever holds the seat on the day, in the order of the Länder', () => {
    const { members, salutation } = onDay(MEMBERS, DAY);
    expect(members.map(({ land }) => land)).toEqual([
      'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
    ]); // prettier-ignore
    expect(members[1]?.name).toBe('Emilia Müller');
    expect(members[0]).toMatchObject({
      office: 'Ministerin für Soziales und Integration',
      email: 'ministerbuero.bw@beispiel.example',
      entryId: null,
    });
    expect(salutation).toBe(
      'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren,',
    );
  });

  it('follows a change of office to the day', () => {
    expect(names(onDay(MEMBERS, '2018-03-20'))).toContain('Emilia Müller');
    const after = names(onDay(MEMBERS, '2018-03-21'));
    expect(after).toContain('Joachim Herrmann');
    expect(after).not.toContain('Emilia Müller');
  });

  it('has each person once, with the office that leads', () => {
    const { members, salutation } = onDay(referenceId('list-federal'), DAY);
    expect(members.map(({ name, office }) => [name, office])).toEqual([
      ['Dr. Alex Muster', 'Bundesminister des Innern'],
      ['Nina Beispiel', 'Staatsministerin bei der Bundeskanzlerin'],
    ]);
    expect(salutation).toBe('Sehr geehrte Damen und Herren,');
  });

  it('greets only whoever is on it', () => {
    const list = make.list('l', { seats: ['member'], laender: ['HE', 'NI'] });
    expect(onDay('l', DAY, list).salutation).toBe('Sehr geehrte Ministerinnen und Minister,');
    const cities = make.list('l', { seats: ['member'], laender: ['HH', 'HB'] });
    expect(onDay('l', DAY, cities).salutation).toBe('Sehr geehrte Senatorinnen und Senatoren,');
  });

  it('calls heads of administration Staatssekretäre only where all are', () => {
    const heads = referenceId('list-heads');
    expect(onDay(heads, DAY).salutation).toBe(
      'Sehr geehrte Staatssekretärinnen und Staatssekretäre,',
    );
    const edits = [
      make.office('md', {
        office: 'ministerialdirektor',
        land: 'BY',
        seat: 'headOfAdministration',
      }),
      make.person('p', { firstName: 'Max' }),
      make.mandate('m', { personId: 'p', officeId: 'md' }),
    ];
    expect(onDay(heads, DAY, ...edits).salutation).toBe('Sehr geehrte Damen und Herren,');
  });

  it('leaves out an office that has ended', () => {
    const edits = [
      make.office('o', { land: 'SL', to: '2018-01-31' }),
      make.person('p', { lastName: 'Ende' }),
      make.mandate('m', { personId: 'p', officeId: 'o' }),
    ];
    expect(names(onDay(MEMBERS, DAY, ...edits))).not.toContain('Erika Ende');
    expect(names(onDay(MEMBERS, '2018-01-31', ...edits))).toContain('Erika Ende');
  });
});

describe('entries by hand', () => {
  const jana = sampleId('person-BW');
  const uwe = sampleId('person-SL-vertretung');
  const list = make.list('l', { seats: ['member'], laender: ['BW'] });

  it('leave out a person of the rule and add another', () => {
    const { members, leftOut } = onDay(
      'l',
      DAY,
      list,
      make.entry('out', { listId: 'l', personId: jana, excluded: true }),
      make.entry('in', { listId: 'l', personId: uwe, excluded: false }),
    );
    expect(members).toMatchObject([{ name: 'Uwe Musterknecht', land: 'SL', entryId: 'in' }]);
    expect(leftOut).toEqual([{ personId: jana, name: 'Jana Beispiel', entryId: 'out' }]);
  });

  it('that contradict one another leave the person out', () => {
    const { members } = onDay(
      'l',
      DAY,
      list,
      make.entry('in', { listId: 'l', personId: jana, excluded: false }),
      make.entry('out', { listId: 'l', personId: jana, excluded: true }),
    );
    expect(members).toEqual([]);
  });

  it('count for their own list alone', () => {
    const other = make.entry('x', { listId: MEMBERS, personId: jana, excluded: true });
    expect(names(onDay('l', DAY, list, other))).toEqual(['Jana Beispiel']);
  });
});

it('takes the e-mail of the office around where the person has none', () => {
  const { members } = onDay(
    'l',
    DAY,
    make.list('l'),
    make.person('p'),
    make.entry('e', { listId: 'l', personId: 'p', excluded: false }),
    make.point('a', { personId: 'p', kind: 'assistant', email: 'assistenz@beispiel.example' }),
    make.point('b', { personId: 'p', kind: 'mailbox', email: 'buero@beispiel.example' }),
  );
  expect(members).toMatchObject([{ office: null, seat: 'other', email: 'buero@beispiel.example' }]);
});

describe('the way into a conference', () => {
  const member = (patch: Partial<ListMember>): ListMember => ({
    personId: 'p',
    name: 'Erika Muster',
    sortName: 'Muster Erika',
    office: null,
    seat: 'member',
    land: 'HE',
    email: null,
    entryId: null,
    ...patch,
  });
  const target = { kind: 'main', chairLand: 'BY', there: [] } as const;

  it('names role and Land by the seat', () => {
    const { added } = placesInConference(
      [
        member({ personId: 'a' }),
        member({ personId: 'b', seat: 'headOfAdministration' }),
        member({ personId: 'c', seat: 'federalGuest', land: null }),
        member({ personId: 'd', seat: 'other', land: null }),
        member({ personId: 'e', seat: 'other', land: 'SN' }),
      ],
      target,
    );
    expect(added).toEqual([
      { personId: 'a', role: 'member', land: 'HE' },
      { personId: 'b', role: 'companion', land: 'HE' },
      { personId: 'c', role: 'federalGuest', land: null },
      { personId: 'd', role: 'guest', land: null },
      { personId: 'e', role: 'guest', land: 'SN' },
    ]);
  });

  it('seats the heads of administration where the working level meets', () => {
    const heads = [
      member({ personId: 'a', seat: 'headOfAdministration', land: 'HE' }),
      member({ personId: 'b', seat: 'headOfAdministration', land: 'HE' }),
    ];
    const { added } = placesInConference(heads, { ...target, kind: 'preparatory' });
    expect(added.map(({ role }) => role)).toEqual(['member', 'companion']);
  });

  it('leaves out the own members of the chair and whoever is there', () => {
    const there: readonly Participant[] = [
      {
        id: 'x',
        role: 'member',
        land: 'HE',
        personId: 'p',
        reply: { state: 'open', on: null, way: null, note: null },
        substituteId: null,
        note: null,
      },
    ];
    const places = placesInConference(
      [member({}), member({ personId: 'q', land: 'BY', name: 'Josef Beispiel' })],
      { ...target, there },
    );
    expect(places.added).toEqual([]);
    expect(places.already).toBe(1);
    expect(places.chairOwn.map(({ name }) => name)).toEqual(['Josef Beispiel']);
  });
});

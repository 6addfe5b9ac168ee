import { describe, expect, it } from 'vitest';
import { duplicatesIn } from '../../../../../src/shared/domain/register/duplicates';
import { foldedName, oneSlipApart } from '../../../../../src/shared/domain/register/name-folding';
import type { Person } from '../../../../../src/shared/domain/register/records';
import { indexOf } from '../../../../../src/shared/domain/register/register-index';
import { put, type Draft } from '../../../../../src/shared/domain/storage/store-view';
import { make } from '../../../../builders/register';
import { sampleView, viewOf } from '../../../../builders/sample-view';

function groupsOf(...drafts: readonly Draft[]) {
  const view = viewOf(drafts);
  return duplicatesIn(indexOf(view), view.register('distinctPersons').all());
}

type Patch = Partial<Person>;

/** The reasons for which two persons are taken for one. */
function reasons(one: Patch, other: Patch, ...more: readonly Draft[]): readonly string[] {
  const groups = groupsOf(make.person('a', one), make.person('b', other), ...more);
  return groups.flatMap((group) => group.reasons.map(({ code }) => code));
}

const NAME = ['sameName'];
const SLIP = ['similarName'];

describe('names that are the same however they are typed', () => {
  it.each<[string, Patch, Patch]>([
    ['umlauts with e', { lastName: 'Müller' }, { lastName: 'Mueller' }],
    ['umlauts without dots', { lastName: 'Müller' }, { lastName: 'Muller' }],
    ['ß and ss', { lastName: 'Groß' }, { lastName: 'Gross' }],
    ['accents', { firstName: 'René' }, { firstName: 'Rene' }],
    ['capitals', { lastName: 'MUSTER' }, {}],
    ['hyphens', { lastName: 'Muster-Beispiel' }, { lastName: 'Muster Beispiel' }],
    ['degrees in the name', { lastName: 'Dr. Muster' }, { degrees: ['Dr.'] }],
    ['a title with the first name', { firstName: 'Prof. Dr. Erika' }, {}],
    ['nobility in a field of its own', { nobility: 'von' }, { lastName: 'von Muster' }],
    ['nobility left out', { nobility: 'Freiherr von' }, {}],
  ])('%s', (_title, one, other) => {
    expect(reasons(one, other)).toEqual(NAME);
  });

  it('count in the same house or where one has none', () => {
    const houses = [make.house('h1'), make.house('h2', { name: 'Anderes Haus' })];
    const at = (organisationId: string | null): Patch => ({ organisationId });
    expect(reasons(at('h1'), at('h1'), ...houses)).toEqual(NAME);
    expect(reasons(at('h1'), at(null), ...houses)).toEqual(NAME);
    expect(reasons(at('h1'), at('h2'), ...houses)).toEqual([]);
  });

  it('count the houses of all offices ever held', () => {
    const found = reasons(
      { organisationId: 'h1' },
      { organisationId: 'h2' },
      make.house('h1'),
      make.house('h2'),
      make.office('o', { organisationId: 'h1' }),
      make.mandate('m', { personId: 'b', officeId: 'o', to: '2017-06-30' }),
    );
    expect(found).toEqual(NAME);
  });

  it('are others where the first name differs', () => {
    expect(reasons({ firstName: 'Erika' }, { firstName: 'Erik' })).toEqual([]);
    expect(reasons({ lastName: 'Bauer' }, { lastName: 'Burger' })).toEqual([]);
  });
});

describe('one slip of the keys', () => {
  it.each<[string, string]>([
    ['Muster', 'Mustre'],
    ['Muster', 'Musterr'],
    ['Muster', 'Master'],
    ['Muster', 'uster'],
    ['Müllerin', 'Muelerin'],
  ])('%s and %s', (one, other) => {
    expect(reasons({ lastName: one }, { lastName: other })).toEqual(SLIP);
  });

  it('needs the same first name and the same house', () => {
    const slip = { lastName: 'Mustre' };
    expect(reasons({}, { ...slip, firstName: 'Eva' })).toEqual([]);
    expect(reasons({}, { ...slip, organisationId: 'h' }, make.house('h'))).toEqual([]);
    expect(reasons({}, { lastName: 'Mustera' })).toEqual(SLIP);
    expect(reasons({ lastName: 'Ott' }, { lastName: 'Orr' })).toEqual([]);
  });

  it('is one and no more', () => {
    expect(oneSlipApart('abcd', 'abcd')).toBe(false);
    expect(oneSlipApart('abcd', 'abdc')).toBe(true);
    expect(oneSlipApart('abcd', 'badc')).toBe(false);
    expect(oneSlipApart('abcd', 'abcdef')).toBe(false);
    expect(oneSlipApart('abcd', 'bcda')).toBe(false);
    expect(oneSlipApart('', 'a')).toBe(true);
  });
});

describe('one e-mail', () => {
  const email = 'Buero@beispiel.example';

  it('speaks for one person, whatever the name', () => {
    expect(reasons({ email }, { email: email.toLowerCase(), lastName: 'Anders' })).toEqual([
      'sameEmail',
    ]);
    expect(reasons({ email }, { email })).toEqual(['sameEmail', 'sameName']);
  });

  it('of many is a shared mailbox and says nothing', () => {
    const sharing = ['Ahorn', 'Birke', 'Celle', 'Dorn'].map((lastName) =>
      make.person(lastName, { lastName, firstName: lastName, email }),
    );
    expect(groupsOf(...sharing)).toEqual([]);
    expect(groupsOf(...sharing.slice(1))).toHaveLength(1);
  });
});

it('puts three entries of one person into one group', () => {
  const groups = groupsOf(make.person('a'), make.person('b'), make.person('c'));
  expect(groups).toEqual([{ personIds: ['a', 'b', 'c'], reasons: [{ code: 'sameName' }] }]);
});

it('goes pair by pair where there are too many to compare at once', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => make.person(id));
  const groups = groupsOf(...many);
  expect(groups).toHaveLength(10);
  expect(new Set(groups.map(({ personIds }) => personIds.length))).toEqual(new Set([2]));
});

it('does not propose what somebody has called distinct', () => {
  const apart = put.register('distinctPersons', { id: 'd', oneId: 'b', otherId: 'a' });
  expect(groupsOf(make.person('a'), make.person('b'), apart)).toEqual([]);
  // A third entry is still to be looked at, with each of them.
  const [group] = groupsOf(make.person('a'), make.person('b'), make.person('c'), apart);
  expect(group?.personIds).toEqual(['a', 'b', 'c']);
});

it('finds nobody twice in the sample', () => {
  const view = sampleView();
  expect(duplicatesIn(indexOf(view), [])).toEqual([]);
});

it('folds a name of particles alone to itself', () => {
  expect(foldedName('von')).toEqual(['von', 'von']);
});

import { describe, expect, it } from 'vitest';
import { dataCheck } from '../../../../../src/shared/domain/register/data-check';
import {
  gapDigest,
  gapKey,
  gapKinds,
  isPlausibleEmail,
  type Gap,
  type GapCode,
} from '../../../../../src/shared/domain/register/data-check-gaps';
import type {
  Office,
  Organisation,
  Person,
} from '../../../../../src/shared/domain/register/records';
import type { Draft } from '../../../../../src/shared/domain/storage/store-view';
import { gapText } from '../../../../../src/shared/texts/data-check-texts';
import { make } from '../../../../builders/register';
import { edit, sampleDrafts, sampleView, viewOf } from '../../../../builders/sample-view';

const DAY = '2018-02-01';
const laender = sampleDrafts.filter(({ collection }) => collection === 'laender');

function gapsOf(drafts: readonly Draft[], day = DAY): readonly Gap[] {
  return [...dataCheck(viewOf([...laender, ...drafts]), day)].flat();
}

const codesOf = (gaps: readonly Gap[]): readonly string[] =>
  gaps.map(({ fact }) => fact.code).sort();

interface Patches {
  readonly person?: Partial<Person>;
  readonly office?: Partial<Office>;
  readonly house?: Partial<Organisation>;
  readonly more?: readonly Draft[];
}

const FULL = { organisationId: 'h', email: 'erika.muster@beispiel.example' };

/** Somebody in office of whom everything is known, except for what is patched. */
function minister({ person, office, house, more = [] }: Patches, day = DAY): readonly Gap[] {
  const drafts = [
    make.house('h', house),
    make.office('o', { organisationId: 'h', ...office }),
    make.person('p', { ...FULL, ...person }),
    make.mandate('m', { personId: 'p', officeId: 'o' }),
    ...more,
  ];
  return gapsOf([...new Map(drafts.map((d) => [`${d.collection}/${d.id}`, d])).values()], day);
}

it('finds nothing where everything is in order', () => {
  expect(minister({})).toEqual([]);
});

const LONG =
  'für Arbeit, Soziales, Gesundheit, Familie, Senioren, Jugend, Gleichstellung, Integration, Vielfalt, Verbraucherschutz, Wohnungswesen und Antidiskriminierung';
const ENDLESS = `${LONG} sowie ${LONG}`;
const second = (patch: Partial<Person> = {}) =>
  make.person('q', {
    ...FULL,
    email: 'q@beispiel.example',
    firstName: 'Karl',
    gender: 'm',
    ...patch,
  });

describe('each gap has its finding', () => {
  it.each<[GapCode, Patches, Gap['collection']]>([
    ['gender.missing', { person: { gender: null } }, 'persons'],
    ['salutation.doubtful', { office: { office: 'bevollmaechtigter', remit: null } }, 'persons'],
    ['email.missing', { person: { email: null } }, 'persons'],
    ['email.implausible', { person: { email: 'erika.muster@beispiel' } }, 'persons'],
    ['email.implausible', { house: { email: 'poststelle beispiel.example' } }, 'organisations'],
    ['house.noAddress', { house: { address: null } }, 'organisations'],
    ['land.missing', { office: { land: null, of: 'des Landes' } }, 'offices'],
    ['office.deputyOnly', { office: { office: 'stellvertretenderMinisterpraesident' } }, 'persons'],
    [
      'parliament.incompatible',
      { office: { office: 'senator', land: 'HB' }, person: { parliament: 'MdBB' } },
      'persons',
    ],
    [
      'parliament.resting',
      { office: { office: 'senator', land: 'HH' }, person: { parliament: 'MdHB' } },
      'persons',
    ],
    [
      'parliament.both',
      { office: { office: 'senator', land: 'BE' }, person: { parliament: 'MdA' } },
      'persons',
    ],
    ['address.tooLong', { office: { remit: ENDLESS } }, 'persons'],
    ['address.short', { office: { remit: ENDLESS, shortRemit: 'für Soziales' } }, 'persons'],
    [
      'address.small',
      { office: { remit: `${LONG}, Landesplanung, Digitalisierung, Energie, Wohnen und Verkehr` } },
      'persons',
    ],
    ['text.placeholder', { person: { firstName: 'N. N.' } }, 'persons'],
    ['text.placeholder', { person: { lastName: 'XX' } }, 'persons'],
    ['text.placeholder', { house: { name: 'Ministerium für …' } }, 'organisations'],
    ['nobility.unconfirmed', { person: { nobility: 'Freifrau von' } }, 'persons'],
    ['nobility.gender', { person: { nobility: 'Graf von', nobilityConfirmed: true } }, 'persons'],
    ['house.unconfirmed', { house: { confirmed: false } }, 'organisations'],
    ['office.unconfirmed', { office: { confirmed: false } }, 'offices'],
    [
      'office.vacant',
      { more: [make.office('x', { seat: 'headOfAdministration', office: 'staatssekretaer' })] },
      'offices',
    ],
    ['person.nowhere', { more: [second({ organisationId: null })] }, 'persons'],
    [
      'mandate.ended',
      { more: [make.mandate('m', { personId: 'p', officeId: 'o', to: '2018-01-31' })] },
      'offices',
    ],
    [
      'mandate.endsSoon',
      { more: [make.mandate('m', { personId: 'p', officeId: 'o', to: '2018-04-02' })] },
      'offices',
    ],
    [
      'mandates.overlap',
      { more: [second(), make.mandate('n', { personId: 'q', officeId: 'o', from: '2018-01-01' })] },
      'offices',
    ],
    [
      'mandates.twice',
      { more: [make.mandate('n', { personId: 'p', officeId: 'o', from: '2018-01-01' })] },
      'offices',
    ],
    [
      'postal.missing',
      { office: { organisationId: null }, person: { organisationId: null } },
      'persons',
    ],
  ])('%s %#', (code, patches, collection) => {
    const gaps = minister(patches);
    expect(gaps).toMatchObject([{ fact: { code }, collection }]);
    for (const gap of gaps) {
      expect(gapText(gap)).toMatch(/^[„A-ZÄÖÜa-z].*\.$/s);
      expect(gapText(gap)).not.toMatch(/undefined|null|!/);
    }
  });

  it('office.unknown names the word at the office and says that there is no salutation', () => {
    const gaps = minister({ office: { office: 'obermufti' } });
    expect(codesOf(gaps)).toEqual(['office.unknown', 'salutation.none']);
    expect(gapText(gaps[0] as Gap)).toContain('obermufti');
  });

  it('land.unknown', () => {
    const drafts = [make.office('o', { land: 'HE' })];
    const gaps = [...dataCheck(viewOf(drafts), DAY)].flat();
    expect(codesOf(gaps)).toContain('land.unknown');
  });

  it('email.shared stands at both and names the other', () => {
    const gaps = minister({
      more: [second({ email: FULL.email.toUpperCase(), lastName: 'Anders' })],
    });
    expect(
      gaps.map(({ id, fact }) => [id, fact.code, 'others' in fact ? fact.others : []]),
    ).toEqual([
      ['p', 'email.shared', ['Karl Anders']],
      ['q', 'email.shared', ['Erika Muster']],
    ]);
  });
});

describe('what is no gap', () => {
  it('an e-mail of the office around', () => {
    const point = make.point('w', { personId: 'p', email: 'buero@beispiel.example' });
    expect(minister({ person: { email: null }, more: [point] })).toEqual([]);
  });

  it('a plain "von", a confirmed form, an other parliament', () => {
    expect(minister({ person: { nobility: 'von' } })).toEqual([]);
    expect(minister({ person: { nobility: 'Freiin von', nobilityConfirmed: true } })).toEqual([]);
    expect(
      minister({ office: { office: 'senator', land: 'HH' }, person: { parliament: 'MdB' } }),
    ).toEqual([]);
  });

  it('an office, a house and people of the past', () => {
    const ended = [make.mandate('m', { personId: 'p', officeId: 'o', to: '2017-12-31' })];
    const gone = { to: '2017-12-31', confirmed: false };
    expect(minister({ office: gone, house: gone, person: { email: null }, more: ended })).toEqual(
      [],
    );
  });

  it('a mandate that ends when the next one begins', () => {
    const more = [
      make.mandate('m', { personId: 'p', officeId: 'o', to: '2018-02-28' }),
      second(),
      make.mandate('n', { personId: 'q', officeId: 'o', from: '2018-03-01' }),
    ];
    expect(minister({ more })).toEqual([]);
    // In between nobody holds it, and the next one is named.
    const gap = minister(
      {
        more: [
          more[0] as Draft,
          second(),
          make.mandate('n', { personId: 'q', officeId: 'o', from: '2018-04-01' }),
        ],
      },
      '2018-03-05',
    );
    expect(gap).toMatchObject([{ fact: { code: 'mandate.ended', next: '2018-04-01' } }]);
  });

  it('an overlap that is long over', () => {
    const more = [
      second(),
      make.mandate('n', { personId: 'q', officeId: 'o', from: '2017-02-01', to: '2017-03-01' }),
    ];
    expect(minister({ more })).toEqual([]);
  });
});

it.each([
  ['a.b@c.example', true], ['büro@müller.example', true], ['a@b', false], ['a b@c.example', false],
  ['a@b@c.example', false], ['a@c..example', false], ['.a@c.example', false], ['a.@c.example', false],
  ['a@c.example.', false], ['Frau <a@c.example>', false], ['a@c.example; b@c.example', false],
])('%s is a plausible e-mail: %s', (email, plausible) => {
  expect(isPlausibleEmail(email)).toBe(plausible);
}); // prettier-ignore

describe('an acknowledged gap', () => {
  const gapOf = (patches: Patches): Gap => minister(patches)[0] as Gap;

  it('is the same while its facts are, and comes back when they change', () => {
    const small = gapOf({ person: { nobility: 'Gräfin von' } });
    const same = gapOf({ person: { nobility: 'Gräfin von', phone: '1' } });
    const other = gapOf({ person: { nobility: 'Freifrau von' } });
    expect([gapKey(same), gapDigest(same)]).toEqual([gapKey(small), gapDigest(small)]);
    expect(gapKey(other)).toBe(gapKey(small));
    expect(gapDigest(other)).not.toBe(gapDigest(small));
  });

  it('has a key of its own among all of the sample', () => {
    const gaps = [...dataCheck(sampleView(), DAY)].flat();
    expect(new Set(gaps.map(gapKey)).size).toBe(gaps.length);
    expect(gaps.every(({ fact }) => fact.code in gapKinds)).toBe(true);
  });
});

it('finds in the sample what is to be done there', () => {
  const count = (view = sampleView()) =>
    [...dataCheck(view, DAY)]
      .flat()
      .filter(({ fact, collection }) => collection === 'persons' && fact.code !== 'email.missing');
  expect(count().map(({ subject, fact }) => [subject, fact.code])).toEqual([
    ['Canan Muster', 'parliament.both'],
    ['Knut Freiherr von Muster', 'nobility.unconfirmed'],
  ]);
  expect(
    count(sampleView(edit.person('person-NW', { nobilityConfirmed: true }))).map(
      ({ subject }) => subject,
    ),
  ).toEqual(['Canan Muster']);
});

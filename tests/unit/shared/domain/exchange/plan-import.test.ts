import { describe, expect, it } from 'vitest';
import type { RegisterSnapshot } from '../../../../../src/shared/domain/exchange/register-index';
import type { ImportOptions } from '../../../../../src/shared/domain/exchange/shared-records';
import type { Mandate, Person } from '../../../../../src/shared/domain/register/records';
import {
  exported,
  house,
  mandate,
  office,
  person,
  planOf,
  register,
  type RowTexts,
} from '../../../../builders/exchange';

const base = register({
  persons: [
    person('p1', { email: 'petra@example.de', organisationId: 'h1', phone: '0351 1' }),
    person('p2', { gender: 'm', firstName: 'Max', lastName: 'Beispiel', organisationId: 'h1' }),
  ],
  organisations: [house('h1'), house('h2', { name: 'Amt für Beispiele', shortName: 'AfB' })],
  offices: [office('o1', { organisationId: 'h1' }), office('o2', { remit: 'für Anderes' })],
  mandates: [mandate('m1')],
});
const [petra = {}, max = {}] = exported(base);

function only(texts: RowTexts, options: Partial<ImportOptions> = {}, snapshot = base) {
  const plan = planOf(snapshot, [texts], options);
  const [row] = plan.rows;
  if (!row) throw new Error('no row');
  return { ...row, drafts: plan.drafts, codes: row.findings.map(({ about }) => about.code) };
}

function codes(texts: RowTexts, options: Partial<ImportOptions> = {}, snapshot = base) {
  const row = only(texts, options, snapshot);
  expect(row.state).toBe('wrong');
  expect(row.drafts).toEqual([]);
  return row.findings.flatMap(({ level, about }) => (level === 'stop' ? [about.code] : []));
}

describe('a list that nobody has edited', () => {
  it('changes nothing', () => {
    const plan = planOf(base, exported(base));
    expect(plan.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect(plan.drafts).toEqual([]);
  });

  it('changes nothing where empty cells take values away', () => {
    const plan = planOf(base, exported(base), { clearEmpty: true });
    expect(plan.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  it('may be older than the day: the mandate is found by its first day', () => {
    const later: RegisterSnapshot = {
      ...base,
      mandates: [
        mandate('m1', { to: '2017-12-31' }),
        mandate('m2', { officeId: 'o2', from: '2018-01-01' }),
      ],
    };
    const row = only({ ...petra, to: '31.12.2017' }, {}, later);
    expect(row.state).toBe('unchanged');
  });
});

describe('edited cells', () => {
  it('change their field and nothing else, old and new value named', () => {
    const row = only({ ...petra, lastName: 'Neumann', phone: '' });
    expect(row.state).toBe('changed');
    expect(row.changes).toEqual([{ field: 'lastName', before: 'Muster', after: 'Neumann' }]);
    expect(row.drafts.map(({ record }) => record)).toEqual([
      { ...base.persons[0], lastName: 'Neumann' },
    ]);
  });

  it('take a value away only where empty cells do so', () => {
    expect(only({ ...petra, phone: '' }).state).toBe('unchanged');
    const row = only({ ...petra, phone: '' }, { clearEmpty: true });
    expect(row.changes).toEqual([{ field: 'phone', before: '0351 1', after: '' }]);
    expect(row.drafts[0]?.record).toMatchObject({ phone: null });
  });

  it('never take the surname away', () => {
    expect(only({ ...petra, lastName: '' }, { clearEmpty: true }).state).toBe('unchanged');
  });

  it.each([
    ['gender', 'Dame', 'gender.unknown'],
    ['email', 'petra at example', 'email.wrong'],
    ['firstName', 'Pe\u0007tra', 'text.forbidden'],
    ['unit', 'eins\nzwei', 'text.forbidden'],
    ['lastName', 'M'.repeat(401), 'text.forbidden'],
    ['land', 'Preußen', 'land.unknown'],
    ['office', 'Oberförster', 'office.unknownWord'],
    ['from', '31.02.2018', 'day.unreadable'],
    ['to', '15.03.18', 'day.unreadable'],
    ['to', '31.12.2014', 'period.endsBeforeStart'],
    ['key', 'nobody', 'key.unknown'],
    ['organisation', 'Haus am See', 'organisation.notThere'],
  ] as const)('%s “%s” is a finding (%s)', (field, text, code) => {
    expect(codes({ ...petra, [field]: text })).toContain(code);
  });

  it('names an end before the start also where there is no such office yet', () => {
    const period = { from: '01.01.2018', to: '01.01.2017' };
    expect(codes({ ...max, office: 'Ministerin', remit: 'für Neues', ...period })).toEqual([
      'period.endsBeforeStart',
    ]);
  });

  it('that hold no value are named', () => {
    const problem = { code: 'formulaWithoutValue' } as const;
    expect(codes({ ...petra, unit: { text: '', problem } })).toEqual(['cell']);
  });

  it('with wrong stored values stay as they are while nobody touches them', () => {
    const odd = register({ persons: [person('p1', { email: 'Zimmer 3', parliament: 'x' })] });
    expect(planOf(odd, exported(odd)).rows[0]?.state).toBe('unchanged');
  });
});

describe('whom a row means', () => {
  const nameless = { firstName: 'Petra', lastName: 'Muster' };

  it('is found by e-mail and name', () => {
    const row = only({ ...nameless, email: 'PETRA@example.de', unit: 'Referat 1' });
    expect([row.personId, row.state]).toEqual(['p1', 'changed']);
  });

  it('is found by name and house', () => {
    const row = only({ ...nameless, organisation: 'Ministerium für Muster', unit: 'Referat 1' });
    expect(row.personId).toBe('p1');
  });

  it('is undecided by a name alone', () => {
    expect(codes(nameless)).toEqual(['person.ambiguous']);
  });

  it('is never guessed by an e-mail of somebody else', () => {
    expect(codes({ firstName: 'Ute', lastName: 'Fremd', email: 'petra@example.de' })).toEqual([
      'person.otherWithEmail',
    ]);
  });

  it('is no colleague or spouse with the same mailbox', () => {
    for (const name of [
      { firstName: 'Petra', lastName: 'Fremd' },
      { firstName: 'Hans', lastName: 'Muster' },
    ]) {
      expect(codes({ ...name, email: 'petra@example.de' })).toEqual(['person.otherWithEmail']);
    }
    const double = { firstName: 'Petra', lastName: 'Muster-Beispiel', email: 'petra@example.de' };
    expect(only(double).personId).toBe('p1');
  });

  it('is new in another house, with a word about who has the name already', () => {
    const row = only({ ...nameless, gender: 'Frau', organisation: 'AfB' });
    expect([row.state, row.codes]).toEqual(['new', ['person.namesake']]);
    expect(row.findings[0]?.about).toMatchObject({ names: ['Petra Muster (MM, p1)'] });
  });

  it('is new where the row says so and has an e-mail of its own', () => {
    const texts = { ...nameless, gender: 'Frau', key: 'neu', email: 'andere@example.de' };
    expect([only(texts).state, only(texts).codes]).toEqual(['new', ['person.namesake']]);
    expect(codes({ ...texts, email: '' })).toEqual(['person.ambiguous']);
  });

  it('is undecided where several share an e-mail', () => {
    const shared = register({
      persons: [
        person('p1', { email: 'a@b.de' }),
        person('p2', { email: 'a@b.de', lastName: 'X' }),
      ],
    });
    expect(codes({ lastName: 'Y', email: 'a@b.de' }, {}, shared)).toEqual(['person.ambiguous']);
    expect(only({ firstName: 'Petra', lastName: 'X', email: 'a@b.de' }, {}, shared).personId).toBe(
      'p2',
    );
  });

  it('stands in the file once', () => {
    const plan = planOf(base, [petra, { ...petra, unit: 'x' }]);
    expect(plan.rows.map(({ state }) => state)).toEqual(['unchanged', 'wrong']);
    expect(plan.rows[1]?.findings[0]?.about).toEqual({ code: 'person.twiceInFile', row: 2 });
    const anna = { firstName: 'Anna', lastName: 'Neu' };
    expect(planOf(base, [anna, anna]).rows.map(({ state }) => state)).toEqual(['new', 'wrong']);
  });
});

describe('a new person', () => {
  it('gets a record with what the row says', () => {
    const row = only({
      key: 'neu',
      gender: 'Herr',
      degrees: 'Dr.',
      firstName: 'Ali',
      lastName: 'Neu',
    });
    expect(row.state).toBe('new');
    expect(row.drafts).toEqual([
      {
        document: 'register',
        collection: 'persons',
        id: 'new-1',
        record: person('new-1', {
          gender: 'm',
          degrees: ['Dr.'],
          firstName: 'Ali',
          lastName: 'Neu',
        }),
      },
    ]);
  });

  it('needs a surname', () => {
    expect(codes({ firstName: 'Ali' })).toEqual(['surname.missing']);
  });

  it('without Frau or Herr is pointed out', () => {
    expect(only({ lastName: 'Neu' }).codes).toEqual(['gender.missing']);
  });
});

describe('houses', () => {
  const anna = { gender: 'Frau', firstName: 'Anna', lastName: 'Neu', organisation: 'Haus am See' };

  it('are made by choice, once for all their rows', () => {
    const plan = planOf(base, [anna, { ...anna, firstName: 'Eva' }], { createOrganisations: true });
    const made = plan.drafts.filter(({ collection }) => collection === 'organisations');
    expect(made).toHaveLength(1);
    const people = plan.drafts.filter(({ collection }) => collection === 'persons');
    expect(people.map(({ record }) => (record as Person).organisationId)).toEqual([
      made[0]?.id,
      made[0]?.id,
    ]);
  });

  it('are not made for rows that stay out', () => {
    const plan = planOf(base, [{ ...anna, gender: 'Dame' }], { createOrganisations: true });
    expect(plan.drafts).toEqual([]);
  });

  it('of one name are undecided', () => {
    const twins = register({ organisations: [house('h1'), house('h2', { land: 'BY' })] });
    const texts = { ...anna, organisation: 'Ministerium für Muster' };
    expect(codes(texts, {}, twins)).toEqual(['organisation.ambiguous']);
  });

  it('of one name are told apart by their end and their town', () => {
    const ended = register({ organisations: [house('h1', { to: '2017-01-01' }), house('h2')] });
    const texts = { ...anna, organisation: 'Ministerium für Muster' };
    expect(only(texts, {}, ended).drafts[0]?.record).toMatchObject({ organisationId: 'h2' });
    const bonn = { kind: 'bulk', postcode: '53113', city: 'Bonn' } as const;
    const towns = register({ organisations: [house('h1'), house('h2', { address: bonn })] });
    const inBonn = only({ ...texts, city: 'Bonn' }, {}, towns);
    expect(inBonn.drafts[0]?.record).toMatchObject({ organisationId: 'h2' });
  });

  it('keep their address unless the office wants it changed', () => {
    const kept = only({ ...petra, street: 'Weg 2' });
    expect([kept.state, kept.codes]).toEqual(['unchanged', ['address.notTaken']]);
    const row = only({ ...petra, street: 'Weg 2' }, { updateAddresses: true });
    expect(row.changes).toEqual([{ field: 'street', before: 'Weg 1', after: 'Weg 2' }]);
    expect(row.drafts).toEqual([
      expect.objectContaining({
        collection: 'organisations',
        record: house('h1', {
          address: { kind: 'street', street: 'Weg 2', postcode: '01067', city: 'Dresden' },
        }),
      }),
    ]);
  });

  it('cannot move to two places in one file', () => {
    const plan = planOf(
      base,
      [
        { ...petra, street: 'Weg 2' },
        { ...max, street: 'Weg 3' },
      ],
      {
        updateAddresses: true,
      },
    );
    expect(plan.rows.map(({ state }) => state)).toEqual(['changed', 'wrong']);
  });

  it('leave the old address in the row of somebody who moves to another house', () => {
    const row = only({ ...petra, organisation: 'AfB' }, { updateAddresses: true });
    expect(row.changes).toEqual([
      { field: 'organisation', before: 'Ministerium für Muster', after: 'Amt für Beispiele' },
    ]);
    expect(row.codes).toEqual([]);
  });

  it('move from the street to a box', () => {
    const row = only({ ...petra, street: '', box: '12 34' }, { updateAddresses: true });
    expect(row.drafts[0]?.record).toMatchObject({
      address: { kind: 'poBox', box: '1234', postcode: '01067', city: 'Dresden' },
    });
  });

  it.each([
    [{ postcode: '123' }, 'postcode.wrong'],
    [{ street: '', box: 'elf' }, 'box.wrong'],
    [{ street: 'Weg 2', box: '12' }, 'address.twoKinds'],
  ] as const)('refuse the address %o', (patch, code) => {
    expect(codes({ ...petra, ...patch }, { updateAddresses: true })).toEqual([code]);
  });

  it('get back the zero that Excel took from their postcode', () => {
    expect(only({ ...petra, postcode: '1067' }).state).toBe('unchanged');
    const row = only({ ...petra, postcode: '1099' }, { updateAddresses: true });
    expect(row.changes).toEqual([{ field: 'postcode', before: '01067', after: '01099' }]);
    expect(row.codes).toContain('postcode.padded');
  });
});

describe('offices', () => {
  const mandates = (row: ReturnType<typeof only>): readonly Mandate[] =>
    row.drafts
      .filter(({ collection }) => collection === 'mandates')
      .map(({ record }) => record as Mandate);

  it('are the same under the words for women and men, Länder under name and code', () => {
    const row = only({ ...petra, office: 'Minister', land: 'SN' });
    expect([row.state, row.drafts]).toEqual(['unchanged', []]);
  });

  it('end on the day under “bis”', () => {
    const row = only({ ...petra, to: '31.03.2018' });
    expect(row.changes).toEqual([{ field: 'to', before: '', after: '2018-03-31' }]);
    expect(mandates(row)).toEqual([mandate('m1', { to: '2018-03-31' })]);
  });

  it('follow each other: a later start ends the one before', () => {
    const row = only({ ...petra, remit: 'für Anderes', from: '01.03.2018' });
    expect(mandates(row)).toEqual([
      mandate('m1', { to: '2018-02-28' }),
      mandate('new-1', { officeId: 'o2', from: '2018-03-01' }),
    ]);
    expect(row.codes).toEqual(['office.before']);
  });

  it('are corrected where the start stays', () => {
    const row = only({ ...petra, remit: 'für Anderes' });
    expect(mandates(row)).toEqual([mandate('m1', { officeId: 'o2' })]);
  });

  it('cannot begin before the one that is held', () => {
    expect(codes({ ...petra, remit: 'für Anderes', from: '1.1.2010' })).toEqual([
      'period.startsBeforeOther',
    ]);
  });

  it('of somebody without one need a first day', () => {
    const texts = { ...max, office: 'Minister', land: 'Sachsen', remit: 'für Anderes' };
    expect(codes(texts)).toEqual(['period.startMissing']);
    expect(mandates(only({ ...texts, from: '2018-01-01' }))).toEqual([
      mandate('new-1', { personId: 'p2', officeId: 'o2', from: '2018-01-01' }),
    ]);
  });

  it('that are not there are a finding or, by choice, made', () => {
    const texts = { ...max, office: 'Staatssekretär', land: 'Sachsen', from: '2018-01-01' };
    expect(codes(texts)).toEqual(['office.notThere']);
    const row = only(texts, { createOffices: true });
    expect(row.drafts.map(({ collection }) => collection)).toEqual(['offices', 'mandates']);
    expect(row.changes.map(({ field }) => field)).toEqual(['office', 'land', 'from']);
  });

  it('are not ended by an empty cell', () => {
    const texts = { ...petra, office: '', land: '', remit: '', from: '', to: '' };
    expect(only(texts).state).toBe('unchanged');
    const row = only(texts, { clearEmpty: true });
    expect([row.state, row.codes]).toEqual(['unchanged', ['office.notEnded']]);
  });

  it('that one person holds are not given to a second one', () => {
    const texts = { ...max, office: 'Minister', land: 'Sachsen', remit: 'für Muster' };
    expect(codes({ ...texts, from: '01.03.2018' })).toEqual(['office.held']);
    const both = [
      { ...petra, to: '28.02.2018' },
      { ...texts, from: '01.03.2018' },
    ];
    expect(planOf(base, both).rows.map(({ state }) => state)).toEqual(['changed', 'changed']);
    // Whoever was to leave stays, because the row stays out.
    const wrong = [{ ...both[0], postcode: 'x', email: 'kaputt' }, both[1] ?? {}];
    const plan = planOf(base, wrong);
    expect(plan.rows.map(({ state }) => state)).toEqual(['wrong', 'wrong']);
    expect(plan.drafts).toEqual([]);
  });

  it('of the federation have no Land', () => {
    const federal = register({
      persons: [person('p1')],
      offices: [office('o1', { office: 'bundesminister', land: null })],
      mandates: [mandate('m1')],
    });
    const [row = {}] = exported(federal);
    expect(only({ ...row, land: 'Bund' }, {}, federal).state).toBe('unchanged');
  });
});

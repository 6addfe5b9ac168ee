import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween } from '../../../../../src/shared/domain/calendar/day';
import type { ChairTerm } from '../../../../../src/shared/domain/chair/records';
import {
  chairOn,
  covers,
  proposeTerms,
  termOn,
} from '../../../../../src/shared/domain/chair/terms';
import { landCodes } from '../../../../../src/shared/domain/register/records';
import { put } from '../../../../../src/shared/domain/storage/store-view';
import { referenceId, referenceView, sampleId, sampleView } from '../../../../builders/sample-view';

const terms = [...referenceView().register('chairTerms').all()].sort((a, b) => a.number - b.number);

function term(number: number): ChairTerm {
  const found = terms.find((item) => item.number === number);
  if (found === undefined) throw new Error(`no term ${number}`);
  return found;
}

/** Rule of the rotation since the 4th conference: alphabetical, Baden-Württemberg had the 12th. */
const landOfTerm = (number: number): string | undefined =>
  landCodes[(((number - 12) % 16) + 16) % 16];

describe('the order of the Länder', () => {
  it('is alphabetical by the common name', () => {
    expect([...landCodes].join(' ')).toBe('BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH');
    const names = landCodes.map(
      (code) => referenceView().register('laender').get(code)?.name ?? '',
    );
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'de')));
  });
});

describe('the past terms that are shipped', () => {
  it('are those from 1 to 22, each once', () => {
    expect(terms.map(({ number }) => number)).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1),
    );
  });

  it.each(terms.filter(({ number }) => number >= 4).map((item) => [item.number, item] as const))(
    'term %i follows the rotation and the dates of its time',
    (number, item) => {
      expect(item.land).toBe(landOfTerm(number));
      const year = number + 2005;
      const [from, to] =
        number <= 14
          ? [`${year - 1}-10-01`, `${year}-09-30`]
          : number === 15
            ? ['2019-10-01', '2020-06-30']
            : [`${year - 1}-07-01`, `${year}-06-30`];
      expect({ from: item.from, to: item.to }).toEqual({ from, to });
    },
  );

  it('run on without a gap from the 4th', () => {
    for (let number = 5; number <= 22; number += 1) {
      expect(term(number).from).toBe(addDays(term(number - 1).to ?? '', 1));
    }
  });

  it('leave open what is not known of the first three', () => {
    for (const number of [1, 2, 3]) expect(term(number)).toMatchObject({ from: null, to: null });
    expect([1, 2, 3].map((number) => term(number).land)).toEqual(['NW', null, 'SH']);
  });
});

describe('covers', () => {
  const period = { from: '2017-10-01', to: '2018-09-30' };

  it.each([
    ['2017-09-30', false],
    ['2017-10-01', true],
    ['2018-03-15', true],
    ['2018-09-30', true],
    ['2018-10-01', false],
  ])('%s: %s', (day, inside) => {
    expect(covers(period, day)).toBe(inside);
  });

  it('reaches as far as needed where an end is open', () => {
    expect(covers({ from: null, to: '2018-09-30' }, '1900-01-01')).toBe(true);
    expect(covers({ from: null, to: '2018-09-30' }, '2018-10-01')).toBe(false);
    expect(covers({ from: '2017-10-01', to: null }, '2199-12-31')).toBe(true);
    expect(covers({ from: '2017-10-01', to: null }, '2017-09-30')).toBe(false);
    expect(covers({ from: null, to: null }, '2018-03-15')).toBe(true);
  });
});

describe('termOn', () => {
  it.each([
    ['2008-09-30', null],
    ['2008-10-01', 4],
    ['2017-09-30', 12],
    ['2017-10-01', 13],
    ['2018-03-15', 13],
    ['2018-09-30', 13],
    ['2018-10-01', 14],
    ['2019-10-01', 15],
    ['2020-06-30', 15],
    ['2020-07-01', 16],
    ['2027-06-30', 22],
    ['2027-07-01', null],
  ])('%s: %s', (day, number) => {
    expect(termOn(terms, day)?.number ?? null).toBe(number);
  });

  it('never answers with a term whose beginning is not known', () => {
    expect(termOn([{ ...term(13), from: null }], '2018-03-15')).toBeNull();
    expect(termOn([], '2018-03-15')).toBeNull();
  });

  it('takes a term without an end for running', () => {
    expect(termOn([{ ...term(22), to: null }], '2040-01-01')?.number).toBe(22);
  });
});

describe('proposeTerms', () => {
  it('goes on after the 22nd with the Saarland and begins anew after Thüringen', () => {
    expect(proposeTerms(term(22), 7)).toEqual([
      { number: 23, land: 'SL', from: '2027-07-01', to: '2028-06-30' },
      { number: 24, land: 'SN', from: '2028-07-01', to: '2029-06-30' },
      { number: 25, land: 'ST', from: '2029-07-01', to: '2030-06-30' },
      { number: 26, land: 'SH', from: '2030-07-01', to: '2031-06-30' },
      { number: 27, land: 'TH', from: '2031-07-01', to: '2032-06-30' },
      { number: 28, land: 'BW', from: '2032-07-01', to: '2033-06-30' },
      { number: 29, land: 'BY', from: '2033-07-01', to: '2034-06-30' },
    ]);
  });

  it('would have proposed every term after the short one', () => {
    const proposed = proposeTerms(term(15), 7);
    expect(proposed).toEqual(
      [16, 17, 18, 19, 20, 21, 22].map((number) => {
        const { land, from, to } = term(number);
        return { number, land, from, to };
      }),
    );
  });

  it('keeps the day on which the last term began to count', () => {
    expect(proposeTerms(term(13), 1)).toEqual([
      { number: 14, land: 'BE', from: '2018-10-01', to: '2019-09-30' },
    ]);
  });

  it('proposes nothing where the last term has no Land or no end, or nothing is asked', () => {
    expect(proposeTerms({ ...term(22), land: null }, 3)).toEqual([]);
    expect(proposeTerms({ ...term(22), to: null }, 3)).toEqual([]);
    expect(proposeTerms(term(22), 0)).toEqual([]);
  });

  test('proposes a year for each Land in turn, without gap or overlap', () => {
    const lasts = fc.record({
      number: fc.integer({ min: 1, max: 900 }),
      land: fc.constantFrom(...landCodes),
      to: fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count)),
    });
    fc.assert(
      fc.property(lasts, fc.integer({ min: 1, max: 48 }), (last, count) => {
        const proposed = proposeTerms({ ...term(22), ...last }, count);
        expect(proposed).toHaveLength(count);
        let before = last;
        for (const next of proposed) {
          expect(next.number).toBe(before.number + 1);
          expect(next.from).toBe(addDays(before.to, 1));
          const turn = landCodes.indexOf(before.land) + 1;
          expect(landCodes.indexOf(next.land)).toBe(turn % 16);
          expect([365, 366]).toContain(daysBetween(next.from, next.to) + 1);
          before = next;
        }
      }),
    );
  });
});

describe('chairOn', () => {
  const view = sampleView();
  const TERM = referenceId('term-13');

  it.each([
    ['2017-09-30', undefined, undefined],
    ['2017-10-01', 'person-BY', 'org18-BY'],
    ['2018-03-20', 'person-BY', 'org18-BY'],
    ['2018-03-21', 'person-BY-2', 'org18-BY-2'],
    ['2018-09-30', 'person-BY-2', 'org18-BY-2'],
    ['2018-10-01', undefined, undefined],
  ])('%s: %s in %s', (day, person, house) => {
    const { holder, secretariat } = chairOn(view, TERM, day);
    expect(holder?.personId).toBe(person && sampleId(person));
    expect(secretariat?.organisationId).toBe(house && sampleId(house));
  });

  it('knows nobody of another term, though the day is covered', () => {
    expect(chairOn(view, referenceId('term-12'), '2018-03-15')).toEqual({
      holder: null,
      secretariat: null,
    });
  });

  it('knows a holder without a secretariat', () => {
    const holder = view.register('chairHolders').get(sampleId('holder-1'));
    if (holder === undefined) throw new Error('no holder');
    const other = {
      ...holder,
      id: 'h14',
      termId: referenceId('term-14'),
      from: '2018-10-01',
      to: null,
    };
    const found = chairOn(
      sampleView(put.register('chairHolders', other)),
      referenceId('term-14'),
      '2019-01-01',
    );
    expect(found.holder?.id).toBe('h14');
    expect(found.secretariat).toBeNull();
  });
});

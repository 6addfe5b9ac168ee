import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inSuccession,
  spellToShow,
  succession,
  timeGivenBack,
} from '../../../../../src/shared/domain/chair/succession';
import type { ChairHolder } from '../../../../../src/shared/domain/chair/records';
import { addDays, type Day } from '../../../../../src/shared/domain/calendar/day';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { make } from '../../../../builders/register';
import { viewOf } from '../../../../builders/sample-view';
import { takeOver } from '../../../../builders/take-over';
import { errorOf, valueOf } from '../../../../support/stores';

const T21 = 'term-21';

function term(number: number, from: Day, to: Day): Draft {
  return put.register('chairTerms', {
    ...{ id: `term-${number}`, number, land: 'NW', from, to, motto: null, mainConference: null },
    ...{ chairNames: null, confirmed: true, note: null },
  });
}

const OFFICE: readonly Draft[] = [
  term(21, '2025-07-01', '2026-06-30'),
  term(22, '2026-07-01', '2027-06-30'),
  make.person('first', { firstName: 'Petra' }),
  make.office('office-NW', { land: 'NW' }),
];

function holder(id: string, from: Day, to: Day | null): ChairHolder {
  return { id, termId: T21, personId: 'first', officeId: 'office-NW', from, to };
}

function office(...holders: readonly ChairHolder[]): readonly Draft[] {
  return [...OFFICE, ...holders.map((one) => put.register('chairHolders', one))];
}

function saving(all: readonly Draft[], next: ChairHolder) {
  return succession(viewOf(all), 'chairHolders', next);
}

/** Who leads when, once the record is saved. */
function after(all: readonly Draft[], next: ChairHolder): readonly (readonly unknown[])[] {
  const ended = valueOf(saving(all, next));
  const view: StoreView = viewOf([...all, ...ended, put.register('chairHolders', next)]);
  const ofTerm = view
    .register('chairHolders')
    .all()
    .filter(({ termId }) => termId === T21);
  return inSuccession(ofTerm).map(({ from, id, to }) => [id, from, to]);
}

describe('somebody who follows within a chair year', () => {
  it('begins when the one before ends, with or without a last day of their own', () => {
    for (const to of ['2026-06-30', null])
      expect(
        after(office(holder('a', '2025-07-01', to)), holder('b', '2026-03-15', '2026-06-30')),
      ).toEqual([
        ['a', '2025-07-01', '2026-03-14'],
        ['b', '2026-03-15', '2026-06-30'],
      ]);
    expect(
      after(office(holder('a', '2025-07-01', '2026-06-30')), holder('b', '2026-03-15', null)),
    ).toEqual([
      ['a', '2025-07-01', '2026-03-14'],
      ['b', '2026-03-15', null],
    ]);
  });

  it('touches nobody of another time or another chair year', () => {
    const before = holder('a', '2025-07-01', '2026-02-28');
    expect(valueOf(saving(office(before), holder('b', '2026-03-15', null)))).toEqual([]);
    const other = { ...holder('a', '2025-07-01', null), termId: 'term-22' };
    expect(valueOf(saving(office(other), holder('b', '2026-03-15', null)))).toEqual([]);
    expect(valueOf(saving(office(before), { ...before, to: '2026-06-30' }))).toEqual([]);
  });

  it('ends with the chair year, where that was shortened since', () => {
    const long = holder('a', '2025-07-01', '2026-12-31');
    expect(after(office(long), holder('b', '2026-03-15', '2026-06-30'))).toEqual([
      ['a', '2025-07-01', '2026-03-14'],
      ['b', '2026-03-15', '2026-06-30'],
    ]);
  });

  it('keeps nobody from mending another field where two already stand for one day', () => {
    const [a, b] = [holder('a', '2025-07-01', null), holder('b', '2025-07-01', null)];
    expect(valueOf(saving(office(a, b), { ...b, officeId: 'other' }))).toEqual([]);
    expect(errorOf(saving(office(a, b), { ...b, to: '2026-05-01' })).code).toBe('chair.heldThen');
  });

  it('gives the time back when the record is removed', () => {
    const [a, b] = [holder('a', '2025-07-01', '2026-03-14'), holder('b', '2026-03-15', null)];
    const view = viewOf(office(a, b));
    expect(timeGivenBack(view, 'chairHolders', 'b')).toEqual([
      put.register('chairHolders', { ...a, to: null }),
    ]);
    expect(timeGivenBack(view, 'chairHolders', 'a')).toEqual([]);
    expect(timeGivenBack(view, 'chairHolders', 'nobody')).toEqual([]);
    expect(timeGivenBack(view, 'signatories', 'b')).toEqual([]);
  });

  it('is refused where the other one goes on afterwards, or begins with them or later', () => {
    const a = holder('a', '2025-10-01', '2026-06-30');
    for (const next of [
      holder('b', '2026-01-01', '2026-01-31'),
      holder('b', '2025-10-01', null),
      holder('b', '2025-07-01', '2025-10-01'),
    ])
      expect(errorOf(saving(office(a), next))).toEqual({
        ...{ code: 'chair.heldThen', name: 'Petra Muster' },
        ...{ from: '2025-10-01', to: '2026-06-30' },
      });
  });

  it('is the same for secretariats; other records follow nobody', () => {
    const { secretariat } = takeOver();
    const record = {
      ...{ ...secretariat, termId: T21, name: 'Geschäftsstelle', organisationId: 'house' },
      confirmed: true,
    };
    const old = { ...record, id: 'old', from: '2025-07-01', to: null };
    const all = [...OFFICE, put.register('secretariats', old)];
    const next = { ...record, id: 'next', from: '2026-02-01', to: null };
    expect(valueOf(succession(viewOf(all), 'secretariats', next))).toMatchObject([
      { id: 'old', record: { to: '2026-01-31', name: 'Geschäftsstelle' } },
    ]);
    const within = { ...next, to: '2026-02-02' };
    expect(errorOf(succession(viewOf(all), 'secretariats', within)).code).toBe('chair.heldThen');
    expect(valueOf(succession(viewOf(all), 'signatories', next))).toEqual([]);
    expect(valueOf(succession(viewOf(all), 'secretariats', { id: 'next' }))).toEqual([]);
  });

  it('never leaves two for one day, whatever is saved one after the other', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2025-07-01', n));
    const spell = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), day, fc.option(day))
      .filter(([, from, to]) => to === null || from <= to)
      .map(([id, from, to]) => holder(id, from, to));
    fc.assert(
      fc.property(fc.array(spell, { minLength: 2, maxLength: 8 }), (spells) => {
        const held = new Map<string, ChairHolder>();
        for (const next of spells) {
          const done = saving(office(...held.values()), next);
          if (!done.ok) continue;
          for (const { id, record } of done.value) held.set(id, record as ChairHolder);
          held.set(next.id, next);
        }
        const sorted = inSuccession([...held.values()]);
        for (const [at, { from, to }] of sorted.entries()) {
          if (to !== null) expect(from <= to).toBe(true);
          const following = sorted[at + 1];
          if (following) expect(to !== null && to < following.from).toBe(true);
        }
      }),
    );
  });
});

describe('the record that a form shows', () => {
  const year = { from: '2025-07-01', to: '2026-06-30' };
  const a = { from: '2025-07-01', to: '2026-03-14' };
  const b = { from: '2026-03-15', to: null };

  it('is that of today, in a term of another time that of its nearest day', () => {
    expect(spellToShow([b, a], year, '2025-12-24')).toBe(a);
    expect(spellToShow([b, a], year, '2026-05-04')).toBe(b);
    expect(spellToShow([b, a], year, '2030-01-01')).toBe(b);
    expect(spellToShow([b, a], year, '2020-01-01')).toBe(a);
  });

  it('is the last one where nobody is there that day', () => {
    expect(spellToShow([a], year, '2026-05-04')).toBe(a);
    expect(spellToShow([], year, '2026-05-04')).toBeNull();
  });
});

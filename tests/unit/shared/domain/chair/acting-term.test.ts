import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actingTermOf,
  type OfficeRecords,
} from '../../../../../src/shared/domain/chair/acting-term';
import type { ChairTerm } from '../../../../../src/shared/domain/chair/records';
import { addDays } from '../../../../../src/shared/domain/calendar/day';

function term(number: number, from: string | null, to: string | null): ChairTerm {
  return {
    ...{ id: `term-${number}`, number, land: 'BY', from, to, motto: null, mainConference: null },
    ...{ chairNames: null, confirmed: true, note: null },
  };
}

const holder = (termId: string, from: string, to: string | null = null) => ({
  ...{ id: `holder-${termId}`, termId, personId: 'person', officeId: 'office', from, to },
});

const OLD = term(20, '2025-07-01', '2026-06-30');
const NEXT = term(21, '2026-07-01', '2027-06-30');
const records = (change: Partial<OfficeRecords> = {}): OfficeRecords => ({
  terms: [OLD, NEXT],
  holders: [holder(OLD.id, '2025-07-01'), holder(NEXT.id, '2026-07-01')],
  secretariats: [],
  ...change,
});
const on = (own: ChairTerm, day: string, all = records()): number =>
  actingTermOf(own, all, day).number;

describe('the term whose office writes', () => {
  it('is the one of the day, for conferences before and after the change', () => {
    expect(on(OLD, '2026-06-30')).toBe(20);
    expect(on(OLD, '2026-07-01')).toBe(21);
    expect(on(NEXT, '2026-06-30')).toBe(20);
    expect(on(NEXT, '2026-07-01')).toBe(21);
  });

  it('is the conference’s own as long as nobody else is in office', () => {
    const alone = records({ holders: [holder(OLD.id, '2025-07-01')] });
    expect(on(OLD, '2026-07-01', alone)).toBe(20);
    expect(on(NEXT, '2026-07-02', alone)).toBe(21);
    const later = records({
      holders: [holder(OLD.id, '2025-07-01'), holder(NEXT.id, '2026-08-01')],
    });
    expect(on(OLD, '2026-07-15', later)).toBe(20);
    expect(on(OLD, '2026-08-01', later)).toBe(21);
  });

  it('stays through a gap, and is the conference’s own where two claim a day', () => {
    const gap = term(20, '2025-07-01', '2026-05-31');
    expect(on(gap, '2026-06-15', records({ terms: [gap, NEXT] }))).toBe(20);
    const long = term(20, '2025-07-01', '2026-12-31');
    expect(on(long, '2026-07-01', records({ terms: [long, NEXT] }))).toBe(20);
    expect(on(NEXT, '2026-07-01', records({ terms: [long, NEXT] }))).toBe(21);
    const third = term(19, null, null);
    expect(on(third, '2026-07-01', records({ terms: [third, long, NEXT] }))).toBe(21);
  });

  it('is of two with one number the one whose id is first, in whatever order they come', () => {
    const twin: ChairTerm = { ...NEXT, id: 'a-twin' };
    const holders = [NEXT, twin].map(({ id }) => holder(id, '2026-07-01'));
    for (const terms of [
      [OLD, NEXT, twin],
      [twin, NEXT, OLD],
    ]) {
      expect(actingTermOf(OLD, records({ terms, holders }), '2026-07-01')).toBe(twin);
    }
  });

  it('is always one that is there, and a secretariat alone is an office, too', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
    const someTerm = fc.tuple(fc.integer({ min: 1, max: 30 }), day, day);
    fc.assert(
      fc.property(fc.array(someTerm, { maxLength: 5 }), day, fc.boolean(), (made, at, isHolder) => {
        const terms = made.map(([number, from, to], at) => ({
          ...term(number, from, to),
          // Two of one number are wrong data, too.
          id: `term-${at}`,
        }));
        const offices = terms.map(({ id, from }) => holder(id, from ?? at));
        const secretariats = offices.map((office) => ({
          ...{ ...office, name: 'Stelle', organisationId: 'house', contactName: null, phone: null },
          ...{ fax: null, email: null, web: null, pressName: null, pressPhone: null },
          ...{ pressEmail: null, confirmed: true },
        }));
        const all = isHolder
          ? { terms, holders: offices, secretariats: [] }
          : { terms, holders: [], secretariats };
        for (const own of terms) {
          const acting = actingTermOf(own, all, at);
          expect(terms).toContain(acting);
          const isOwn = acting.id === own.id;
          const atWork = ({ from, to }: ChairTerm): boolean =>
            (from ?? '9') <= at && at <= (to ?? '9');
          // Everybody here is in office from the first day of a term on.
          expect(isOwn || atWork(acting)).toBe(true);
          if (atWork(own) || !terms.some(atWork)) expect(acting).toBe(own);
          // The order in which the records come says nothing.
          expect(actingTermOf(own, { ...all, terms: [...terms].reverse() }, at)).toBe(acting);
        }
      }),
    );
  });
});

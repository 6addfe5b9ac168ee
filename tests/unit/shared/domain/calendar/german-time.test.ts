import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { germanTime } from '../../../../../src/shared/domain/calendar/german-time';

// The system's own table of time zones is the oracle.
const system = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
const bySystem = (instant: Date): string => system.format(instant);
const byRule = (instant: Date): string => {
  const { day, time } = germanTime(instant.toISOString());
  return `${day} ${time}`;
};

const HOUR = 3_600_000;

describe('germanTime', () => {
  it.each([
    ['2018-03-15T09:00:00.000Z', '2018-03-15', '10:00'],
    ['2018-07-01T21:59:59.999Z', '2018-07-01', '23:59'],
    ['2018-07-01T22:00:00.000Z', '2018-07-02', '00:00'],
    ['2018-12-31T23:00:00.000Z', '2019-01-01', '00:00'],
    ['2026-03-29T00:59:00.000Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:59:00.000Z', '2026-10-25', '02:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00'],
  ])('%s is %s, %s on German clocks', (instant, day, time) => {
    expect(germanTime(instant)).toEqual({ day, time });
  });

  it('agrees with the system around every change of the clocks from 1996 to 2037', () => {
    for (let year = 1996; year <= 2037; year += 1) {
      for (const month of [2, 9]) {
        const start = Date.UTC(year, month, 24);
        for (let hour = 0; hour < 9 * 24; hour += 1) {
          const instant = new Date(start + hour * HOUR);
          expect(byRule(instant)).toBe(bySystem(instant));
        }
      }
    }
  });

  it('agrees with the system at any instant', () => {
    const from = Date.UTC(1996, 0, 1);
    const to = Date.UTC(2037, 11, 31);
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (time) => {
        expect(byRule(new Date(time))).toBe(bySystem(new Date(time)));
      }),
    );
  });
});

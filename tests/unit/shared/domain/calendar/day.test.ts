import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  compareDays,
  dayFromParts,
  daysBetween,
  isDay,
  parseDay,
  partsOf,
  weekdayOf,
  yearOf,
  type Day,
} from '../../../../../src/shared/domain/calendar/day';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2199, 11, 31) / MS_PER_DAY;

/** The oracle: the engine's own calendar, in UTC. */
function oracleDay(daysSinceEpoch: number): Day {
  return new Date(daysSinceEpoch * MS_PER_DAY).toISOString().slice(0, 10);
}

const dayNumbers = fc.integer({ min: FIRST, max: LAST });

describe('parseDay', () => {
  it.each(['2018-03-15', '2020-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
    'accepts %s',
    (text) => {
      expect(parseDay(text)).toBe(text);
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    '2018-02-31',
    '2019-02-29',
    '1900-02-29',
    '2100-02-29',
    '2018-04-31',
    '2018-00-10',
    '2018-13-01',
    '2018-03-00',
    '2018-03-32',
    '1899-12-31',
    '2200-01-01',
  ])('refuses %s, which is no day of the supported years', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(isDay(text)).toBe(false);
  });

  it.each([
    '',
    '15.03.2018',
    '2018-3-15',
    '18-03-15',
    '2018/03/15',
    '2018-03-15T00:00',
    ' 2018-03-15',
    '2018-03-15\n',
    '20180315',
    '٢٠١٨-٠٣-١٥',
  ])('refuses the notation %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('accepts exactly the days of the supported years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2210 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, dayOfMonth) => {
          const [mm, dd] = [month, dayOfMonth].map((part) => String(part).padStart(2, '0'));
          const text = `${year}-${mm}-${dd}`;
          const oracle = new Date(Date.UTC(year, month - 1, dayOfMonth));
          const exists = oracle.toISOString().slice(0, 10) === text && year >= 1900 && year <= 2199;
          expect(parseDay(text)).toBe(exists ? text : null);
        },
      ),
    );
  });
});

describe('day arithmetic', () => {
  test('every day of the supported years follows the one before', () => {
    let day: Day = '1900-01-01';
    for (let number = FIRST; number <= LAST; number += 1) {
      if (day !== oracleDay(number)) expect(day).toBe(oracleDay(number));
      day = addDays(day, 1);
    }
    expect(day).toBe('2200-01-01');
  });

  test('addDays agrees with the oracle over any distance', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (from, to) => {
        expect(addDays(oracleDay(from), to - from)).toBe(oracleDay(to));
      }),
    );
  });

  test('addDays and daysBetween are each other’s inverse', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (from, to) => {
        const [a, b] = [oracleDay(from), oracleDay(to)];
        expect(daysBetween(a, b)).toBe(to - from);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });

  it('crosses the leap day and the end of a year', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2018-03-15', '2018-03-01')).toBe(-14);
  });

  it('leaves the supported years without a jump', () => {
    expect(addDays('1900-01-01', -1)).toBe('1899-12-31');
    expect(isDay(addDays('2199-12-31', 1))).toBe(false);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2018-03-12', 1],
    ['2018-03-15', 4],
    ['2017-12-23', 6],
    ['2018-03-18', 7],
    ['1970-01-01', 4],
  ])('%s is day %i of the week', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test('agrees with the oracle, before 1970 as well', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const sundayIsZero = new Date(number * MS_PER_DAY).getUTCDay();
        expect(weekdayOf(oracleDay(number))).toBe(sundayIsZero === 0 ? 7 : sundayIsZero);
      }),
    );
  });
});

describe('parts of a day', () => {
  it('takes a day apart', () => {
    expect(partsOf('2018-03-05')).toEqual({ year: 2018, month: 3, dayOfMonth: 5 });
    expect(yearOf('2018-12-31')).toBe(2018);
  });

  it('keeps the calendar year where the ISO week belongs to the next one', () => {
    expect(yearOf('2018-12-31')).toBe(2018);
    expect(yearOf('2021-01-01')).toBe(2021);
  });

  it('runs on into the next month', () => {
    expect(dayFromParts({ year: 2018, month: 3, dayOfMonth: 32 })).toBe('2018-04-01');
    expect(dayFromParts({ year: 2018, month: 12, dayOfMonth: 32 })).toBe('2019-01-01');
  });

  test('taking apart and putting together gives the same day', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        expect(dayFromParts(partsOf(oracleDay(number)))).toBe(oracleDay(number));
      }),
    );
  });
});

describe('compareDays', () => {
  test('orders days as the calendar does', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(compareDays(oracleDay(a), oracleDay(b))).toBe(Math.sign(a - b));
      }),
    );
    expect(compareDays('2018-03-15', '2018-03-15')).toBe(0);
  });
});

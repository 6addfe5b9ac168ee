import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../../../src/shared/domain/calendar/day';
import { holidayName } from '../../../../../src/shared/domain/calendar/holidays';
import {
  DEFAULT_CLOSURES,
  isWorkingDay,
  nextWorkingDay,
  nonWorkingCause,
  previousWorkingDay,
} from '../../../../../src/shared/domain/calendar/working-days';

const lands = fc.constantFrom(...'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' '));
const days = fc.integer({ min: 0, max: 70_000 }).map((count) => addDays('1995-01-01', count));

const ALL_YEAR = Array.from({ length: 366 }, (_, index) => addDays('2020-01-01', index).slice(5));

describe('isWorkingDay', () => {
  it('is true from Monday to Friday', () => {
    const week = ['12', '13', '14', '15', '16', '17', '18'].map((date) => `2018-03-${date}`);
    expect(week.map((day) => isWorkingDay('BY', day))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('depends on the holidays of the Land', () => {
    expect(isWorkingDay('BY', '2018-11-01')).toBe(false);
    expect(isWorkingDay('BE', '2018-11-01')).toBe(true);
  });

  it('counts a holiday of some communes as a holiday', () => {
    expect(isWorkingDay('BY', '2018-08-15')).toBe(false);
  });

  it('has the office closed on 24 and 31 December unless told otherwise', () => {
    expect(isWorkingDay('BY', '2018-12-24')).toBe(false);
    expect(isWorkingDay('BY', '2018-12-31')).toBe(false);
    expect(isWorkingDay('BY', '2018-12-24', [])).toBe(true);
  });

  it('takes closures for every year and for one day', () => {
    expect(isWorkingDay('NW', '2018-12-27', ['12-27'])).toBe(false);
    expect(isWorkingDay('NW', '2019-12-27', ['12-27'])).toBe(false);
    const roseMonday = '2018-02-12';
    expect(isWorkingDay('NW', roseMonday, [...DEFAULT_CLOSURES, roseMonday])).toBe(false);
    expect(isWorkingDay('NW', '2019-02-12', [...DEFAULT_CLOSURES, roseMonday])).toBe(true);
  });
});

describe('nonWorkingCause', () => {
  it('names the most telling cause', () => {
    expect(nonWorkingCause('BY', '2018-03-15')).toBeNull();
    expect(nonWorkingCause('BY', '2018-03-17')).toEqual({ kind: 'weekend' });
    expect(nonWorkingCause('BY', '2018-12-24')).toEqual({ kind: 'closure' });
    expect(nonWorkingCause('BY', '2018-03-30')).toEqual({ kind: 'holiday', name: 'Karfreitag' });
  });

  it('puts the holiday before the weekend and the weekend before the closure', () => {
    expect(nonWorkingCause('BB', '2018-04-01')).toEqual({ kind: 'holiday', name: 'Ostersonntag' });
    expect(nonWorkingCause('BB', '2017-12-24')).toEqual({ kind: 'weekend' });
  });
});

describe('previousWorkingDay and nextWorkingDay', () => {
  it('leave a working day alone', () => {
    expect(previousWorkingDay('BY', '2018-03-15')).toBe('2018-03-15');
    expect(nextWorkingDay('BY', '2018-03-15')).toBe('2018-03-15');
  });

  it('step over Easter', () => {
    expect(previousWorkingDay('BY', '2018-04-02')).toBe('2018-03-29');
    expect(nextWorkingDay('BY', '2018-03-30')).toBe('2018-04-03');
  });

  it('step over Christmas with the default closures', () => {
    expect(previousWorkingDay('BY', '2018-12-26')).toBe('2018-12-21');
    expect(nextWorkingDay('BY', '2018-12-22')).toBe('2018-12-27');
    expect(nextWorkingDay('BY', '2018-12-22', [])).toBe('2018-12-24');
    expect(previousWorkingDay('BY', '2018-12-26', [])).toBe('2018-12-24');
  });

  it('end when closures leave no working day', () => {
    expect(nextWorkingDay('BY', '2018-03-15', ALL_YEAR)).toBe('2018-03-15');
    expect(previousWorkingDay('BY', '2018-03-15', ALL_YEAR)).toBe('2018-03-15');
  });

  it('end for text that is no day', () => {
    expect(typeof nextWorkingDay('BY', 'demnächst')).toBe('string');
    expect(typeof previousWorkingDay('BY', '')).toBe('string');
  });

  test('give the nearest working day on their side', () => {
    fc.assert(
      fc.property(lands, days, (land, day) => {
        const before = previousWorkingDay(land, day);
        const after = nextWorkingDay(land, day);
        expect(isWorkingDay(land, before) && isWorkingDay(land, after)).toBe(true);
        for (let between = addDays(before, 1); between < after; between = addDays(between, 1)) {
          expect(isWorkingDay(land, between)).toBe(false);
        }
        expect(before <= day && day <= after).toBe(true);
        expect(before === after).toBe(isWorkingDay(land, day));
      }),
    );
  });

  test('never land on a Saturday, a Sunday, a holiday or 24 or 31 December', () => {
    fc.assert(
      fc.property(lands, days, (land, day) => {
        for (const found of [previousWorkingDay(land, day), nextWorkingDay(land, day)]) {
          expect(weekdayOf(found)).toBeLessThan(6);
          expect(holidayName(land, found)).toBeNull();
          expect(['12-24', '12-31']).not.toContain(found.slice(5));
        }
      }),
    );
  });

  test('move by fewer than seven days, so that weekly deadlines cannot overtake each other', () => {
    fc.assert(
      fc.property(lands, days, (land, day) => {
        expect(daysBetween(previousWorkingDay(land, day), day)).toBeLessThan(7);
        expect(daysBetween(day, nextWorkingDay(land, day))).toBeLessThan(7);
      }),
    );
  });

  test('keep the order of days', () => {
    fc.assert(
      fc.property(lands, days, fc.nat(30), (land, day, distance) => {
        const later = addDays(day, distance);
        expect(previousWorkingDay(land, day) <= previousWorkingDay(land, later)).toBe(true);
        expect(nextWorkingDay(land, day) <= nextWorkingDay(land, later)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  dateWithWeekday,
  longDate,
  longDateSpan,
  shortDate,
  timeOfDay,
  timeSpanForTable,
  timeSpanInText,
  weekdayName,
} from '../../../../../src/shared/domain/calendar/german-dates';

const NBSP = '\u00a0';

/** Writes `~` for a no-break space, so that it can be seen in the expectations. */
function visible(text: string): string {
  return text.replaceAll(NBSP, '~');
}

describe('longDate', () => {
  it.each([
    ['2018-01-31', '31.~Januar 2018'],
    ['2018-02-01', '1.~Februar 2018'],
    ['2018-03-15', '15.~März 2018'],
    ['2018-04-09', '9.~April 2018'],
    ['2018-05-10', '10.~Mai 2018'],
    ['2018-06-30', '30.~Juni 2018'],
    ['2018-07-01', '1.~Juli 2018'],
    ['2018-08-15', '15.~August 2018'],
    ['2018-09-20', '20.~September 2018'],
    ['2018-10-03', '3.~Oktober 2018'],
    ['2018-11-21', '21.~November 2018'],
    ['2018-12-24', '24.~Dezember 2018'],
  ])('%s is %s', (day, text) => {
    expect(visible(longDate(day))).toBe(text);
  });
});

describe('shortDate', () => {
  it('has two-digit day and month', () => {
    expect(shortDate('2018-03-15')).toBe('15.03.2018');
    expect(shortDate('2026-01-02')).toBe('02.01.2026');
  });
});

describe('longDateSpan', () => {
  it.each([
    ['2018-03-15', '2018-03-15', '15.~März 2018'],
    ['2018-03-15', '2018-03-16', '15. und 16.~März 2018'],
    ['2018-03-15', '2018-03-17', '15. bis 17.~März 2018'],
    ['2026-04-30', '2026-05-01', '30.~April und 1.~Mai 2026'],
    ['2026-04-29', '2026-05-01', '29.~April bis 1.~Mai 2026'],
    ['2026-12-31', '2027-01-01', '31.~Dezember 2026 und 1.~Januar 2027'],
    ['2026-12-30', '2027-01-02', '30.~Dezember 2026 bis 2.~Januar 2027'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(visible(longDateSpan(from, to))).toBe(text);
  });

  it('names both years even when day and month look alike', () => {
    expect(visible(longDateSpan('2025-03-15', '2026-03-16'))).toBe(
      '15.~März 2025 bis 16.~März 2026',
    );
  });

  it('takes its ends in either order', () => {
    expect(longDateSpan('2018-03-16', '2018-03-15')).toBe(longDateSpan('2018-03-15', '2018-03-16'));
  });
});

describe('weekdays', () => {
  it.each([
    ['2018-03-12', 'Montag'],
    ['2018-03-13', 'Dienstag'],
    ['2018-03-14', 'Mittwoch'],
    ['2018-03-15', 'Donnerstag'],
    ['2018-03-16', 'Freitag'],
    ['2018-03-17', 'Samstag'],
    ['2018-03-18', 'Sonntag'],
  ])('%s is a %s', (day, name) => {
    expect(weekdayName(day)).toBe(name);
  });

  it('stand before the date with a comma', () => {
    expect(visible(dateWithWeekday('2018-03-15'))).toBe('Donnerstag, 15.~März 2018');
  });
});

describe('times', () => {
  it('keep "Uhr" on the line', () => {
    expect(visible(timeOfDay('09:00'))).toBe('09:00~Uhr');
  });

  it('form a span with an en dash in tables', () => {
    expect(visible(timeSpanForTable('09:00', '12:30'))).toBe('09:00–12:30~Uhr');
  });

  it('form a span with words in running text', () => {
    expect(visible(timeSpanInText('09:00', '12:30'))).toBe('von 09:00 bis 12:30~Uhr');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromParts, parseDay } from '../../../../src/shared/domain/calendar/day';
import {
  dateWithWeekday,
  longDate,
  shortDate,
} from '../../../../src/shared/domain/calendar/german-dates';
import { parseTypedDay } from '../../../../src/renderer/ui/parse-day';

const TODAY = '2026-03-16'; // a Monday

function read(text: string, today = TODAY): string {
  const parsed = parseTypedDay(text, today);
  return parsed.ok ? parsed.value : `! ${parsed.error}`;
}

describe('notations', () => {
  it.each([
    ['15.3.2018', '2018-03-15'],
    ['15.03.2018', '2018-03-15'],
    ['15.03.18', '2018-03-15'],
    ['1.2.27', '2027-02-01'],
    ['24.12.26', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['24.12', '2026-12-24'],
    ['1. 2. 2027', '2027-02-01'],
    [' 15. 3. 2018 ', '2018-03-15'],
    ['2018-03-15', '2018-03-15'],
    ['2018-3-5', '2018-03-05'],
    ['150318', '2018-03-15'],
    ['15032018', '2018-03-15'],
    ['15. März 2018', '2018-03-15'],
    ['15.\u00a0März 2018', '2018-03-15'],
    ['15 maerz 2018', '2018-03-15'],
    ['5. Jan. 2027', '2027-01-05'],
    ['24. Dezember', '2026-12-24'],
    ['Donnerstag, 15. März 2018', '2018-03-15'],
    ['Do, 15.03.2018', '2018-03-15'],
    ['29.2.2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(read(typed)).toBe(day);
  });
});

describe('days counted from today', () => {
  it.each([
    ['heute', '2026-03-16'],
    ['Heute', '2026-03-16'],
    ['morgen', '2026-03-17'],
    ['MORGEN', '2026-03-17'],
    ['übermorgen', '2026-03-18'],
    ['gestern', '2026-03-15'],
    ['vorgestern', '2026-03-14'],
    ['+7', '2026-03-23'],
    ['+ 7', '2026-03-23'],
    ['+0', '2026-03-16'],
    ['-3', '2026-03-13'],
    ['\u22123', '2026-03-13'],
    ['+365', '2027-03-16'],
  ])('%s is %s', (typed, day) => {
    expect(read(typed)).toBe(day);
  });

  it('takes the next day with a date without year, today included', () => {
    expect(read('16.3.')).toBe('2026-03-16');
    expect(read('15.3.')).toBe('2027-03-15');
    expect(read('17.3.')).toBe('2026-03-17');
    expect(read('1.1.', '2026-12-31')).toBe('2027-01-01');
  });

  it('waits for the next leap year with 29 February', () => {
    expect(read('29.2.')).toBe('2028-02-29');
    expect(read('29.2.', '2028-02-29')).toBe('2028-02-29');
    expect(read('29.2.', '2096-03-01')).toBe('2104-02-29');
  });
});

describe('what is no day', () => {
  it.each([
    ['31.02.2018', '! Den 31.02.2018 gibt es nicht im Kalender.'],
    ['31.2.18', '! Den 31.02.2018 gibt es nicht im Kalender.'],
    ['29.2.2027', '! Den 29.02.2027 gibt es nicht im Kalender.'],
    ['2018-02-31', '! Den 31.02.2018 gibt es nicht im Kalender.'],
    ['31.4.', '! Den 31.04. gibt es nicht im Kalender.'],
    ['30. Februar', '! Den 30.02. gibt es nicht im Kalender.'],
    ['0.1.2027', '! Den 00.01.2027 gibt es nicht im Kalender.'],
    ['1.13.2027', '! Den 01.13.2027 gibt es nicht im Kalender.'],
    ['1.0.2027', '! Den 01.00.2027 gibt es nicht im Kalender.'],
    ['32.1.2027', '! Den 32.01.2027 gibt es nicht im Kalender.'],
    ['991399', '! Den 99.13.2099 gibt es nicht im Kalender.'],
    ['1.1.1899', '! Das Jahr muss zwischen 1900 und 2199 liegen.'],
    ['1.1.2200', '! Das Jahr muss zwischen 1900 und 2199 liegen.'],
    ['1.1.0000', '! Das Jahr muss zwischen 1900 und 2199 liegen.'],
    ['+99999', '! Das Jahr muss zwischen 1900 und 2199 liegen.'],
    ['1.1.202', '! Das Jahr „202“ ist unvollständig. Bitte zwei oder vier Ziffern angeben.'],
    ['Freitag, 15.3.2018', '! Der 15.03.2018 ist ein Donnerstag.'],
  ])('%s: %s', (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  it.each(['', ' ', 'abc', '15', '15.', '15.3.20.18', '3/15/2018', '15-03-2018', '1.2.3.4', '++7'])(
    'cannot read "%s" and says what it can',
    (typed) => {
      expect(read(typed)).toMatch(/ist kein Datum\. Möglich sind zum Beispiel 15\.3\.2018/);
    },
  );

  it.each([
    'constructor',
    '__proto__',
    'toString',
    '1. constructor 2027',
    '7',
    '+',
    '-',
    '15. M 2018',
  ])('is not misled by "%s"', (typed) => {
    expect(parseTypedDay(typed, TODAY).ok).toBe(false);
  });
});

describe('for any day', () => {
  const day = fc
    .integer({ min: 0, max: 109_000 })
    .map((count) => addDays('1900-01-01', count))
    .filter((candidate) => parseDay(candidate) !== null);

  it('reads back every way in which the program writes it', () => {
    fc.assert(
      fc.property(day, (written) => {
        const forms = [written, shortDate(written), longDate(written), dateWithWeekday(written)];
        expect(forms.map((form) => read(form))).toEqual(forms.map(() => written));
      }),
    );
  });

  it('takes a date exactly when the calendar has it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2000, max: 2099 }),
        (dayOfMonth, month, year) => {
          const same = dayFromParts({ year, month, dayOfMonth });
          const exists = Number(same.slice(8, 10)) === dayOfMonth;
          const short = String(year).slice(2);
          expect(parseTypedDay(`${dayOfMonth}.${month}.${short}`, TODAY).ok).toBe(exists);
        },
      ),
    );
  });

  it.each([
    ['30.1.', '2018-01-30'],
    ['1.2.', '2018-02-01'],
    ['2.2.', '2017-02-02'],
    ['29.2.', '2016-02-29'],
    ['Di, 30.1.', '2018-01-30'],
    ['+7', '2018-02-08'],
  ])('takes %s as past where only that makes sense', (typed, day) => {
    expect(parseTypedDay(typed, '2018-02-01', true)).toEqual({ ok: true, value: day });
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const parsed = parseTypedDay(typed, TODAY);
        if (parsed.ok) expect(parseDay(parsed.value)).toBe(parsed.value);
        else expect(parsed.error).not.toBe('');
      }),
    );
  });
});

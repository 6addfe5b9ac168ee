import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedTime } from '../../../../src/renderer/ui/parse-time';

function read(text: string): string {
  const parsed = parseTypedTime(text);
  return parsed.ok ? parsed.value : `! ${parsed.error}`;
}

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['9.30 Uhr', '09:30'],
    ['9.30\u00a0Uhr', '09:30'],
    ['9 Uhr', '09:00'],
    ['9 Uhr 30', '09:30'],
    ['9h30', '09:30'],
    ['0', '00:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => {
    expect(read(typed)).toBe(time);
  });

  it.each([
    ['24', '! Die Stunde muss zwischen 0 und 23 liegen.'],
    ['24:00', '! Die Stunde muss zwischen 0 und 23 liegen.'],
    ['99', '! Die Stunde muss zwischen 0 und 23 liegen.'],
    ['9:60', '! Die Minuten müssen zwischen 0 und 59 liegen.'],
    ['0975', '! Die Minuten müssen zwischen 0 und 59 liegen.'],
  ])('%s: %s', (typed, sentence) => {
    expect(read(typed)).toBe(sentence);
  });

  it.each(['', 'Uhr', 'neun', '9:3', '9:', '12345', '9:30:00', '-9', '9,5'])(
    'cannot read "%s"',
    (typed) => {
      expect(read(typed)).toMatch(/ist keine Uhrzeit\. Möglich sind zum Beispiel 9, 9:30/);
    },
  );

  it('reads back every minute of the day and never fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.string(), (minute, junk) => {
        const pad = (value: number) => String(value).padStart(2, '0');
        const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
        expect(read(time)).toBe(time);
        expect(read(`${time} Uhr`)).toBe(time);
        expect(parseTypedTime(junk)).toHaveProperty('ok');
      }),
    );
  });
});

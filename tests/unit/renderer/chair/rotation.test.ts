import { describe, expect, it } from 'vitest';
import { missingInTerm, numberIn } from '../../../../src/renderer/chair/chair-term-fields';
import { ringPlaces, ringText } from '../../../../src/renderer/chair/rotation-ring';
import { periodText, standOf } from '../../../../src/renderer/chair/rotation-tab';
import { landCodes } from '../../../../src/shared/domain/register/land-codes';

describe('the ring of the Länder', () => {
  it('begins at the top, goes clockwise in the order of the chair and lets no two meet', () => {
    const places = ringPlaces();
    expect(places.map(({ code }) => code)).toEqual([...landCodes]);
    expect(places[0]).toMatchObject({ code: 'BW', x: 0, y: -96 });
    expect(places[4]).toMatchObject({ code: 'HB', x: 96, y: 0 });
    const gaps = places.map(({ x, y }, index) => {
      const next = places[(index + 1) % places.length] ?? { x, y };
      return Math.hypot(next.x - x, next.y - y);
    });
    expect(Math.min(...gaps)).toBeGreaterThan(2 * 15);
  });

  it('says in words what it shows', () => {
    const nameOf = (code: string): string => (code === 'BY' ? 'Bayern' : 'Berlin');
    expect(ringText({ now: 'BY', next: 'BE', nameOf })).toBe(
      'Reihenfolge der Länder im Kreis: heute Bayern, danach Berlin',
    );
    expect(ringText({ now: null, next: null, nameOf })).toContain('heute ohne Vorsitz');
  });
});

describe('a chair year', () => {
  it('was, is or comes; without days it is history', () => {
    const term = { from: '2018-10-01', to: '2019-09-30' };
    expect(standOf(term, '2018-09-30')).toBe('next');
    expect(standOf(term, '2018-10-01')).toBe('now');
    expect(standOf(term, '2019-10-01')).toBe('past');
    expect(standOf({ from: null, to: null }, '2019-10-01')).toBe('past');
    expect(periodText({ from: null, to: null })).toBe('nicht belegt');
    expect(periodText({ from: '2018-10-01', to: null })).toBe('ab 01.10.2018');
  });

  it('is saved only with a number and days in their order', () => {
    const row = {
      ...{ number: 14, land: 'BE' as const, from: '2018-10-01', to: '2019-09-30', motto: null },
      ...{ mainConference: null, chairNames: null, confirmed: true, note: null },
    };
    expect(missingInTerm(row)).toBeNull();
    expect(missingInTerm({ ...row, land: null })).toBeNull();
    expect(missingInTerm({ ...row, number: 0 })).toMatch(/Nummer/);
    expect(missingInTerm({ ...row, to: '2018-09-30' })).toMatch(/Ende liegt vor/);
    expect(missingInTerm({ ...row, from: null })).toMatch(/ersten Tag/);
    expect([numberIn('14'), numberIn(' 14.'), numberIn('x'), numberIn('12345')]).toEqual([14, 14, 0, 123]); // prettier-ignore
  });
});

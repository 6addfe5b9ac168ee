import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  nobilityAgrees,
  proposedNobility,
} from '../../../../../src/shared/domain/addressing/nobility';

describe('the proposed form of a former noble title', () => {
  it.each([
    ['Freiherr von', 'w', ['Freifrau von', 'Freiin von']],
    ['Freifrau von', 'm', ['Freiherr von']],
    ['Freiin von', 'm', ['Freiherr von']],
    ['Freiherr von und zu', 'w', ['Freifrau von und zu', 'Freiin von und zu']],
    ['Graf von', 'w', ['Gräfin von']],
    ['Gräfin', 'm', ['Graf']],
    ['Reichsgraf von', 'w', ['Reichsgräfin von']],
    ['Fürst zu', 'w', ['Fürstin zu']],
    ['Prinz von', 'w', ['Prinzessin von']],
    ['Prinzessin von', 'm', ['Prinz von']],
    ['Herzog von', 'w', ['Herzogin von']],
    ['Baron', 'w', ['Baronin', 'Baronesse']],
    ['Baronesse', 'm', ['Baron']],
    ['Edler von', 'w', ['Edle von']],
    ['Edler Herr von', 'w', ['Edle Herrin von']],
    ['Edle Herrin zu', 'm', ['Edler Herr zu']],
    ['Ritter von', 'w', ['Ritter von', 'Edle von']],
    ['Edle von', 'm', ['Edler von', 'Ritter von']],
    ['Markgraf von', 'w', ['Markgräfin von']],
    ['Burggraf zu', 'w', ['Burggräfin zu']],
    ['Landgräfin von', 'm', ['Landgraf von']],
    ['Wild- und Rheingraf', 'w', ['Wild- und Rheingräfin']],
    ['Fürst und Graf von', 'w', ['Fürstin und Gräfin von']],
    ['von', 'w', ['von']],
    ['Vogt von', 'm', ['Vogt von']],
  ] as const)('%s for %s', (nobility, gender, forms) => {
    expect(proposedNobility(nobility, gender)).toEqual(forms);
  });

  it('begins with what stands there where that is right', () => {
    expect(proposedNobility('Freiin von', 'w')).toEqual(['Freiin von', 'Freifrau von']);
  });

  it.each([null, undefined, 'neutral'] as const)('is no guess for %s', (gender) => {
    expect(proposedNobility('Graf von', gender)).toEqual(['Graf von']);
    expect(nobilityAgrees('Graf von', gender)).toBe(true);
  });

  it('is nothing where there is no title', () => {
    expect(proposedNobility(null, 'w')).toEqual([]);
    expect(nobilityAgrees(undefined, 'm')).toBe(true);
  });

  it.each([
    ['Graf von', 'w', false],
    ['Graf von', 'm', true],
    ['Freiin von', 'w', true],
    ['Freiin von', 'm', false],
    ['Fürst und Gräfin von', 'w', false],
    ['Ritter von', 'w', true],
    ['von und zu', 'w', true],
    ['de', 'm', true],
  ] as const)('%s agrees with %s: %s', (nobility, gender, agrees) => {
    expect(nobilityAgrees(nobility, gender)).toBe(agrees);
  });

  test('always agrees, and keeps every particle', () => {
    const title = fc.constantFrom('Graf', 'Freifrau', 'Edler Herr', 'Ritter', 'Prinzessin', 'Edle');
    const tail = fc.constantFrom('', ' von', ' zu', ' von und zu', ' und Graf von');
    fc.assert(
      fc.property(
        title,
        tail,
        fc.constantFrom('w' as const, 'm' as const),
        (word, rest, gender) => {
          for (const form of proposedNobility(`${word}${rest}`, gender)) {
            expect(nobilityAgrees(form, gender)).toBe(true);
            expect(form.split(' ')).toHaveLength(`${word}${rest}`.split(' ').length);
          }
        },
      ),
    );
  });
});

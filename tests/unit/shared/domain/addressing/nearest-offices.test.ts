import { describe, expect, it } from 'vitest';
import { nearestOffices } from '../../../../../src/shared/domain/addressing/nearest-offices';

describe('the words nearest to one that is not in the table', () => {
  it.each([
    ['Statsminister', 'Staatsminister'],
    ['Staatssekräter', 'Staatssekretär'],
    ['Oberbürgermeistr', 'Oberbürgermeister'],
    ['Ministerialdirektr', 'Ministerialdirektor'],
  ])('%s is nearest to %s', (typed, meant) => {
    expect(nearestOffices(typed, 3)[0]).toBe(meant);
  });

  it('are as many as asked for, whatever was typed', () => {
    for (const typed of ['', 'x', 'Oberförster', '\u202E', 'M'.repeat(10_000)])
      expect(nearestOffices(typed, 4)).toHaveLength(4);
  });
});

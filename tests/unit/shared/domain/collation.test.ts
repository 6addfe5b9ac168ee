import { expect, it } from 'vitest';
import { compareGerman } from '../../../../src/shared/domain/collation';

it('sorts as German lists do: ä like a, ß like ss, case aside', () => {
  const names = [
    'Zimmer',
    'Öz',
    'Ohm',
    'Ähre',
    'Ahr',
    'ahorn',
    'Strasser',
    'Straßmann',
    'Oz',
    'Čech',
  ];
  expect([...names].sort(compareGerman)).toEqual([
    'ahorn',
    'Ahr',
    'Ähre',
    'Čech',
    'Ohm',
    'Oz',
    'Öz',
    'Strasser',
    'Straßmann',
    'Zimmer',
  ]);
});

it('gives two spellings of one word a fixed order', () => {
  expect(compareGerman('Muller', 'Müller')).toBe(-1);
  expect(compareGerman('Müller', 'Muller')).toBe(1);
  expect(compareGerman('Müller', 'Müller')).toBe(0);
});

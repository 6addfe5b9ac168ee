import { describe, expect, it } from 'vitest';
import { found, inGermanOrder } from '../../../../src/renderer/contacts/searchable';
import { sortName } from '../../../../src/renderer/contacts/person';

const NAMES = ['Zöllner', 'Müller', 'Straße', 'Muster', 'Ärmel', 'Mueller', 'Arm'];
const self = (name: string): string => name;
const every = (): boolean => true;

describe('the filter of the register', () => {
  it.each([
    ['mueller', ['Müller', 'Mueller']],
    ['muller', ['Müller']],
    ['strasse', ['Straße']],
    ['MÜLLER', ['Müller', 'Mueller']],
    ['', NAMES],
    ['zwickau', []],
  ])('finds for "%s" %j', (query, expected) => {
    expect(found({ rows: NAMES, textOf: self, query, isMeant: every })).toEqual(expected);
  });

  it('wants every word and what is chosen beside it', () => {
    const isMeant = (name: string): boolean => name !== 'Mueller';
    expect(found({ rows: NAMES, textOf: self, query: 'mu ller', isMeant })).toEqual(['Müller']);
  });
});

describe('the order of the register', () => {
  it('is that of DIN 5007: umlauts beside their letters', () => {
    expect(inGermanOrder(NAMES, self)).toEqual([
      'Arm',
      'Ärmel',
      'Mueller',
      'Müller',
      'Muster',
      'Straße',
      'Zöllner',
    ]);
  });

  it('puts "von Muster" under M', () => {
    const people = [
      { nobility: null, firstName: 'Tom', lastName: 'Nagel' },
      { nobility: 'von', firstName: 'Ada', lastName: 'Muster' },
      { nobility: null, firstName: 'Eva', lastName: 'Lang' },
    ];
    expect(inGermanOrder(people, sortName).map(({ firstName }) => firstName)).toEqual([
      'Eva',
      'Ada',
      'Tom',
    ]);
  });
});

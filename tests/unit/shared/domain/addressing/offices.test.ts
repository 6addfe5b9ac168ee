import { describe, expect, it } from 'vitest';
import {
  findOffice,
  knownOffices,
  officeTable,
} from '../../../../../src/shared/domain/addressing/offices';

describe('the table of offices', () => {
  it('has one entry per key and per word', () => {
    const keys = officeTable.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const entry of officeTable) {
      for (const word of [entry.key, entry.w.nominative, entry.m.nominative, entry.m.accusative]) {
        expect(findOffice(word)?.key, word).toBe(entry.key);
      }
      for (const alias of entry.aliases) expect(findOffice(alias)?.key, alias).toBe(entry.key);
    }
  });

  it('does not change feminine words between the cases', () => {
    for (const { w } of officeTable) expect(w.accusative).toBe(w.nominative);
  });

  it('never has the same word for women and men', () => {
    for (const { w, m } of officeTable) {
      expect(w.nominative).not.toBe(m.nominative);
      expect(w.nominative).not.toBe(m.accusative);
    }
  });

  it.each(['ministerin', ' Ministerin ', 'MINISTER', 'präsidenten'])('finds "%s"', (word) => {
    expect(findOffice(word)).toBeDefined();
  });

  it.each(['', 'Ministerium', 'Ministerinnen', 'constructor'])('does not find "%s"', (word) => {
    expect(findOffice(word)).toBeUndefined();
  });

  it.each(['MdL', 'MdA', 'MdBB', 'MdHB'])('knows the seat "%s"', (word) => {
    expect(findOffice(word)?.key).toBe('abgeordneter');
  });

  it.each([
    ['MdB', 'bundestagsabgeordneter'],
    ['MdEP', 'europaabgeordneter'],
  ])('knows the seat "%s" with its house', (word, key) => {
    expect(findOffice(word)).toMatchObject({ key, suffix: word });
  });

  it('names what is possible in German words', () => {
    expect(knownOffices()).toHaveLength(officeTable.length);
    expect(knownOffices()).toContain('Regierender Bürgermeister');
  });
});

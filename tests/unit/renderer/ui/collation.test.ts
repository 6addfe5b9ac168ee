import { describe, expect, it } from 'vitest';
import { compareGerman, foldings, matchesGerman } from '../../../../src/renderer/ui/collation';
import { groupsOf } from '../../../../src/renderer/ui/command-groups';

describe('order (DIN 5007-1)', () => {
  it('sorts ä like a, ß like ss and numbers by their value', () => {
    const sorted = ['Zoo', 'Ärmel', 'Arnold', 'Öl', 'Otto', 'Großmann', 'Groß', 'Amt 10', 'Amt 9'];
    expect(sorted.sort(compareGerman)).toEqual([
      'Amt 9',
      'Amt 10',
      'Ärmel',
      'Arnold',
      'Groß',
      'Großmann',
      'Öl',
      'Otto',
      'Zoo',
    ]);
  });
});

describe('search', () => {
  it.each([
    ['Jürgen Müller', 'mueller'],
    ['Jürgen Müller', 'muller'],
    ['Jürgen Müller', 'MÜLLER'],
    ['Jürgen Müller', 'müll jürg'],
    ['Jürgen Müller', 'mu\u0308ller'],
    ['Jurgen Mueller', 'müller'],
    ['Willy-Brandt-Straße', 'strasse'],
    ['Willy-Brandt-Strasse', 'straße'],
    ['STRASSE', 'straße'],
    ['Łódź und Orléans', 'orleans'],
    ['Öztürk', 'oezt'],
    ['Bauer', 'bäuer'],
    ['Anything', ''],
    ['Anything', '  '],
  ])('"%s" is found by "%s"', (text, query) => {
    expect(matchesGerman(text, query)).toBe(true);
  });

  it.each([
    ['Jürgen Müller', 'maier'],
    ['Jürgen Müller', 'müller maier'],
    ['', 'a'],
  ])('"%s" is not found by "%s"', (text, query) => {
    expect(matchesGerman(text, query)).toBe(false);
  });

  it('folds each text in the two ways umlauts are typed', () => {
    expect(foldings('Größe')).toEqual(['groesse', 'grosse']);
  });
});

describe('groups of the palette', () => {
  const items = [
    { id: 'a', title: 'Zur Übersicht', group: 'Räume' },
    { id: 'b', title: 'Anna Groß', group: 'Kontakte', hint: 'Übersee' },
    { id: 'c', title: 'Übersicht', group: 'Räume' },
  ];

  it('keeps the groups in order and puts titles that begin with the query first', () => {
    const groups = groupsOf(items, 'uebers');
    expect(groups.map((group) => group.title)).toEqual(['Räume', 'Kontakte']);
    expect(groups.map((group) => group.first)).toEqual([0, 2]);
    expect(groups.flatMap((group) => group.commands.map((item) => item.id))).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  it('shows everything for an empty query, in the given order', () => {
    const ids = groupsOf(items, '').flatMap((group) => group.commands.map((item) => item.id));
    expect(ids).toEqual(['a', 'c', 'b']);
  });
});

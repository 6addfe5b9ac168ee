import { describe, expect, it } from 'vitest';
import {
  stateDifference,
  type DocumentRecords,
} from '../../../../../src/shared/domain/storage/state-difference';

const state = (documents: Readonly<Record<string, DocumentRecords>>) =>
  new Map(Object.entries(documents));

const petra = { id: 'p1', firstName: 'Petra', lastName: 'Muster' };
const anna = { id: 'p2', firstName: 'Anna', lastName: 'Neu' };

describe('the difference of two states', () => {
  it('is none between equal states, whatever the order of fields', () => {
    const turned = { lastName: 'Muster', firstName: 'Petra', id: 'p1' };
    expect(
      stateDifference(
        state({ register: { persons: { p1: petra } } }),
        state({ register: { persons: { p1: turned } } }),
      ),
    ).toEqual([]);
  });

  it('names what comes, changes and goes, kind by kind over all documents', () => {
    const participant = (id: string, personId: string) => ({ [id]: { id, personId } });
    const from = state({
      register: { persons: { p1: petra }, users: { u1: { id: 'u1', login: 'muster' } } },
      'conferences/a': { participants: participant('t1', 'p1') },
      'conferences/b': { rooms: { r1: { id: 'r1', name: 'Saal' } } },
    });
    const to = state({
      register: { persons: { p1: { ...petra, lastName: 'Alt' }, p2: anna } },
      'conferences/a': { participants: participant('t2', 'p2') },
    });
    const none = { count: 0, names: [] };
    const one = (...names: string[]) => ({ count: 1, names });
    expect(stateDifference(from, to)).toEqual([
      {
        collection: 'participants',
        added: one('Anna Neu'),
        changed: none,
        removed: one('Petra Muster'),
      },
      { collection: 'rooms', added: none, changed: none, removed: one('Saal') },
      { collection: 'persons', added: one('Anna Neu'), changed: one('Petra Alt'), removed: none },
      { collection: 'users', added: none, changed: none, removed: one('muster') },
    ]);
  });

  it('shows some names and counts all; records without a name are only counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`p${at}`, { id: `p${at}`, lastName: `N${at}` }]),
    );
    const nameless = { x1: { id: 'x1', organisationId: 'o1' } };
    const [persons, ways] = stateDifference(
      state({}),
      state({ register: { persons: many, zways: nameless } }),
    );
    expect(persons?.added).toEqual({ count: 9, names: ['N0', 'N1', 'N2', 'N3', 'N4'] });
    expect(ways?.added).toEqual({ count: 1, names: [] });
  });
});

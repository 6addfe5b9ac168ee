import { describe, expect, it } from 'vitest';
import { completions } from '../../../../../src/shared/domain/handover/completions';
import { mergePlan, type MergeRequest } from '../../../../../src/shared/domain/handover/merge';
import type { StateRecords } from '../../../../../src/shared/domain/storage/state-difference';
import { put } from '../../../../../src/shared/domain/storage/store-view';
import { sampleDrafts, viewOf } from '../../../../builders/sample-view';

type Tables = Readonly<Record<string, readonly { readonly id: string }[]>>;

function state(register: Tables, conference: Tables = {}): StateRecords {
  const tables = (own: Tables) =>
    Object.fromEntries(
      Object.entries(own).map(([name, records]) => [
        name,
        Object.fromEntries(records.map((record) => [record.id, record])),
      ]),
    );
  return new Map([
    ['register', tables(register)],
    ['conferences/c', tables(conference)],
  ]);
}

function merged(own: StateRecords, incoming: StateRecords, ask: Partial<MergeRequest> = {}) {
  return mergePlan({ own, incoming, categories: ['contacts'], onConflict: 'package', ...ask });
}

const recordsOf = ({ drafts }: ReturnType<typeof mergePlan>) => drafts.map(({ record }) => record);

describe('what comes in to what is there', () => {
  it('brings what is new, leaves what is only here, and tells both', () => {
    const own = state({ persons: [{ id: 'a' }, { id: 'b' }], users: [{ id: 'u' }] });
    const incoming = state({ persons: [{ id: 'b' }, { id: 'c' }] });
    const plan = merged(own, incoming);
    expect(recordsOf(plan)).toEqual([{ id: 'c' }]);
    expect(plan.differences).toMatchObject([
      { collection: 'persons', added: { count: 1 }, changed: { count: 0 }, kept: { count: 1 } },
    ]);
  });

  it('changes a record of both, but not what the package could not know of it', () => {
    const own = state({ persons: [{ ...{ id: 'a', lastName: 'Alt', note: 'von hier' } }] });
    const incoming = state({ persons: [{ ...{ id: 'a', lastName: 'Neu', note: null } }] });
    expect(recordsOf(merged(own, incoming))).toEqual([
      { id: 'a', lastName: 'Neu', note: 'von hier' },
    ]);
    const withNotes = merged(own, incoming, { categories: ['notes'] });
    expect(recordsOf(withNotes)).toEqual([{ id: 'a', lastName: 'Neu', note: null }]);
    expect(recordsOf(merged(own, incoming, { onConflict: 'own' }))).toEqual([]);
  });

  it('keeps the office’s own words in a field of a field', () => {
    const reply = (state_: string, note: string | null) => ({ state: state_, note });
    const participant = { id: 'p', personId: 'x' };
    const own = state({}, { participants: [{ ...participant, ...{ reply: reply('open', 'rief an') } }] }); // prettier-ignore
    const incoming = state({}, { participants: [{ ...participant, ...{ reply: reply('open', null) } }] }); // prettier-ignore
    expect(recordsOf(merged(own, incoming))).toEqual([]);
    const told = state({}, { participants: [{ ...participant, ...{ reply: reply('accepted', null) } }] }); // prettier-ignore
    expect(recordsOf(merged(own, told))).toEqual([{ ...participant, reply: reply('accepted', 'rief an') }]); // prettier-ignore
  });

  it('knows a chair year by its number, whoever wrote it down first', () => {
    const own = state({ chairTerms: [{ ...{ id: 'ours', number: 14, motto: null } }] });
    const incoming = state(
      {
        chairTerms: [{ ...{ id: 'theirs', number: 14, motto: 'Neu' } }],
        secretariats: [{ ...{ id: 's', termId: 'theirs' } }],
      },
      { conference: [{ ...{ id: 'c', termId: 'theirs', yearId: null } }] },
    );
    expect(recordsOf(merged(own, incoming))).toEqual([
      { id: 'ours', number: 14, motto: 'Neu' },
      { id: 's', termId: 'ours' },
      { id: 'c', termId: 'ours', yearId: null },
    ]);
  });

  it('numbers templates on and leaves in use what is', () => {
    const template = (id: string, version: number, active: boolean) => {
      return { id, kind: 'agenda', version, active };
    };
    const own = state({ templates: [template('a', 1, false), template('b', 2, true)] });
    const incoming = state({ templates: [template('d', 2, true), template('c', 1, false), template('a', 3, true)] }); // prettier-ignore
    expect(recordsOf(merged(own, incoming, { categories: ['templates'] }))).toEqual([
      template('c', 3, false),
      template('d', 4, false),
    ]);
  });

  it('takes nothing that no package may hold', () => {
    const incoming = new Map([
      ...state({ users: [{ id: 'u' }], letterheads: [{ id: 'l' }] }),
      ['settings', { archive: { archive: { id: 'archive' } }, preferences: { preferences: {} } }] as const, // prettier-ignore
      ['somewhere', { persons: { x: { id: 'x' } } }] as const,
    ]);
    expect(merged(state({}), incoming)).toEqual({ drafts: [], differences: [] });
  });
});

describe('what an office begins with beside a package', () => {
  it('is its own preferences, on the fixed day of a training folder, and what was left out', () => {
    const fixed = viewOf(sampleDrafts.filter(({ collection }) => collection !== 'textModules'));
    const begun = completions(sampleDrafts, fixed);
    const collections = new Set(begun.map(({ collection }) => collection));
    expect([...collections].sort()).toEqual(['preferences', 'textModules']);
    const preferences = begun.find(({ collection }) => collection === 'preferences')?.record;
    expect(preferences).toMatchObject({ referenceDate: '2018-02-01' });
    const empty = viewOf([put.register('textModules', { id: 'm', title: 'Eigener', text: 'x' })]);
    const other = completions(sampleDrafts, empty).map(({ collection }) => collection);
    // Base data are never completed: what an office has removed stays removed.
    expect(other).not.toContain('laender');
    expect(other).toContain('distributionLists');
  });
});

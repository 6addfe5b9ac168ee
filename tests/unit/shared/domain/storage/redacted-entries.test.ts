import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_TOPS,
  type Change,
  type JournalEntry,
} from '../../../../../src/shared/domain/storage/journal-entry';
import {
  redactedEntries,
  redactedRecords,
  type Redact,
} from '../../../../../src/shared/domain/storage/redacted-entries';

const MARKER = 'Geheimrat Marker';
type State = Map<string, Change['after']>;

/** Persons with the marker go as a whole, in letters the word goes; the same twice as once. */
const redact: Redact = (place, record) => {
  const text = JSON.stringify(record);
  if (!text.includes(MARKER)) return record;
  if (place.collection === 'persons') return null;
  return { id: place.id, text: '' };
};

const step = fc.record({
  collection: fc.constantFrom('persons', 'letters'),
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.option(fc.constantFrom('eins', 'zwei', MARKER, '')),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function lineOf(seq: number, steps: readonly Step[], state: State): JournalEntry | null {
  const changes: Change[] = [];
  for (const { collection, id, text } of steps) {
    const key = `${collection}/${id}`;
    const before = state.get(key) ?? null;
    const after = text === null ? null : { id, text };
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (changes.some((change) => change.collection === collection && change.id === id)) continue;
    changes.push({ document: 'register', collection, id, before, after });
    state.set(key, after);
  }
  if (changes.length === 0) return null;
  const at = `2018-03-15T10:00:${String(seq % 60).padStart(2, '0')}.000Z`;
  const tops = seq % 4 === 0 ? NO_TOPS : { undo: seq, redo: 0 };
  const reverts = seq % 3 === 0 ? { reverts: seq - 1 } : {};
  return { seq, at, user: 'u', operation: `op-${seq}`, ...reverts, tops, changes };
}

const journal = fc
  .array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 20 })
  .map((lines) => {
    const state: State = new Map();
    const entries: JournalEntry[] = [];
    for (const steps of lines) {
      const line = lineOf(entries.length + 1, steps, state);
      if (line) entries.push(line);
    }
    return entries;
  });

/** Fails where a line does not begin with what the lines before it made. */
function applied(entries: readonly JournalEntry[]): State {
  const state: State = new Map();
  for (const { changes } of entries) {
    for (const { after, before, collection, id } of changes) {
      expect(before).toEqual(state.get(`${collection}/${id}`) ?? null);
      state.set(`${collection}/${id}`, after);
    }
  }
  return new Map([...state].filter(([, record]) => record !== null).sort());
}

function redactedState(entries: readonly JournalEntry[]): State {
  const placed = [...applied(entries)].map(([key, record]) => {
    const [collection = '', id = ''] = key.split('/');
    return { document: 'register', collection, id, record };
  });
  return new Map(
    [...redactedRecords(placed, redact)].map(({ collection, id, record }) => [
      `${collection}/${id}`,
      record,
    ]),
  );
}

describe('redacted entries', () => {
  it('make exactly the redacted records, and hold nothing of what is left out', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const rewritten = [...redactedEntries(entries, redact)];
        expect(applied(rewritten)).toEqual(redactedState(entries));
        expect(JSON.stringify(rewritten)).not.toContain(MARKER);
      }),
    );
  });

  it('are numbered from 1 without gaps and name only lines that are there', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const rewritten = [...redactedEntries(entries, redact)];
        const origin = new Map(entries.map((entry) => [entry.operation, entry]));
        for (const [index, entry] of rewritten.entries()) {
          expect(entry.seq).toBe(index + 1);
          expect(entry.tops.undo).toBeLessThanOrEqual(entry.seq);
          expect(entry.tops.redo).toBe(0);
          if (entry.reverts === undefined) continue;
          const target = rewritten[entry.reverts - 1];
          expect(target?.operation).toBe(`op-${origin.get(entry.operation)?.reverts ?? 0}`);
        }
      }),
    );
  });

  it('are the same when they are redacted again, and unchanged where nothing is left out', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const once = [...redactedEntries(entries, redact)];
        expect([...redactedEntries(once, redact)]).toEqual(once);
        const whole = [...redactedEntries(entries, (_place, record) => record)];
        expect(whole.map(({ changes, seq }) => ({ changes, seq }))).toEqual(
          entries.map(({ changes, seq }) => ({ changes, seq })),
        );
      }),
    );
  });

  it('drop lines that did nothing else, except the first', () => {
    const change = (seq: number, text: string): JournalEntry => ({
      ...{ seq, at: '2018-03-15T10:00:00.000Z', user: 'u', operation: `op-${seq}` },
      ...{ tops: { undo: seq, redo: 0 }, reverts: Math.max(1, seq - 1) },
      changes: [
        {
          document: 'register',
          collection: 'persons',
          id: `p${seq}`,
          before: null,
          after: { text },
        },
      ],
    });
    const entries = [change(1, MARKER), change(2, 'x'), change(3, MARKER), change(4, 'y')];
    const rewritten = [...redactedEntries(entries, redact)];
    expect(rewritten.map(({ seq, operation, reverts }) => [seq, operation, reverts])).toEqual([
      [1, 'op-1', undefined],
      [2, 'op-2', 1],
      [3, 'op-4', undefined],
    ]);
    expect(rewritten.map(({ tops }) => tops.undo)).toEqual([1, 2, 3]);
    expect(rewritten[0]?.changes).toEqual([]);
  });
});

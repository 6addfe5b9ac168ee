import { sameJson } from './deep-equal';
import { recordLabel } from './record-label';

/** A document's records by collection and id. */
export type DocumentRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
export type StateRecords = ReadonlyMap<string, DocumentRecords>;

/** Some records by their names, and how many there are in all. */
export interface SomeRecords {
  readonly count: number;
  readonly names: readonly string[];
}

/** What going from one state to another does to the records of one collection. */
export interface CollectionDifference {
  readonly collection: string;
  /** Only in the other state: they come (back). */
  readonly added: SomeRecords;
  readonly changed: SomeRecords;
  /** Only in this state: they go. */
  readonly removed: SomeRecords;
}

const MOST_NAMES = 5;

interface Tally {
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

function some(labels: readonly string[]): SomeRecords {
  return { count: labels.length, names: labels.slice(0, MOST_NAMES) };
}

function compareCollection(
  from: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
  tally: Tally,
): void {
  for (const [id, record] of Object.entries(to)) {
    const before = Object.hasOwn(from, id) ? from[id] : null;
    if (before === null || before === undefined) tally.added.push(recordLabel(record, id));
    else if (!sameJson(before, record)) tally.changed.push(recordLabel(record, id));
  }
  for (const [id, record] of Object.entries(from)) {
    if (!Object.hasOwn(to, id)) tally.removed.push(recordLabel(record, id));
  }
}

function keysOfBoth(a: Iterable<string>, b: Iterable<string>): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/** What changes where `to` takes the place of `from`, collection by collection over all documents. */
export function stateDifference(
  from: StateRecords,
  to: StateRecords,
): readonly CollectionDifference[] {
  const tallies = new Map<string, Tally>();
  for (const document of keysOfBoth(from.keys(), to.keys())) {
    const [before, after] = [from.get(document) ?? {}, to.get(document) ?? {}];
    for (const collection of keysOfBoth(Object.keys(before), Object.keys(after))) {
      const tally = tallies.get(collection) ?? { added: [], changed: [], removed: [] };
      tallies.set(collection, tally);
      compareCollection(before[collection] ?? {}, after[collection] ?? {}, tally);
    }
  }
  return [...tallies]
    .filter(([, { added, changed, removed }]) => added.length + changed.length + removed.length > 0)
    .map(([collection, { added, changed, removed }]) => ({
      collection,
      added: some(added),
      changed: some(changed),
      removed: some(removed),
    }));
}

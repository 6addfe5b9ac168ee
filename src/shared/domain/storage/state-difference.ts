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
  const names = labels.filter((label) => label !== '').slice(0, MOST_NAMES);
  return { count: labels.length, names };
}

type Bag = Readonly<Record<string, unknown>>;

/** Names of records in one state; '' where people have none for such a record. */
type Label = (record: unknown, id: string) => string;

/** A participation goes by its person, a user by the login. */
function labelsOf(state: StateRecords): Label {
  const persons: Bag = state.get('register')?.['persons'] ?? {};
  return (record, id) => {
    const own = recordLabel(record, id);
    if (own !== id) return own;
    const { login, personId } = record as { readonly login?: unknown; readonly personId?: unknown };
    if (typeof login === 'string') return login;
    if (typeof personId !== 'string' || !Object.hasOwn(persons, personId)) return '';
    const person = recordLabel(persons[personId], personId);
    return person === personId ? '' : person;
  };
}

interface Side {
  readonly records: Bag;
  readonly label: Label;
}

function compareCollection(from: Side, to: Side, tally: Tally): void {
  for (const [id, record] of Object.entries(to.records)) {
    if (!Object.hasOwn(from.records, id)) tally.added.push(to.label(record, id));
    else if (!sameJson(from.records[id], record)) tally.changed.push(to.label(record, id));
  }
  for (const [id, record] of Object.entries(from.records)) {
    if (!Object.hasOwn(to.records, id)) tally.removed.push(from.label(record, id));
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
  const [labelNow, labelThen] = [labelsOf(from), labelsOf(to)];
  for (const document of keysOfBoth(from.keys(), to.keys())) {
    const [before, after] = [from.get(document) ?? {}, to.get(document) ?? {}];
    for (const collection of keysOfBoth(Object.keys(before), Object.keys(after))) {
      const tally = tallies.get(collection) ?? { added: [], changed: [], removed: [] };
      tallies.set(collection, tally);
      compareCollection(
        { records: before[collection] ?? {}, label: labelNow },
        { records: after[collection] ?? {}, label: labelThen },
        tally,
      );
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

import type { RegisterCollection } from './collections';
import { allRecords, references } from './references';
import type { StoreView } from './store-view';

/** A record as it will be; null = it goes. */
export interface Successor {
  readonly document: string;
  readonly collection: string;
  readonly id: string;
  readonly record: unknown;
}

/** A record that would name something that is no longer there. */
export interface LooseEnd {
  /** Collection of the record that names. */
  readonly user: string;
  /** The record that it names. */
  readonly collection: RegisterCollection;
  readonly id: string;
}

function keyOf(item: Pick<Successor, 'document' | 'collection' | 'id'>): string {
  return `${item.document}/${item.collection}/${item.id}`;
}

function namedBy(
  collection: string,
  record: unknown,
): readonly { target: RegisterCollection; id: string }[] {
  if (typeof record !== 'object' || record === null) return [];
  const values = new Map<string, unknown>(Object.entries(record));
  return references.flatMap(({ collection: source, field, target }) => {
    const id = source === collection ? values.get(field) : null;
    return typeof id === 'string' ? [{ target, id }] : [];
  });
}

/**
 * The first loose end that several changes together would leave, or null: what they write must name
 * only what is there afterwards, and nobody else may name what they remove.
 */
export function looseEndAfter(view: StoreView, changes: readonly Successor[]): LooseEnd | null {
  const after = new Map(changes.map((change) => [keyOf(change), change.record]));
  const isThere = (target: RegisterCollection, id: string): boolean => {
    const record = after.get(`register/${target}/${id}`);
    return record === undefined ? view.register(target).get(id) !== undefined : record !== null;
  };
  const looseEndOf = (collection: string, record: unknown): LooseEnd | null => {
    const loose = namedBy(collection, record).find(({ target, id }) => !isThere(target, id));
    return loose ? { user: collection, collection: loose.target, id: loose.id } : null;
  };
  for (const { collection, record } of changes) {
    const loose = looseEndOf(collection, record);
    if (loose) return loose;
  }
  if (changes.every(({ record }) => record !== null)) return null;
  for (const { document, collection, record } of allRecords(view)) {
    if (after.has(keyOf({ document, collection, id: record.id }))) continue;
    const loose = looseEndOf(collection, record);
    if (loose) return loose;
  }
  return null;
}

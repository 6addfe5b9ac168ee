import { collections, type DocumentKey } from '../storage/collections';
import { references } from '../storage/references';
import type { StoreView } from '../storage/store-view';

/** A record of any collection, field by field. */
export type Bag = Readonly<Record<string, unknown>> & { readonly id: string };

export interface MergeRecord {
  readonly document: DocumentKey;
  readonly collection: string;
  /** As it is to be, with the kept person in place of the dropped ones. */
  readonly record: Bag;
  /** Whether it named a dropped person. */
  readonly moved: boolean;
}

export interface Merging {
  readonly keepId: string;
  readonly dropIds: ReadonlySet<string>;
}

/** The fields of a collection that name a person: the table of references says which. */
function personFields(collection: string): readonly string[] {
  return references
    .filter((reference) => reference.target === 'persons' && reference.collection === collection)
    .map(({ field }) => field);
}

const naming = new Set(
  references.filter(({ target }) => target === 'persons').map(({ collection }) => collection),
);

const isRegister = (name: string): name is keyof typeof collections.register =>
  Object.hasOwn(collections.register, name);
const isConference = (name: string): name is keyof typeof collections.conference =>
  Object.hasOwn(collections.conference, name);

interface Kept {
  readonly document: DocumentKey;
  readonly collection: string;
  readonly records: readonly Bag[];
}

// Every record of the store has an id and plain fields; what they are called does not matter here.
const bags = (records: readonly object[]): readonly Bag[] => records as readonly Bag[];

/** All records of the collections that name persons. */
function namingRecords(view: StoreView): readonly Kept[] {
  return [...naming].flatMap((collection): readonly Kept[] => {
    if (isRegister(collection)) {
      return [{ document: 'register', collection, records: bags(view.register(collection).all()) }];
    }
    if (!isConference(collection)) return [];
    return view.conferenceIds().map((id) => ({
      document: `conferences/${id}`,
      collection,
      records: bags(view.conference(id, collection).all()),
    }));
  });
}

/** Every record that names one of the persons, with the kept one in place of all. */
export function recordsOfPersons(view: StoreView, merging: Merging): readonly MergeRecord[] {
  const { keepId, dropIds } = merging;
  return namingRecords(view).flatMap(({ document, collection, records }) => {
    const fields = personFields(collection);
    return records.flatMap((record): readonly MergeRecord[] => {
      const ids = fields.map((field) => record[field]);
      const moved = ids.some((id) => typeof id === 'string' && dropIds.has(id));
      if (!moved && !ids.includes(keepId)) return [];
      const named = fields.filter((_field, at) => dropIds.has(String(ids[at])));
      const next = { ...record, ...Object.fromEntries(named.map((field) => [field, keepId])) };
      return [{ document, collection, record: next, moved }];
    });
  });
}

/** Records of a conference that name a participant in any of their fields. */
export function recordsOfParticipants(
  view: StoreView,
  conferenceId: string,
  participantIds: ReadonlySet<string>,
): readonly { readonly collection: string; readonly record: Bag }[] {
  return Object.keys(collections.conference)
    .filter(isConference)
    .flatMap((collection) =>
      bags(view.conference(conferenceId, collection).all())
        .filter((record) =>
          Object.entries(record).some(
            ([field, value]) =>
              field !== 'id' && typeof value === 'string' && participantIds.has(value),
          ),
        )
        .map((record) => ({ collection, record })),
    );
}

export const conferenceIdOf = (document: DocumentKey): string | null =>
  document.startsWith('conferences/') ? document.slice('conferences/'.length) : null;

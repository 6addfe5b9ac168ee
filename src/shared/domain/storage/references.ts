import type { ConferenceCollection, RegisterCollection } from './collections';
import type { StoreView } from './store-view';

/** A field that names a record of the register. */
export interface Reference {
  readonly collection: string;
  readonly field: string;
  readonly target: RegisterCollection;
  /** The record belongs to the one it names alone: it goes when that one goes. */
  readonly belongs?: true;
}

/** All fields that point into the register; one table serves saving, removing and checking. */
export const references: readonly Reference[] = [
  { collection: 'organisations', field: 'land', target: 'laender' },
  { collection: 'offices', field: 'land', target: 'laender' },
  { collection: 'chairTerms', field: 'land', target: 'laender' },
  { collection: 'participants', field: 'land', target: 'laender' },
  { collection: 'offices', field: 'organisationId', target: 'organisations' },
  { collection: 'organisations', field: 'follows', target: 'organisations' },
  { collection: 'offices', field: 'follows', target: 'offices' },
  { collection: 'persons', field: 'organisationId', target: 'organisations' },
  { collection: 'mandates', field: 'personId', target: 'persons' },
  { collection: 'mandates', field: 'officeId', target: 'offices' },
  { collection: 'chairHolders', field: 'termId', target: 'chairTerms' },
  { collection: 'chairHolders', field: 'personId', target: 'persons' },
  { collection: 'chairHolders', field: 'officeId', target: 'offices' },
  { collection: 'secretariats', field: 'termId', target: 'chairTerms' },
  { collection: 'secretariats', field: 'organisationId', target: 'organisations' },
  { collection: 'contactPoints', field: 'personId', target: 'persons', belongs: true },
  { collection: 'listEntries', field: 'listId', target: 'distributionLists' },
  { collection: 'listEntries', field: 'personId', target: 'persons', belongs: true },
  { collection: 'distinctPersons', field: 'oneId', target: 'persons', belongs: true },
  { collection: 'distinctPersons', field: 'otherId', target: 'persons', belongs: true },
  { collection: 'signatories', field: 'termId', target: 'chairTerms' },
  { collection: 'signatories', field: 'personId', target: 'persons' },
  { collection: 'personalSalutations', field: 'termId', target: 'chairTerms' },
  { collection: 'personalSalutations', field: 'senderId', target: 'persons', belongs: true },
  { collection: 'personalSalutations', field: 'recipientId', target: 'persons', belongs: true },
  { collection: 'conferenceYears', field: 'termId', target: 'chairTerms' },
  { collection: 'letterheads', field: 'termId', target: 'chairTerms' },
  { collection: 'letterheads', field: 'organisationId', target: 'organisations' },
  { collection: 'handovers', field: 'termId', target: 'chairTerms' },
  { collection: 'handoverItems', field: 'termId', target: 'chairTerms' },
  { collection: 'orders', field: 'lead', target: 'laender' },
  { collection: 'handoverPackages', field: 'fromLand', target: 'laender' },
  { collection: 'conference', field: 'termId', target: 'chairTerms' },
  { collection: 'conference', field: 'yearId', target: 'conferenceYears' },
  { collection: 'participants', field: 'personId', target: 'persons' },
  { collection: 'participants', field: 'substituteId', target: 'persons' },
  { collection: 'letterForms', field: 'togetherWithId', target: 'persons' },
];

const registerSources: readonly RegisterCollection[] = [
  'organisations',
  'chairTerms',
  'offices',
  'persons',
  'mandates',
  'chairHolders',
  'secretariats',
  'conferenceYears',
  'letterheads',
  'contactPoints',
  'listEntries',
  'distinctPersons',
  'signatories',
  'personalSalutations',
  'handovers',
  'handoverItems',
  'orders',
  'handoverPackages',
];
const conferenceSources: readonly ConferenceCollection[] = [
  'conference',
  'participants',
  'letterForms',
];

export interface Dangling {
  readonly reference: Reference;
  readonly id: string;
}

function valueOf(record: object, field: string): string | null {
  const value: unknown = Object.entries(record).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : null;
}

/** The first field of a record that names something that is not there, or null. */
export function danglingIn(collection: string, record: object, view: StoreView): Dangling | null {
  for (const reference of references) {
    if (reference.collection !== collection) continue;
    const id = valueOf(record, reference.field);
    if (id !== null && !view.register(reference.target).get(id)) return { reference, id };
  }
  return null;
}

/** A record and where it lies. */
export interface Located {
  readonly document: string;
  readonly collection: string;
  readonly record: { readonly id: string };
}

export function allRecords(view: StoreView): readonly Located[] {
  const own = registerSources.flatMap((collection) =>
    view
      .register(collection)
      .all()
      .map((record) => ({ document: 'register', collection, record })),
  );
  const meetings = view.conferenceIds().flatMap((id) =>
    conferenceSources.flatMap((collection) =>
      view
        .conference(id, collection)
        .all()
        .map((record) => ({ document: `conferences/${id}`, collection, record })),
    ),
  );
  return [...own, ...meetings];
}

function namedBy({ collection, record }: Located, id: string): (field: Reference) => boolean {
  return (field) => field.collection === collection && valueOf(record, field.field) === id;
}

/** What names a record of the register: records of their own, and those that belong to it alone. */
export function usesOf(
  target: RegisterCollection,
  id: string,
  view: StoreView,
): { readonly users: readonly Located[]; readonly belonging: readonly Located[] } {
  const fields = references.filter((reference) => reference.target === target);
  const own = fields.filter(({ belongs }) => belongs);
  const naming = allRecords(view).filter((located) => fields.some(namedBy(located, id)));
  return {
    users: naming.filter((located) => !own.some(namedBy(located, id))),
    belonging: naming.filter((located) => own.some(namedBy(located, id))),
  };
}

/** Collections that still use a record of the register; empty = it may go. */
export function usersOf(
  target: RegisterCollection,
  id: string,
  view: StoreView,
): readonly string[] {
  return [...new Set(usesOf(target, id, view).users.map(({ collection }) => collection))];
}

export interface DanglingRecord extends Dangling {
  /** `document/collection/id` of the record with the loose end. */
  readonly key: string;
}

/** Records looked at in one go: about a millisecond. */
const SLICE = 200;

/** Every loose end in the store, for the check; slice by slice, so that others get their turn in between. */
export function* danglingSlices(view: StoreView): Generator<readonly DanglingRecord[]> {
  const all = allRecords(view);
  for (let from = 0; from < all.length; from += SLICE) {
    yield all.slice(from, from + SLICE).flatMap(({ document, collection, record }) => {
      const found = danglingIn(collection, record, view);
      return found ? [{ ...found, key: `${document}/${collection}/${record.id}` }] : [];
    });
  }
}

export function allDangling(view: StoreView): readonly DanglingRecord[] {
  return [...danglingSlices(view)].flat();
}

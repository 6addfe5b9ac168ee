import type {
  ConferenceCollection,
  DocumentKey,
  RecordOf,
  RegisterCollection,
  SettingsCollection,
} from './collections';

/** Read side of one collection. */
export interface Table<T> {
  get(id: string): T | undefined;
  all(): readonly T[];
}

/** What rules may see of the store: the current records, typed by collection. */
export interface StoreView {
  register<C extends RegisterCollection>(collection: C): Table<RecordOf<'register', C>>;
  settings<C extends SettingsCollection>(collection: C): Table<RecordOf<'settings', C>>;
  conference<C extends ConferenceCollection>(
    conferenceId: string,
    collection: C,
  ): Table<RecordOf<'conference', C>>;
  conferenceIds(): readonly string[];
  /** Whether a record is there, for rules that hold for every collection. */
  has(document: DocumentKey, collection: string, id: string): boolean;
}

/** One record to be set (`record`) or removed (`null`). */
export interface Draft {
  readonly document: DocumentKey;
  readonly collection: string;
  readonly id: string;
  readonly record: unknown;
}

interface Identified {
  readonly id: string;
}

function draft(document: DocumentKey, collection: string, record: Identified): Draft {
  return { document, collection, id: record.id, record };
}

/** Typed builders of drafts, so that a record cannot land in a collection of another shape. */
export const put = {
  register: <C extends RegisterCollection>(collection: C, record: RecordOf<'register', C>): Draft =>
    draft('register', collection, record),
  settings: <C extends SettingsCollection>(collection: C, record: RecordOf<'settings', C>): Draft =>
    draft('settings', collection, record),
  conference: <C extends ConferenceCollection>(
    conferenceId: string,
    collection: C,
    record: RecordOf<'conference', C>,
  ): Draft => draft(`conferences/${conferenceId}`, collection, record),
};

export function removal(
  document: DocumentKey,
  collection: RegisterCollection | SettingsCollection | ConferenceCollection,
  id: string,
): Draft {
  return { document, collection, id, record: null };
}

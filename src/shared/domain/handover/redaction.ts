import type { HandoverCategory } from './categories';
import { kindOf, type DocumentKey } from '../storage/collections';
import type { RecordPlace, Redact, StoredRecord } from '../storage/redacted-entries';
import { references } from '../storage/references';
import type { StoreView } from '../storage/store-view';
import { homeOf, isForEverybody, selectionOf, type Holder, type Selection } from './selection';

type Json = Readonly<Record<string, unknown>>;

/** Fields that go along only with a category; until then they are empty, and the record is what it is without them. */
const fields: Readonly<
  Record<string, readonly { readonly field: string; readonly with: HandoverCategory | 'never' }[]>
> = {
  persons: [{ field: 'note', with: 'notes' }],
  contactPoints: [{ field: 'note', with: 'notes' }],
  organisations: [{ field: 'note', with: 'notes' }],
  participants: [{ field: 'note', with: 'notes' }],
  secretariats: [
    { field: 'contactName', with: 'contacts' },
    { field: 'pressName', with: 'contacts' },
  ],
  handovers: [
    { field: 'giving', with: 'contacts' },
    { field: 'receiving', with: 'contacts' },
  ],
  // Staff of the office that gives.
  handoverItems: [{ field: 'by', with: 'never' }],
  deadlines: [{ field: 'responsible', with: 'never' }],
};

function isBag(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same with fields emptied that are there. */
function emptied(record: Json, names: readonly string[]): Json {
  const there = names.filter((name) => Object.hasOwn(record, name));
  if (there.length === 0) return record;
  return { ...record, ...Object.fromEntries(there.map((name) => [name, null])) };
}

/** What is in a field of a record and is no field of its own. */
function innerEmptied(collection: string, record: Json, has: Selection['has']): Json {
  const { reply, quote } = record;
  if (collection === 'participants' && !has('notes') && isBag(reply))
    return { ...record, reply: emptied(reply, ['note']) };
  // Who has not cleared their words has not published them.
  if (collection === 'pressReleases' && isBag(quote) && quote['cleared'] !== true)
    return { ...record, quote: null };
  return record;
}

/** A record without the fields that these categories leave out. Asked for a record of the receiving office it tells which of its fields no package could have brought. */
export function withoutFields(collection: string, record: Json, has: Selection['has']): Json {
  const left = (fields[collection] ?? [])
    .filter((item) => item.with === 'never' || !has(item.with))
    .map(({ field }) => field);
  return innerEmptied(collection, emptied(record, left), has);
}

/** The fixed day of a training folder; of an office's preferences nothing goes along. */
function fixedDay(record: Json): Json | null {
  const { referenceDate } = record;
  if (typeof referenceDate !== 'string') return null;
  return { id: 'preferences', referenceDate, addressVariant: 'A', salutationWithName: false };
}

/** Whether a paper goes along: one about a person with the letters only. */
function paperGoes({ about, kind }: Json, has: Selection['has']): boolean {
  if (has('letters')) return true;
  return about === null && typeof kind === 'string' && isForEverybody(kind);
}

const personFields = references.filter(({ target }) => target === 'persons');
/** Fields of these may be empty; a record whose other fields name somebody who stays behind stays with them. */
const mayBeEmpty: ReadonlySet<string> = new Set(['participants.substituteId']);

/** The record without names of persons who stay behind; null = it is about one of them. */
function withoutStrangers(
  collection: string,
  record: Json,
  persons: ReadonlySet<string>,
): Json | null {
  let left = record;
  for (const { collection: own, field } of personFields) {
    const id = own === collection ? record[field] : null;
    if (typeof id !== 'string' || persons.has(id)) continue;
    if (!mayBeEmpty.has(`${collection}.${field}`)) return null;
    left = { ...left, [field]: null };
  }
  return left;
}

/** Collections about people: of what is not there any more no older state goes along either. */
const ofPeople: ReadonlySet<HandoverCategory> = new Set(['contacts', 'participants', 'letters']);

function homeIn(document: string, collection: string): Holder {
  const kind = kindOf(document);
  return (kind && homeOf(kind, collection)) ?? 'never';
}

class Packing {
  readonly selection: Selection;
  private readonly strangers: readonly string[];

  constructor(
    chosen: readonly HandoverCategory[],
    private readonly view: StoreView,
  ) {
    this.selection = selectionOf(chosen, view);
    const all = view.register('persons').all();
    this.strangers = all.map(({ id }) => id).filter((id) => !this.selection.persons.has(id));
  }

  redacted({ document, collection, id }: RecordPlace, record: Json): Json | null {
    if (collection === 'preferences') return fixedDay(record);
    if (!this.goes({ document, collection, id }, record)) return null;
    const { has, persons } = this.selection;
    const known = withoutStrangers(collection, record, persons);
    return known && withoutFields(collection, known, has);
  }

  private goes({ document, collection, id }: RecordPlace, record: Json): boolean {
    const home = homeIn(document, collection);
    const { has, persons } = this.selection;
    if (home === 'never' || !has(home)) return false;
    if (collection === 'persons' && !persons.has(id)) return false;
    if (collection === 'acknowledgements' && this.namesStranger(record)) return false;
    if (collection === 'paperVersions') return paperGoes(record, has);
    // Whatever is in no document of ours has no home.
    return !ofPeople.has(home) || this.view.has(document as DocumentKey, collection, id);
  }

  /** A finding that somebody has accepted names the records that it is about. */
  private namesStranger({ finding }: Json): boolean {
    return typeof finding !== 'string' || this.strangers.some((id) => finding.includes(id));
  }
}

/**
 * What a package of these categories holds of each record, as it is or as it once was. What is not in it by a rule
 * is not in it; nothing that stays names anything that does not.
 */
export function packageRedact(chosen: readonly HandoverCategory[], view: StoreView): Redact {
  const packing = new Packing(chosen, view);
  // Records are JSON, and taking fields away leaves them so.
  return (place, record) =>
    isBag(record) ? (packing.redacted(place, record) as StoredRecord | null) : null;
}

import { createHash } from 'node:crypto';
import type {
  ConferenceCollection,
  DocumentKey,
  RecordOf,
  RegisterCollection,
  SettingsCollection,
} from '../../shared/domain/storage/collections';
import { kindOf } from '../../shared/domain/storage/collections';
import type { Change } from '../../shared/domain/storage/journal-entry';
import type { Draft, StoreView, Table } from '../../shared/domain/storage/store-view';
import { Breath } from './breath';
import { frozen, type DocumentFile } from './document-file';

type Json = Change['after'];
type Collection = Map<string, Json>;

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(byKey))
      : item,
  );
}

function* digestLines(files: readonly DocumentFile[]): Generator<string> {
  for (const { document, collections } of files) {
    for (const [name, records] of [...collections].sort(byKey)) {
      for (const [id, record] of [...records].sort(byKey))
        yield `${document}\n${name}\n${id}\n${canonical(record)}\n`;
    }
  }
}

/**
 * All records in memory: document, collection, id. Changed only by `apply` and only after the journal
 * has the line; every record is frozen, so nobody can change one in passing.
 */
export class Records implements StoreView {
  private readonly documents = new Map<string, Map<string, Collection>>();

  get(document: string, collection: string, id: string): unknown {
    return this.documents.get(document)?.get(collection)?.get(id) ?? null;
  }

  has(document: string, collection: string, id: string): boolean {
    return this.get(document, collection, id) !== null;
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.after === null) this.delete(change);
      else this.collection(change.document, change.collection).set(change.id, frozen(change.after));
    }
  }

  load({ document, collections }: DocumentFile): void {
    this.documents.delete(document);
    for (const [name, records] of collections) {
      const collection = this.collection(document, name);
      for (const [id, record] of records) collection.set(id, frozen(record));
    }
  }

  /** A document as it is now; stays as it is whatever changes later, since no record changes in place. */
  toFile(document: string, seq: number): DocumentFile {
    const collections = new Map<string, ReadonlyMap<string, Json>>();
    for (const [name, records] of this.documents.get(document) ?? [])
      collections.set(name, new Map(records));
    return { document, seq, collections };
  }

  /** Every record as a draft that would set it anew. */
  drafts(): readonly Draft[] {
    return [...this.documents].flatMap(([document, collections]) =>
      [...collections].flatMap(([collection, records]) =>
        [...records].map(([id, record]) => ({
          // Documents come from snapshots and journal, whose keys were checked on the way in.
          document: document as DocumentKey,
          ...{ collection, id, record },
        })),
      ),
    );
  }

  /** Number of records in a document. */
  size(document: string): number {
    const collections = [...(this.documents.get(document)?.values() ?? [])];
    return collections.reduce((sum, records) => sum + records.size, 0);
  }

  documentKeys(): readonly string[] {
    return [...this.documents.keys()].sort();
  }

  conferenceIds(): readonly string[] {
    return this.documentKeys()
      .filter((key) => kindOf(key) === 'conference')
      .map((key) => key.slice('conferences/'.length))
      .filter((id) => this.get(`conferences/${id}`, 'conference', id) !== null);
  }

  register<C extends RegisterCollection>(collection: C): Table<RecordOf<'register', C>> {
    return this.table('register', collection);
  }

  settings<C extends SettingsCollection>(collection: C): Table<RecordOf<'settings', C>> {
    return this.table('settings', collection);
  }

  conference<C extends ConferenceCollection>(
    conferenceId: string,
    collection: C,
  ): Table<RecordOf<'conference', C>> {
    return this.table(`conferences/${conferenceId}`, collection);
  }

  counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const [document, collections] of this.documents) {
      const kind = kindOf(document) ?? document;
      for (const [name, records] of collections) {
        const key = `${kind}.${name}`;
        counts[key] = (counts[key] ?? 0) + records.size;
      }
    }
    return Object.fromEntries(Object.entries(counts).sort(byKey));
  }

  /** SHA-256 over all records in a fixed order: equal digests, equal data. */
  digest(): string {
    const hash = createHash('sha256');
    for (const line of digestLines(this.everyDocument())) hash.update(line);
    return hash.digest('hex');
  }

  /** The same with other work in between. What changes meanwhile does not count. */
  async digestInSlices(): Promise<string> {
    const hash = createHash('sha256');
    const breath = new Breath();
    for (const line of digestLines(this.everyDocument())) {
      hash.update(line);
      if (breath.isDue) await breath.take();
    }
    return hash.digest('hex');
  }

  private everyDocument(): readonly DocumentFile[] {
    return this.documentKeys().map((document) => this.toFile(document, 0));
  }

  private table<T>(document: string, collection: string): Table<T> {
    const records = (): Collection | undefined => this.documents.get(document)?.get(collection);
    // The one place where a stored record gets its type: it was parsed by its schema on the way in.
    return {
      get: (id) => records()?.get(id) as T | undefined,
      all: () => [...(records()?.values() ?? [])] as T[],
    };
  }

  private collection(document: string, name: string): Collection {
    const collections = this.documents.get(document) ?? new Map<string, Collection>();
    this.documents.set(document, collections);
    const collection = collections.get(name) ?? new Map<string, Json>();
    collections.set(name, collection);
    return collection;
  }

  private delete(change: Change): void {
    const collections = this.documents.get(change.document);
    const collection = collections?.get(change.collection);
    collection?.delete(change.id);
    if (collection?.size === 0) collections?.delete(change.collection);
    if (collections?.size === 0) this.documents.delete(change.document);
  }
}

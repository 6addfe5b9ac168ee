import { NO_TOPS, type Change, type JournalEntry } from '../../shared/domain/storage/journal-entry';
import {
  redactedEntries,
  redactedRecords,
  type PlacedRecord,
  type RecordPlace,
  type Redact,
} from '../../shared/domain/storage/redacted-entries';
import type { Draft } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import { makeGenerationFolders } from './create-folder';
import { deliverSegment } from './deliver-lines';
import { journalPath, type FolderManifest } from './folder';
import { JournalFiles } from './journal-files';
import type { Writer } from './journal-port';
import { NO_HEAD, type Head } from './journal-reading';
import { snapshotsOf, type StoragePlace } from './load-state';
import { SegmentFiles } from './segment-files';
import { writeAtomically } from './write-atomically';
import { damagedError } from './opened-folder';
import { Records } from './records';
import { changesOf } from './write-set';

/** Records set in one line of a new journal: a bigger line would hold up who reads it. */
const PIECE = 2_000;

/** Who did it, when (UTC), and as which operation. */
export interface LineFacts {
  readonly operation: string;
  readonly at: string;
  readonly user: string;
}

/** What comes on top of a journal that was taken over. */
export interface Addition extends LineFacts {
  readonly drafts: readonly Draft[];
}

/** A journal of one segment that was read and proved; it is taken over byte by byte. */
export interface TakenJournal {
  readonly segment: Uint8Array;
  /** Where it ends. */
  readonly head: Head;
  /** What it says, of nobody else's: what comes on top changes them. */
  readonly records: Records;
}

export interface GenerationSource {
  /** Left out = the journal begins with the entries. */
  readonly taken?: TakenJournal | undefined;
  /** Numbered from 1 without gaps; nothing is parsed again, the entries are taken as they are. */
  readonly entries: Iterable<JournalEntry>;
  /** Lines behind them: each record is parsed, what changes nothing drops out, none can be taken back. */
  readonly additions?: readonly Addition[];
  readonly writer: Writer;
}

export interface WrittenGeneration {
  readonly counts: Readonly<Record<string, number>>;
  /** Of all records, as `Records.digest`. */
  readonly digest: string;
  readonly seq: number;
}

/** The same with the records themselves, which nobody may need to count or to digest. */
export interface WrittenRecords {
  readonly records: Records;
  /** Where its journal ends. */
  readonly head: Head;
}

/** What a written generation holds, in figures. */
export async function figuresOf({ head, records }: WrittenRecords): Promise<WrittenGeneration> {
  return { counts: records.counts(), digest: await records.digestInSlices(), seq: head.seq };
}

async function inFigures(written: Result<WrittenRecords>): Promise<Result<WrittenGeneration>> {
  return written.ok ? ok(await figuresOf(written.value)) : written;
}

function* inPieces<T>(items: Iterable<T>): Generator<T[]> {
  let piece: T[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/**
 * A journal that knows nothing but these records: lines of at most 2,000 of them. `follows` and `before` are for
 * lines that go behind others: the last line there, and what was at a place until then.
 */
export function* entriesFromRecords(
  records: Iterable<PlacedRecord>,
  line: LineFacts & {
    readonly follows?: number;
    readonly before?: (place: RecordPlace) => Change['before'];
  },
): Generator<JournalEntry> {
  const { at, before, follows = 0, operation, user } = line;
  let seq = follows;
  for (const piece of inPieces(records)) {
    seq += 1;
    const changes = piece.map(({ document, collection, id, record }) => ({
      ...{ document, collection, id },
      before: before?.({ document, collection, id }) ?? null,
      // Whatever lies in a store was read as JSON or parsed by its schema.
      after: record as Change['after'],
    }));
    yield { seq, at, user, operation, tops: NO_TOPS, changes };
  }
}

/** Hands entries on and keeps the records that they make. */
class Growing {
  readonly records: Records;
  seq: number;
  /** Something could be taken back so far. */
  private isOpen = true;
  refusal: Result<never> | null = null;

  constructor(private readonly source: GenerationSource) {
    this.records = source.taken?.records ?? new Records();
    this.seq = source.taken?.head.seq ?? 0;
  }

  *entries(): Generator<JournalEntry> {
    for (const entry of this.source.entries) {
      this.isOpen = entry.tops.undo !== 0 || entry.tops.redo !== 0;
      yield this.grown(entry);
    }
  }

  async *andThen(): AsyncGenerator<JournalEntry> {
    for await (const entry of this.added()) {
      this.isOpen = false;
      yield this.grown(entry);
    }
    // Nobody takes back what was done before: this line lies on no stack and ends them.
    if (this.isOpen) yield this.grown({ ...this.line(this.ending()), changes: [] });
  }

  private async *added(): AsyncGenerator<JournalEntry> {
    for (const { drafts, ...facts } of this.source.additions ?? []) {
      for (const piece of inPieces(drafts)) {
        const changes = await changesOf(piece, this.records);
        if (!changes.ok) {
          this.refusal ??= changes;
          return;
        }
        if (changes.value.length > 0) yield { ...this.line(facts), changes: [...changes.value] };
      }
    }
  }

  private line({ at, operation, user }: LineFacts): Omit<JournalEntry, 'changes'> {
    return { seq: this.seq + 1, at, user, operation, tops: NO_TOPS };
  }

  private ending(): LineFacts {
    return { operation: 'store.rewrite', at: this.source.writer.at, user: '' };
  }

  private grown(entry: JournalEntry): JournalEntry {
    if (entry.seq !== this.seq + 1) throw new Error(`line ${entry.seq} behind ${this.seq}`);
    this.seq = entry.seq;
    this.records.apply(entry.changes);
    return entry;
  }
}

async function writeSnapshots(
  place: StoragePlace,
  manifest: FolderManifest,
  { head, records }: { readonly head: Head; readonly records: Records },
): Promise<void> {
  const { seq, checksum } = head;
  const snapshots = snapshotsOf(place, manifest);
  const documents = records.documentKeys();
  for (const document of documents) await snapshots.writeDocument(records.toFile(document, seq));
  const list = Object.fromEntries(documents.map((document) => [document, seq]));
  await snapshots.writeCheckpoint({ seq, checksum, tops: NO_TOPS, documents: list });
}

/** The segments of a new generation, and where its journal ends; null = somebody else has begun it. */
async function writeJournal(
  place: StoragePlace,
  journal: string,
  { source, growing }: { readonly source: GenerationSource; readonly growing: Growing },
): Promise<Head | null> {
  const { taken, writer } = source;
  if (taken) {
    const path = new SegmentFiles(place.port, journal).pathOf(1);
    const file = { path, bytes: taken.segment, token: place.token(), onlyNew: true };
    await writeAtomically(place.port, file);
  }
  return deliverSegment(place, {
    ...{ journal, writer, entries: growing.entries(), andThen: growing.andThen() },
    ...(taken ? { number: 2, head: taken.head } : { number: 1, head: NO_HEAD }),
  });
}

/**
 * Writes a whole generation from its entries: one segment of the journal, the documents, the checkpoint. Nothing on
 * its undo stack; no manifest is written. A journal that is taken over is the first segment, the entries the second. Exceptions of the file system go through; a generation that somebody else
 * has begun is an exception with EEXIST.
 */
export async function writeGeneration(
  place: StoragePlace,
  manifest: FolderManifest,
  source: GenerationSource,
): Promise<Result<WrittenRecords>> {
  await makeGenerationFolders(place, manifest.generation);
  const growing = new Growing(source);
  const journal = journalPath(place.folder, manifest.generation);
  const head = await writeJournal(place, journal, { source, growing });
  // What was written until then belongs to a generation that nobody names.
  if (growing.refusal) return growing.refusal;
  if (!head) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
  const { records } = growing;
  await writeSnapshots(place, manifest, { head, records });
  return ok({ records, head });
}

/** A generation of a data folder: where it lies and which it is. */
export interface GenerationPlace {
  readonly place: StoragePlace;
  readonly manifest: FolderManifest;
}

/** The whole journal of a generation, oldest line first; an error where it is not sound from its first line on. */
export async function readEntries({
  manifest,
  place,
}: GenerationPlace): Promise<Result<readonly JournalEntry[]>> {
  const { codec, folder, port } = place;
  const journal = new JournalFiles(port, codec, journalPath(folder, manifest.generation));
  const reading = await journal.readFrom(1);
  const isWhole = reading.damage.length === 0 && reading.entries[0]?.seq === 1;
  if (isWhole) return ok(reading.entries);
  return err(damagedError({ setAside: [], isListOld: false, reading, lost: [], salvaged: false }));
}

/** Copies a generation with its history as if what `redact` takes away had never been in it. */
export async function rewriteGeneration(
  from: GenerationPlace,
  to: GenerationPlace,
  how: Omit<GenerationSource, 'entries'> & { readonly redact: Redact },
): Promise<Result<WrittenGeneration>> {
  const { redact, ...rest } = how;
  const read = await readEntries(from);
  if (!read.ok) return read;
  const entries = redactedEntries(read.value, redact);
  return inFigures(await writeGeneration(to.place, to.manifest, { ...rest, entries }));
}

/** Copies the records of a state without its history, and without what `redact` takes away. */
export async function writeRecords(
  to: GenerationPlace,
  records: Iterable<PlacedRecord>,
  how: Omit<GenerationSource, 'entries'> & { readonly redact: Redact; readonly line: LineFacts },
): Promise<Result<WrittenGeneration>> {
  const { line, redact, ...rest } = how;
  const entries = entriesFromRecords(redactedRecords(records, redact), line);
  return inFigures(await writeGeneration(to.place, to.manifest, { ...rest, entries }));
}

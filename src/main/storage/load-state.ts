import { NO_TOPS, type JournalEntry, type Tops } from '../../shared/domain/storage/journal-entry';
import { err, ok, type Result } from '../../shared/result';
import type { CheckpointState } from './checkpoints';
import type { Codec } from './codec';
import type { FilePort } from './file-port';
import { generationPath, journalPath, type FolderManifest } from './folder';
import type { JournalPort } from './journal-port';
import { NO_HEAD, type Head, type JournalReading } from './journal-reading';
import { Records } from './records';
import { soundLines } from './salvage';
import { SegmentFiles } from './segment-files';
import { DamagedFile, Snapshots, type Checkpoint } from './snapshots';

export interface StoragePlace {
  readonly port: FilePort;
  readonly codec: Codec;
  readonly folder: string;
  /** Unique text for temporary names. */
  readonly token: () => string;
}

/** What opening found besides the data. */
export interface OpenReport {
  /** Files that were damaged, missing or too old; others stood in for them. */
  readonly setAside: readonly string[];
  /** The list of documents is older than these: a crash leaves that between two files, or somebody put it back. */
  readonly isListOld: boolean;
  readonly reading: Omit<JournalReading, 'entries'>;
  /** Numbers of the changes that no file tells any more. */
  readonly lost: readonly number[];
  /** The state was put together from what is sound: it may be read and repaired, not written to. */
  readonly salvaged: boolean;
}

export interface LoadedState {
  readonly records: Records;
  readonly head: Head;
  readonly tops: Tops;
  readonly checkpoint: CheckpointState;
  readonly report: OpenReport;
}

export function snapshotsOf(place: StoragePlace, manifest: FolderManifest): Snapshots {
  return new Snapshots(place, generationPath(place.folder, manifest.generation));
}

interface Base {
  readonly records: Records;
  /** How far each sound document has come. */
  readonly reached: ReadonlyMap<string, number>;
  readonly checkpoint: Checkpoint | null;
  /** Whether every document that there should be is sound. */
  readonly isComplete: boolean;
  readonly setAside: readonly string[];
}

/** Reads a file of the snapshot; one that is damaged, or not there, is named in `setAside`. */
async function readOr<T>(
  path: string,
  read: () => Promise<T | null>,
  setAside: string[],
): Promise<T | null> {
  try {
    const value = await read();
    if (value === null) setAside.push(path);
    return value;
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    setAside.push(error.path);
    return null;
  }
}

async function loadBase(snapshots: Snapshots): Promise<Base> {
  const setAside: string[] = [];
  const checkpoint = await readOr(
    snapshots.checkpointPath,
    () => snapshots.readCheckpoint(),
    setAside,
  );
  const records = new Records();
  const reached = new Map<string, number>();
  // Without the list, whatever lies there is looked at.
  const documents =
    checkpoint?.documents ??
    Object.fromEntries((await snapshots.documents()).map((document) => [document, 0]));
  for (const [document, seq] of Object.entries(documents)) {
    const path = snapshots.pathOf(document);
    const file = await readOr(path, () => snapshots.readDocument(document), setAside);
    if (file && file.seq < seq) setAside.push(path);
    else if (file) {
      records.load(file);
      reached.set(document, Math.max(file.seq, checkpoint?.seq ?? 0));
    }
  }
  const isComplete = reached.size > 0 && reached.size === Object.keys(documents).length;
  return { records, reached, checkpoint, isComplete, setAside };
}

/**
 * The records of a generation that was written a moment ago, as its documents say them; null where not all of them
 * lie there whole, as of the line with which its journal ends.
 */
export async function loadWritten(
  place: StoragePlace,
  manifest: FolderManifest,
  { checksum, seq }: Head,
): Promise<Records | null> {
  const { checkpoint, isComplete, records, setAside } = await loadBase(snapshotsOf(place, manifest)); // prettier-ignore
  const isOfHead = checkpoint?.seq === seq && checkpoint.checksum === checksum;
  return isOfHead && isComplete && setAside.length === 0 ? records : null;
}

function replay(base: Base, entries: readonly JournalEntry[]): void {
  // A document that is missing is told anew from the first line.
  const elsewhere = base.isComplete ? (base.checkpoint?.seq ?? 0) : 0;
  for (const entry of entries) {
    base.records.apply(
      entry.changes.filter(
        (change) => entry.seq > (base.reached.get(change.document) ?? elsewhere),
      ),
    );
  }
}

function documentsOf(entries: readonly JournalEntry[]): readonly string[] {
  return entries.flatMap((entry) => entry.changes.map((change) => change.document));
}

/** The usual case: sound snapshots, and a journal that goes on where they end. */
function continued(base: Base, checkpoint: Checkpoint, reading: JournalReading): LoadedState {
  const { entries, ...rest } = reading;
  replay(base, entries);
  return {
    records: base.records,
    head: reading.head,
    tops: entries.at(-1)?.tops ?? checkpoint.tops,
    checkpoint: {
      seq: checkpoint.seq,
      documents: new Map(Object.entries(checkpoint.documents)),
      dirty: documentsOf(entries),
    },
    report: {
      setAside: [],
      isListOld: Math.max(0, ...base.reached.values()) > checkpoint.seq,
      reading: rest,
      lost: [],
      salvaged: false,
    },
  };
}

/** The whole journal stands in for snapshots that cannot be trusted. */
function rebuilt(base: Base, reading: JournalReading): LoadedState {
  const { entries, ...rest } = reading;
  const records = new Records();
  entries.forEach((entry) => {
    records.apply(entry.changes);
  });
  return {
    records,
    head: reading.head,
    tops: entries.at(-1)?.tops ?? NO_TOPS,
    checkpoint: { seq: 0, documents: new Map(), dirty: records.documentKeys() },
    report: {
      setAside: base.setAside,
      isListOld: false,
      reading: rest,
      lost: [],
      salvaged: false,
    },
  };
}

/** Changes after the oldest snapshot that stands in for a document, and not among the sound lines. */
function lostOf(base: Base, entries: readonly JournalEntry[], last: number): readonly number[] {
  const floor = base.isComplete ? Math.min(last, ...base.reached.values()) : 0;
  const known = new Set(entries.map(({ seq }) => seq));
  const lost: number[] = [];
  for (let seq = floor + 1; seq <= last; seq += 1) if (!known.has(seq)) lost.push(seq);
  return lost;
}

/** Puts together whatever is sound: snapshots, and each line that proves itself, over the gaps. */
function salvaged(
  base: Base,
  reading: JournalReading,
  entries: readonly JournalEntry[],
): LoadedState {
  const last = Math.max(
    entries.at(-1)?.seq ?? 0,
    base.checkpoint?.seq ?? 0,
    ...base.reached.values(),
  );
  replay(base, entries);
  return {
    records: base.records,
    head: { seq: last, checksum: '' },
    tops: NO_TOPS,
    checkpoint: { seq: 0, documents: new Map(), dirty: [] },
    report: {
      setAside: base.setAside,
      isListOld: false,
      reading,
      lost: lostOf(base, entries, last),
      salvaged: true,
    },
  };
}

/** Whether the journal has the line up to which the snapshots have come. */
async function reaches(journal: JournalPort, checkpoint: Checkpoint | null): Promise<boolean> {
  if (!checkpoint) return true;
  const { before } = await journal.readFrom(checkpoint.seq + 1);
  return before?.checksum === checkpoint.checksum;
}

/** False = a document has come further than the journal, which has lost its end. */
function hasItsEnd({ head }: JournalReading, { reached }: Base): boolean {
  return Math.max(0, ...reached.values()) <= head.seq;
}

/** Sound snapshots and a sound journal behind them, or null. */
async function goOn(journal: JournalPort, base: Base): Promise<LoadedState | null> {
  const { checkpoint } = base;
  if (!checkpoint || base.setAside.length > 0) return null;
  const reading = await journal.readFrom(checkpoint.seq + 1);
  const isSame = reading.before?.checksum === checkpoint.checksum;
  return isSame && hasItsEnd(reading, base) && reading.damage.length === 0
    ? continued(base, checkpoint, reading)
    : null;
}

/**
 * Brings the current state into memory: snapshots, then the journal lines after them. A snapshot that
 * is damaged, missing or older than the checkpoint says is replaced by the journal and reported. Where the
 * journal is damaged too, all that is sound is put together, and the report says what is not there any more.
 */
export async function loadState(
  place: StoragePlace,
  manifest: FolderManifest,
  journal: JournalPort,
): Promise<Result<LoadedState>> {
  const base = await loadBase(snapshotsOf(place, manifest));
  const usual = await goOn(journal, base);
  if (usual) return ok(usual);
  const reading = await journal.readFrom(1);
  const isWhole =
    reading.damage.length === 0 && reading.entries[0]?.seq === 1 && hasItsEnd(reading, base);
  if (isWhole && (await reaches(journal, base.checkpoint))) return ok(rebuilt(base, reading));
  const own = new SegmentFiles(place.port, journalPath(place.folder, manifest.generation));
  const source = {
    // What was seen a moment ago must be there: else it is the folder that is out of reach.
    numbers: () => own.numbers(reading.newest),
    readListed: (number: number) => own.readListed(number),
  };
  const lines = await soundLines([source], place.codec);
  const state = salvaged(
    base,
    reading,
    lines.map(({ entry }) => entry),
  );
  return state.head.seq === 0
    ? err({ code: 'folder.damaged', details: ['das Journal fehlt'] })
    : ok(state);
}

/** A journal that has been begun and has no line yet. */
export async function emptyState(journal: JournalPort): Promise<LoadedState> {
  const reading = await journal.readFrom(1);
  return {
    records: new Records(),
    head: NO_HEAD,
    tops: NO_TOPS,
    checkpoint: { seq: 0, documents: new Map(), dirty: [] },
    report: { setAside: [], isListOld: false, reading, lost: [], salvaged: false },
  };
}

import { join } from 'node:path';
import { NO_TOPS, type JournalEntry, type Tops } from '../../shared/domain/storage/journal-entry';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { CheckpointState } from './checkpoints';
import type { Codec } from './codec';
import type { FilePort } from './file-port';
import { generationPath, type FolderManifest } from './folder';
import type { JournalPort, JournalReading } from './journal-port';
import { Records } from './records';
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
  /** Snapshots that were damaged, missing or too old; the journal stood in for them. */
  readonly setAside: readonly string[];
  readonly reading: Omit<JournalReading, 'entries'>;
}

/** The refusal of a folder whose journal cannot be trusted to its end. */
export function damagedJournal(damage: JournalReading['damage']): AppError {
  const details = damage.map((item) => `Journal ab Änderung ${item.seq}`);
  return { code: 'folder.damaged', details };
}

export interface LoadedState {
  readonly records: Records;
  readonly seq: number;
  readonly tops: Tops;
  readonly checkpoint: CheckpointState;
  readonly report: OpenReport;
}

export function snapshotsOf(place: StoragePlace, manifest: FolderManifest): Snapshots {
  return new Snapshots(place, generationPath(place.folder, manifest.generation));
}

const EMPTY_CHECKPOINT: Checkpoint = { seq: 0, documents: {} };

interface Base {
  readonly records: Records;
  readonly reached: ReadonlyMap<string, number>;
  readonly checkpoint: Checkpoint;
  readonly setAside: readonly string[];
}

/** Reads a file of the snapshot; a damaged one is named in `setAside` and counts as not there. */
async function readOr<T>(read: () => Promise<T | null>, setAside: string[]): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    setAside.push(error.path);
    return null;
  }
}

async function loadBase(snapshots: Snapshots, folder: string): Promise<Base> {
  const setAside: string[] = [];
  const checkpoint = await readOr(() => snapshots.readCheckpoint(), setAside);
  const records = new Records();
  const reached = new Map<string, number>();
  for (const [document, seq] of Object.entries(checkpoint?.documents ?? {})) {
    const damagedBefore = setAside.length;
    const file = await readOr(() => snapshots.readDocument(document), setAside);
    if (file && file.seq >= seq) {
      records.load(file);
      reached.set(document, Math.max(file.seq, checkpoint?.seq ?? 0));
    } else if (setAside.length === damagedBefore) {
      setAside.push(join(folder, `${document}.json`));
    }
  }
  return { records, reached, checkpoint: checkpoint ?? EMPTY_CHECKPOINT, setAside };
}

function replay(base: Base, entries: readonly JournalEntry[]): void {
  for (const entry of entries) {
    base.records.apply(
      entry.changes.filter(
        (change) => entry.seq > (base.reached.get(change.document) ?? base.checkpoint.seq),
      ),
    );
  }
}

/** Everything from the first line on, where a snapshot cannot be trusted. */
async function rebuild(journal: JournalPort, base: Base): Promise<Result<LoadedState>> {
  const { entries, ...reading } = await journal.readFrom(1);
  if (entries[0]?.seq !== 1 || reading.damage.length > 0) {
    return err({
      code: 'folder.damaged',
      details: base.setAside.map((path) => path.split(/[\\/]/).at(-1) ?? path),
    });
  }
  const records = new Records();
  entries.forEach((entry) => records.apply(entry.changes));
  return ok({
    records,
    seq: reading.head.seq,
    tops: entries.at(-1)?.tops ?? NO_TOPS,
    checkpoint: { seq: 0, documents: new Map(), dirty: records.documentKeys() },
    report: { setAside: base.setAside, reading },
  });
}

/**
 * Brings the current state into memory: snapshots, then the journal lines after them. A snapshot that
 * is damaged, missing or older than the checkpoint says is replaced by the journal and reported.
 */
export async function loadState(
  place: StoragePlace,
  manifest: FolderManifest,
  journal: JournalPort,
): Promise<Result<LoadedState>> {
  const base = await loadBase(
    snapshotsOf(place, manifest),
    generationPath(place.folder, manifest.generation),
  );
  if (base.setAside.length > 0) return rebuild(journal, base);
  const { entries, ...reading } = await journal.readFrom(Math.max(1, base.checkpoint.seq));
  if (reading.head.seq < base.checkpoint.seq && reading.damage.length === 0) {
    return err({
      code: 'folder.damaged',
      details: [`journal ${reading.head.seq} < ${base.checkpoint.seq}`],
    });
  }
  replay(base, entries);
  return ok({
    records: base.records,
    seq: Math.max(reading.head.seq, base.checkpoint.seq),
    tops: entries.at(-1)?.tops ?? NO_TOPS,
    checkpoint: {
      seq: base.checkpoint.seq,
      documents: new Map(Object.entries(base.checkpoint.documents)),
      dirty: entries
        .filter((entry) => entry.seq > base.checkpoint.seq)
        .flatMap((entry) => entry.changes.map((change) => change.document)),
    },
    report: { setAside: [], reading },
  });
}

import type { HandoverCategory } from '../../shared/domain/handover/categories';
import { packageRedact } from '../../shared/domain/handover/redaction';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import {
  redactedEntries,
  redactedRecords,
  type Redact,
} from '../../shared/domain/storage/redacted-entries';
import { err, ok, type Result } from '../../shared/result';
import { beginPacking } from '../handover/package-zip';
import { identityCodec } from '../storage/codec';
import { officeFileOf, type ReadEntries, type VerifiedEntries } from '../storage/backup-read';
import type { Source } from '../storage/backup-write';
import {
  FORMAT,
  journalPath,
  manifestBytes,
  MANIFESTS,
  type FolderManifest,
} from '../storage/folder';
import type { Head } from '../storage/journal-reading';
import { sealedEnd } from '../storage/journal-segments';
import { loadWritten, type LoadedState, type StoragePlace } from '../storage/load-state';
import { memoryFilePort } from '../storage/memory-file-port';
import { FILES } from '../storage/office-files';
import type { Records } from '../storage/records';
import { entriesFromRecords, writeGeneration } from '../storage/rewrite';
import { SegmentFiles } from '../storage/segment-files';
import { ZIP_FOLDER, type ZipEntries } from '../storage/zip-file-port';

export interface DataOrder {
  readonly categories: readonly HandoverCategory[];
  /** Of the data folder in the package. */
  readonly folderId: string;
  /** UTC; the only moment that the data of a package without history tell. */
  readonly madeAt: string;
}

/** The data folder of a package, as files and as records. */
export interface PackageData {
  readonly entries: ZipEntries;
  /** As its files say it. */
  readonly verified: Pick<VerifiedEntries, 'counts' | 'digest' | 'files' | 'manifest'> & {
    readonly state: Pick<LoadedState, 'head' | 'records'>;
  };
}

/** Bytes from which on packing ahead of time is worth it. */
const LONG = 1_000_000;

/** Records that name a file of the office. */
const WITH_FILES: ReadonlySet<string> = new Set(['templates', 'paperVersions', 'signedScans']);

function fileNamed(collection: string, record: unknown): readonly string[] {
  if (!WITH_FILES.has(collection) || typeof record !== 'object' || record === null) return [];
  return 'sha256' in record && typeof record.sha256 === 'string' ? [record.sha256] : [];
}

/** Hands lines on without who made them, and notes the files that they name. */
function* neutral(entries: Iterable<JournalEntry>, files: Set<string>): Generator<JournalEntry> {
  for (const entry of entries) {
    for (const { collection, before, after } of entry.changes) {
      for (const record of [before, after])
        for (const name of fileNamed(collection, record)) files.add(name);
    }
    yield { ...entry, user: '' };
  }
}

/** What lies in memory is a place like any other. */
function placeOf(port: StoragePlace['port']): StoragePlace {
  return { port, codec: identityCodec, folder: ZIP_FOLDER, token: () => 'paket' };
}

/** The folder that a package is made of. */
export type PackageSource = Source<ReadEntries>;

/** The lines of the package: the history of what is in it, or one state that knows nothing older. */
function linesOf(
  { verified: { lines, state } }: PackageSource,
  { categories, madeAt }: DataOrder,
  redact: Redact,
): Iterable<JournalEntry> {
  if (categories.includes('history')) return redactedEntries(lines, redact);
  const records = redactedRecords(state.records.drafts(), redact);
  return entriesFromRecords(records, { operation: 'handover.export', at: madeAt, user: '' });
}

/** Whether a state holds what remains of another, and nothing else. */
function isWhatRemains(state: Records, records: Records, redact: Redact): boolean {
  const remaining = [...redactedRecords(records.drafts(), redact)];
  return (
    remaining.length === state.drafts().length &&
    remaining.every(({ document, collection, id, record }) =>
      sameJson(state.get(document, collection, id), record),
    )
  );
}

/** Whether a state is as a package of these categories holds it. */
export function isRedacted(state: Records, redact: Redact): boolean {
  return isWhatRemains(state, state, redact);
}

/**
 * The records of a folder that was just built: its documents are read, and each line of its journal is proved byte by
 * byte behind the one before. What the lines say was written from what was read a moment ago; whoever receives them
 * reads each.
 */
async function reopened(
  place: StoragePlace,
  manifest: FolderManifest,
  head: Head,
): Promise<Records | null> {
  const records = await loadWritten(place, manifest, head);
  const journal = new SegmentFiles(place.port, journalPath(place.folder, manifest.generation));
  const end = await sealedEnd(await journal.readListed(1));
  return sameJson(end, head) ? records : null;
}

/** Builds the data folder of a package in memory and opens it: it must say what the rule says of today. */
export async function packageData(
  source: PackageSource,
  order: DataOrder,
): Promise<Result<PackageData>> {
  const { records } = source.verified.state;
  const redact = packageRedact(order.categories, records);
  const { training } = source.verified.manifest;
  const manifest: FolderManifest = {
    ...{ app: 'konferenzbuero', format: FORMAT, folderId: order.folderId },
    ...{ generation: 1, training },
  };
  const port = memoryFilePort();
  const files = new Set<string>();
  const place = placeOf(port);
  const written = await writeGeneration(place, manifest, {
    entries: neutral(linesOf(source, order, redact), files),
    writer: { user: '', pc: '', at: order.madeAt },
  });
  if (!written.ok) return written;
  const entries = new Map<string, Uint8Array>(
    MANIFESTS.map((name) => [name, manifestBytes(manifest)]),
  );
  for (const [name, bytes] of port.entries()) {
    entries.set(name, bytes);
    // A long journal takes a while; it is packed while the folder is proved.
    if (bytes.length > LONG) beginPacking(bytes);
  }
  for (const name of [...files].sort()) {
    const bytes = source.entries.get(`${FILES}/${name}`);
    if (bytes) entries.set(`${FILES}/${name}`, bytes);
  }
  const built = await reopened(place, manifest, written.value.head);
  if (!built || !isWhatRemains(built, records, redact)) return err({ code: 'backup.sourceDamaged' }); // prettier-ignore
  const count = [...entries.keys()].filter((name) => officeFileOf(name) !== null).length;
  const [counts, digest] = [built.counts(), built.digest()];
  const state = { records: built, head: written.value.head };
  const verified = { manifest, counts, digest, files: count, state };
  return ok({ entries, verified });
}

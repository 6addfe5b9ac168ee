import type { HandoverCategory } from '../../shared/domain/handover/categories';
import { packageRedact } from '../../shared/domain/handover/redaction';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import {
  redactedEntries,
  redactedRecords,
  type Redact,
} from '../../shared/domain/storage/redacted-entries';
import { err, ok, type Result } from '../../shared/result';
import { identityCodec } from '../storage/codec';
import { verifyEntries, type VerifiedEntries } from '../storage/backup-read';
import type { Source } from '../storage/backup-write';
import { FORMAT, manifestBytes, MANIFESTS, type FolderManifest } from '../storage/folder';
import type { StoragePlace } from '../storage/load-state';
import { memoryFilePort } from '../storage/memory-file-port';
import { FILES } from '../storage/office-files';
import { Records } from '../storage/records';
import { entriesFromRecords, readEntries, writeGeneration } from '../storage/rewrite';
import { ZIP_FOLDER, zipFilePort, type ZipEntries } from '../storage/zip-file-port';

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
  readonly verified: VerifiedEntries;
}

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

/** The lines of the package: the history of what is in it, or one state that knows nothing older. */
async function linesOf(
  { entries, verified }: Source,
  { categories, madeAt }: DataOrder,
  redact: Redact,
): Promise<Result<Iterable<JournalEntry>>> {
  const { manifest, state } = verified;
  if (!categories.includes('history')) {
    const records = redactedRecords(state.records.drafts(), redact);
    const line = { operation: 'handover.export', at: madeAt, user: '' };
    return ok(entriesFromRecords(records, line));
  }
  const read = await readEntries({ place: placeOf(zipFilePort(entries)), manifest });
  return read.ok ? ok(redactedEntries(read.value, redact)) : read;
}

/** The records of a state as a package of these categories holds them. */
export function redactedState(records: Records, redact: Redact): Records {
  const left = new Records();
  const drafts = [...redactedRecords(records.drafts(), redact)];
  left.apply(drafts.map((draft) => ({ ...draft, before: null, after: draft.record as string })));
  return left;
}

/** Builds the data folder of a package in memory and opens it like any other: it must say what the rule says of today. */
export async function packageData(source: Source, order: DataOrder): Promise<Result<PackageData>> {
  const { records } = source.verified.state;
  const redact = packageRedact(order.categories, records);
  const lines = await linesOf(source, order, redact);
  if (!lines.ok) return lines;
  const { training } = source.verified.manifest;
  const manifest: FolderManifest = {
    ...{ app: 'konferenzbuero', format: FORMAT, folderId: order.folderId },
    ...{ generation: 1, training },
  };
  const port = memoryFilePort();
  const files = new Set<string>();
  const written = await writeGeneration(placeOf(port), manifest, {
    entries: neutral(lines.value, files),
    writer: { user: '', pc: '', at: order.madeAt },
  });
  if (!written.ok) return written;
  const entries = new Map<string, Uint8Array>(
    MANIFESTS.map((name) => [name, manifestBytes(manifest)]),
  );
  for (const [name, bytes] of port.entries()) entries.set(name, bytes);
  for (const name of [...files].sort()) {
    const bytes = source.entries.get(`${FILES}/${name}`);
    if (bytes) entries.set(`${FILES}/${name}`, bytes);
  }
  const verified = await verifyEntries(entries, identityCodec);
  const isSame = verified?.digest === redactedState(records, redact).digest();
  return verified && isSame ? ok({ entries, verified }) : err({ code: 'backup.sourceDamaged' });
}

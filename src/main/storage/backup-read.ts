import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { bodyMatches, readSeal, TAIL_BYTES, type BackupFacts, type Seal } from './backup-facts';
import { unzipBackup } from './backup-zip';
import type { Codec } from './codec';
import { diskCause, isDiskError, type FilePort } from './file-port';
import { FORMAT, type FolderManifest } from './folder';
import type { LoadedState } from './load-state';
import { isOfficeFileName, openOfficeFile, FILES } from './office-files';
import { findFolder } from './opened-folder';
import { ZIP_FOLDER, zipFilePort, type ZipEntries } from './zip-file-port';

/** What a folder or a backup holds, from its first line to its last. */
export interface Verified {
  readonly manifest: FolderManifest;
  readonly state: LoadedState;
  readonly counts: Readonly<Record<string, number>>;
  /** Of all records, as `Records.digest`. */
  readonly digest: string;
}

/** What the entries of a zip hold. */
export interface VerifiedEntries extends Verified {
  /** Files of the office, each of them what its name says. */
  readonly files: number;
}

/** The same for whoever goes on with the journal: of a large office its lines take hundreds of megabytes. */
export interface ReadEntries extends Omit<VerifiedEntries, 'digest'> {
  /** From the first one on. */
  readonly lines: readonly JournalEntry[];
}

type ReadFolder = Omit<ReadEntries, 'files'>;

/** A backup that was read from its first byte to its last. */
export interface OpenedBackup extends VerifiedEntries {
  readonly facts: BackupFacts;
  readonly entries: ZipEntries;
  readonly bytes: number;
}

interface Reading {
  readonly port: FilePort;
  readonly codec: Codec;
  readonly folder: string;
}

/** Opens a folder as any reader does and then reads its whole journal; null = not sound to its end. */
export async function verifyFolder(reading: Reading): Promise<Verified | null> {
  const read = await readFolder(reading);
  return read && digested(read);
}

function digested(read: ReadFolder): Verified {
  const { counts, manifest, state } = read;
  return { manifest, state, counts, digest: state.records.digest() };
}

async function readFolder({ port, codec, folder }: Reading): Promise<ReadFolder | null> {
  // Nothing is written through this place.
  const place = { port, codec, folder, token: () => '' };
  const found = await findFolder({ place, now: () => new Date() });
  if (!found.ok) return null;
  const { parts, state } = found.value;
  if (state.report.salvaged) return null;
  const whole = await parts.journal.readFrom(1);
  // Somebody may have gone on writing since; what was read is then still where it was.
  if (whole.damage.length > 0 || whole.head.seq < state.head.seq) return null;
  const counts = state.records.counts();
  return { manifest: parts.manifest, state, counts, lines: whole.entries };
}

/** The name of a file of the office; null = the entry is none. */
export function officeFileOf(entry: string): string | null {
  const [folder, name = ''] = entry.split('/');
  return folder === FILES && isOfficeFileName(name) ? name : null;
}

/** Files of the office that are not what their names say. */
export async function unsoundFiles(entries: ZipEntries, codec: Codec): Promise<readonly string[]> {
  const unsound: string[] = [];
  for (const [entry, stored] of entries) {
    const name = officeFileOf(entry);
    if (name !== null && !(await openOfficeFile(codec, name, stored))) unsound.push(entry);
  }
  return unsound;
}

/** What lies in the entries of a zip; null = no data folder that is sound in every file. */
export async function verifyEntries(
  entries: ZipEntries,
  codec: Codec,
): Promise<VerifiedEntries | null> {
  const read = await readFromEntries(entries, codec);
  return read && { ...digested(read), files: read.files };
}

/** The same with the lines of its journal, and without the digest. */
export async function readFromEntries(
  entries: ZipEntries,
  codec: Codec,
): Promise<ReadEntries | null> {
  const verified = await readFolder({ port: zipFilePort(entries), codec, folder: ZIP_FOLDER });
  if (!verified || verified.state.report.setAside.length > 0) return null;
  if ((await unsoundFiles(entries, codec)).length > 0) return null;
  const files = [...entries.keys()].filter((entry) => officeFileOf(entry) !== null).length;
  return { ...verified, files };
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

const HEAD = Buffer.from('konferenzbuero', 'utf8');
// The name of a zip's first file stands behind 30 bytes about it.
const NAME_AT = 30;

/** The first file of a backup is the manifest: what begins so and has no sound seal was one. */
function wasBackup(bytes: Uint8Array): boolean {
  return HEAD.equals(bytes.subarray(NAME_AT, NAME_AT + HEAD.length));
}

/** Why a file with this seal is not read any further; null = it is. */
function refusalOf(seal: Seal, file: string): AppError | null {
  if (seal.kind === 'newer') return { code: 'backup.newer', file };
  if (seal.kind === 'none') return { code: 'backup.notOne', file };
  if (seal.kind === 'broken') return { code: 'backup.damaged', file };
  return seal.facts.format > FORMAT ? { code: 'backup.newer', file } : null;
}

function agrees(facts: BackupFacts, { manifest, state, digest, files }: VerifiedEntries): boolean {
  return (
    facts.folderId === manifest.folderId &&
    facts.generation === manifest.generation &&
    facts.seq === state.head.seq &&
    facts.digest === digest &&
    (facts.files ?? 0) === files
  );
}

function factsIn(bytes: Uint8Array, file: string): Result<BackupFacts> {
  const seal = readSeal(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES)));
  const refusal = refusalOf(seal, file);
  if (refusal) return err(refusal);
  if (seal.kind !== 'sound') return err({ code: 'backup.notOne', file });
  return ok(seal.facts);
}

/** What a backup says of itself, by its last bytes alone. */
export async function peekBackup(port: FilePort, path: string): Promise<Result<BackupFacts>> {
  const file = nameOf(path);
  try {
    return factsIn(await port.readEnd(path, TAIL_BYTES), file);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'backup.unreadable', file, cause: diskCause(error) });
  }
}

async function openBytes(
  bytes: Uint8Array,
  file: string,
  codec: Codec,
): Promise<Result<OpenedBackup>> {
  const found = factsIn(bytes, file);
  if (!found.ok) {
    const isOne = found.error.code === 'backup.notOne' && wasBackup(bytes);
    return isOne ? err({ code: 'backup.damaged', file }) : found;
  }
  const facts = found.value;
  // Nothing stands behind the seal: then its body would end elsewhere.
  return bodyMatches(bytes, facts)
    ? openBody({ bytes, facts, file }, codec)
    : err({ code: 'backup.damaged', file });
}

async function openBody(
  { bytes, facts, file }: { bytes: Uint8Array; facts: BackupFacts; file: string },
  codec: Codec,
): Promise<Result<OpenedBackup>> {
  const unzipped = unzipBackup(bytes, facts.generation);
  if (unzipped.kind === 'foreign') return err({ code: 'backup.foreign', file });
  if (unzipped.kind === 'broken') return err({ code: 'backup.damaged', file });
  const { entries } = unzipped;
  const verified = await verifyEntries(entries, codec);
  if (!verified || !agrees(facts, verified)) return err({ code: 'backup.damaged', file });
  return ok({ ...verified, facts, entries, bytes: bytes.length });
}

/**
 * Reads a backup from the disk and proves it: every byte against its seal, its data folder opened by the
 * program's own way of opening, the whole journal, and what came out against what the seal says.
 */
export async function openBackup(
  port: FilePort,
  codec: Codec,
  path: string,
): Promise<Result<OpenedBackup>> {
  const file = nameOf(path);
  try {
    return await openBytes(await port.read(path), file, codec);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'backup.unreadable', file, cause: diskCause(error) });
  }
}

import { packageRedact } from '../../shared/domain/handover/redaction';
import { recordSchema } from '../../shared/domain/storage/collections';
import { sameJson } from '../../shared/domain/storage/deep-equal';
import { err, ok, type Result } from '../../shared/result';
import { DATA, MANIFEST } from '../handover/package-names';
import { dataFolderOf, openPackageFile, type OpenedPackage } from '../handover/package-read';
import { readFromEntries, type ReadEntries } from '../storage/backup-read';
import { identityCodec } from '../storage/codec';
import type { FilePort } from '../storage/file-port';
import type { Records } from '../storage/records';
import type { ZipEntries } from '../storage/zip-file-port';
import { isRedacted } from './handover-data';

export interface PackagePlace {
  readonly path: string;
  /** Null = the file is not encrypted. */
  readonly passphrase: string | null;
}

/** A package whose data folder was opened and believed in nothing. */
export interface OpenedHandover {
  readonly opened: OpenedPackage;
  /** The data folder in it. */
  readonly entries: ZipEntries;
  readonly verified: ReadEntries;
}

/** Every record as its schema has it, at its own place. */
function areRecords(records: Records): boolean {
  return records.drafts().every(({ collection, document, id, record }) => {
    const parsed = recordSchema(document, collection)?.safeParse(record);
    return parsed?.success === true && (parsed.data as { readonly id?: unknown }).id === id;
  });
}

/** What the package says of its data, against the data; the name of the part that lies, or null. */
function liePart({ manifest }: OpenedPackage, verified: ReadEntries): string | null {
  const { counts, state } = verified;
  const { format, generation, training } = verified.manifest;
  const isAsTold =
    state.records.digest() === manifest.digest &&
    sameJson(counts, manifest.records) &&
    training === manifest.training &&
    format === manifest.folderFormat &&
    generation === 1;
  if (!isAsTold) return MANIFEST;
  if (!areRecords(state.records)) return DATA;
  // A package that holds more than its categories allow was not made by this program.
  return isRedacted(state.records, packageRedact(manifest.categories, state.records)) ? null : DATA;
}

/**
 * Reads a package from its first byte to its last: file, parts, its data folder by the program's own way of opening,
 * its records by their schemas, and whether it holds what it says and no more.
 */
export async function openHandover(
  port: FilePort,
  { passphrase, path }: PackagePlace,
  progress: (done: number, total: number) => void,
): Promise<Result<OpenedHandover>> {
  const opened = await openPackageFile({ port, path }, passphrase, { progress });
  if (!opened.ok) return opened;
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const entries = dataFolderOf(opened.value);
  const verified = await readFromEntries(entries, identityCodec);
  if (!verified) return err({ code: 'package.lies', file, part: DATA });
  const part = liePart(opened.value, verified);
  if (part !== null) return err({ code: 'package.lies', file, part });
  return ok({ opened: opened.value, entries, verified });
}

import { join } from 'node:path';
import {
  compareBackups,
  parseBackupName,
  type BackupMark,
} from '../../shared/domain/storage/backup-name';
import { readSeal, TAIL_BYTES, type BackupFacts } from './backup-facts';
import { diskCause, isDiskError, listIfThere, type FilePort } from './file-port';
import type { DiskCause } from '../../shared/errors';

/** A file that is named like a backup, and what it says of itself. */
export interface ListedBackup {
  readonly mark: BackupMark;
  readonly path: string;
  /** Null where its end is no sound seal: damaged, or not a backup. */
  readonly facts: BackupFacts | null;
  /** What it says it is long; null where it says nothing. */
  readonly bytes: number | null;
}

export interface PlaceListing {
  readonly backups: readonly ListedBackup[];
  /** Why the place could not be looked into; null = it could. */
  readonly cause: DiskCause | null;
}

/** The names of the backups in a place, newest first; reads no file. */
export async function backupMarks(port: FilePort, folder: string): Promise<readonly BackupMark[]> {
  const names = await listIfThere(port, folder);
  return names
    .flatMap((name) => parseBackupName(name) ?? [])
    .sort(compareBackups)
    .reverse();
}

async function listed(port: FilePort, folder: string, mark: BackupMark): Promise<ListedBackup> {
  const path = join(folder, mark.name);
  const seal = await port.readEnd(path, TAIL_BYTES).then(readSeal, () => null);
  return seal?.kind === 'sound'
    ? { mark, path, facts: seal.facts, bytes: seal.bytes }
    : { mark, path, facts: null, bytes: null };
}

/** The backups in a place, newest first, by what their last bytes say: no file is read as a whole. */
export async function listBackups(port: FilePort, folder: string): Promise<PlaceListing> {
  try {
    const backups: ListedBackup[] = [];
    for (const mark of await backupMarks(port, folder)) {
      backups.push(await listed(port, folder, mark));
    }
    return { backups, cause: null };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { backups: [], cause: diskCause(error) };
  }
}

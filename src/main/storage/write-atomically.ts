import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, type FilePort } from './file-port';

/** A virus scanner or an indexer holds a new file for moments; waits grow to 1.5 s in all. */
const RENAME_WAITS_MS = [10, 20, 40, 80, 150, 200, 300, 300, 400];

type Rename = (from: string, to: string) => Promise<void>;

/** Renames as soon as nobody holds the file any more. */
export async function renamePatiently(rename: Rename, from: string, to: string): Promise<void> {
  for (const wait of RENAME_WAITS_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))) throw error;
    }
    await sleep(wait);
  }
  await rename(from, to);
}

async function writeSynced(port: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await port.open(path, 'createNew');
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeQuietly(port: FilePort, path: string): Promise<void> {
  try {
    await port.remove(path);
  } catch {
    // A leftover temporary file is no danger; the reason of the failure is what counts.
  }
}

export interface AtomicWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Makes the name of the temporary file unique. */
  readonly token: string;
  /** Fails with EEXIST where the file is there already. */
  readonly onlyNew?: boolean;
}

/**
 * Replaces a file so that after a crash or power cut either the old or the new content is there:
 * temporary file beside it, fsync, rename with patience, fsync of the folder.
 */
export async function writeAtomically(port: FilePort, write: AtomicWrite): Promise<void> {
  const temporary = `${write.path}.${write.token}.tmp`;
  try {
    await writeSynced(port, temporary, write.bytes);
    const rename: Rename = (from, to) =>
      write.onlyNew ? port.renameNew(from, to) : port.rename(from, to);
    await renamePatiently(rename, temporary, write.path);
  } catch (error) {
    await removeQuietly(port, temporary);
    throw error;
  }
  await port.syncFolder(dirname(write.path));
}

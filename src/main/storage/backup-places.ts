import { join } from 'node:path';
import { backupsToRemove } from '../../shared/domain/storage/backup-rotation';
import type { DiskCause } from '../../shared/errors';
import { hashOf } from './backup-facts';
import { listBackups } from './backup-list';
import type { MadeBackup } from './backup-write';
import { diskCause, isDiskError, readIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

/** Two data folders may share a stick or a share: each has a folder of its own there. */
export function secondPlace(chosen: string, folderId: string): string {
  return join(chosen, `konferenzbuero-${folderId.slice(0, 8)}`);
}

/** What became of a copy in a second place. */
export type CopyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied'; readonly folder: string }
  | { readonly kind: 'failed'; readonly folder: string; readonly cause: DiskCause };

/** A chosen place that is not there is a stick in a drawer: it is never made, only looked for. */
async function place(port: FilePort, target: { chosen: string; folder: string }): Promise<void> {
  await port.list(target.chosen);
  await port.makeFolder(target.folder);
  await port.syncFolder(target.chosen);
}

/**
 * Copies a verified backup to a second place and reads the copy back; the same bytes or no copy at all.
 * A place that is out of reach is no failure of the backup.
 */
export async function copyBackup(
  port: FilePort,
  made: MadeBackup,
  chosen: string | null,
): Promise<CopyState> {
  if (chosen === null) return { kind: 'none' };
  const folder = secondPlace(chosen, made.facts.folderId);
  const path = join(folder, made.name);
  try {
    await place(port, { chosen, folder });
    const bytes = await port.read(made.path);
    const sum = hashOf(bytes);
    const there = await readIfThere(port, path);
    if (there && hashOf(there) === sum) return { kind: 'copied', folder };
    const token = made.facts.body.slice(0, 12);
    await port.remove(`${path}.${token}.tmp`).catch(() => undefined);
    await writeAtomically(port, { path, bytes, token });
    if (hashOf(await port.read(path)) === sum) return { kind: 'copied', folder };
    await port.remove(path).catch(() => undefined);
    return { kind: 'failed', folder: chosen, cause: 'hardware' };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { kind: 'failed', folder: chosen, cause: diskCause(error) };
  }
}

/** Half-written copies and backups that a crash left, recognised by their endings. */
const UNFINISHED = /^(.+\.zip)\..+\.(?:tmp|ungeprueft)$/;

async function removeLeftovers(port: FilePort, folder: string, newest: string): Promise<void> {
  for (const name of await port.list(folder)) {
    const backup = UNFINISHED.exec(name)?.[1];
    // One that is younger than the newest backup may be under way in another program.
    if (backup !== undefined && backup.slice(0, 10) < newest.slice(0, 10)) {
      await port.remove(join(folder, name)).catch(() => undefined);
    }
  }
}

/**
 * Takes away the backups of this data folder that the rule lets go, and what crashes left. Files that
 * cannot be read, or belong to another data folder, are nobody's to take away.
 */
export async function rotate(
  port: FilePort,
  folder: string,
  made: MadeBackup,
): Promise<readonly string[]> {
  const { backups } = await listBackups(port, folder);
  const own = backups.filter(({ facts }) => facts?.folderId === made.facts.folderId);
  const names = backupsToRemove(own.map(({ mark }) => mark)).filter((name) => name !== made.name);
  const removed: string[] = [];
  for (const name of names) {
    const isGone = await port.remove(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isGone) removed.push(name);
  }
  await removeLeftovers(port, folder, made.name).catch(() => undefined);
  return removed;
}

/** Writes a few bytes to a second place, reads them back and takes them away again; throws what the disk says. */
export async function tryPlace(
  port: FilePort,
  target: { readonly chosen: string; readonly folderId: string; readonly token: string },
): Promise<void> {
  const folder = secondPlace(target.chosen, target.folderId);
  await place(port, { chosen: target.chosen, folder });
  const path = join(folder, `probe-${target.token}.tmp`);
  await writeAtomically(port, { path, bytes: Buffer.from(target.token), token: target.token });
  await port.read(path);
  await port.remove(path);
}

import { join } from 'node:path';
import { backupName, type BackupReason } from '../../shared/domain/storage/backup-name';
import { err, ok, type Result } from '../../shared/result';
import { collectFolder } from './backup-collect';
import { sealZip, type BackupFacts } from './backup-facts';
import {
  openBackup,
  unsoundFiles,
  verifyEntries,
  type ReadEntries,
  type VerifiedEntries,
} from './backup-read';
import { zipOf } from './backup-zip';
import type { Codec } from './codec';
import { diskCause, isDiskError, listIfThere, type FilePort } from './file-port';
import { findFolder } from './opened-folder';
import { renamePatiently, writeAtomically } from './write-atomically';
import type { ZipEntries } from './zip-file-port';

export const BACKUPS = 'backups';
/** Under this ending a backup waits until it has been read back; a crash leaves it so. */
export const UNVERIFIED = '.ungeprueft';

export interface BackupOrder {
  readonly folder: string;
  /** Where the backup goes. */
  readonly target: string;
  readonly reason: BackupReason;
  readonly user: string;
  readonly pc: string;
  readonly at: string;
  /** Makes unfinished names unique, and lets whoever stops the work clean up after it. */
  readonly token: string;
}

export interface BackupTools {
  readonly port: FilePort;
  readonly codec: Codec;
  readonly progress: (done: number, total: number) => void;
}

export interface MadeBackup {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly facts: BackupFacts;
}

/** Names of this run that are no backup yet. */
export function isUnfinished(name: string, token: string): boolean {
  return name.includes(`.${token}.`);
}

function factsOf(
  order: BackupOrder,
  { manifest, state, counts, digest, files }: VerifiedEntries,
): Omit<BackupFacts, 'backup' | 'body' | 'bodyBytes'> {
  const { folderId, format, generation, training } = manifest;
  const { reason, user, pc, at } = order;
  return {
    ...{ at, reason, user, pc, folderId, training, format, generation },
    ...{ seq: state.head.seq, counts: { ...counts }, digest, files },
  };
}

/** A folder as it was read and proved. */
export interface Source<V extends VerifiedEntries | ReadEntries> {
  readonly entries: ZipEntries;
  readonly verified: V;
}

/** The generation that counts, where that is another than the manifest names; null = it is not. */
async function newerGeneration(
  { folder }: Pick<BackupOrder, 'folder'>,
  { port, codec }: Omit<BackupTools, 'progress'>,
): Promise<number | null> {
  const place = { port, codec, folder, token: () => '' };
  const found = await findFolder({ place, now: () => new Date() });
  return found.ok ? found.value.parts.manifest.generation : null;
}

/** A damaged picture must not cost the backup of all the rest: it is left out, and the check of the folder names it. */
async function withoutUnsound(entries: ZipEntries, codec: Codec): Promise<ZipEntries> {
  const unsound = new Set(await unsoundFiles(entries, codec));
  return new Map([...entries].filter(([name]) => !unsound.has(name)));
}

/** Reads and proves the folder. A generation that gives way meanwhile is left for the one that takes over. */
export async function readSource<V extends VerifiedEntries | ReadEntries>(
  order: Pick<BackupOrder, 'folder'>,
  tools: Omit<BackupTools, 'progress'> & {
    readonly verify: (entries: ZipEntries, codec: Codec) => Promise<V | null>;
  },
): Promise<Result<Source<V>>> {
  const { port, codec, verify } = tools;
  let generation: number | null = null;
  for (;;) {
    const collected = await collectFolder(port, order.folder, generation);
    if (!collected.ok) return collected;
    const { manifest } = collected.value;
    const entries = await withoutUnsound(collected.value.entries, codec);
    const verified = await verify(entries, codec);
    if (verified) return ok({ entries, verified });
    generation = await newerGeneration(order, tools);
    if (generation === null || generation <= manifest.generation) {
      return err({ code: 'backup.sourceDamaged' });
    }
  }
}

/** A name nobody has: two backups of one state within a second are told apart by the next second. */
async function freeName(
  port: FilePort,
  order: BackupOrder,
  verified: VerifiedEntries,
): Promise<string> {
  const taken = new Set(await listIfThere(port, order.target));
  const { generation } = verified.manifest;
  const { seq } = verified.state.head;
  let moment = new Date(order.at).getTime();
  for (;;) {
    const at = new Date(moment).toISOString();
    const name = backupName({ at, reason: order.reason, generation, seq });
    if (!taken.has(name)) return name;
    moment += 1_000;
  }
}

async function write(
  order: BackupOrder,
  tools: BackupTools,
  sealed: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<MadeBackup>> {
  const { port, codec } = tools;
  const path = join(order.target, sealed.name);
  const waiting = `${path}.${order.token}${UNVERIFIED}`;
  await writeAtomically(port, { path: waiting, bytes: sealed.bytes, token: order.token });
  const back = await openBackup(port, codec, waiting);
  if (!back.ok) {
    await port.remove(waiting).catch(() => undefined);
    return err({ code: 'backup.notReadBack', file: sealed.name });
  }
  await renamePatiently((from, to) => port.renameNew(from, to), waiting, path);
  await port.syncFolder(order.target);
  return ok({ path, name: sealed.name, bytes: back.value.bytes, facts: back.value.facts });
}

async function make(order: BackupOrder, tools: BackupTools): Promise<Result<MadeBackup>> {
  const { port, progress } = tools;
  let [done, total] = [0, 0];
  const moved = (bytes: number): void => {
    done += bytes;
    progress(done, total);
  };
  const read = await readSource(order, { ...tools, verify: verifyEntries });
  if (!read.ok) return read;
  const { entries, verified } = read.value;
  const size = [...entries.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  // Packing takes about as long as reading before and after it.
  total = 3 * size;
  moved(size);
  await port.makeFolder(order.target);
  const folders = [`generations/${verified.manifest.generation}/conferences`];
  const zip = zipOf({ entries, folders }, order.at, moved);
  const name = await freeName(port, order, verified);
  const made = await write(order, tools, { name, bytes: sealZip(zip, factsOf(order, verified)) });
  moved(size);
  return made;
}

/**
 * Makes a backup of a data folder, beside whoever writes in it: packed, sealed, written, read back from
 * the disk as a data folder, counted; only then it gets its name.
 */
export async function makeBackup(
  order: BackupOrder,
  tools: BackupTools,
): Promise<Result<MadeBackup>> {
  try {
    return await make(order, tools);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    await removeUnfinished(tools.port, order);
    return err({ code: 'backup.failed', folder: order.target, cause: diskCause(error) });
  }
}

/** Takes away what a run left that was stopped or failed. */
export async function removeUnfinished(
  port: FilePort,
  { target, token }: Pick<BackupOrder, 'target' | 'token'>,
): Promise<void> {
  try {
    for (const name of await port.list(target)) {
      if (isUnfinished(name, token)) await port.remove(join(target, name));
    }
  } catch {
    // What cannot be taken away now goes with a later rotation.
  }
}

import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { AppError } from '../../shared/errors';
import { stateDifference, type StateRecords } from '../../shared/domain/storage/state-difference';
import type { CollectionDifference } from '../../shared/domain/storage/state-difference';
import { err, ok, type Result } from '../../shared/result';
import { hashOf, type BackupFacts } from './backup-facts';
import { officeFileOf, openBackup, verifyFolder, type OpenedBackup } from './backup-read';
import type { BackupTools } from './backup-write';
import { diskCause, isDiskError, type FilePort } from './file-port';
import { OfficeFiles } from './office-files';
import type { Records } from './records';

export interface InspectedBackup {
  readonly facts: BackupFacts;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Null where the folder itself cannot be read. */
  readonly current: {
    readonly folderId: string;
    readonly generation: number;
    readonly seq: number;
    readonly counts: Readonly<Record<string, number>>;
  } | null;
  /** What restoring does to the records of now. */
  readonly differences: readonly CollectionDifference[];
  /** Changes with the backup and with the folder. */
  readonly digest: string;
}

/** All records as they are now. */
export function stateOf(records: Records): StateRecords {
  return new Map(
    records.documentKeys().map((key) => {
      const collections = [...records.toFile(key, 0).collections];
      const tables = collections.map(([name, table]) => [name, Object.fromEntries(table)] as const);
      return [key, Object.fromEntries(tables)] as const;
    }),
  );
}

const NOTHING: StateRecords = new Map();

/** Ties an agreement to what was looked at: this very backup, and the folder as it was. */
export function agreement(
  facts: BackupFacts,
  current: { readonly generation: number; readonly seq: number } | null,
): string {
  const state = current ? `${current.generation}-${current.seq}` : 'damaged';
  return `${facts.body.slice(0, 32)}-${state}`;
}

/** Proves a backup and says what would become of the folder if it were restored. Writes nothing. */
export async function inspectBackup(
  { path, folder }: { readonly path: string; readonly folder: string },
  { port, codec, progress }: BackupTools,
): Promise<Result<InspectedBackup>> {
  progress(0, 3);
  const opened = await openBackup(port, codec, path);
  if (!opened.ok) return opened;
  progress(1, 3);
  const { facts, bytes, counts, state } = opened.value;
  const now = await verifyFolder({ port, codec, folder });
  progress(2, 3);
  const current = now && {
    folderId: now.manifest.folderId,
    generation: now.manifest.generation,
    seq: now.state.head.seq,
    counts: now.counts,
  };
  const before = now ? stateOf(now.state.records) : NOTHING;
  const differences = stateDifference(before, stateOf(state.records));
  progress(3, 3);
  return ok({ facts, bytes, counts, current, differences, digest: agreement(facts, current) });
}

async function writeNew(port: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await port.open(path, 'createNew');
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

interface Placing {
  readonly opened: OpenedBackup;
  /** The new generation's folder, not there yet. */
  readonly target: string;
}

function officeFiles({ target }: Placing, { port, codec }: BackupTools): OfficeFiles {
  return new OfficeFiles({ port, codec, folder: dirname(dirname(target)), token: randomUUID });
}

/** Files of the office that the folder lacks or has damaged; those of other states stay where they are. */
async function placeFiles(placing: Placing, tools: BackupTools): Promise<Result<null>> {
  const files = officeFiles(placing, tools);
  for (const [entry, stored] of placing.opened.entries) {
    const name = officeFileOf(entry);
    const bytes = name === null ? null : tools.codec.decodeBytes(stored);
    if (name === null || bytes === null) continue;
    const done = await files.put(bytes);
    if (!done.ok) return done;
    const there = await files.read(name);
    if (!there.ok) return there;
  }
  return ok(null);
}

function notRestored(error: AppError): Result<never> {
  const cause = error.code === 'officeFile.disk' ? error.cause : 'hardware';
  return err({ code: 'backup.notRestored', cause });
}

async function place({ opened, target }: Placing, { port, progress }: BackupTools): Promise<void> {
  const start = `generations/${opened.manifest.generation}/`;
  const files = [...opened.entries].filter(([name]) => name.startsWith(start));
  const folders = new Set([target, join(target, 'conferences'), join(target, 'journal')]);
  for (const folder of folders) await port.makeFolder(folder);
  for (const [index, [name, bytes]] of files.entries()) {
    const path = join(target, ...name.slice(start.length).split('/'));
    if (!folders.has(dirname(path))) await port.makeFolder(dirname(path));
    folders.add(dirname(path));
    await writeNew(port, path, bytes);
    progress(index + 1, files.length);
  }
  for (const folder of folders) await port.syncFolder(folder);
  await port.syncFolder(dirname(target));
}

/** Every file that was placed, read from the disk again. */
async function isPlaced({ opened, target }: Placing, port: FilePort): Promise<boolean> {
  const start = `generations/${opened.manifest.generation}/`;
  for (const [name, bytes] of opened.entries) {
    if (!name.startsWith(start)) continue;
    const there = await port.read(join(target, ...name.slice(start.length).split('/')));
    if (hashOf(there) !== hashOf(bytes)) return false;
  }
  return true;
}

/**
 * Puts what a backup holds into a folder of its own as a generation to come: proved before, read back
 * after. Whoever calls makes it the current one.
 */
export async function placeBackup(
  order: { readonly path: string; readonly target: string; readonly digest: string },
  tools: BackupTools,
): Promise<Result<BackupFacts>> {
  const opened = await openBackup(tools.port, tools.codec, order.path);
  if (!opened.ok) return opened;
  const { facts } = opened.value;
  if (!order.digest.startsWith(facts.body.slice(0, 32))) {
    return err({ code: 'backup.changedSince', what: 'file' });
  }
  const placing = { opened: opened.value, target: order.target };
  try {
    const filed = await placeFiles(placing, tools);
    if (!filed.ok) return notRestored(filed.error);
    await place(placing, tools);
    if (await isPlaced(placing, tools.port)) return ok(facts);
    return err({ code: 'backup.notRestored', cause: 'hardware' });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'backup.notRestored', cause: diskCause(error) });
  }
}

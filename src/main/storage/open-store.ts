import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { Checkpoints } from './checkpoints';
import { diskCause, isDiskError } from './file-port';
import {
  generationPath,
  journalPath,
  prepareNewFolder,
  readManifest,
  writeManifest,
  type FolderManifest,
} from './folder';
import { JournalFiles } from './journal-files';
import type { Writer } from './journal-port';
import { loadState, snapshotsOf, type LoadedState, type StoragePlace } from './load-state';
import { LockFile, LOCK_TIMES, type LockTimes } from './lock-file';
import { Store, type Step } from './store';

export interface OpenOptions {
  readonly place: StoragePlace;
  readonly now: () => Date;
  readonly lockTimes?: LockTimes;
}

/** Who asks for the right to write. */
export interface Claimant {
  readonly user: string;
  readonly pc: string;
  readonly pid: number;
}

/** A store together with the end of its use: files closed, lock given back. */
export interface StoreSession {
  readonly store: Store;
  close(): Promise<void>;
}

interface Parts {
  readonly options: OpenOptions;
  readonly manifest: FolderManifest;
  readonly journal: JournalFiles;
}

function storeOf(parts: Parts, state: LoadedState, writable: boolean): Store {
  const snapshots = snapshotsOf(parts.options.place, parts.manifest);
  return new Store({
    manifest: parts.manifest,
    journal: parts.journal,
    checkpoints: new Checkpoints(snapshots, state.records, state.checkpoint),
    state,
    writable,
    now: parts.options.now,
  });
}

async function guarded<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

function journalOf(place: StoragePlace, manifest: FolderManifest): JournalFiles {
  return new JournalFiles(place.port, place.codec, journalPath(place.folder, manifest.generation));
}

/** Opens a data folder to read; writes nothing, not even a lock. */
export async function openForReading(options: OpenOptions): Promise<Result<StoreSession>> {
  const { place } = options;
  return guarded(place.folder, async () => {
    const manifest = await readManifest(place.port, place.folder);
    if (!manifest.ok) return manifest;
    const journal = journalOf(place, manifest.value);
    const state = await loadState(place, manifest.value, journal);
    if (!state.ok) return state;
    const store = storeOf({ options, manifest: manifest.value, journal }, state.value, false);
    return ok({ store, close: () => store.close() });
  });
}

function damageNames(state: LoadedState): readonly string[] {
  return state.report.reading.damage.map((item) => `Journal ab Änderung ${item.seq}`);
}

/** A damaged snapshot is kept beside the new one that the next checkpoint writes. */
async function setAside(place: StoragePlace, state: LoadedState): Promise<void> {
  const token = place.token();
  for (const path of state.report.setAside) {
    await place.port.rename(path, `${path}.beschaedigt-${token}`).catch(() => undefined);
  }
}

/** Takes the right to write and catches up with what was written until that moment. */
async function claim(parts: Parts, claimant: Claimant): Promise<Result<StoreSession>> {
  const { place, now } = parts.options;
  const since = now().toISOString();
  const lock = new LockFile(place.port, place.folder, parts.options.lockTimes ?? LOCK_TIMES);
  const free = await lock.waitUntilFree(claimant.pc);
  if (!free.ok) return free;
  // Seen before the claim, so that a damaged folder is refused without a byte written.
  const before = await loadState(place, parts.manifest, parts.journal);
  if (!before.ok) return before;
  if (before.value.report.reading.damage.length > 0) {
    return err({ code: 'folder.damaged', details: damageNames(before.value) });
  }
  const writer: Writer = { user: claimant.user, pc: claimant.pc, at: since };
  const claimed = await parts.journal.claim(writer);
  if (!claimed.ok) return claimed;
  const state = await loadState(place, parts.manifest, parts.journal);
  if (!state.ok) return state;
  await setAside(place, state.value);
  await lock.take({ ...claimant, since });
  const store = storeOf(parts, state.value, true);
  return ok({
    store,
    close: async () => {
      const ours = store.writable;
      await store.close();
      await lock.release(ours);
    },
  });
}

/** Opens a data folder to write: waits for a living writer's answer, claims, catches up. */
export async function openForWriting(
  options: OpenOptions,
  claimant: Claimant,
): Promise<Result<StoreSession>> {
  const { place } = options;
  return guarded(place.folder, async () => {
    const manifest = await readManifest(place.port, place.folder);
    if (!manifest.ok) return manifest;
    return claim(
      { options, manifest: manifest.value, journal: journalOf(place, manifest.value) },
      claimant,
    );
  });
}

export interface Creation {
  readonly folderId: string;
  readonly training: boolean;
  /** The first line: what a new folder starts with. Not undoable. */
  readonly first: Omit<Step, 'undoable'>;
}

/**
 * Makes a new data folder. Its generation is built and its first line durable before the manifest
 * names it, so an interrupted creation leaves no half data folder.
 */
export async function createFolder(
  options: OpenOptions,
  claimant: Claimant,
  creation: Creation,
): Promise<Result<null>> {
  const { place } = options;
  return guarded(place.folder, async () => {
    const generation = await prepareNewFolder(place.port, place.folder);
    if (!generation.ok) return generation;
    const manifest: FolderManifest = {
      app: 'konferenzbuero',
      format: 1,
      folderId: creation.folderId,
      generation: generation.value,
      training: creation.training,
    };
    await makeGenerationFolders(place, generation.value);
    const parts = { options, manifest, journal: journalOf(place, manifest) };
    const built = await build(parts, claimant, creation);
    if (!built.ok) return built;
    await writeManifest(place.port, place.folder, manifest);
    return ok(null);
  });
}

async function makeGenerationFolders(place: StoragePlace, generation: number): Promise<void> {
  const root = generationPath(place.folder, generation);
  await place.port.makeFolder(journalPath(place.folder, generation));
  await place.port.makeFolder(join(root, 'conferences'));
  for (const folder of [root, join(place.folder, 'generations'), place.folder]) {
    await place.port.syncFolder(folder);
  }
}

async function build(parts: Parts, claimant: Claimant, creation: Creation): Promise<Result<null>> {
  const { place, now } = parts.options;
  const claimed = await parts.journal.claim({
    user: claimant.user,
    pc: claimant.pc,
    at: now().toISOString(),
  });
  if (!claimed.ok) return claimed;
  const state = await loadState(place, parts.manifest, parts.journal);
  if (!state.ok) return state;
  const store = storeOf(parts, state.value, true);
  const first = await store.change({ ...creation.first, undoable: false });
  await store.close();
  return first.ok ? ok(null) : first;
}

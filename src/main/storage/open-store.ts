import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { Checkpoints } from './checkpoints';
import { diskCause, errorCode, isDiskError } from './file-port';
import {
  generationPath,
  journalPath,
  prepareNewFolder,
  readManifest,
  writeManifest,
  type FolderManifest,
} from './folder';
import { JournalFiles } from './journal-files';
import type { Head } from './journal-port';
import {
  damagedJournal,
  loadState,
  snapshotsOf,
  type LoadedState,
  type StoragePlace,
} from './load-state';
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

/** Every data folder has a first line; one without any has lost its data and is not an empty office. */
async function loadExisting(place: StoragePlace, parts: Parts): Promise<Result<LoadedState>> {
  const state = await loadState(place, parts.manifest, parts.journal);
  if (state.ok && state.value.seq === 0) {
    return err({ code: 'folder.damaged', details: ['das Journal fehlt'] });
  }
  return state;
}

/** Opens a data folder to read; writes nothing, not even a lock. */
export async function openForReading(options: OpenOptions): Promise<Result<StoreSession>> {
  const { place } = options;
  return guarded(place.folder, async () => {
    const manifest = await readManifest(place.port, place.folder);
    if (!manifest.ok) return manifest;
    const parts = { options, manifest: manifest.value, journal: journalOf(place, manifest.value) };
    const state = await loadExisting(place, parts);
    if (!state.ok) return state;
    const store = storeOf(parts, state.value, false);
    return ok({ store, close: () => store.close() });
  });
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
  const before = await loadExisting(place, parts);
  if (!before.ok) return before;
  const { damage } = before.value.report.reading;
  if (damage.length > 0) return err(damagedJournal(damage));
  const claimed = await parts.journal.claim({ user: claimant.user, pc: claimant.pc, at: since });
  if (!claimed.ok) return closed(parts, claimed);
  const state = await catchUp(parts, before.value, claimed.value);
  if (!state.ok) return closed(parts, state);
  await setAside(place, state.value);
  // The lock only informs: a disk that does not take it must not cost the right to write.
  await lock.take({ ...claimant, since }).catch(() => undefined);
  return ok(writingSession(storeOf(parts, state.value, true), lock));
}

/** What was read before the claim stands if nobody wrote until then; else all is read again. */
async function catchUp(
  parts: Parts,
  before: LoadedState,
  head: Head,
): Promise<Result<LoadedState>> {
  const read = before.report.reading.head;
  return read.seq === head.seq && read.checksum === head.checksum
    ? ok(before)
    : loadExisting(parts.options.place, parts);
}

/** An error after the claim leaves no file open. */
async function closed<T>(parts: Parts, result: Result<T>): Promise<Result<T>> {
  await parts.journal.close();
  return result;
}

function writingSession(store: Store, lock: LockFile): StoreSession {
  return {
    store,
    close: async () => {
      await store.close();
      await lock.release();
    },
  };
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
    const { user, pc } = claimant;
    const begun = await parts.journal.begin({ user, pc, at: options.now().toISOString() });
    if (!begun.ok) return begun;
    // Somebody makes a data folder here right now: the next number, so that the two never mix.
    if (!begun.value) return createFolder(options, claimant, creation);
    const built = await build(parts, creation);
    return built.ok ? publish(place, manifest) : built;
  });
}

/** Of two creations at the same time only one becomes the data folder. */
async function publish(place: StoragePlace, manifest: FolderManifest): Promise<Result<null>> {
  try {
    await writeManifest(place.port, { folder: place.folder, onlyNew: true }, manifest);
    return ok(null);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return err({ code: 'folder.exists', folder: place.folder });
  }
}

async function makeGenerationFolders(place: StoragePlace, generation: number): Promise<void> {
  const root = generationPath(place.folder, generation);
  await place.port.makeFolder(journalPath(place.folder, generation));
  await place.port.makeFolder(join(root, 'conferences'));
  for (const folder of [root, join(place.folder, 'generations'), place.folder]) {
    await place.port.syncFolder(folder);
  }
}

async function build(parts: Parts, creation: Creation): Promise<Result<null>> {
  const state = await loadState(parts.options.place, parts.manifest, parts.journal);
  if (!state.ok) return closed(parts, state);
  const store = storeOf(parts, state.value, true);
  const first = await store.change({ ...creation.first, undoable: false });
  await store.close();
  return first.ok ? ok(null) : first;
}

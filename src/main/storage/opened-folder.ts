import { err, ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/errors';
import { Checkpoints } from './checkpoints';
import { diskCause, isDiskError } from './file-port';
import { journalPath, newerFormat, readManifest, type FolderManifest } from './folder';
import { JournalFiles } from './journal-files';
import {
  loadState,
  snapshotsOf,
  type LoadedState,
  type OpenReport,
  type StoragePlace,
} from './load-state';
import type { LockTimes } from './lock-file';
import { Store } from './store';

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

/** One generation of a data folder and what opens it. */
export interface Parts {
  readonly options: OpenOptions;
  readonly manifest: FolderManifest;
  readonly journal: JournalFiles;
}

/** The generation that counts, with its state. */
export interface Found {
  readonly parts: Parts;
  readonly state: LoadedState;
  /** The manifest is damaged, lost its copy or names an older generation: a writer writes it anew. */
  readonly manifestIsOld: boolean;
}

export function partsOf(options: OpenOptions, manifest: FolderManifest): Parts {
  const { codec, folder, port } = options.place;
  const journal = new JournalFiles(port, codec, journalPath(folder, manifest.generation));
  return { options, manifest, journal };
}

export function storeOf(parts: Parts, state: LoadedState, writable: boolean): Store {
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

/** Exceptions of the file system become data. */
export async function guarded<T>(
  folder: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

function named(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Why a folder that was put together from what is sound cannot be written to. */
export function damagedError({ reading, setAside, lost }: OpenReport): AppError {
  const lines = reading.damage.map(({ seq }) => `Journal ab Änderung ${seq}`);
  const files = setAside.map(named);
  const gone = lost.length > 0 ? [`${lost.length} Änderungen fehlen`] : [];
  return { code: 'folder.damaged', details: [...new Set([...lines, ...files, ...gone])] };
}

function withFile(state: LoadedState, file: string | null): LoadedState {
  if (file === null) return state;
  const { report } = state;
  return { ...state, report: { ...report, setAside: [...report.setAside, file] } };
}

/**
 * Loads the generation that counts. An interrupted swap did not come to the manifest: then the closing of the
 * journal that it names leads on.
 */
export async function findFolder(options: OpenOptions): Promise<Result<Found>> {
  const { place } = options;
  const read = await readManifest(place.port, place.folder);
  if (!read.ok) return read;
  const { manifest: named, setAside } = read.value;
  let manifest = named;
  for (;;) {
    const parts = partsOf(options, manifest);
    const state = await loadState(place, manifest, parts.journal);
    if (!state.ok) return state;
    // Every data folder has a first line; one without any has lost its data and is not an empty office.
    if (state.value.head.seq === 0) {
      return err({ code: 'folder.damaged', details: ['das Journal fehlt'] });
    }
    const { closing } = state.value.report.reading;
    if (closing?.kind !== 'next' || closing.generation <= manifest.generation) {
      const manifestIsOld = setAside !== null || manifest !== named;
      return ok({ parts, state: withFile(state.value, setAside), manifestIsOld });
    }
    const newer = newerFormat(closing.format);
    if (newer) return newer;
    manifest = { ...manifest, generation: closing.generation, format: closing.format };
  }
}

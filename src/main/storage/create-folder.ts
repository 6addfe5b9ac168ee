import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { errorCode } from './file-port';
import { FORMAT, generationPath, journalPath, prepareNewFolder, writeManifest } from './folder';
import type { FolderManifest } from './folder';
import { emptyState, type StoragePlace } from './load-state';
import { guarded, partsOf, storeOf, type Claimant, type OpenOptions } from './opened-folder';
import type { Step } from './store';

export interface Creation {
  readonly folderId: string;
  readonly training: boolean;
  /** The first line: what a new folder starts with. Not undoable. */
  readonly first: FirstStep;
}

/** A step with which a generation begins; nobody takes it back. */
export type FirstStep = Omit<Step, 'undoable'>;

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
      format: FORMAT,
      folderId: creation.folderId,
      generation: generation.value,
      training: creation.training,
    };
    const begun = await beginGeneration({ options, manifest, claimant, steps: [creation.first] });
    if (!begun.ok) return begun;
    // Somebody makes a data folder here right now: the next number, so that the two never mix.
    return begun.value ? publish(place, manifest) : createFolder(options, claimant, creation);
  });
}

/** Of two creations at the same time only one becomes the data folder. */
export async function publish(
  place: StoragePlace,
  manifest: FolderManifest,
): Promise<Result<null>> {
  try {
    await writeManifest(place.port, { folder: place.folder, onlyNew: true }, manifest);
    return ok(null);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return err({ code: 'folder.exists', folder: place.folder });
  }
}

export async function makeGenerationFolders(
  place: StoragePlace,
  generation: number,
): Promise<void> {
  const root = generationPath(place.folder, generation);
  await place.port.makeFolder(journalPath(place.folder, generation));
  await place.port.makeFolder(join(root, 'conferences'));
  for (const folder of [root, join(place.folder, 'generations'), place.folder]) {
    await place.port.syncFolder(folder);
  }
}

export interface Beginning {
  readonly options: OpenOptions;
  readonly manifest: FolderManifest;
  readonly claimant: Claimant;
  readonly steps: readonly FirstStep[];
}

/** Builds a generation whose journal begins with these steps; false = somebody has begun it already. */
export async function beginGeneration(beginning: Beginning): Promise<Result<boolean>> {
  const { claimant, manifest, options, steps } = beginning;
  await makeGenerationFolders(options.place, manifest.generation);
  const parts = partsOf(options, manifest);
  const { user, pc } = claimant;
  const begun = await parts.journal.begin({ user, pc, at: options.now().toISOString() });
  if (!begun.ok || !begun.value) return begun;
  const store = storeOf(parts, await emptyState(parts.journal), true);
  try {
    for (const step of steps) {
      const done = await store.change({ ...step, undoable: false });
      if (!done.ok) return done;
    }
  } finally {
    await store.close();
  }
  return ok(true);
}

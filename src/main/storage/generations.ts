import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import type { Draft } from '../../shared/domain/storage/store-view';
import { beginGeneration, makeGenerationFolders, publish, type FirstStep } from './create-folder';
import { listIfThere } from './file-port';
import { generationPath, prepareNewFolder, writeManifest, type FolderManifest } from './folder';
import { damagedError, guarded, partsOf, type OpenOptions, type Parts } from './opened-folder';
import { loadState, type LoadedState } from './load-state';
import type { WritingSession } from './open-store';

/** A generation that is being built beside the current one. */
export interface NewGeneration {
  readonly manifest: FolderManifest;
  /** Its folder; the folders for journal and conferences are there. */
  readonly path: string;
}

type Build = (generation: NewGeneration) => Promise<Result<unknown>>;

async function freeNumber({ options, manifest }: Parts): Promise<number> {
  const { folder, port } = options.place;
  const names = await listIfThere(port, join(folder, 'generations'));
  return Math.max(manifest.generation, ...names.map(Number).filter(Number.isInteger)) + 1;
}

/**
 * Opens what was built, reads its whole journal, and accepts nothing but a sound whole. Where its first segment was
 * proved before it was written, the disk has to give back the same bytes.
 */
export async function verifyGeneration(
  parts: Parts,
  first: Uint8Array | null = null,
): Promise<Result<LoadedState>> {
  const { journal, manifest, options } = parts;
  const state = await loadState(options.place, manifest, journal);
  if (!state.ok) return state;
  const isSame = first === null || (await journal.beginsWith(first));
  const whole = await journal.readFrom(first === null ? 1 : Number.POSITIVE_INFINITY);
  const { report } = state.value;
  const isSound =
    isSame && !report.salvaged && report.setAside.length === 0 && whole.damage.length === 0;
  return isSound ? state : err(damagedError({ ...report, reading: whole }));
}

/**
 * Replaces the data of a folder as a whole: a new generation is built beside the current one, opened to verify,
 * and takes over by the closing of the current journal, which is the one moment that counts. Then the manifest
 * names it; whoever opens the folder after an interruption here follows the closing. The session holds no right
 * to write afterwards; nothing of the older generation is removed.
 */
export function adoptGeneration(
  session: WritingSession,
  build: Build,
): Promise<Result<FolderManifest>> {
  const { parts, store } = session;
  const { options, journal } = parts;
  const { place } = options;
  const replace = async (): Promise<Result<FolderManifest>> => {
    if (parts.manifest.home) return err({ code: 'folder.stillAway' });
    const generation = await freeNumber(parts);
    const manifest = { ...parts.manifest, generation };
    await makeGenerationFolders(place, generation);
    const built = await build({ manifest, path: generationPath(place.folder, generation) });
    if (!built.ok) return built;
    const verified = await verifyGeneration(partsOf(options, manifest));
    if (!verified.ok) return verified;
    const ended = await journal.end({ kind: 'next', generation, format: manifest.format });
    if (!ended.ok) return ended;
    const target = { folder: place.folder, onlyNew: false };
    await writeManifest(place.port, target, manifest).catch(() => undefined);
    return ok(manifest);
  };
  return store.handOver(() => guarded(place.folder, replace));
}

/**
 * Makes a data folder of a generation that comes from elsewhere. `build` gets its number, and has opened and proved
 * what it built before it answers; only then a manifest names it. An interruption leaves no data folder.
 */
export function createFromGeneration(
  options: OpenOptions,
  build: (generation: number) => Promise<Result<FolderManifest>>,
): Promise<Result<FolderManifest>> {
  const { place } = options;
  return guarded(place.folder, async () => {
    const generation = await prepareNewFolder(place.port, place.folder);
    if (!generation.ok) return generation;
    const manifest = await build(generation.value);
    if (!manifest.ok) return manifest;
    const published = await publish(place, manifest.value);
    return published.ok ? manifest : published;
  });
}

/** Records set in one line of a new journal: a bigger line would hold up who reads it. */
const PIECE = 2_000;

function inPieces(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const pieces: Draft[][] = [];
  for (let from = 0; from < drafts.length; from += PIECE) {
    pieces.push(drafts.slice(from, from + PIECE));
  }
  return pieces;
}

/** Builds a generation from records: its journal begins with them and knows nothing older. */
export function fromRecords(
  session: WritingSession,
  operation: string,
  drafts: readonly Draft[],
): Build {
  const { claimant, parts } = session;
  const steps: readonly FirstStep[] = inPieces(drafts).map((piece) => ({
    operation,
    user: '',
    rule: () => ok(piece),
  }));
  return ({ manifest }) => beginGeneration({ options: parts.options, manifest, claimant, steps });
}

/** Makes a damaged folder whole again: what was put together becomes a generation of its own. */
export function repairFolder(session: WritingSession): Promise<Result<FolderManifest>> {
  const build = fromRecords(session, 'store.repair', session.store.everything());
  return adoptGeneration(session, build);
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';
import {
  diskCause,
  errorCode,
  isDiskError,
  listIfThere,
  readIfThere,
  type FilePort,
} from './file-port';
import { identityCodec } from './codec';
import { sealFile, unsealFile } from './envelope';
import { writeAtomically } from './write-atomically';

/**
 * The format this program writes; it reads all before. Format 2 only adds collections and fields that may be
 * left out, so that a folder of format 1 needs nothing but the new number (decision 15).
 */
export const FORMAT = 2;
const MANIFEST = 'konferenzbuero.json';
/** Stands in for a manifest that is damaged; written behind it, so it may name an older generation. */
const COPY = 'konferenzbuero-kopie.json';
/** The files that say what a folder is. */
export const MANIFESTS = [MANIFEST, COPY] as const;

/** All that a program must understand of a newer folder: that it is one. */
const formatProbe = z.looseObject({ app: z.literal('konferenzbuero'), format: z.int() });

/** A folder that was taken along: from where, when, and after which change. */
const homeSchema = z.strictObject({
  token: z.uuid(),
  folder: z.string(),
  at: z.string(),
  seq: z.int().min(1),
});

export const folderManifestSchema = z.strictObject({
  app: z.literal('konferenzbuero'),
  format: z.int().min(1).max(FORMAT),
  folderId: z.uuid(),
  generation: z.int().min(1),
  /** A folder for practice: its papers and pages say so. */
  training: z.boolean(),
  home: homeSchema.optional(),
});
export type FolderManifest = z.infer<typeof folderManifestSchema>;

/** A manifest as it was found. */
export interface FoundManifest {
  readonly manifest: FolderManifest;
  /** The file that was damaged or missing; null = both are sound. */
  readonly setAside: string | null;
}

export const generationPath = (folder: string, generation: number): string =>
  join(folder, 'generations', String(generation));
export const journalPath = (folder: string, generation: number): string =>
  join(generationPath(folder, generation), 'journal');

/** The refusal of a format that this program does not know; null = it knows it. */
export function newerFormat(format: number): Result<never> | null {
  return format > FORMAT ? err({ code: 'folder.newer', format, supported: FORMAT }) : null;
}

/** Readable without any key, whatever the codec of the rest. */
function parseManifest(bytes: Uint8Array): Result<FolderManifest> {
  const damaged = err({ code: 'folder.damaged', details: [MANIFEST] } as const);
  const value = unsealFile(bytes, identityCodec);
  const probe = formatProbe.safeParse(value);
  if (!probe.success) return damaged;
  const newer = newerFormat(probe.data.format);
  if (newer) return newer;
  const manifest = folderManifestSchema.safeParse(value);
  return manifest.success ? ok(manifest.data) : damaged;
}

async function readOne(port: FilePort, path: string): Promise<Result<FolderManifest> | null> {
  const bytes = await readIfThere(port, path);
  return bytes && parseManifest(bytes);
}

async function noManifest(port: FilePort, folder: string): Promise<Result<never>> {
  const names = await listIfThere(port, folder);
  const isEmpty = names.length === 0;
  return err({ code: isEmpty ? 'folder.missing' : 'folder.notOurs', folder });
}

function isCopy(spare: FolderManifest | null, { folderId }: FolderManifest): boolean {
  return spare?.folderId === folderId;
}

async function findManifest(port: FilePort, folder: string): Promise<Result<FoundManifest>> {
  const [own, copy] = [join(folder, MANIFEST), join(folder, COPY)];
  const first = await readOne(port, own);
  const second = await readOne(port, copy);
  const spare = second?.ok ? second.value : null;
  if (first?.ok) {
    return ok({ manifest: first.value, setAside: isCopy(spare, first.value) ? null : copy });
  }
  if (first?.error.code === 'folder.newer') return first;
  // The copy is written behind the manifest, so there was one.
  if (spare) return ok({ manifest: spare, setAside: own });
  return first ?? noManifest(port, folder);
}

/** Reads what a folder says of itself, before anything is written to it. */
export async function readManifest(port: FilePort, folder: string): Promise<Result<FoundManifest>> {
  try {
    return await findManifest(port, folder);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

export function manifestBytes(manifest: FolderManifest): Uint8Array {
  return sealFile(manifest, identityCodec);
}

/** Where folders cannot be synced, syncing the file under its new name makes the name durable. */
async function syncName(port: FilePort, path: string): Promise<void> {
  const file = await port.open(path, 'append');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The one rename that makes a generation the current one; then its copy, which may fail. */
export async function writeManifest(
  port: FilePort,
  target: { readonly folder: string; readonly onlyNew: boolean },
  manifest: FolderManifest,
): Promise<void> {
  const bytes = manifestBytes(manifest);
  // Of its own: a name that a power cut left behind must not stand in the way of the next one.
  const write = { bytes, token: randomUUID() };
  const path = join(target.folder, MANIFEST);
  await writeAtomically(port, { ...write, path, onlyNew: target.onlyNew });
  await syncName(port, path);
  await writeAtomically(port, { ...write, path: join(target.folder, COPY) }).catch(() => undefined);
}

/** Names that an interrupted creation of ours may have left behind. */
function isLeftover(name: string): boolean {
  return name === 'generations' || /^konferenzbuero(-kopie)?\.json\..+\.tmp$/.test(name);
}

/** Whether nothing lies in a folder but what an interrupted creation left behind. */
export function isFreeFor(names: readonly string[]): boolean {
  // Files come before the manifest, and never without a generation.
  const mayHaveFiles = names.includes('generations');
  return names.every((name) => isLeftover(name) || (mayHaveFiles && name === 'files'));
}

/**
 * Makes sure that a folder is there and free for a new data folder; says which generation number is
 * free, so that the leftovers of an interrupted creation are never written into.
 */
export async function prepareNewFolder(port: FilePort, folder: string): Promise<Result<number>> {
  try {
    await port.makeFolder(folder);
    const names = await port.list(folder);
    if (names.includes(MANIFEST)) return err({ code: 'folder.exists', folder });
    if (!isFreeFor(names)) return err({ code: 'folder.notOurs', folder });
    const generations = await listIfThere(port, join(folder, 'generations'));
    return ok(Math.max(0, ...generations.map(Number).filter(Number.isInteger)) + 1);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    if (errorCode(error) === 'EEXIST') return err({ code: 'folder.notOurs', folder });
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

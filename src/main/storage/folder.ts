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
import { writeAtomically } from './write-atomically';

/** The format this program reads and writes. */
export const FORMAT = 1;
const MANIFEST = 'konferenzbuero.json';

const formatProbe = z.looseObject({ app: z.literal('konferenzbuero'), format: z.int() });

export const folderManifestSchema = z.strictObject({
  app: z.literal('konferenzbuero'),
  format: z.literal(FORMAT),
  folderId: z.uuid(),
  generation: z.int().min(1),
  /** A folder for practice: its papers and pages say so. */
  training: z.boolean(),
});
export type FolderManifest = z.infer<typeof folderManifestSchema>;

export const generationPath = (folder: string, generation: number): string =>
  join(folder, 'generations', String(generation));
export const journalPath = (folder: string, generation: number): string =>
  join(generationPath(folder, generation), 'journal');

function parseManifest(folder: string, bytes: Uint8Array): Result<FolderManifest> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return err({ code: 'folder.damaged', details: [MANIFEST] });
  }
  const probe = formatProbe.safeParse(json);
  if (!probe.success) return err({ code: 'folder.notOurs', folder });
  if (probe.data.format > FORMAT) {
    return err({ code: 'folder.newer', format: probe.data.format, supported: FORMAT });
  }
  const manifest = folderManifestSchema.safeParse(json);
  return manifest.success
    ? ok(manifest.data)
    : err({ code: 'folder.damaged', details: [MANIFEST] });
}

/** Reads what a folder says of itself, before anything is written to it. */
export async function readManifest(
  port: FilePort,
  folder: string,
): Promise<Result<FolderManifest>> {
  try {
    const bytes = await readIfThere(port, join(folder, MANIFEST));
    if (bytes) return parseManifest(folder, bytes);
    const names = await listIfThere(port, folder);
    return err(
      names.length > 0 ? { code: 'folder.notOurs', folder } : { code: 'folder.missing', folder },
    );
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

/** The one rename that makes a generation the current one. */
export async function writeManifest(
  port: FilePort,
  target: { readonly folder: string; readonly onlyNew: boolean },
  manifest: FolderManifest,
): Promise<void> {
  await writeAtomically(port, {
    path: join(target.folder, MANIFEST),
    bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'),
    token: manifest.folderId,
    onlyNew: target.onlyNew,
  });
}

/** Names that an interrupted creation of ours may have left behind. */
function isLeftover(name: string): boolean {
  return name === 'generations' || /^konferenzbuero\.json\..+\.tmp$/.test(name);
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
    if (names.some((name) => !isLeftover(name))) return err({ code: 'folder.notOurs', folder });
    const generations = await listIfThere(port, join(folder, 'generations'));
    return ok(Math.max(0, ...generations.map(Number).filter(Number.isInteger)) + 1);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    if (errorCode(error) === 'EEXIST') return err({ code: 'folder.notOurs', folder });
    return err({ code: 'folder.disk', folder, cause: diskCause(error) });
  }
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import {
  diskCause,
  errorCode,
  isDiskError,
  readIfThere,
  type FilePort,
  listIfThere,
} from '../storage/file-port';
import { writeAtomically } from '../storage/write-atomically';

export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly state: 'written' | 'unchanged' | 'writtenBeside';
}

export interface FileToWrite {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly token: string;
}

/** More versions of one paper than this on one day are a mistake, not work. */
export const MOST_VERSIONS = 99;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name of a file beside others of that name: "Brief (2).docx". */
export function besideName(name: string, count: number): string {
  return count === 1 ? name : name.replace(/(\.[a-z]+)$/, ` (${count})$1`);
}

/**
 * Writes a paper and never over another: the same bytes are left alone ("unverändert"), other bytes
 * under the same name stay and the new file gets " (2)".
 */
export async function writePaper(port: FilePort, file: FileToWrite): Promise<Result<WrittenFile>> {
  const digest = sha256(file.bytes);
  for (let count = 1; count <= MOST_VERSIONS; count += 1) {
    const path = join(file.folder, besideName(file.name, count));
    try {
      const there = await readIfThere(port, path);
      if (there && sha256(there) === digest)
        return ok({ path, sha256: digest, state: 'unchanged' });
      if (there) continue;
      await writeAtomically(port, { path, bytes: file.bytes, token: file.token, onlyNew: true });
      return ok({ path, sha256: digest, state: count === 1 ? 'written' : 'writtenBeside' });
    } catch (error) {
      // Somebody made a file of that name in this very moment: it stays, ours goes beside it.
      if (errorCode(error) === 'EEXIST') continue;
      return err(refusal(error, file, path));
    }
  }
  return err({ code: 'document.disk', folder: file.folder, cause: 'unknown' });
}

/** Windows answers EBUSY or EPERM for a file that Word holds open. */
function refusal(error: unknown, file: FileToWrite, path: string) {
  if (!isDiskError(error)) throw error;
  const held = errorCode(error) === 'EBUSY' || errorCode(error) === 'EPERM';
  return held
    ? ({ code: 'document.targetBusy', file: path } as const)
    : ({ code: 'document.disk', folder: file.folder, cause: diskCause(error) } as const);
}

/** Makes sure the output folder is there and takes files. */
export async function prepareOutFolder(port: FilePort, folder: string): Promise<Result<null>> {
  try {
    await port.makeFolder(folder);
    await port.list(folder);
    return ok(null);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'document.disk', folder, cause: diskCause(error) });
  }
}

/** Names in a folder of papers; a folder that is not there holds none. */
async function namesIn(port: FilePort, folder: string): Promise<Result<readonly string[]>> {
  try {
    return ok(await listIfThere(port, folder));
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'document.disk', folder, cause: diskCause(error) });
  }
}

/** The same for several folders, each of which is listed once. */
export class NamesOfFolders {
  private readonly listed = new Map<string, Result<readonly string[]>>();

  constructor(private readonly port: FilePort) {}

  async of(folder: string): Promise<Result<readonly string[]>> {
    const known = this.listed.get(folder);
    if (known) return known;
    const names = await namesIn(this.port, folder);
    this.listed.set(folder, names);
    return names;
  }
}

/** The newest of a paper's versions: the name itself or the highest " (n)" beside it. */
export function latestVersion(name: string, names: readonly string[]): string {
  const there = new Set(names);
  let latest = name;
  for (let count = 2; count <= MOST_VERSIONS && there.has(besideName(name, count)); count += 1) {
    latest = besideName(name, count);
  }
  return latest;
}

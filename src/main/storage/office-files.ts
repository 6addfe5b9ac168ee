import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { Breath } from './breath';
import type { Codec } from './codec';
import { diskCause, isDiskError, listIfThere, readIfThere } from './file-port';
import type { StoragePlace } from './load-state';
import { writeAtomically } from './write-atomically';

/** Folder of the files that records name: pictures and whatever else is no record. */
export const FILES = 'files';
/** What a file may weigh, in bytes. */
export const OFFICE_FILE_MAX_BYTES = 20_000_000;

const FILE_NAME = /^[0-9a-f]{64}$/;
/** Bytes taken into a hash in one go: some milliseconds. */
const PIECE = 1 << 20;

export function isOfficeFileName(name: string): boolean {
  return FILE_NAME.test(name);
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const breath = new Breath();
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += PIECE) {
    hash.update(bytes.subarray(from, from + PIECE));
    if (breath.isDue) await breath.take();
  }
  return hash.digest('hex');
}

/** The content of a stored file; null where it is not what its name, the SHA-256 of the content, says. */
export async function openOfficeFile(
  codec: Codec,
  name: string,
  stored: Uint8Array,
): Promise<Uint8Array | null> {
  const bytes = codec.decodeBytes(stored);
  return bytes !== null && (await sha256Of(bytes)) === name ? bytes : null;
}

/**
 * Files of a data folder by their SHA-256: a name never comes to mean another content, so that every older state
 * of a record still finds what it showed. A file is durable before a journal line names it; one that nobody
 * names any more stays, for the history and the trash name it still.
 */
export class OfficeFiles {
  private readonly folder: string;

  constructor(private readonly place: StoragePlace) {
    this.folder = join(place.folder, FILES);
  }

  /** Keeps a file and answers with its name; a sound one that is there is not written again. */
  async put(bytes: Uint8Array): Promise<Result<string>> {
    if (bytes.length > OFFICE_FILE_MAX_BYTES) {
      return err({ code: 'officeFile.tooLarge', bytes: bytes.length, max: OFFICE_FILE_MAX_BYTES });
    }
    const name = await sha256Of(bytes);
    return this.guarded(async () => {
      if (!(await this.content(name))) await this.write(name, bytes);
      return ok(name);
    });
  }

  /** Whether the file is there and sound. */
  async has(name: string): Promise<boolean> {
    return (await this.read(name)).ok;
  }

  async read(name: string): Promise<Result<Uint8Array>> {
    if (!isOfficeFileName(name)) return err({ code: 'officeFile.missing', file: name });
    return this.guarded(async () => {
      const stored = await readIfThere(this.place.port, join(this.folder, name));
      if (!stored) return err({ code: 'officeFile.missing', file: name });
      const bytes = await openOfficeFile(this.place.codec, name, stored);
      return bytes ? ok(bytes) : err({ code: 'officeFile.damaged', file: name });
    });
  }

  async names(): Promise<readonly string[]> {
    const names = await listIfThere(this.place.port, this.folder);
    return names.filter(isOfficeFileName).sort();
  }

  /** Null where it is not there or damaged: then it is written anew. */
  private async content(name: string): Promise<Uint8Array | null> {
    const stored = await readIfThere(this.place.port, join(this.folder, name));
    return stored && openOfficeFile(this.place.codec, name, stored);
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    const { codec, port, token } = this.place;
    await port.makeFolder(this.folder);
    const path = join(this.folder, name);
    await writeAtomically(port, { path, bytes: codec.encodeBytes(bytes), token: token() });
  }

  private async guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      return err({ code: 'officeFile.disk', cause: diskCause(error) });
    }
  }
}

/**
 * Brings what the other place lacks there. A file that is damaged here has nothing to give: the check of the folder
 * names it, and a backup or somebody who adds it again makes it whole.
 */
export async function copyOfficeFiles(
  from: StoragePlace,
  to: StoragePlace,
): Promise<Result<number>> {
  const [source, target] = [new OfficeFiles(from), new OfficeFiles(to)];
  let copied = 0;
  for (const name of await source.names()) {
    const known = await target.has(name);
    const read = known ? null : await source.read(name);
    if (!read) continue;
    if (!read.ok && read.error.code === 'officeFile.disk') return read;
    if (!read.ok) continue;
    const done = await target.put(read.value);
    if (!done.ok) return done;
    // What was written is read from the disk again before anybody relies on it.
    const there = await target.read(name);
    if (!there.ok) return there;
    copied += 1;
  }
  return ok(copied);
}

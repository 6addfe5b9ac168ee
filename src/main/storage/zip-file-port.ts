import { posix } from 'node:path';
import type { FilePort } from './file-port';

/** Files by their names in a zip, with forward slashes. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

/** Where the entries lie for those who read through the port. */
export const ZIP_FOLDER = '/sicherung';

/** An exception as the file system throws it. */
export function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function refuse(): Promise<never> {
  return Promise.reject(refusal('EROFS'));
}

/** The name of an entry from a path as `join` writes it, on Windows with its own slashes. */
export function entryName(path: string): string {
  const plain = posix.normalize(path.replaceAll('\\', '/'));
  return plain === ZIP_FOLDER ? '' : plain.replace(`${ZIP_FOLDER}/`, '');
}

/** What lies right in a folder of the entries. */
export function namesIn(entries: ZipEntries, folder: string): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const names = [...entries.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length).split('/')[0] ?? '');
  return [...new Set(names)];
}

/** The entries of a zip as a folder that can only be read: a backup opens like any data folder. */
export function zipFilePort(entries: ZipEntries): FilePort {
  const contentOf = (path: string): Promise<Uint8Array> => {
    const bytes = entries.get(entryName(path));
    return bytes ? Promise.resolve(bytes) : Promise.reject(refusal('ENOENT'));
  };
  return {
    read: contentOf,
    readFrom: async (path, offset) => (await contentOf(path)).subarray(offset),
    readEnd: async (path, most) => {
      const bytes = await contentOf(path);
      return bytes.subarray(Math.max(0, bytes.length - most));
    },
    list(path) {
      const folder = entryName(path);
      if (entries.has(folder)) return Promise.reject(refusal('ENOTDIR'));
      const names = namesIn(entries, folder);
      return names.length > 0 ? Promise.resolve(names) : Promise.reject(refusal('ENOENT'));
    },
    open: refuse,
    rename: refuse,
    renameNew: refuse,
    remove: refuse,
    removeFolder: refuse,
    makeFolder: refuse,
    syncFolder: refuse,
  };
}

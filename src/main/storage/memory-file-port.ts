import { posix } from 'node:path';
import type { FilePort, OpenFile } from './file-port';
import { entryName, namesIn, refusal, type ZipEntries } from './zip-file-port';

/** A folder in memory that is written like any other; what lies in it can be zipped as it is. */
export interface MemoryFilePort extends FilePort {
  /** The files by their names below `ZIP_FOLDER`; bytes that nobody changes any more. */
  entries(): ZipEntries;
}

/** Files and folders by name; '' is the root, which is always there. */
class Tree {
  readonly files = new Map<string, Uint8Array>();
  readonly folders = new Set<string>(['']);

  constructor(entries: Iterable<readonly [string, Uint8Array]>) {
    for (const [name, bytes] of entries) {
      this.addFolder(parentOf(name));
      this.files.set(name, bytes);
    }
  }

  addFolder(name: string): void {
    for (let each = name; !this.folders.has(each); each = parentOf(each)) this.folders.add(each);
  }

  file(name: string): Uint8Array {
    const bytes = this.files.get(name);
    if (bytes) return bytes;
    throw refusal(this.folders.has(name) ? 'EISDIR' : this.missing(name));
  }

  has(name: string): boolean {
    return this.files.has(name) || this.folders.has(name);
  }

  /** Why a name leads nowhere: there is nothing, or a file is in the way. */
  missing(name: string): string {
    for (let each = parentOf(name); each !== ''; each = parentOf(each))
      if (this.files.has(each)) return 'ENOTDIR';
    return 'ENOENT';
  }

  /** Fails where no file can be made under this name. */
  checkParent(name: string): void {
    if (!this.folders.has(parentOf(name))) throw refusal(this.missing(name));
  }

  children(name: string): readonly string[] {
    const names = new Map([
      ...this.files,
      ...[...this.folders].map((each) => [each, EMPTY] as const),
    ]);
    names.delete(name);
    return namesIn(names, name).filter((each) => each !== '');
  }

  move(from: string, to: string): void {
    const bytes = this.files.get(from);
    if (bytes) {
      this.files.set(to, bytes);
      this.files.delete(from);
      return;
    }
    for (const [name, content] of [...this.files]) {
      if (!name.startsWith(`${from}/`)) continue;
      this.files.delete(name);
      this.files.set(`${to}${name.slice(from.length)}`, content);
    }
    for (const name of [...this.folders]) {
      if (name !== from && !name.startsWith(`${from}/`)) continue;
      this.folders.delete(name);
      this.folders.add(`${to}${name.slice(from.length)}`);
    }
  }
}

const EMPTY = new Uint8Array();

function parentOf(name: string): string {
  const parent = posix.dirname(name);
  return parent === '.' || parent === '/' ? '' : parent;
}

/** What it throws is what the promise is refused with. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** Appends under its name, where the file must still be. */
function openFile(tree: Tree, name: string): OpenFile {
  return {
    write: (bytes) =>
      promised(() => {
        const there = tree.file(name);
        tree.files.set(name, Buffer.concat([there, bytes]));
      }),
    sync: () => promised(() => undefined),
    close: () => promised(() => undefined),
  };
}

function opened(tree: Tree, name: string, mode: 'createNew' | 'append'): OpenFile {
  if (mode === 'createNew' && tree.has(name)) throw refusal('EEXIST');
  if (tree.folders.has(name)) throw refusal('EISDIR');
  tree.checkParent(name);
  if (!tree.files.has(name)) tree.files.set(name, EMPTY);
  return openFile(tree, name);
}

/** As the system does it: a file takes the place of a file, a folder that of an empty folder. */
function placeRefusal(tree: Tree, from: string, to: string): string | null {
  if (!tree.folders.has(from)) return tree.folders.has(to) ? 'EISDIR' : null;
  if (to.startsWith(`${from}/`)) return 'EINVAL';
  if (tree.files.has(to)) return 'ENOTDIR';
  return tree.children(to).length > 0 ? 'ENOTEMPTY' : null;
}

function renamed(tree: Tree, from: string, to: string): void {
  if (!tree.has(from)) throw refusal(tree.missing(from));
  tree.checkParent(to);
  if (from === to) return;
  const refused = placeRefusal(tree, from, to);
  if (refused !== null) throw refusal(refused);
  tree.move(from, to);
}

function madeFolder(tree: Tree, name: string): void {
  if (tree.files.has(name) || tree.missing(name) === 'ENOTDIR') throw refusal('EEXIST');
  tree.addFolder(name);
}

function removedFolder(tree: Tree, name: string): void {
  if (tree.files.has(name)) throw refusal('ENOTDIR');
  if (!tree.folders.has(name)) throw refusal(tree.missing(name));
  if (tree.children(name).length > 0) throw refusal('ENOTEMPTY');
  if (name !== '') tree.folders.delete(name);
}

function listed(tree: Tree, name: string): readonly string[] {
  if (tree.files.has(name)) throw refusal('ENOTDIR');
  if (!tree.folders.has(name)) throw refusal(tree.missing(name));
  return tree.children(name);
}

/**
 * A folder in memory at `ZIP_FOLDER` that answers like a real one, errors included: what is built for a zip is
 * built by the same code that builds a data folder. Starts with `entries`, whose bytes it never changes.
 */
export function memoryFilePort(
  entries: Iterable<readonly [string, Uint8Array]> = [],
): MemoryFilePort {
  const tree = new Tree(entries);
  const read = (path: string): Promise<Uint8Array> => promised(() => tree.file(entryName(path)));
  return {
    entries: () => new Map(tree.files),
    read,
    readFrom: async (path, offset) => (await read(path)).subarray(offset),
    readEnd: async (path, most) => {
      const bytes = await read(path);
      return bytes.subarray(Math.max(0, bytes.length - most));
    },
    open: (path, mode) => promised(() => opened(tree, entryName(path), mode)),
    rename: (from, to) =>
      promised(() => {
        renamed(tree, entryName(from), entryName(to));
      }),
    renameNew: (from, to) =>
      promised(() => {
        if (tree.has(entryName(to))) throw refusal('EEXIST');
        renamed(tree, entryName(from), entryName(to));
      }),
    remove: (path) =>
      promised(() => {
        tree.file(entryName(path));
        tree.files.delete(entryName(path));
      }),
    removeFolder: (path) =>
      promised(() => {
        removedFolder(tree, entryName(path));
      }),
    makeFolder: (path) =>
      promised(() => {
        madeFolder(tree, entryName(path));
      }),
    list: (path) => promised(() => listed(tree, entryName(path))),
    syncFolder: (path) =>
      promised(() => {
        listed(tree, entryName(path));
      }),
  };
}

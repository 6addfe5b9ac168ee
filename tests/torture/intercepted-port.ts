import type { OpenFile } from '../../src/main/storage/file-port';
import type { DiskCall, DiskPort } from './simulated-disk';

/** A file call on its way to the disk. */
export interface Interception extends DiskCall {
  /** Lets a write take only a part of its bytes. */
  readonly writeHalf?: () => Promise<void>;
}

/** Decides what comes of a call: `run` makes it. */
export type Around = <T>(call: Interception, run: () => Promise<T>) => Promise<T>;

/** The same disk, with each call in the hands of `around`. */
export function interceptedPort(inner: DiskPort, around: Around): DiskPort {
  const file = (open: OpenFile, path: string): OpenFile => ({
    write: (bytes) => {
      const writeHalf = (): Promise<void> =>
        open.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      return around({ call: 'write', path, writeHalf }, () => open.write(bytes));
    },
    sync: () => around({ call: 'sync', path }, () => open.sync()),
    close: () => around({ call: 'close', path }, () => open.close()),
  });
  return {
    read: (path) => around({ call: 'read', path }, () => inner.read(path)),
    readFrom: (path, offset) =>
      around({ call: 'readFrom', path }, () => inner.readFrom(path, offset)),
    readEnd: (path, most) => around({ call: 'readEnd', path }, () => inner.readEnd(path, most)),
    open: (path, mode) =>
      around({ call: 'open', path }, async () => file(await inner.open(path, mode), path)),
    rename: (from, to) => around({ call: 'rename', path: to }, () => inner.rename(from, to)),
    renameNew: (from, to) =>
      around({ call: 'renameNew', path: to }, () => inner.renameNew(from, to)),
    remove: (path) => around({ call: 'remove', path }, () => inner.remove(path)),
    removeFolder: (path) => around({ call: 'removeFolder', path }, () => inner.removeFolder(path)),
    makeFolder: (path) => around({ call: 'makeFolder', path }, () => inner.makeFolder(path)),
    list: (path) => around({ call: 'list', path }, () => inner.list(path)),
    syncFolder: (path) => around({ call: 'syncFolder', path }, () => inner.syncFolder(path)),
  };
}

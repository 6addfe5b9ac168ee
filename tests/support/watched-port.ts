import type { FilePort, OpenFile } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import type { Call } from './faulty-port';

/** Awaited before each file call: lets a test put another writer exactly between two calls. */
export type Before = (call: Call, path: string) => Promise<void> | void;

/** The real file system, with a moment before each call. */
export function watchedPort(before: Before): FilePort {
  const file = (inner: OpenFile, path: string): OpenFile => ({
    async write(bytes) {
      await before('write', path);
      await inner.write(bytes);
    },
    async sync() {
      await before('sync', path);
      await inner.sync();
    },
    async close() {
      await before('close', path);
      await inner.close();
    },
  });
  const moment =
    <T>(call: Call, work: (path: string) => Promise<T>) =>
    async (path: string): Promise<T> => {
      await before(call, path);
      return work(path);
    };
  return {
    read: moment('read', (path) => nodeFilePort.read(path)),
    async readFrom(path, offset) {
      await before('read', path);
      return nodeFilePort.readFrom(path, offset);
    },
    async readEnd(path, most) {
      await before('readEnd', path);
      return nodeFilePort.readEnd(path, most);
    },
    async open(path, mode) {
      await before('open', path);
      return file(await nodeFilePort.open(path, mode), path);
    },
    async rename(from, to) {
      await before('rename', to);
      await nodeFilePort.rename(from, to);
    },
    async renameNew(from, to) {
      await before('renameNew', to);
      await nodeFilePort.renameNew(from, to);
    },
    remove: moment('remove', (path) => nodeFilePort.remove(path)),
    removeFolder: moment('removeFolder', (path) => nodeFilePort.removeFolder(path)),
    makeFolder: moment('makeFolder', (path) => nodeFilePort.makeFolder(path)),
    list: moment('list', (path) => nodeFilePort.list(path)),
    syncFolder: moment('syncFolder', (path) => nodeFilePort.syncFolder(path)),
  };
}

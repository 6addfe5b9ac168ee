import type { FilePort, OpenFile } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';

export type Call = keyof FilePort | 'write' | 'sync' | 'close';

/** Decides before each file call whether it fails, with which code. */
export type Fault = (call: Call, path: string) => string | null;

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real file system, except for the calls that a test makes fail. */
export function faultyPort(fault: Fault): FilePort {
  const guard = (call: Call, path: string): void => {
    const code = fault(call, path);
    if (code !== null) throw refusal(code);
  };
  const file = (inner: OpenFile, path: string): OpenFile => ({
    async write(bytes) {
      const code = fault('write', path);
      if (code === null) return inner.write(bytes);
      // A full disk takes a part of the bytes before it refuses.
      await inner.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      throw refusal(code);
    },
    async sync() {
      guard('sync', path);
      await inner.sync();
    },
    close: () => inner.close(),
  });
  return {
    read(path) {
      guard('read', path);
      return nodeFilePort.read(path);
    },
    readFrom(path, offset) {
      guard('read', path);
      return nodeFilePort.readFrom(path, offset);
    },
    readEnd(path, most) {
      guard('read', path);
      return nodeFilePort.readEnd(path, most);
    },
    async open(path, mode) {
      guard('open', path);
      return file(await nodeFilePort.open(path, mode), path);
    },
    async rename(from, to) {
      guard('rename', to);
      await nodeFilePort.rename(from, to);
    },
    async renameNew(from, to) {
      guard('rename', to);
      await nodeFilePort.renameNew(from, to);
    },
    async remove(path) {
      guard('remove', path);
      await nodeFilePort.remove(path);
    },
    async removeFolder(path) {
      guard('removeFolder', path);
      await nodeFilePort.removeFolder(path);
    },
    async makeFolder(path) {
      guard('makeFolder', path);
      await nodeFilePort.makeFolder(path);
    },
    list(path) {
      guard('list', path);
      return nodeFilePort.list(path);
    },
    async syncFolder(path) {
      guard('syncFolder', path);
      await nodeFilePort.syncFolder(path);
    },
  };
}

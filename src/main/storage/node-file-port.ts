import { link, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, type FilePort, type OpenFile } from './file-port';

async function openFile(path: string, mode: 'createNew' | 'append'): Promise<OpenFile> {
  const handle = await open(path, mode === 'createNew' ? 'ax' : 'a');
  return {
    async write(bytes) {
      // writeFile on a handle repeats short writes until all bytes are out.
      await handle.writeFile(bytes);
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Some network shares do not know how to sync a folder; their server does it for them. */
const NO_SUCH_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EISDIR']);

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders for syncing; NTFS journals its names itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_SUCH_SYNC.has(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Somebody may be allowed to make a folder where they may not look: then there is nothing to sync. */
function unlessForbidden(error: unknown): void {
  if (!['EACCES', 'EPERM'].includes(errorCode(error))) throw error;
}

/** Step by step from the first folder that is there: Node's own recursion never ends below /proc. */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  const parent = dirname(path);
  if (!found && parent !== path) await makeFolder(parent);
  try {
    await mkdir(path);
    await syncFolder(parent).catch(unlessForbidden);
  } catch (error) {
    // Somebody else may have made it meanwhile; a file of that name stays an error.
    const there = errorCode(error) === 'EEXIST' && (await stat(path)).isDirectory();
    if (!there) throw error;
  }
}

/** A link is made only where the name is free; where there are no links, a look has to do. */
async function renameNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    const taken = await stat(to).then(
      () => true,
      () => false,
    );
    if (taken) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    await rename(from, to);
    return;
  }
  // The new name stands. Trying again because a scanner holds the old one would find its own name taken.
  await rm(from).catch(() => undefined);
}

async function readStretch(
  path: string,
  stretch: (size: number) => { readonly from: number; readonly length: number },
): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { from, length } = stretch((await handle.stat()).size);
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function readFrom(path: string, offset: number): Promise<Uint8Array> {
  return readStretch(path, (size) => ({ from: offset, length: Math.max(0, size - offset) }));
}

function readEnd(path: string, most: number): Promise<Uint8Array> {
  return readStretch(path, (size) => {
    const length = Math.min(most, size);
    return { from: size - length, length };
  });
}

/** Node has a code of its own for a folder in the place of a file; the system's is what others understand. */
async function remove(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (error) {
    if (errorCode(error) !== 'ERR_FS_EISDIR') throw error;
    throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  }
}

/** The real file system. */
export const nodeFilePort: FilePort = {
  read: (path) => readFile(path),
  readFrom,
  readEnd,
  open: openFile,
  rename,
  renameNew,
  remove,
  removeFolder: (path) => rmdir(path),
  makeFolder,
  list: (path) => readdir(path),
  syncFolder,
};

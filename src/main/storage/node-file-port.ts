import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { FilePort, OpenFile } from './file-port';

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

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders for syncing; NTFS journals its names itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The real file system. */
export const nodeFilePort: FilePort = {
  read: (path) => readFile(path),
  open: openFile,
  rename,
  remove: (path) => rm(path),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  list: (path) => readdir(path),
  syncFolder,
};

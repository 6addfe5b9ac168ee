import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCode, isDiskError } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { createFolder } from '../../../src/main/storage/create-folder';
import { ok } from '../../../src/shared/result';
import { claimant, errorOf, newStore, optionsFor, setUser, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

/** A folder of the system itself that knows no syncing, like the shares of some servers. */
const UNSYNCED = '/proc';

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isDiskError(error)).toBe(true);
  return errorCode(error);
}

describe.runIf(existsSync(UNSYNCED))('a folder that the system cannot sync', () => {
  it('is no failure: the system says so to Node and the port passes over it', async () => {
    const handle = await open(UNSYNCED, 'r');
    expect(await refusalOf(handle.sync())).toBe('EINVAL');
    await handle.close();
    await nodeFilePort.syncFolder(UNSYNCED);
  });

  it('does not fail a write: folders are synced through it', async () => {
    const port = { ...nodeFilePort, syncFolder: () => nodeFilePort.syncFolder(UNSYNCED) };
    const folder = tempFolder();
    const { store } = await newStore(folder, port);
    valueOf(await setUser(store, 'a', 1));
    expect(await store.checkpoint()).toBe(true);
  });

  it('is a failure where it is not there at all', async () => {
    const nowhere = join(tempFolder(), 'nowhere');
    expect(await refusalOf(nodeFilePort.syncFolder(nowhere))).toBe('ENOENT');
  });
});

describe('making a folder', () => {
  const creation = {
    folderId: 'x',
    training: false,
    first: { operation: 'store.create', user: '', rule: () => ok([]) },
  };

  it('makes what is missing on the way, also twice and side by side', async () => {
    const deep = join(tempFolder(), 'a', 'b', 'c');
    await Promise.all([nodeFilePort.makeFolder(deep), nodeFilePort.makeFolder(deep)]);
    await nodeFilePort.makeFolder(deep);
    expect(readdirSync(deep)).toEqual([]);
  });

  it('ends with an error of the disk below a plain file and leaves the file alone', async () => {
    const file = join(tempFolder(), 'brief.docx');
    writeFileSync(file, 'x');
    expect(await refusalOf(nodeFilePort.makeFolder(file))).toBe('EEXIST');
    for (const below of ['a', join('a', 'b', 'c')]) {
      expect(await refusalOf(nodeFilePort.makeFolder(join(file, below)))).toMatch(/EEXIST|ENOTDIR/);
      const refused = await createFolder(optionsFor(join(file, below)), claimant, creation);
      expect(['folder.notOurs', 'folder.disk']).toContain(errorOf(refused).code);
    }
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('ends with an error of the disk where a name is too long, and makes nothing of it', async () => {
    const folder = tempFolder();
    const path = join(folder, 'x'.repeat(300), 'y');
    expect(await refusalOf(nodeFilePort.makeFolder(path))).toBe('ENAMETOOLONG');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync(UNSYNCED))('ends with an error of the disk below /proc', async () => {
    const path = join(UNSYNCED, 'x', 'y');
    expect(await refusalOf(nodeFilePort.makeFolder(path))).toBe('ENOENT');
    expect(errorOf(await createFolder(optionsFor(path), claimant, creation))).toMatchObject({
      code: 'folder.disk',
      cause: 'missing',
    });
  });
});

/** Root may take everything away: where it runs the tests, the work is done as somebody without rights. */
async function withoutRoot(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a new name', () => {
  it('is taken only where it is free, and the file that has it stays', async () => {
    const folder = tempFolder();
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    writeFileSync(from, 'new');
    writeFileSync(to, 'old');
    expect(await refusalOf(nodeFilePort.renameNew(from, to))).toBe('EEXIST');
    expect([from, to].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'old']);
    await nodeFilePort.renameNew(from, join(folder, 'free'));
    expect(readdirSync(folder).sort()).toEqual(['free', 'to']);
  });

  it('is taken also where there can be no link, as for a folder', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'from'));
    await nodeFilePort.renameNew(join(folder, 'from'), join(folder, 'free'));
    expect(readdirSync(folder)).toEqual(['free']);
  });

  it.runIf(process.getuid)('stands also where the old one cannot be taken away', async () => {
    const folder = tempFolder();
    chmodSync(folder, 0o777);
    await withoutRoot(async () => {
      const held = join(folder, 'held');
      mkdirSync(held);
      writeFileSync(join(held, 'from'), 'new');
      chmodSync(held, 0o555);
      await nodeFilePort.renameNew(join(held, 'from'), join(folder, 'to'));
      expect(readdirSync(held)).toEqual(['from']);
      chmodSync(held, 0o755);
    });
    expect(readFileSync(join(folder, 'to'), 'utf8')).toBe('new');
  });
});

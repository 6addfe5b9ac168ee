import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  FORMAT,
  manifestBytes,
  readManifest,
  writeManifest,
} from '../../../src/main/storage/folder';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { openForWriting } from '../../../src/main/storage/open-store';
import { faultyPort } from '../../support/faulty-port';
import {
  claimant,
  errorOf,
  newStore,
  optionsFor,
  reading,
  setUser,
  valueOf,
  writing,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

let folder = '';
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
const manifestOf = async () => valueOf(await readManifest(nodeFilePort, folder)).manifest;

/** An office as the program of format 1 has left it. */
beforeEach(async () => {
  folder = tempFolder();
  const session = await newStore(folder);
  valueOf(await setUser(session.store, 'a', 1));
  await session.close();
  const manifest = { ...(await manifestOf()), format: 1 };
  await writeManifest(nodeFilePort, { folder, onlyNew: false }, manifest);
});

describe('a folder of format 1', () => {
  it('is read as it is', async () => {
    const { store } = await reading(folder);
    expect(store.manifest.format).toBe(1);
    expect((await manifestOf()).format).toBe(1);
  });

  it('has our format before anything is written into it, and keeps its data and its history', async () => {
    const before = (await reading(folder)).store.digest();
    const session = await writing(folder);
    expect(session.store.manifest.format).toBe(FORMAT);
    const bytes = Buffer.from(manifestBytes(session.store.manifest));
    expect(bytesOf('konferenzbuero.json')).toEqual(bytes);
    expect(bytesOf('konferenzbuero-kopie.json')).toEqual(bytes);
    expect(session.store.digest()).toBe(before);
    expect((await session.store.recent(9)).steps).toHaveLength(2);
    await session.close();
    expect((await reading(folder)).store.digest()).toBe(before);
  });

  it('takes no line where the disk does not take the new number, and opens again', async () => {
    const port = faultyPort((call, path) =>
      call === 'rename' && path.includes('konferenzbuero.json') ? 'ENOSPC' : null,
    );
    const before = (await reading(folder)).store.digest();
    const refused = errorOf(await openForWriting(optionsFor(folder, port), claimant));
    expect(refused).toMatchObject({ code: 'folder.disk', cause: 'full' });
    expect((await manifestOf()).format).toBe(1);
    const session = await writing(folder);
    expect(session.store.digest()).toBe(before);
    valueOf(await setUser(session.store, 'a', 2));
    await session.close();
  });
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journalPath } from '../../../src/main/storage/folder';
import { errorOf, newStore, reading, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

/** A folder in which line 2 of one writer came too late: segment 3 begins after line 1. */
async function withConflict(): Promise<string> {
  const folder = tempFolder();
  let armed = false;
  const successors: ReturnType<typeof writing>[] = [];
  const port = watchedPort(async (call, path) => {
    if (!armed || call !== 'write' || !path.endsWith('.jsonl')) return;
    armed = false;
    const successor = writing(folder);
    successors.push(successor);
    valueOf(await setUser((await successor).store, 'true', 1));
  });
  const old = await newStore(folder, port);
  armed = true;
  expect(errorOf(await setUser(old.store, 'late', 2)).code).toBe('store.rightPassedOn');
  for (const successor of successors) await (await successor).close();
  return folder;
}

const segment = (folder: string, name: string): string => join(journalPath(folder, 1), name);

it('says that a line which nobody acknowledged can no longer be read, and goes on', async () => {
  const folder = await withConflict();
  const path = segment(folder, '000002.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('login-2', 'login-3'));
  const { store } = await reading(folder);
  const checked = await store.verifyJournal();
  expect(checked.damage).toEqual([]);
  expect(checked.conflicts).toEqual([{ segment: 2, entries: [], damaged: true }]);
  expect(store.report.salvaged).toBe(false);
});

it('never puts a line that nobody acknowledged in the place of a lost one', async () => {
  const folder = await withConflict();
  const third = await writing(folder);
  valueOf(await setUser(third.store, 'next', 3));
  await third.close();
  rmSync(segment(folder, '000003.jsonl'));
  // Without the snapshots, so that only lines can tell.
  rmSync(join(folder, 'generations', '1', 'register.json'));
  const { store } = await reading(folder);
  expect(store.report).toMatchObject({ salvaged: true, lost: [2] });
  const users = store.view.register('users').all();
  expect(users.map(({ id }) => id).sort()).toEqual(['first', 'next']);
});

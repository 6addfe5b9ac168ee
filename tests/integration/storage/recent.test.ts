import { describe, expect, it } from 'vitest';
import { identityCodec } from '../../../src/main/storage/codec';
import { JournalFiles } from '../../../src/main/storage/journal-files';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { journalPath } from '../../../src/main/storage/folder';
import type { Store } from '../../../src/main/storage/store';
import type { JournalEntry } from '../../../src/shared/domain/storage/journal-entry';
import { errorOf, newStore, reading, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

/** The journal itself, newest line first, read by somebody who keeps nothing. */
async function journalOf(folder: string): Promise<readonly JournalEntry[]> {
  const journal = new JournalFiles(nodeFilePort, identityCodec, journalPath(folder, 1));
  const { entries, damage } = await journal.readFrom(1);
  expect(damage).toEqual([]);
  return [...entries].reverse();
}

async function setUsers(store: Store, from: number, to: number): Promise<void> {
  for (let value = from; value < to; value += 1) valueOf(await setUser(store, 'a', value));
}

/** Asks twice: the second answer comes from memory. */
async function expectRecent(
  store: Store,
  folder: string,
  limits: readonly number[],
): Promise<void> {
  const journal = await journalOf(folder);
  for (const limit of [...limits, ...limits]) {
    const { steps } = await store.recent(limit);
    expect(steps).toEqual(journal.slice(0, limit));
  }
}

describe('the latest steps', () => {
  it('are what the journal says, after each of several changes', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    for (let value = 1; value < 6; value += 1) {
      valueOf(await setUser(store, 'a', value));
      await expectRecent(store, folder, [1, 2, 3, 100]);
    }
    valueOf(await store.undo('test'));
    valueOf(await store.undo('test'));
    valueOf(await store.redo('test'));
    await expectRecent(store, folder, [1, 4, 9, 200]);
  });

  it('are what the journal says after a restart, also where memory holds only the last of them', async () => {
    const folder = tempFolder();
    const before = await newStore(folder);
    await setUsers(before.store, 1, 6);
    await before.close();
    const { store } = await writing(folder);
    await expectRecent(store, folder, [3]);
    await setUsers(store, 6, 9);
    await expectRecent(store, folder, [1, 3, 4, 8, 9, 10, 200]);
    valueOf(await store.undo('test'));
    await expectRecent(store, folder, [1, 3, 10]);
  });

  it('are what the journal says beyond what memory keeps', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    await setUsers(store, 1, 2_010);
    await expectRecent(store, folder, [1_999, 2_000, 2_001, 5_000]);
    await setUsers(store, 3_000, 3_005);
    await expectRecent(store, folder, [2_003, 5_000]);
  }, 60_000);

  it('name the steps that undo and redo would take next, also after a restart', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    await setUsers(first.store, 1, 4);
    valueOf(await first.store.undo('test'));
    const expected = { undo: 3, redo: 4 };
    const tops = async (store: Store): Promise<unknown> => {
      const { undo, redo } = await store.recent(1);
      return { undo: undo?.seq, redo: redo?.seq };
    };
    expect(await tops(first.store)).toEqual(expected);
    await first.close();
    const { store } = await writing(folder);
    expect(await tops(store)).toEqual(expected);
  });

  it('come from memory where they are all there', async () => {
    const folder = tempFolder();
    let read = 0;
    const port = watchedPort((call, path) => {
      if (call === 'read' && path.endsWith('.jsonl')) read += 1;
    });
    const { store } = await newStore(folder, port);
    await setUsers(store, 1, 6);
    const before = read;
    await store.recent(4);
    expect(read).toBe(before);
  });
});

describe('the latest steps beside another writer', () => {
  it('are those of the state that is shown, until the folder is opened again', async () => {
    const folder = tempFolder();
    const writer = await newStore(folder);
    await setUsers(writer.store, 1, 3);
    const reader = await reading(folder);
    await setUsers(writer.store, 3, 6);
    for (const limit of [1, 2, 50, 50, 2]) {
      const { steps } = await reader.store.recent(limit);
      expect(steps.map((step) => step.seq)).toEqual([3, 2, 1].slice(0, limit));
    }
    await reader.close();
    const again = await reading(folder);
    await expectRecent(again.store, folder, [1, 50]);
  });

  it('are the acknowledged ones where the right to write has passed on', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    await setUsers(first.store, 1, 3);
    const second = await writing(folder);
    await setUsers(second.store, 3, 5);
    expect(errorOf(await setUser(first.store, 'late', 9)).code).toBe('store.rightPassedOn');
    const { steps } = await first.store.recent(50);
    expect(steps.map((step) => step.seq)).toEqual([3, 2, 1]);
  });
});

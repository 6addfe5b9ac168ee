import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilePort } from '../../../src/main/storage/file-port';
import { put } from '../../../src/shared/domain/storage/store-view';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import type { Store } from '../../../src/main/storage/store';
import { faultyPort } from '../../support/faulty-port';
import { change, newStore, reading, setUser, userDraft, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const isSnapshot = (path: string): boolean => /(register|checkpoint)\.json/.test(basename(path));
const isSnapshotTemp = (path: string): boolean => isSnapshot(path) && path.endsWith('.tmp');

const usersOf = (count: number, value: number) =>
  Array.from({ length: count }, (_, at) => userDraft(`u${at}`, value));

/** A change of many records: the next checkpoint is due. */
async function fill(store: Store, count: number, value: number): Promise<void> {
  valueOf(await change(store, () => usersOf(count, value)));
}

/** The line that the register's file has come to. */
function fileSeq(folder: string): number {
  const text = readFileSync(join(folder, 'generations', '1', 'register.json'), 'utf8');
  return (JSON.parse(text) as { payload: { seq: number } }).payload.seq;
}

async function digestOnDisk(folder: string): Promise<string> {
  const session = await reading(folder);
  expect(session.store.report.setAside).toEqual([]);
  const digest = session.store.digest();
  await session.close();
  return digest;
}

/** Holds the first snapshot at the wanted call until it is let go. */
function held(call: 'open' | 'rename'): {
  readonly port: FilePort;
  readonly reached: Promise<void>;
  readonly arm: () => void;
  readonly letGo: () => void;
} {
  let isArmed = false;
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((go) => (letGo = go));
  let arrive: () => void = () => undefined;
  const reached = new Promise<void>((done) => (arrive = done));
  const pass = async (name: string, path: string): Promise<void> => {
    if (!isArmed || name !== call || !isSnapshotTemp(path)) return;
    arrive();
    await gate;
  };
  const port: FilePort = {
    ...nodeFilePort,
    async open(path, mode) {
      await pass('open', path);
      return nodeFilePort.open(path, mode);
    },
    async rename(from, to) {
      await pass('rename', from);
      await nodeFilePort.rename(from, to);
    },
  };
  const arm = (): void => {
    isArmed = true;
  };
  return { port, reached, arm, letGo };
}

describe('a checkpoint in passing', () => {
  it.each(['open', 'rename'] as const)(
    'keeps no change waiting and writes what was there when it began (%s)',
    async (call) => {
      const folder = tempFolder();
      const { port, reached, arm, letGo } = held(call);
      const session = await newStore(folder, port);
      const { store } = session;
      arm();
      await fill(store, 300, 1);
      const begun = store.head;
      await reached;
      // The disk stands still at the snapshot; the office goes on working.
      for (let value = 2; value < 12; value += 1) valueOf(await setUser(store, 'u0', value));
      expect(await digestOnDisk(folder)).toBe(store.digest());
      letGo();
      await store.settled();
      expect(fileSeq(folder)).toBe(begun);
      // As after a crash: the file is older than memory, the journal tells the rest.
      expect(await digestOnDisk(folder)).toBe(store.digest());
      await session.close();
      expect(fileSeq(folder)).toBe(store.head);
      expect(await digestOnDisk(folder)).toBe(store.digest());
    },
  );

  it('comes when a quarter of a document has changed, and not before', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    await fill(store, 2_000, 1);
    await store.settled();
    const written = fileSeq(folder);
    expect(written).toBe(store.head);
    for (let at = 0; at < 499; at += 1) valueOf(await setUser(store, `u${at}`, 2));
    await store.settled();
    expect(fileSeq(folder)).toBe(written);
    for (let at = 499; at < 510; at += 1) valueOf(await setUser(store, `u${at}`, 2));
    await store.settled();
    expect(fileSeq(folder)).toBeGreaterThan(written);
  });

  it('comes in a small office after 200 records', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    for (let value = 1; value <= 198; value += 1) valueOf(await setUser(store, 'a', value));
    await store.settled();
    expect(fileSeq(folder)).toBe(1);
    for (let value = 199; value <= 210; value += 1) valueOf(await setUser(store, 'a', value));
    await store.settled();
    expect(fileSeq(folder)).toBeGreaterThan(190);
  });

  it('leaves documents alone that did not change', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    await fill(store, 300, 1);
    await store.settled();
    const written = fileSeq(folder);
    const rules = { majority: 11, quorum: null, invitationWeeks: null };
    valueOf(await change(store, () => [put.settings('rules', { id: 'rules', ...rules })]));
    expect(await store.checkpoint()).toBe(true);
    expect(fileSeq(folder)).toBe(written);
    expect(await digestOnDisk(folder)).toBe(store.digest());
  });

  it('that the disk refused is not tried again with every change', async () => {
    const folder = tempFolder();
    let refused = 0;
    const port = faultyPort((call, path) => {
      if (call !== 'open' || !isSnapshotTemp(path) || !isArmed) return null;
      refused += 1;
      return 'ENOSPC';
    });
    let isArmed = false;
    const session = await newStore(folder, port);
    isArmed = true;
    await fill(session.store, 300, 1);
    await session.store.settled();
    expect(refused).toBe(1);
    for (let value = 2; value < 30; value += 1) valueOf(await setUser(session.store, 'u0', value));
    await session.store.settled();
    expect(refused).toBe(1);
    expect(await session.store.checkpoint()).toBe(false);
    isArmed = false;
    // What could not be written then is written now.
    expect(await session.store.checkpoint()).toBe(true);
    expect(fileSeq(folder)).toBe(session.store.head);
    expect(await digestOnDisk(folder)).toBe(session.store.digest());
  });
});

/** From the wanted call on nothing reaches the disk any more, as for a process that is gone. */
function dying(): { readonly port: FilePort; readonly dieAfter: (calls: number) => void } {
  let left = Number.POSITIVE_INFINITY;
  const port = faultyPort(() => {
    left -= 1;
    return left < 0 ? 'EIO' : null;
  });
  return { port, dieAfter: (calls) => (left = calls) };
}

async function usersOnDisk(folder: string): Promise<ReadonlyMap<string, string>> {
  const { store } = await reading(folder);
  expect(store.report.setAside).toEqual([]);
  const users = store.view.register('users').all();
  return new Map(users.map(({ id, login }) => [id, login]));
}

describe('a crash at any file call, with checkpoints beside changes', () => {
  const step = fc.record({ count: fc.constantFrom(1, 1, 3, 120, 250), value: fc.nat(1_000) });
  const steps = fc.array(step, { minLength: 4, maxLength: 14 });

  it('leaves what was acknowledged, and besides at most the change under way', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 120 }), async (all, calls) => {
        const folder = tempFolder();
        const { port, dieAfter } = dying();
        const { store } = await newStore(folder, port);
        dieAfter(calls);
        const acknowledged = new Map([['first', 'login-0']]);
        const underWay = new Map(acknowledged);
        for (const { count, value } of all) {
          for (let at = 0; at < count; at += 1) underWay.set(`u${at}`, `login-${value}`);
          if (!(await change(store, () => usersOf(count, value))).ok) break;
          for (const [id, login] of underWay) acknowledged.set(id, login);
        }
        await store.settled();
        expect([acknowledged, underWay]).toContainEqual(await usersOnDisk(folder));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

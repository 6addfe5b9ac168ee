import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePort } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import type { StoreSession, WritingSession } from '../../../src/main/storage/open-store';
import type { Store } from '../../../src/main/storage/store';
import {
  change,
  errorOf,
  newStore,
  reading,
  setUser,
  userDraft,
  valueOf,
  writing,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const users = ({ store }: StoreSession): readonly string[] =>
  store.view
    .register('users')
    .all()
    .map((user) => `${user.id}:${user.login}`)
    .sort();

const journalOf = (folder: string): string => join(folder, 'generations', '1', 'journal');

function newestSegment(folder: string): string {
  const name = readdirSync(journalOf(folder)).sort().at(-1) ?? '';
  return join(journalOf(folder), name);
}

interface Cost {
  calls: number;
  bytes: number;
}

/** The real file system, counting what reading along costs. */
function countingPort(cost: Cost): FilePort {
  const counted = async (read: Promise<Uint8Array>): Promise<Uint8Array> => {
    cost.calls += 1;
    const bytes = await read;
    cost.bytes += bytes.length;
    return bytes;
  };
  return {
    ...nodeFilePort,
    read: (path) => counted(nodeFilePort.read(path)),
    readFrom: (path, offset) => counted(nodeFilePort.readFrom(path, offset)),
    list: (path) => {
      cost.calls += 1;
      return nodeFilePort.list(path);
    },
  };
}

interface Pair {
  readonly folder: string;
  readonly writer: WritingSession;
  readonly reader: StoreSession;
  readonly told: number[];
}

async function pair(port?: FilePort): Promise<Pair> {
  const folder = tempFolder();
  const writer = await newStore(folder);
  const reader = await reading(folder, port);
  const told: number[] = [];
  reader.store.onChanged(({ seq }) => told.push(seq));
  return { folder, writer, reader, told };
}

async function expectSame(reader: Store, writer: Store): Promise<void> {
  expect(await reader.follow()).toBe('lines');
  expect(reader.digest()).toBe(writer.digest());
  expect(reader.head).toBe(writer.head);
}

describe('reading along', () => {
  it('takes in what was acknowledged, tells of it once and writes nothing', async () => {
    const { folder, writer, reader, told } = await pair();
    const files = readdirSync(folder).sort();
    expect(await reader.store.follow()).toBe('lines');
    valueOf(await setUser(writer.store, 'a', 1));
    valueOf(await setUser(writer.store, 'b', 2));
    await expectSame(reader.store, writer.store);
    expect(told).toEqual([2, 3]);
    await expectSame(reader.store, writer.store);
    valueOf(await setUser(writer.store, 'a', 3));
    await expectSame(reader.store, writer.store);
    expect(told).toEqual([2, 3, 4]);
    expect(reader.store.writable).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(files);
  });

  it('shows what undo would take next', async () => {
    const { writer, reader } = await pair();
    valueOf(await setUser(writer.store, 'a', 1));
    await reader.store.follow();
    expect((await reader.store.recent(5)).undo?.seq).toBe(2);
    valueOf(await writer.store.undo('test'));
    await reader.store.follow();
    const recent = await reader.store.recent(5);
    expect([recent.undo, recent.redo?.seq]).toEqual([null, 2]);
  });

  it('goes on where the next writer goes on, over as many segments as there are', async () => {
    const { folder, writer, reader } = await pair();
    valueOf(await setUser(writer.store, 'a', 1));
    await expectSame(reader.store, writer.store);
    const second = await writing(folder);
    await expectSame(reader.store, second.store);
    valueOf(await setUser(second.store, 'b', 1));
    const third = await writing(folder);
    valueOf(await setUser(third.store, 'c', 1));
    await expectSame(reader.store, third.store);
    valueOf(await setUser(third.store, 'd', 1));
    await expectSame(reader.store, third.store);
    expect(users(reader)).toHaveLength(5);
  });

  it('waits for the rest of a line that is being written', async () => {
    const { folder, writer, reader, told } = await pair();
    await reader.store.follow();
    valueOf(await setUser(writer.store, 'a', 1));
    const path = newestSegment(folder);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 40));
    await reader.store.follow();
    expect([reader.store.head, told]).toEqual([1, []]);
    writeFileSync(path, whole.subarray(0, whole.length - 1));
    await reader.store.follow();
    expect(reader.store.head).toBe(1);
    writeFileSync(path, whole);
    await expectSame(reader.store, writer.store);
    expect(told).toEqual([2]);
  });
});

describe('a claim in progress', () => {
  /** Somebody has created the next segment and has not begun it: perhaps never will. */
  function claimOnly(folder: string, number: number): string {
    const path = join(journalOf(folder), `${String(number).padStart(6, '0')}.jsonl`);
    closeSync(openSync(path, 'ax'));
    return path;
  }

  it('hides nothing of what was acknowledged before it', async () => {
    const { folder, writer, reader } = await pair();
    await reader.store.follow();
    valueOf(await setUser(writer.store, 'a', 1));
    const number = readdirSync(journalOf(folder)).length + 1;
    claimOnly(folder, number);
    await expectSame(reader.store, writer.store);
    const second = await writing(folder);
    valueOf(await setUser(second.store, 'b', 1));
    await expectSame(reader.store, second.store);
  });

  it('that was never finished costs a look at it and no more', async () => {
    const cost = { calls: 0, bytes: 0 };
    const { folder, writer, reader } = await pair(countingPort(cost));
    for (let n = 0; n < 50; n += 1) valueOf(await setUser(writer.store, 'a', n));
    claimOnly(folder, readdirSync(journalOf(folder)).length + 1);
    await expectSame(reader.store, writer.store);
    Object.assign(cost, { calls: 0, bytes: 0 });
    await expectSame(reader.store, writer.store);
    expect(cost).toEqual({ calls: 3, bytes: 0 });
  });

  it('that is finished late is noticed', async () => {
    const { folder, writer, reader } = await pair();
    const seen = await reading(folder);
    await expectSame(reader.store, writer.store);
    const second = await writing(folder);
    const path = newestSegment(folder);
    const header = readFileSync(path);
    writeFileSync(path, header.subarray(0, 30));
    await expectSame(reader.store, writer.store);
    await expectSame(seen.store, writer.store);
    writeFileSync(path, header);
    valueOf(await setUser(second.store, 'b', 1));
    await expectSame(reader.store, second.store);
    await expectSame(seen.store, second.store);
  });
});

describe('what is no longer the journal', () => {
  it('a refused line that was read and then fenced off', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const reader = await reading(folder);
    await reader.store.follow();
    let breaks = false;
    // The line reaches the disk and is read there; then its sync fails.
    const port: FilePort = {
      ...nodeFilePort,
      async open(path, mode) {
        const file = await nodeFilePort.open(path, mode);
        const sync = async (): Promise<void> => {
          if (!breaks) return file.sync();
          breaks = false;
          await reader.store.follow();
          throw Object.assign(new Error('EIO'), { code: 'EIO' });
        };
        return { write: (bytes) => file.write(bytes), sync, close: () => file.close() };
      },
    };
    const writer = await writing(folder, port);
    await expectSame(reader.store, writer.store);
    breaks = true;
    expect(errorOf(await setUser(writer.store, 'a', 1)).code).toBe('store.writeFailed');
    expect(users(reader)).toEqual(['a:login-1', 'first:login-0']);
    expect(await reader.store.follow()).toBe('branched');
    valueOf(await setUser(writer.store, 'a', 2));
    expect(await reader.store.follow()).toBe('branched');
    expect(users(await reading(folder))).toEqual(['a:login-2', 'first:login-0']);
  });

  it('a line behind the one that a successor follows', async () => {
    const { folder, writer, reader } = await pair();
    await reader.store.follow();
    const path = newestSegment(folder);
    const before = readFileSync(path);
    valueOf(await setUser(writer.store, 'late', 1));
    const late = readFileSync(path).subarray(before.length);
    // It was read while it lay there, but its writer never saw it acknowledged.
    await expectSame(reader.store, writer.store);
    writeFileSync(path, before);
    const second = await writing(folder);
    appendFileSync(path, late);
    expect(await reader.store.follow()).toBe('branched');
    valueOf(await setUser(second.store, 'b', 1));
    expect(await reader.store.follow()).toBe('branched');
    const anew = await reading(folder);
    expect(users(anew)).toEqual(['b:login-1', 'first:login-0']);
    expect(await anew.store.follow()).toBe('lines');
    const { conflicts } = await anew.store.verifyJournal();
    expect(conflicts.map(({ entries }) => entries.length)).toEqual([1]);
  });

  it('a line that somebody damaged, or that does not follow', async () => {
    const { folder, writer, reader } = await pair();
    await reader.store.follow();
    valueOf(await setUser(writer.store, 'a', 1));
    const path = newestSegment(folder);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('login-1', 'login-7'));
    expect(await reader.store.follow()).toBe('branched');
    writeFileSync(path, text);
    await expectSame(reader.store, writer.store);
    appendFileSync(path, `${text.split('\n').at(-2) ?? ''}\n`);
    expect(await reader.store.follow()).toBe('branched');
  });
});

describe('a journal that is closed', () => {
  const by = {
    token: 'a3b8d1b6-0b3b-4b1a-9c1a-1a2b3c4d5e6f',
    user: 'u',
    pc: 'p',
    at: '2018-02-01',
  };

  it('gives what was acknowledged before, then says so', async () => {
    const { writer, reader } = await pair();
    await reader.store.follow();
    valueOf(await setUser(writer.store, 'a', 1));
    valueOf(await writer.store.handOver(() => writer.parts.journal.end({ kind: 'out', by })));
    await expectSame(reader.store, writer.store);
    expect(await reader.store.follow()).toBe('closed');
    expect(await reader.store.follow()).toBe('closed');
    expect(users(reader)).toEqual(['a:login-1', 'first:login-0']);
  });
});

describe('what reading along costs', () => {
  it('new bytes and a list of names, however long the journal is', async () => {
    const cost = { calls: 0, bytes: 0 };
    const { writer, reader } = await pair(countingPort(cost));
    const long = Array.from({ length: 400 }, (_item, n) => userDraft(`many-${n}`, n));
    valueOf(await change(writer.store, () => long));
    for (let n = 0; n < 100; n += 1) valueOf(await setUser(writer.store, 'a', n));
    await expectSame(reader.store, writer.store);
    Object.assign(cost, { calls: 0, bytes: 0 });
    await reader.store.follow();
    expect(cost).toEqual({ calls: 2, bytes: 0 });
    valueOf(await setUser(writer.store, 'a', 1_000));
    await expectSame(reader.store, writer.store);
    expect(cost.calls).toBe(4);
    expect(cost.bytes).toBeLessThan(1_000);
  });

  it('ten thousand lines are taken in within seconds, in slices', async () => {
    const { writer, reader, told } = await pair();
    await reader.store.follow();
    for (let n = 0; n < 10_000; n += 1) valueOf(await setUser(writer.store, `u${n % 50}`, n));
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const begun = performance.now();
    await expectSame(reader.store, writer.store);
    clearInterval(timer);
    expect(told).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
    // Far below what it takes at one go; a busy machine may double what is usual.
    expect(longest).toBeLessThan(400);
  }, 60_000);
});

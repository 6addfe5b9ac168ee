import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FilePort } from '../../../src/main/storage/file-port';
import type { Store } from '../../../src/main/storage/store';
import { errorOf, newStore, reading, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort, type Before } from '../../support/watched-port';

const users = (store: Store): readonly string[] =>
  store.view
    .register('users')
    .all()
    .map((user) => `${user.id}:${user.login}`)
    .sort();

/** A port that runs `work` once, before the first call on a file of the journal that `is` picks. */
function interrupted(is: (call: string) => boolean, work: () => Promise<void>): FilePort {
  let due = true;
  const before: Before = async (call, path) => {
    if (!due || !is(call) || !path.endsWith('.jsonl')) return;
    due = false;
    await work();
  };
  return watchedPort(before);
}

/** The claim is the creation of a segment: what happens before it, happens after the first reading. */
const beforeClaim = (work: () => Promise<void>): FilePort =>
  interrupted((call) => call === 'open', work);

async function expectSameAsJournal(folder: string, store: Store): Promise<void> {
  const read = await reading(folder);
  expect(read.store.digest()).toBe(store.digest());
  expect(read.store.head).toBe(store.head);
  expect(read.store.report.reading.damage).toEqual([]);
  await read.close();
}

describe('opening to write', () => {
  it('holds the line that the writer before appended after the first reading', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    valueOf(await setUser(first.store, 'a', 1));
    const port = beforeClaim(async () => {
      valueOf(await setUser(first.store, 'a', 2));
    });
    const { store } = await writing(folder, port);
    expect(users(store)).toEqual(['a:login-2', 'first:login-0']);
    expect(errorOf(await setUser(first.store, 'a', 3)).code).toBe('store.rightPassedOn');
    valueOf(await setUser(store, 'b', 4));
    await expectSameAsJournal(folder, store);
    expect(store.head).toBe(4);
  });

  it('holds what somebody opened, wrote and closed in between, snapshots and all', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const port = beforeClaim(async () => {
      const other = await writing(folder);
      valueOf(await setUser(other.store, 'a', 1));
      await other.close();
    });
    const session = await writing(folder, port);
    expect(users(session.store)).toEqual(['a:login-1', 'first:login-0']);
    valueOf(await setUser(session.store, 'b', 2));
    await session.close();
    await expectSameAsJournal(folder, session.store);
  });

  it('takes back what another writer appended, and can still redo it', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    const port = beforeClaim(async () => {
      valueOf(await setUser(first.store, 'a', 1));
      valueOf(await setUser(first.store, 'a', 2));
    });
    const { store } = await writing(folder, port);
    valueOf(await store.undo('test'));
    expect(users(store)).toEqual(['a:login-1', 'first:login-0']);
    valueOf(await store.redo('test'));
    expect(users(store)).toEqual(['a:login-2', 'first:login-0']);
  });

  it('holds what was read before where nobody wrote, without reading the documents again', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const read: string[] = [];
    const port = watchedPort((call, path) => {
      if (call === 'read') read.push(path);
    });
    const { store } = await writing(folder, port);
    expect(users(store)).toEqual(['first:login-0']);
    expect(read.filter((path) => path.endsWith('register.json'))).toHaveLength(1);
  });
});

describe('a line of the same number', () => {
  /** A promise and its end. */
  function gate(): { readonly passed: Promise<void>; readonly pass: () => void } {
    let pass: () => void = () => undefined;
    const passed = new Promise<void>((done) => (pass = done));
    return { passed, pass };
  }

  it('that took the place of the one read before the claim is the one that counts', async () => {
    const folder = tempFolder();
    const [claimed, goOn] = [gate(), gate()];
    // The successor has created its segment and read the journal; its header is still to come.
    const successorPort = interrupted(
      (() => {
        let opened = 0;
        return (call: string) => call === 'open' && (opened += 1) === 2;
      })(),
      async () => {
        claimed.pass();
        await goOn.passed;
      },
    );
    const successors: ReturnType<typeof writing>[] = [];
    let armed = false;
    const oldPort = watchedPort(async (call, path) => {
      if (!armed || call !== 'write' || !path.endsWith('.jsonl')) return;
      armed = false;
      successors.push(writing(folder, successorPort));
      await claimed.passed;
    });
    const old = await newStore(folder, oldPort);
    armed = true;
    // Line 2 reaches the disk, but too late: it is refused, and a reader sees it until the header stands.
    expect(errorOf(await setUser(old.store, 'late', 1)).code).toBe('store.rightPassedOn');
    const port = beforeClaim(async () => {
      goOn.pass();
      for (const successor of successors) {
        valueOf(await setUser((await successor).store, 'true', 2));
      }
    });
    const { store } = await writing(folder, port);
    expect(users(store)).toEqual(['first:login-0', 'true:login-2']);
    await expectSameAsJournal(folder, store);
    expect((await store.verifyJournal()).conflicts).toMatchObject([
      { entries: [{ changes: [{ id: 'late' }] }] },
    ]);
  });
});

describe('a writer that was taken over without knowing', () => {
  it('closes without putting its older snapshots over those of its successor', async () => {
    const folder = tempFolder();
    const first = await newStore(folder);
    valueOf(await setUser(first.store, 'a', 1));
    const second = await writing(folder);
    valueOf(await setUser(second.store, 'a', 2));
    await second.close();
    const checkpoint = join(folder, 'generations', '1', 'checkpoint.json');
    const before = readFileSync(checkpoint, 'utf8');
    await first.close();
    expect(readFileSync(checkpoint, 'utf8')).toBe(before);
    const read = await reading(folder);
    expect(read.store.report.setAside).toEqual([]);
    expect(users(read.store)).toEqual(['a:login-2', 'first:login-0']);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading, openForWriting } from '../../../src/main/storage/open-store';
import type { WritingSession } from '../../../src/main/storage/open-store';
import { bringBack, takeAlong } from '../../../src/main/storage/take-along';
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

interface Taken {
  readonly home: string;
  readonly away: string;
}

/** An office's folder with some changes, and the copy that was taken along. */
async function taken(): Promise<Taken> {
  const home = tempFolder();
  const away = join(tempFolder(), 'Laptop');
  const session = await newStore(home);
  valueOf(await setUser(session.store, 'a', 1));
  valueOf(await setUser(session.store, 'a', 2));
  valueOf(await takeAlong(session, away));
  await session.close();
  return { home, away };
}

async function digestOf(folder: string): Promise<string> {
  return (await reading(folder)).store.digest();
}

async function reopened(folder: string): Promise<WritingSession> {
  return valueOf(await openForWriting(optionsFor(folder), claimant, { mode: 'reopen' }));
}

async function loginOf(folder: string, id: string): Promise<string | undefined> {
  return (await reading(folder)).store.view.register('users').get(id)?.login;
}

describe('a folder that is taken along', () => {
  it('is the same in both places, and is written to only in the copy', async () => {
    const { home, away } = await taken();
    expect(await digestOf(away)).toBe(await digestOf(home));
    const refused = errorOf(await openForWriting(optionsFor(home), claimant));
    expect(refused).toMatchObject({ code: 'folder.takenOut', user: 'test', pc: 'pc-test' });
    const session = await writing(away);
    valueOf(await setUser(session.store, 'b', 1));
    expect(await loginOf(home, 'b')).toBeUndefined();
  });

  it('keeps what undo takes back', async () => {
    const { away } = await taken();
    const session = await writing(away);
    valueOf(await session.store.undo('test'));
    expect(session.store.view.register('users').get('a')?.login).toBe('login-1');
  });

  it('comes home with all its changes, and both say the same', async () => {
    const { home, away } = await taken();
    let session = await writing(away);
    valueOf(await setUser(session.store, 'b', 1));
    await session.close();
    session = await writing(away);
    valueOf(await setUser(session.store, 'b', 2));
    valueOf(await session.store.undo('test'));
    const digest = session.store.digest();
    expect(valueOf(await bringBack(session, optionsFor(home)))).toEqual({ changes: 3, digest });
    await session.close();
    expect(await digestOf(home)).toBe(digest);
    expect(errorOf(await openForWriting(optionsFor(away), claimant)).code).toBe(
      'folder.broughtBack',
    );
    const again = await writing(home);
    expect((await again.store.verifyJournal()).damage).toEqual([]);
    valueOf(await again.store.undo('test'));
    valueOf(await setUser(again.store, 'c', 1));
  });

  it('comes home without a change, too', async () => {
    const { home, away } = await taken();
    const session = await writing(away);
    expect(valueOf(await bringBack(session, optionsFor(home))).changes).toBe(0);
    valueOf(await setUser((await writing(home)).store, 'c', 1));
  });

  it('that is lost is done without: the work goes on at home', async () => {
    const { home } = await taken();
    const session = await reopened(home);
    valueOf(await setUser(session.store, 'c', 1));
    await session.close();
    valueOf(await setUser((await writing(home)).store, 'c', 2));
  });

  it('and went on in both places keeps both states and mixes nothing', async () => {
    const { home, away } = await taken();
    const atHome = await reopened(home);
    valueOf(await setUser(atHome.store, 'c', 1));
    await atHome.close();
    const digest = await digestOf(home);
    const session = await writing(away);
    valueOf(await setUser(session.store, 'b', 1));
    const refused = errorOf(await bringBack(session, optionsFor(home)));
    expect(refused).toMatchObject({ code: 'folder.wentOn', changes: 1 });
    expect(await digestOf(home)).toBe(digest);
    const [beside = ''] = readdirSync(join(home, 'von-unterwegs'));
    expect(await digestOf(join(home, 'von-unterwegs', beside))).toBe(session.store.digest());
    // The copy is still one's own to work in.
    valueOf(await setUser(session.store, 'b', 2));
  });

  it('goes back only to where it came from, and only if it was taken', async () => {
    const { home, away } = await taken();
    const other = tempFolder();
    await (await newStore(other)).close();
    const session = await writing(away);
    expect(errorOf(await bringBack(session, optionsFor(other))).code).toBe('folder.notHome');
    const plain = await writing(other);
    expect(errorOf(await bringBack(plain, optionsFor(home))).code).toBe('folder.notTaken');
    valueOf(await setUser(session.store, 'b', 1));
  });

  it('is neither taken along once more nor put into a folder that holds something', async () => {
    const { away } = await taken();
    const session = await writing(away);
    const next = join(tempFolder(), 'Zweiter');
    expect(errorOf(await takeAlong(session, next)).code).toBe('folder.stillAway');
    expect(existsSync(next)).toBe(false);
    const home = tempFolder();
    const own = await newStore(home);
    expect(errorOf(await takeAlong(own, away)).code).toBe('folder.notEmpty');
    valueOf(await setUser(own.store, 'b', 1));
  });

  it('stays at home where the copy cannot be written', async () => {
    const home = tempFolder();
    await (await newStore(home)).close();
    const away = join(tempFolder(), 'Laptop');
    const port = faultyPort((call, path) =>
      call === 'write' && path.startsWith(away) ? 'ENOSPC' : null,
    );
    const session = await writing(home, port);
    expect(errorOf(await takeAlong(session, away))).toMatchObject({
      code: 'folder.disk',
      cause: 'full',
    });
    valueOf(await setUser(session.store, 'b', 1));
    expect((await openForReading(optionsFor(away))).ok).toBe(false);
  });

  it('comes home at the second attempt where the first one broke off', async () => {
    const { home, away } = await taken();
    const fails = { now: true };
    const port = faultyPort((call, path) =>
      fails.now && call === 'write' && path.startsWith(home) ? 'EIO' : null,
    );
    const session = await writing(away);
    valueOf(await setUser(session.store, 'b', 1));
    const digest = session.store.digest();
    expect(errorOf(await bringBack(session, optionsFor(home, port))).code).toBe('folder.disk');
    await session.close();
    fails.now = false;
    const again = await reopened(away);
    expect(valueOf(await bringBack(again, optionsFor(home, port)))).toEqual({ changes: 1, digest });
    await again.close();
    // And a third time does no harm.
    const third = await reopened(away);
    expect(valueOf(await bringBack(third, optionsFor(home))).changes).toBe(0);
    expect(await digestOf(home)).toBe(digest);
  });
});

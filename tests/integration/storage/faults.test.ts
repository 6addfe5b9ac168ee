import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { AppError } from '../../../src/shared/errors';
import { createFolder } from '../../../src/main/storage/create-folder';
import { openForWriting } from '../../../src/main/storage/open-store';
import { faultyPort, type Call, type Fault } from '../../support/faulty-port';
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

/** A port whose faults a test switches on when the store already stands. */
function switchable(): {
  readonly port: ReturnType<typeof faultyPort>;
  set: (fault: Fault | null) => void;
} {
  let current: Fault | null = null;
  return {
    port: faultyPort((call, path) => current?.(call, path) ?? null),
    set: (fault) => (current = fault),
  };
}

async function usersOnDisk(folder: string): Promise<readonly string[]> {
  const session = await reading(folder);
  const users = session.store.view
    .register('users')
    .all()
    .map((user) => `${user.id}:${user.login}`);
  await session.close();
  return [...users].sort();
}

const once = (call: Call, code: string): Fault => {
  let left = 1;
  return (name, path) => (name === call && path.endsWith('.jsonl') && left-- > 0 ? code : null);
};

describe('a disk that refuses', () => {
  it.each([
    ['write', 'ENOSPC', 'full'],
    ['write', 'EIO', 'hardware'],
    ['sync', 'EIO', 'hardware'],
    ['sync', 'EACCES', 'denied'],
  ] as const)(
    'a change whose %s fails with %s is not there, the next one is',
    async (call, code, cause) => {
      const folder = tempFolder();
      const { port, set } = switchable();
      const { store } = await newStore(folder, port);
      valueOf(await setUser(store, 'a', 1));
      const before = store.digest();
      set(once(call, code));
      expect(errorOf(await setUser(store, 'a', 2))).toEqual({ code: 'store.writeFailed', cause });
      set(null);
      expect(store.digest()).toBe(before);
      valueOf(await setUser(store, 'b', 3));
      expect(await usersOnDisk(folder)).toEqual(['a:login-1', 'b:login-3', 'first:login-0']);
    },
  );

  it('stays usable for reading while the disk stays full, and keeps what was acknowledged', async () => {
    const folder = tempFolder();
    const { port, set } = switchable();
    const { store } = await newStore(folder, port);
    valueOf(await setUser(store, 'a', 1));
    set((call) => (call === 'write' ? 'ENOSPC' : null));
    for (let value = 2; value < 6; value += 1) {
      expect(errorOf(await setUser(store, 'a', value)).code).toBe('store.uncertain');
    }
    expect(store.view.register('users').get('a')?.login).toBe('login-1');
    set(null);
    valueOf(await setUser(store, 'a', 9));
    expect(await usersOnDisk(folder)).toContain('a:login-9');
  });

  it('a failing checkpoint never fails a change', async () => {
    const folder = tempFolder();
    const { port, set } = switchable();
    const session = await newStore(folder, port);
    set((call, path) => (call === 'rename' && path.includes('register') ? 'EACCES' : null));
    valueOf(await setUser(session.store, 'a', 1));
    await session.close();
    expect(await usersOnDisk(folder)).toContain('a:login-1');
    const names = readdirSync(join(folder, 'generations', '1'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 20_000);

  it('a virus scanner that holds a file for moments is waited for', async () => {
    const folder = tempFolder();
    let refusals = 4;
    const port = faultyPort((call) => (call === 'rename' && refusals-- > 0 ? 'EBUSY' : null));
    const session = await newStore(folder, port);
    valueOf(await setUser(session.store, 'a', 1));
    await session.close();
    expect(refusals).toBeLessThanOrEqual(0);
    expect(readdirSync(join(folder, 'generations', '1'))).toContain('checkpoint.json');
  });

  it('a folder that cannot be written is refused with a German sentence', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const port = faultyPort((call) => (call === 'open' ? 'EROFS' : null));
    const error = errorOf(await openForWriting(optionsFor(folder, port), claimant)) as AppError;
    expect(errorText(error)).toContain('schreibgeschützt');
    expect(await usersOnDisk(folder)).toEqual(['first:login-0']);
  });

  it.each(['open', 'write', 'sync', 'rename', 'syncFolder'] as const)(
    'a lock file whose %s is refused does not cost the right to write',
    async (call) => {
      const folder = tempFolder();
      await (await newStore(folder)).close();
      const inLock = (path: string): boolean => path.includes('lock.json');
      let refused = 0;
      // The folder is synced for the lock alone; by then the right to write is taken.
      const port = faultyPort((name, path) => {
        if (name !== call || !(name === 'syncFolder' ? path === folder : inLock(path))) return null;
        refused += 1;
        return 'EROFS';
      });
      const session = await writing(folder, port);
      expect(refused).toBeGreaterThan(0);
      expect(session.store.writable).toBe(true);
      valueOf(await setUser(session.store, 'a', 1));
      await session.close();
      expect(await usersOnDisk(folder)).toEqual(['a:login-1', 'first:login-0']);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('a lock file that stops taking its beats does not cost the right to write', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const { port, set } = switchable();
    const options = optionsFor(folder, port);
    const lockTimes = { staleAfterMs: 0, pollMs: 1, beatMs: 1 };
    const session = valueOf(await openForWriting({ ...options, lockTimes }, claimant));
    const beaten = new Promise<void>((done) => {
      set((_call, path) => {
        if (!path.includes('lock.json')) return null;
        done();
        return 'EROFS';
      });
    });
    await beaten;
    valueOf(await setUser(session.store, 'a', 1));
    await session.close();
    expect(await usersOnDisk(folder)).toEqual(['a:login-1', 'first:login-0']);
  });

  it('a folder whose names cannot be made durable takes no writer', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const port = faultyPort((call) => (call === 'syncFolder' ? 'EIO' : null));
    expect(errorOf(await openForWriting(optionsFor(folder, port), claimant))).toEqual({
      code: 'store.writeFailed',
      cause: 'hardware',
    });
    await expect(newStore(tempFolder(), port)).rejects.toThrow('hardware');
    await (await writing(folder)).close();
    expect(await usersOnDisk(folder)).toEqual(['first:login-0']);
  });

  it('a creation that breaks off leaves no data folder and can be repeated', async () => {
    const folder = tempFolder();
    const port = faultyPort((call, path) =>
      call === 'rename' && path.endsWith('konferenzbuero.json') ? 'EIO' : null,
    );
    await expect(newStore(folder, port)).rejects.toThrow('folder.disk');
    expect(readdirSync(folder)).not.toContain('konferenzbuero.json');
    const { store } = await newStore(folder);
    expect(store.manifest.generation).toBe(2);
    const first = {
      operation: 'store.create',
      user: '',
      rule: () => ({ ok: true as const, value: [] }),
    };
    const again = await createFolder(optionsFor(folder), claimant, {
      folderId: 'x',
      training: false,
      first,
    });
    expect(errorOf(again).code).toBe('folder.exists');
  });
});

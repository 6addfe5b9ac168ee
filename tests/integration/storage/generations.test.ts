import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptGeneration, fromRecords, repairFolder } from '../../../src/main/storage/generations';
import {
  openForReading,
  openForWriting,
  type WritingSession,
} from '../../../src/main/storage/open-store';
import { err } from '../../../src/shared/result';
import { faultyPort } from '../../support/faulty-port';
import {
  claimant,
  errorOf,
  newStore,
  optionsFor,
  reading,
  setUser,
  userDraft,
  valueOf,
  writing,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

const newer = (session: WritingSession) =>
  fromRecords(session, 'store.restore', [userDraft('restored', 7)]);

async function loginOf(folder: string, id: string): Promise<string | undefined> {
  return (await reading(folder)).store.view.register('users').get(id)?.login;
}

const manifestOf = (folder: string): string =>
  readFileSync(join(folder, 'konferenzbuero.json'), 'utf8');

async function repairing(folder: string): Promise<WritingSession> {
  return valueOf(await openForWriting(optionsFor(folder), claimant, { mode: 'repair' }));
}

describe('a new generation', () => {
  it('takes over as a whole, and the old one stays on the disk', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    const manifest = valueOf(await adoptGeneration(session, newer(session)));
    expect(manifest.generation).toBe(2);
    expect(errorOf(await setUser(session.store, 'a', 2)).code).toBe('store.rightPassedOn');
    await session.close();
    expect(await loginOf(folder, 'restored')).toBe('login-7');
    expect(await loginOf(folder, 'a')).toBeUndefined();
    expect(readdirSync(join(folder, 'generations'))).toEqual(['1', '2']);
    const next = await writing(folder);
    expect(next.store.manifest.generation).toBe(2);
    expect(errorOf(await next.store.undo('test')).code).toBe('undo.nothing');
    valueOf(await setUser(next.store, 'b', 1));
    valueOf(await next.store.undo('test'));
  });

  it('counts from its closing on, also where the manifest could not be written', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const before = manifestOf(folder);
    const port = faultyPort((call, path) =>
      call === 'rename' && path.endsWith('konferenzbuero.json') ? 'EIO' : null,
    );
    const session = await writing(folder, port);
    valueOf(await adoptGeneration(session, newer(session)));
    await session.close();
    expect(manifestOf(folder)).toBe(before);
    expect(await loginOf(folder, 'restored')).toBe('login-7');
    expect(manifestOf(folder)).toBe(before);
    const next = await writing(folder);
    expect(next.store.manifest.generation).toBe(2);
    await next.close();
    expect(manifestOf(folder)).not.toBe(before);
  });

  it('of a format that this program does not know is not followed into', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    const closing = { kind: 'next', generation: 2, format: 3 } as const;
    valueOf(await session.store.handOver(() => session.parts.journal.end(closing)));
    await session.close();
    const newerFormat = { code: 'folder.newer', format: 3, supported: 2 };
    expect(errorOf(await openForReading(optionsFor(folder)))).toEqual(newerFormat);
    expect(errorOf(await openForWriting(optionsFor(folder), claimant))).toEqual(newerFormat);
  });

  it('that cannot be built, or does not open, changes nothing', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    const full = err({ code: 'store.writeFailed', cause: 'full' } as const);
    expect((await adoptGeneration(session, () => Promise.resolve(full))).ok).toBe(false);
    const spoilt = await adoptGeneration(session, async (generation) => {
      const built = await newer(session)(generation);
      writeFileSync(join(generation.path, 'register.json'), '{}');
      return built;
    });
    expect(errorOf(spoilt).code).toBe('folder.damaged');
    valueOf(await setUser(session.store, 'a', 2));
    await session.close();
    expect(await loginOf(folder, 'a')).toBe('login-2');
    // Leftovers are never written into.
    const again = await writing(folder);
    expect(valueOf(await adoptGeneration(again, newer(again))).generation).toBe(4);
  });

  it('never takes over from a writer who claimed meanwhile', async () => {
    // Wherever the other writer cuts in: its change counts, or it never was acknowledged.
    for (let at = 1; at < 60; at += 3) {
      const folder = tempFolder();
      await (await newStore(folder)).close();
      let calls = 0;
      const others: Promise<boolean>[] = [];
      const cutIn = async (): Promise<boolean> => {
        const opened = await openForWriting(optionsFor(folder), claimant);
        if (!opened.ok) return false;
        const done = await setUser(opened.value.store, 'other', 5);
        await opened.value.close();
        return done.ok && opened.value.store.manifest.generation === 1;
      };
      const port = watchedPort(async () => {
        calls += 1;
        if (calls === at + 20 && others.length === 0) {
          others.push(cutIn());
          await others[0];
        }
      });
      const session = await writing(folder, port);
      const adopted = await adoptGeneration(session, newer(session));
      await session.close();
      const acknowledged = (await others[0]) === true && !adopted.ok;
      if (acknowledged) expect(await loginOf(folder, 'other')).toBe('login-5');
      if (adopted.ok) {
        expect(await loginOf(folder, 'restored')).toBe('login-7');
        // Nobody acknowledged anything in the old generation behind the closing.
        expect({ at, old: (await others[0]) === true }).toEqual({ at, old: false });
      }
    }
  });
});

describe('repair', () => {
  it('makes a folder with a damaged line whole again, without what is gone', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    for (const value of [1, 2, 3]) valueOf(await setUser(session.store, `u${value}`, value));
    // A crash: no checkpoint covers the lines.
    const journal = join(folder, 'generations', '1', 'journal');
    const path = join(journal, readdirSync(journal).sort().at(-1) ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('login-2', 'login-8'));
    const damaged = (await reading(folder)).store;
    expect(damaged.report).toMatchObject({ salvaged: true, lost: [3] });
    const digest = damaged.digest();
    const repair = await repairing(folder);
    expect(errorOf(await setUser(repair.store, 'x', 1)).code).toBe('store.readOnly');
    expect(valueOf(await repairFolder(repair)).generation).toBe(2);
    await repair.close();
    const again = await writing(folder);
    expect(again.store.digest()).toBe(digest);
    expect(again.store.view.register('users').get('u3')?.login).toBe('login-3');
    expect(again.store.view.register('users').get('u2')).toBeUndefined();
    valueOf(await setUser(again.store, 'u2', 2));
    expect((await again.store.verifyJournal()).damage).toEqual([]);
  });

  it('that fails leaves the damaged folder as it was', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    const journal = join(folder, 'generations', '1', 'journal');
    const path = join(journal, readdirSync(journal).sort().at(-1) ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('login-1', 'login-8'));
    const before = (await reading(folder)).store.digest();
    const port = faultyPort((call, at) =>
      call === 'write' && at.includes(join('generations', '2')) ? 'ENOSPC' : null,
    );
    const repair = valueOf(
      await openForWriting(optionsFor(folder, port), claimant, { mode: 'repair' }),
    );
    expect((await repairFolder(repair)).ok).toBe(false);
    await repair.close();
    const { store } = await reading(folder);
    expect({ digest: store.digest(), salvaged: store.report.salvaged }).toEqual({
      digest: before,
      salvaged: true,
    });
  });
});

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../../src/main/storage/create-folder';
import { openForReading, openForWriting } from '../../../src/main/storage/open-store';
import type { FilePort } from '../../../src/main/storage/file-port';
import { ok, type Result } from '../../../src/shared/result';
import {
  claimant,
  errorOf,
  newStore,
  optionsFor,
  reading,
  setUser,
  userDraft,
  valueOf,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

interface Creator {
  readonly folderId: string;
  /** Tells the data of the creators apart: each starts the folder with a user of its own. */
  readonly user: string;
}

const creator = (user: string): Creator => ({ folderId: randomUUID(), user });

function creation(
  folder: string,
  { folderId, user }: Creator,
  port?: FilePort,
): Promise<Result<null>> {
  const rule = () => ok([userDraft(user, 0)]);
  const first = { operation: 'store.create', user: '', rule };
  return createFolder(optionsFor(folder, port), claimant, { folderId, training: false, first });
}

interface Race {
  /** How many calls the first creation made. */
  readonly calls: number;
  readonly winners: readonly Creator[];
  readonly refusals: readonly string[];
  readonly folder: string;
}

/** Creates a folder twice: the second creation runs as a whole just before the first one's call `at`. */
async function race(at: number): Promise<Race> {
  const folder = tempFolder();
  const [slow, quick] = [creator('slow'), creator('quick')];
  let calls = 0;
  const answers: Result<null>[] = [];
  const port = watchedPort(async () => {
    calls += 1;
    if (calls === at) answers.push(await creation(folder, quick));
  });
  const results = [
    { by: slow, result: await creation(folder, slow, port) },
    { by: quick, result: answers[0] ?? (await creation(folder, quick)) },
  ];
  return {
    calls,
    folder,
    winners: results.flatMap(({ by, result }) => (result.ok ? [by] : [])),
    refusals: results.flatMap(({ result }) => (result.ok ? [] : [result.error.code])),
  };
}

async function contentOf(folder: string): Promise<{ folderId: string; users: readonly string[] }> {
  const session = await reading(folder);
  const { store } = session;
  const users = store.view.register('users').all();
  const { damage, conflicts } = await store.verifyJournal();
  expect({ damage, conflicts }).toEqual({ damage: [], conflicts: [] });
  await session.close();
  return { folderId: store.manifest.folderId, users: users.map((user) => user.id) };
}

describe('two creations in the same place', () => {
  it('wherever the second cuts in, one wins with its own data and the other is told', async () => {
    const undisturbed = await race(Number.POSITIVE_INFINITY);
    expect(undisturbed.calls).toBeGreaterThan(20);
    for (let at = 1; at <= undisturbed.calls; at += 1) {
      const { winners, refusals, folder } = await race(at);
      expect({ at, winners: winners.length, refusals }).toEqual({
        at,
        winners: 1,
        refusals: ['folder.exists'],
      });
      expect(await contentOf(folder)).toEqual({
        folderId: winners[0]?.folderId,
        users: [winners[0]?.user],
      });
    }
  });
});

describe('an emptied data folder', () => {
  const generation = (folder: string): string => join(folder, 'generations', '1');
  const everything = (folder: string): readonly (readonly [string, string])[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
      .map(({ path, isFile }) => [path, isFile ? readFileSync(path, 'utf8') : 'folder'] as const)
      .sort();

  it.each([
    [
      'its generations',
      (folder: string) => rmSync(join(folder, 'generations'), { recursive: true }),
    ],
    [
      'all but an empty journal folder',
      (folder: string) => {
        for (const name of readdirSync(generation(folder), { recursive: true }).map(String))
          if (/\.jsonl?$/.test(name)) rmSync(join(generation(folder), name));
      },
    ],
  ])('without %s is refused to read and to write, and stays as it is', async (_name, empty) => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    await session.close();
    empty(folder);
    const before = everything(folder);
    expect(errorOf(await openForReading(optionsFor(folder))).code).toBe('folder.damaged');
    expect(errorOf(await openForWriting(optionsFor(folder), claimant)).code).toBe('folder.damaged');
    expect(errorOf(await creation(folder, creator('new'))).code).toBe('folder.exists');
    expect(everything(folder)).toEqual(before);
  });

  it('without its journal is still read from its snapshots, refused to write, and stays as it is', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    await session.close();
    const digest = session.store.digest();
    rmSync(join(generation(folder), 'journal'), { recursive: true });
    const before = everything(folder);
    const { store } = valueOf(await openForReading(optionsFor(folder)));
    expect({ digest: store.digest(), salvaged: store.report.salvaged }).toEqual({
      digest,
      salvaged: true,
    });
    expect(errorOf(await openForWriting(optionsFor(folder), claimant)).code).toBe('folder.damaged');
    expect(everything(folder)).toEqual(before);
  });
});

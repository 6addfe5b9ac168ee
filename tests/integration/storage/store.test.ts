import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityCodec } from '../../../src/main/storage/codec';
import { sealFile } from '../../../src/main/storage/envelope';
import { openForReading, openForWriting } from '../../../src/main/storage/open-store';
import { tempFolder } from '../../support/temp-folder';
import {
  change,
  claimant,
  errorOf,
  newStore,
  optionsFor,
  reading,
  setUser,
  userRemoval,
  valueOf,
  writing,
} from '../../support/stores';

const journalOf = (folder: string): string => join(folder, 'generations', '1', 'journal');
const segmentsOf = (folder: string): readonly string[] =>
  readdirSync(journalOf(folder))
    .sort()
    .map((name) => join(journalOf(folder), name));
const snapshot = (folder: string, name: string): string => join(folder, 'generations', '1', name);

async function login(folder: string, id: string): Promise<string | undefined> {
  const session = await reading(folder);
  const found = session.store.view.register('users').get(id)?.login;
  await session.close();
  return found;
}

/** A folder whose writer stopped without a word: changes are in the journal only. */
async function crashed(folder: string, values: number): Promise<void> {
  const session = await newStore(folder);
  for (let value = 1; value <= values; value += 1)
    valueOf(await setUser(session.store, 'a', value));
  // No close: no checkpoint, the lock stays.
}

describe('a data folder', () => {
  it('keeps what was acknowledged without a clean end', async () => {
    const folder = tempFolder();
    await crashed(folder, 3);
    expect(await login(folder, 'a')).toBe('login-3');
  });

  it('opens the same from snapshots and from the journal', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    for (let value = 0; value < 450; value += 1)
      valueOf(await setUser(session.store, `u${value % 7}`, value));
    const digest = session.store.digest();
    await session.close();
    const fromSnapshots = await reading(folder);
    expect(fromSnapshots.store.digest()).toBe(digest);
    rmSync(snapshot(folder, 'checkpoint.json'));
    const fromJournal = await reading(folder);
    expect(fromJournal.store.digest()).toBe(digest);
    expect(fromJournal.store.head).toBe(451);
  });

  it('leaves the lock to its writer and gives it back at the end', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    expect(readdirSync(folder)).toContain('lock.json');
    await session.close();
    expect(readdirSync(folder)).not.toContain('lock.json');
  });

  it('says who writes while the counter of the lock moves', async () => {
    const folder = tempFolder();
    await newStore(folder);
    const lock = { user: 'Kim', pc: 'pc-7', pid: 1, since: '2018-02-01T08:00:00Z' };
    const path = join(folder, 'lock.json');
    let counter = 0;
    const beat = setInterval(
      () => writeFileSync(path, JSON.stringify({ ...lock, counter: (counter += 1) })),
      10,
    );
    writeFileSync(path, JSON.stringify({ ...lock, counter }));
    const options = {
      ...optionsFor(folder),
      lockTimes: { staleAfterMs: 3_000, pollMs: 20, beatMs: 1_000 },
    };
    const opened = await openForWriting(options, claimant);
    clearInterval(beat);
    expect(errorOf(opened)).toMatchObject({ code: 'store.held', user: 'Kim', pc: 'pc-7' });
  });

  it('refuses a folder of somebody else and leaves it as it is', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'urlaub.txt'), 'x');
    expect(errorOf(await openForWriting(optionsFor(folder), claimant)).code).toBe('folder.notOurs');
    await expect(newStore(folder)).rejects.toThrow('folder.notOurs');
    expect(readdirSync(folder)).toEqual(['urlaub.txt']);
  });

  it('refuses a newer format before anything is written', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const path = join(folder, 'konferenzbuero.json');
    const { payload } = JSON.parse(readFileSync(path, 'utf8')) as { payload: object };
    writeFileSync(path, sealFile({ ...payload, format: 3, future: true }, identityCodec));
    const before = readdirSync(folder, { recursive: true }).sort();
    expect(errorOf(await openForWriting(optionsFor(folder), claimant))).toEqual({
      code: 'folder.newer',
      format: 3,
      supported: 2,
    });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  it('writes nothing while it is only read', async () => {
    const folder = tempFolder();
    await crashed(folder, 2);
    const before = readdirSync(folder, { recursive: true }).sort();
    const session = await reading(folder);
    expect(errorOf(await setUser(session.store, 'a', 9)).code).toBe('store.readOnly');
    await session.close();
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

describe('what a crash can leave', () => {
  it.each([
    ['half a line', (path: string) => appendFileSync(path, '{"checksum":"0123')],
    ['NULs', (path: string) => appendFileSync(path, '\0'.repeat(512))],
    ['NULs with a line end', (path: string) => appendFileSync(path, `${'\0'.repeat(64)}\n`)],
  ])('sets %s at the end aside', async (_name, spoil) => {
    const folder = tempFolder();
    await crashed(folder, 3);
    spoil(segmentsOf(folder).at(-1) ?? '');
    expect(await login(folder, 'a')).toBe('login-3');
    const session = await writing(folder);
    valueOf(await setUser(session.store, 'a', 4));
    await session.close();
    expect(await login(folder, 'a')).toBe('login-4');
  });

  it('opens with an empty newest segment, whose writer stopped before its first line', async () => {
    const folder = tempFolder();
    await crashed(folder, 3);
    writeFileSync(join(journalOf(folder), '000099.jsonl'), '');
    expect(await login(folder, 'a')).toBe('login-3');
    const session = await writing(folder);
    valueOf(await setUser(session.store, 'a', 4));
    await session.close();
    expect(await login(folder, 'a')).toBe('login-4');
  });
});

describe('damage', () => {
  function flip(path: string, at: number): void {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  }

  it('rebuilds a damaged, cut or missing snapshot from the journal and says so', async () => {
    for (const spoil of [
      (path: string) => flip(path, 200),
      (path: string) => truncateSync(path, 100),
      (path: string) => rmSync(path),
      (path: string) => writeFileSync(path, ''),
    ]) {
      const folder = tempFolder();
      const session = await newStore(folder);
      valueOf(await setUser(session.store, 'a', 5));
      const digest = session.store.digest();
      await session.close();
      spoil(snapshot(folder, 'register.json'));
      const opened = await reading(folder);
      expect(opened.store.digest()).toBe(digest);
      expect(opened.store.report.setAside).toHaveLength(1);
      const mended = await writing(folder);
      await mended.close();
      const again = await reading(folder);
      expect(again.store.digest()).toBe(digest);
    }
  });

  it('says that the list of snapshots is older than these, and reads on from the journal', async () => {
    const folder = tempFolder();
    await (await newStore(folder)).close();
    const older = readFileSync(snapshot(folder, 'checkpoint.json'));
    const session = await writing(folder);
    valueOf(await setUser(session.store, 'a', 5));
    const digest = session.store.digest();
    await session.close();
    expect((await reading(folder)).store.report.isListOld).toBe(false);
    writeFileSync(snapshot(folder, 'checkpoint.json'), older);
    const { store } = await reading(folder);
    expect(store.digest()).toBe(digest);
    expect(store.report).toMatchObject({ setAside: [], isListOld: true, salvaged: false });
  });

  it('refuses to write on a journal with a damaged line, and still reads all that is sound', async () => {
    const folder = tempFolder();
    await crashed(folder, 4);
    const path = segmentsOf(folder).at(-1) ?? '';
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[3] = (lines[3] ?? '').replace('login-3', 'login-8');
    writeFileSync(path, lines.join('\n'));
    expect(await login(folder, 'a')).toBe('login-4');
    const { report } = (await reading(folder)).store;
    expect(report).toMatchObject({ salvaged: true, lost: [4] });
    expect(errorOf(await openForWriting(optionsFor(folder), claimant)).code).toBe('folder.damaged');
  });

  it('notices a removed line, a swapped line and a removed segment', async () => {
    const spoils = [
      (folder: string) => {
        const path = segmentsOf(folder)[1] ?? '';
        const lines = readFileSync(path, 'utf8').split('\n');
        writeFileSync(path, [lines[0], lines[1], ...lines.slice(3)].join('\n'));
      },
      (folder: string) => {
        const path = segmentsOf(folder)[1] ?? '';
        const [header, one, two, ...rest] = readFileSync(path, 'utf8').split('\n');
        writeFileSync(path, [header, two, one, ...rest].join('\n'));
      },
      (folder: string) => rmSync(segmentsOf(folder)[1] ?? ''),
    ];
    for (const spoil of spoils) {
      const folder = tempFolder();
      await crashed(folder, 4);
      const second = await writing(folder);
      valueOf(await setUser(second.store, 'b', 1));
      await second.close();
      spoil(folder);
      const opened = await reading(folder);
      const checked = await opened.store.verifyJournal();
      expect(checked.damage.length).toBeGreaterThan(0);
    }
  });
});

describe('undo and redo', () => {
  it('work after a restart, step by step, and a new change ends redo', async () => {
    const folder = tempFolder();
    let session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    valueOf(await setUser(session.store, 'a', 2));
    valueOf(await change(session.store, () => [userRemoval('a')]));
    await session.close();

    session = await writing(folder);
    const { store } = session;
    const now = (): string | undefined => store.view.register('users').get('a')?.login;
    valueOf(await store.undo('test'));
    expect(now()).toBe('login-2');
    valueOf(await store.undo('test'));
    expect(now()).toBe('login-1');
    valueOf(await store.redo('test'));
    expect(now()).toBe('login-2');
    valueOf(await store.redo('test'));
    expect(now()).toBeUndefined();
    expect(errorOf(await store.redo('test')).code).toBe('redo.nothing');
    valueOf(await store.undo('test'));
    valueOf(await setUser(store, 'a', 7));
    expect(errorOf(await store.redo('test')).code).toBe('redo.nothing');
    valueOf(await store.undo('test'));
    valueOf(await store.undo('test'));
    valueOf(await store.undo('test'));
    expect(now()).toBeUndefined();
    expect(errorOf(await store.undo('test')).code).toBe('undo.nothing');
    await session.close();
  });

  it('is refused where the record was changed outside the stack', async () => {
    const folder = tempFolder();
    const { store } = await newStore(folder);
    valueOf(await setUser(store, 'a', 1));
    valueOf(
      await store.change({
        operation: 'test.silent',
        user: 'test',
        undoable: false,
        rule: () => ({ ok: true, value: [userRemoval('a')] }),
      }),
    );
    expect(errorOf(await store.undo('test'))).toEqual({
      code: 'undo.conflict',
      collection: 'users',
      name: 'a',
    });
    expect(store.head).toBe(3);
  });

  it('writes no line where nothing changes', async () => {
    const { store } = await newStore(tempFolder());
    valueOf(await setUser(store, 'a', 1));
    const again = valueOf(await setUser(store, 'a', 1));
    expect(again).toEqual({ seq: 2, keys: [] });
  });
});

describe('reading beside a writer', () => {
  it('sees acknowledged changes when it opens again', async () => {
    const folder = tempFolder();
    const session = await newStore(folder);
    valueOf(await setUser(session.store, 'a', 1));
    expect(await login(folder, 'a')).toBe('login-1');
    valueOf(await setUser(session.store, 'a', 2));
    expect(await login(folder, 'a')).toBe('login-2');
    await session.close();
    const opened = await openForReading(optionsFor(join(folder, 'nowhere')));
    expect(errorOf(opened).code).toBe('folder.missing');
  });
});

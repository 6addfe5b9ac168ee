import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityCodec } from '../../../src/main/storage/codec';
import { DraftFiles } from '../../../src/main/storage/drafts';
import { eraseFromFolder, rewriteInFolder } from '../../../src/main/storage/erase';
import { removeRemains } from '../../../src/main/storage/erase-remains';
import type { FilePort } from '../../../src/main/storage/file-port';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { OfficeFiles } from '../../../src/main/storage/office-files';
import { openForWriting, type WritingSession } from '../../../src/main/storage/open-store';
import { secondPlace } from '../../../src/main/storage/backup-places';
import type { Redact } from '../../../src/shared/domain/storage/redacted-entries';
import { backupFiles, backupOf } from '../../support/backups';
import { faultyPort } from '../../support/faulty-port';
import {
  change,
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

const MARKER = 'login-777';

const redact: Redact = (_place, record) =>
  JSON.stringify(record).includes(MARKER) ? null : record;

function walk(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

/** Backups are compressed and show no marker: the tests look at which of them are there. */
function marked(folder: string): readonly string[] {
  return walk(folder).filter((path) => readFileSync(path).includes(MARKER));
}

interface Planted {
  readonly folder: string;
  readonly second: string;
  readonly named: string;
  readonly unnamed: string;
}

/** Everything in a data folder that may hold the marker. */
async function planted(): Promise<Planted> {
  const folder = tempFolder();
  const second = tempFolder();
  const session = await newStore(folder);
  const { store } = session;
  valueOf(await setUser(store, 'a', 1));
  valueOf(await setUser(store, 'gone', 777));
  valueOf(await change(store, () => [userDraft('gone', 7_770), userDraft('b', 2)]));
  const files = new OfficeFiles(session.parts.options.place);
  const named = valueOf(await files.put(Buffer.from('a logo')));
  const unnamed = valueOf(await files.put(Buffer.from(`a paper for ${MARKER}`)));
  const user = { id: 'c', login: named.slice(0, 64), name: null };
  valueOf(await change(store, () => [{ ...userDraft('c', 3), record: user }]));
  await session.close();
  const drafts = new DraftFiles(session.parts.options.place, { pc: 'pc', user: 'other' });
  const typed = { key: 'k', typed: { text: MARKER }, unread: {}, at: 'x', subject: null };
  valueOf(await drafts.save(folder, typed));
  const made = valueOf(await backupOf(folder));
  const place = secondPlace(second, made.facts.folderId);
  mkdirSync(place);
  cpSync(made.path, join(place, made.name));
  const way = join(folder, 'von-unterwegs', 'one', 'files');
  mkdirSync(way, { recursive: true });
  writeFileSync(join(way, 'x'), MARKER);
  writeFileSync(join(folder, 'konferenzbuero.json.beschaedigt-1'), MARKER);
  writeFileSync(join(folder, 'generations', '1', 'register.json.beschaedigt-1'), MARKER);
  mkdirSync(join(folder, 'generations', '5'));
  writeFileSync(join(folder, 'generations', '5', 'register.json'), MARKER);
  return { folder, second, named, unnamed };
}

function erase(session: WritingSession, folder: string, port: FilePort = nodeFilePort) {
  return eraseFromFolder(session, {
    additions: [
      {
        ...{ operation: 'retention.run', at: '2026-07-01T08:00:00.000Z', user: '' },
        drafts: [userDraft('note', 5)],
      },
    ],
    rewrite: (order) => {
      expect(order.folder).toBe(folder);
      // As to a worker.
      return rewriteInFolder(structuredClone(order), redact, { port, codec: identityCodec });
    },
  });
}

async function erased(folder: string): Promise<void> {
  const session = await writing(folder);
  valueOf(await erase(session, folder));
  await session.close();
}

function remains({ folder, second }: Planted, port: FilePort = nodeFilePort) {
  const order = { folder, second, token: randomUUID() };
  return removeRemains(order, { port, codec: identityCodec });
}

async function loginsOf(folder: string): Promise<readonly string[]> {
  const { store } = await reading(folder);
  const users = store.view.register('users').all();
  return users.map(({ login }) => login).sort();
}

describe('erasing from a data folder', () => {
  it('leaves no byte of what is gone, and everything else as it was', async () => {
    const office = await planted();
    const { folder, named, second, unnamed } = office;
    const before = await loginsOf(folder);
    await erased(folder);
    expect(valueOf(await remains(office))).toEqual({
      needsBackup: true,
      removed: 0,
      backups: 0,
      left: [],
    });
    expect(marked(folder)).not.toEqual([]);
    const kept = before.filter((login) => !login.includes(MARKER));
    expect(await loginsOf(folder)).toEqual([...kept, 'login-5'].sort());
    const fresh = valueOf(await backupOf(folder));
    const { digest } = fresh.facts;
    const done = valueOf(await remains(office));
    expect(done).toMatchObject({ needsBackup: false, left: [] });
    expect([...marked(folder), ...marked(second)]).toEqual([]);
    expect(backupFiles(folder)).toEqual([fresh.name]);
    expect(walk(second)).toEqual([]);
    expect(readdirSync(join(folder, 'files'))).toEqual([named]);
    expect(existsSync(join(folder, 'files', unnamed))).toBe(false);
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
    expect((await reading(folder)).store.digest()).toBe(digest);
    expect(valueOf(await remains(office))).toMatchObject({ removed: 0, left: [] });
    const again = await writing(folder);
    expect(errorOf(await again.store.undo('test')).code).toBe('undo.nothing');
    valueOf(await setUser(again.store, 'new', 9));
    expect((await again.store.verifyJournal()).damage).toEqual([]);
  });

  it('lets nobody go on who slept with the right to write', async () => {
    const office = await planted();
    const sleeper = await writing(office.folder);
    valueOf(await setUser(sleeper.store, 'd', 4));
    await erased(office.folder);
    valueOf(await backupOf(office.folder));
    expect(valueOf(await remains(office)).left).toEqual([]);
    expect(errorOf(await setUser(sleeper.store, 'e', 5)).code).toBe('store.rightPassedOn');
    expect(await loginsOf(office.folder)).toContain('login-4');
  });

  it('tells what is not its own to take away, and what the disk does not give', async () => {
    const office = await planted();
    await erased(office.folder);
    valueOf(await backupOf(office.folder));
    writeFileSync(join(office.folder, 'backups', 'Kopie.zip'), 'x');
    const port = faultyPort((call, path) =>
      call === 'remove' && path.includes(office.unnamed) ? 'EBUSY' : null,
    );
    const { left } = valueOf(await remains(office, port));
    expect(left.map(({ cause, path }) => [basename(path), cause])).toEqual([
      [office.unnamed, 'busy'],
      ['Kopie.zip', 'foreign'],
    ]);
    const later = valueOf(await remains({ ...office, second: join(office.second, 'drawer') }));
    expect(later.left.map(({ cause }) => cause)).toEqual(['foreign', 'missing']);
  });
});

describe('an interruption', () => {
  it('of the removal leaves a folder that opens, and the next call finishes it', async () => {
    const office = await planted();
    await erased(office.folder);
    const { digest } = valueOf(await backupOf(office.folder)).facts;
    for (let at = 0; ; at += 1) {
      const root = tempFolder();
      const copy = { ...office, folder: join(root, 'a'), second: join(root, 'b') };
      cpSync(office.folder, copy.folder, { recursive: true });
      cpSync(office.second, copy.second, { recursive: true });
      let calls = 0;
      const reads = new Set(['read', 'list']);
      const port = faultyPort((call) => {
        if (reads.has(call)) return null;
        calls += 1;
        return calls > at ? 'EIO' : null;
      });
      await remains(copy, port);
      expect((await reading(copy.folder)).store.digest()).toBe(digest);
      expect(valueOf(await remains(copy)).left).toEqual([]);
      expect([...marked(copy.folder), ...marked(copy.second)]).toEqual([]);
      if (calls <= at) break;
    }
  });

  it('of the erasing leaves the folder as it was, or erased', async () => {
    const office = await planted();
    const before = await loginsOf(office.folder);
    const opened: boolean[] = [];
    for (let at = 0; ; at += 3) {
      const folder = join(tempFolder(), 'a');
      cpSync(office.folder, folder, { recursive: true });
      let calls = 0;
      const port = faultyPort((call) => {
        if (call === 'read' || call === 'list') return null;
        calls += 1;
        return calls > at ? 'EIO' : null;
      });
      const session = await openForWriting(optionsFor(folder, port), claimant);
      const done = session.ok ? await erase(session.value, folder, port) : null;
      if (session.ok) await session.value.close().catch(() => undefined);
      const logins = await loginsOf(folder);
      const isErased = !logins.some((login) => login.includes(MARKER));
      if (!isErased) expect(logins).toEqual(before);
      if (done?.ok) expect(isErased).toBe(true);
      opened.push(isErased);
      if (calls <= at) break;
    }
    expect(new Set(opened)).toEqual(new Set([true, false]));
  });
});

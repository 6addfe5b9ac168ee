import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBackup } from '../../../src/main/storage/backup-read';
import { sealZip } from '../../../src/main/storage/backup-facts';
import { copyBackup, rotate } from '../../../src/main/storage/backup-places';
import { listBackups } from '../../../src/main/storage/backup-list';
import { inspectBackup, placeBackup } from '../../../src/main/storage/backup-restore';
import { identityCodec } from '../../../src/main/storage/codec';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { backupFiles, backupOf, backupTools } from '../../support/backups';
import { faultyPort } from '../../support/faulty-port';
import { errorOf, newStore, reading, setUser, valueOf, writing } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';
import { watchedPort } from '../../support/watched-port';

const open = (path: string) => openBackup(nodeFilePort, identityCodec, path);

async function filled(changes = 12): Promise<{ folder: string; digest: string; head: number }> {
  const folder = join(tempFolder(), 'daten');
  const session = await newStore(folder);
  for (let count = 0; count < changes; count += 1) {
    await setUser(session.store, `u${count % 5}`, count);
  }
  const { head } = session.store;
  const digest = session.store.digest();
  await session.close();
  return { folder, digest, head };
}

describe('a backup', () => {
  it('says what is in it, and that is what is there', async () => {
    const { folder, digest, head } = await filled();
    const made = valueOf(await backupOf(folder, { reason: 'start' }));
    expect(made.name).toBe(`2018-03-15T10-02-11Z_start_1-${String(head).padStart(6, '0')}.zip`);
    expect(made.facts).toMatchObject({ digest, seq: head, user: 'Petra Muster' });
    expect(made.facts.counts).toEqual({ 'register.users': 6 });
    expect(readFileSync(made.path).length).toBe(made.bytes);
    expect(backupFiles(folder)).toEqual([made.name]);
  });

  it('is a data folder once it is unzipped', async () => {
    const { folder, digest } = await filled();
    const made = valueOf(await backupOf(folder));
    const unzipped = join(tempFolder(), 'entpackt');
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(made.path)))) {
      if (name.endsWith('/')) mkdirSync(join(unzipped, name), { recursive: true });
      else {
        mkdirSync(join(unzipped, name, '..'), { recursive: true });
        writeFileSync(join(unzipped, name), bytes);
      }
    }
    const session = await writing(unzipped);
    expect(session.store.digest()).toBe(digest);
    valueOf(await setUser(session.store, 'later', 1));
  });

  it('is whole whatever a writer does between any two of its steps', async () => {
    const { folder } = await filled();
    const session = await writing(folder);
    let count = 0;
    const port = watchedPort(async (call) => {
      if (call !== 'read' && call !== 'list') return;
      count += 1;
      await setUser(session.store, `busy${count % 7}`, count);
      if (count % 2 === 0) await session.store.checkpoint();
    });
    const made = valueOf(await backupOf(folder, {}, port));
    expect(count).toBeGreaterThan(6);
    const opened = valueOf(await open(made.path));
    expect(opened.facts.seq).toBeGreaterThan(12);
    expect(opened.facts.seq).toBeLessThanOrEqual(session.store.head);
  });

  it('is whole while the right to write passes on between any two of its steps', async () => {
    const { folder } = await filled();
    let session = await writing(folder);
    let turn = 0;
    const port = watchedPort(async (call) => {
      if (call !== 'read') return;
      turn += 1;
      const before = session;
      session = await writing(folder);
      await setUser(session.store, `new${turn}`, turn);
      await setUser(before.store, `old${turn}`, turn);
    });
    const made = valueOf(await backupOf(folder, {}, port));
    expect(turn).toBeGreaterThan(4);
    valueOf(await open(made.path));
  });

  it('does not take the name of one that is there', async () => {
    const { folder } = await filled();
    const first = valueOf(await backupOf(folder));
    const second = valueOf(await backupOf(folder));
    expect(second.name).not.toBe(first.name);
    expect(backupFiles(folder)).toEqual([first.name, second.name].sort());
  });
});

describe('a backup that cannot be made', () => {
  it.each(['write', 'sync', 'open', 'makeFolder', 'rename', 'list', 'read', 'syncFolder'] as const)(
    'for a refused %s leaves nothing behind and the data as they were',
    async (call) => {
      const { folder, digest } = await filled();
      let seen = 0;
      const port = faultyPort((what, path) => {
        const isOurs = what === call && (call === 'read' || path.includes('backups'));
        seen += isOurs ? 1 : 0;
        return isOurs ? 'ENOSPC' : null;
      });
      const refused = errorOf(await backupOf(folder, {}, port));
      expect(seen).toBeGreaterThan(0);
      expect(refused.code).toMatch(/^(backup\.failed|backup\.notReadBack|folder\.disk)$/);
      // Once the name stands the backup is whole; only its name might not outlive a power cut.
      const left = backupFiles(folder);
      if (call !== 'syncFolder') expect(left).toEqual([]);
      for (const name of left) valueOf(await open(join(folder, 'backups', name)));
      const again = await reading(folder);
      expect(again.store.digest()).toBe(digest);
      await again.close();
    },
  );

  it('is refused at once where the disk gives back other bytes', async () => {
    const { folder } = await filled();
    const port = {
      ...nodeFilePort,
      read: async (path: string) => {
        const bytes = await nodeFilePort.read(path);
        if (path.endsWith('.ungeprueft')) bytes[100] = 255 - (bytes[100] ?? 0);
        return bytes;
      },
    };
    expect(errorOf(await backupOf(folder, {}, port)).code).toBe('backup.notReadBack');
    expect(backupFiles(folder)).toEqual([]);
  });

  it('is not made of a damaged folder', async () => {
    const { folder } = await filled();
    const journal = join(folder, 'generations', '1', 'journal');
    const path = join(journal, readdirSync(journal).sort()[0] ?? '');
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)] = 1;
    writeFileSync(path, bytes);
    expect(errorOf(await backupOf(folder)).code).toMatch(
      /^(backup\.sourceDamaged|folder\.damaged)$/,
    );
    expect(backupFiles(folder)).toEqual([]);
  });
});

describe('reading a backup', () => {
  it('refuses one changed byte anywhere', async () => {
    const { folder } = await filled();
    const made = valueOf(await backupOf(folder));
    const bytes = readFileSync(made.path);
    const path = join(tempFolder(), made.name);
    const places = [0, 3, 10, 31, bytes.length - 1, bytes.length - 40, made.facts.bodyBytes - 1, made.facts.bodyBytes - 22, made.facts.bodyBytes + 3, made.facts.bodyBytes + 64]; // prettier-ignore
    for (let step = 0; step < 150; step += 1) places.push(Math.floor((step / 150) * bytes.length));
    for (const at of places) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, changed);
      expect(errorOf(await open(path)).code, `byte ${at}`).toMatch(/^backup\.(damaged|notOne)$/);
    }
  });

  it('refuses any beginning of one, and one with something behind it', async () => {
    const { folder } = await filled();
    const made = valueOf(await backupOf(folder));
    const bytes = readFileSync(made.path);
    const path = join(tempFolder(), made.name);
    for (const length of [0, 1, 21, 500, Math.floor(bytes.length / 2), bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(errorOf(await open(path)).code).toMatch(/^backup\.(damaged|notOne)$/);
    }
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]));
    expect(errorOf(await open(path)).code).toBe('backup.damaged');
  });

  /** A sealed zip with other files in it, as somebody might make who knows how backups look. */
  async function forged(
    change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>,
  ): Promise<string> {
    const { folder } = await filled();
    const { facts, path } = valueOf(await backupOf(folder));
    const zip = zipSync(change(unzipSync(readFileSync(path))));
    writeFileSync(path, sealZip(zip, facts));
    return path;
  }

  it.each([
    '../boese.txt',
    'generations/1/../../boese.txt',
    '/etc/passwd',
    'C:/Windows/boese.txt',
    'generations\\1\\boese.txt',
    'generations/2/register.json',
    'generations/1/con.json',
    'generations/1//x.json',
    'sonstiges.exe',
  ])('unfolds nothing where an entry is named %s', async (name) => {
    const path = await forged((files) => ({ ...files, [name]: Buffer.from('x') }));
    expect(errorOf(await open(path)).code).toBe('backup.foreign');
  });

  it('unfolds no bomb', async () => {
    const bomb = new Uint8Array(120_000_000);
    const path = await forged((files) => ({ ...files, 'generations/1/files/bomb': bomb }));
    expect(errorOf(await open(path)).code).toBe('backup.foreign');
  });

  it('believes no seal about another content', async () => {
    const path = await forged((files) =>
      Object.fromEntries(
        Object.entries(files).filter(([name]) => !/checkpoint\.json$|000002\.jsonl$/.test(name)),
      ),
    );
    expect(errorOf(await open(path)).code).toBe('backup.damaged');
  });

  it('tells other zips from damaged backups', async () => {
    const path = join(tempFolder(), 'urlaub.zip');
    writeFileSync(path, zipSync({ 'foto.jpg': Buffer.from('x') }));
    expect(errorOf(await open(path)).code).toBe('backup.notOne');
    writeFileSync(path, 'kein Zip');
    expect(errorOf(await open(path)).code).toBe('backup.notOne');
    expect(errorOf(await open(join(tempFolder(), 'fehlt.zip'))).code).toBe('backup.unreadable');
  });
});

describe('the second place', () => {
  it('gets the same bytes; one that is missing is said and made no folder', async () => {
    const { folder } = await filled();
    const made = valueOf(await backupOf(folder));
    const stick = tempFolder();
    const copied = await copyBackup(nodeFilePort, made, stick);
    if (copied.kind !== 'copied') throw new Error(copied.kind);
    expect(readFileSync(join(copied.folder, made.name))).toEqual(readFileSync(made.path));
    const again = await copyBackup(nodeFilePort, made, stick);
    expect(again.kind).toBe('copied');
    const missing = join(stick, 'gibt', 'es', 'nicht');
    expect(await copyBackup(nodeFilePort, made, missing)).toEqual({
      kind: 'failed',
      folder: missing,
      cause: 'missing',
    });
    expect(readdirSync(stick)).toHaveLength(1);
  });

  it('keeps no copy that reads differently', async () => {
    const { folder } = await filled();
    const made = valueOf(await backupOf(folder));
    const stick = tempFolder();
    const port = {
      ...nodeFilePort,
      read: async (path: string) =>
        path.startsWith(stick) ? Buffer.from('anders') : nodeFilePort.read(path),
    };
    expect(await copyBackup(port, made, stick)).toMatchObject({
      kind: 'failed',
      cause: 'hardware',
    });
    expect(readdirSync(stick).flatMap((name) => readdirSync(join(stick, name)))).toEqual([]);
  });
});

describe('letting backups go', () => {
  it('follows the rule, and leaves alone what is not ours or not readable', async () => {
    const { folder } = await filled();
    const at = (day: number) => new Date(Date.UTC(2017, 0, day, 9)).toISOString();
    for (let day = 1; day <= 40; day += 1) valueOf(await backupOf(folder, { reason: 'daily', at: at(day) })); // prettier-ignore
    const other = await filled();
    const foreign = valueOf(await backupOf(other.folder, { at: at(1), reason: 'start' }));
    cpSync(foreign.path, join(folder, 'backups', foreign.name));
    const broken = '2017-01-02T09-00-00Z_start_1-000001.zip';
    writeFileSync(join(folder, 'backups', broken), 'kaputt');
    writeFileSync(join(folder, 'backups', `${broken}.alt.ungeprueft`), 'halb');
    const made = valueOf(await backupOf(folder, { at: at(41) }));
    const removed = await rotate(nodeFilePort, join(folder, 'backups'), made);
    expect(removed.length).toBeGreaterThan(10);
    const left = backupFiles(folder);
    expect(left).toEqual(expect.arrayContaining([made.name, broken, foreign.name]));
    expect(left.filter((name) => name.endsWith('.ungeprueft'))).toEqual([]);
    const { backups } = await listBackups(nodeFilePort, join(folder, 'backups'));
    expect(backups.find(({ mark }) => mark.name === broken)?.facts).toBeNull();
    expect(backups.filter(({ facts }) => facts !== null)).toHaveLength(left.length - 1);
  });
});

describe('looking into a backup and placing it', () => {
  it('says what would change and puts back what was there', async () => {
    const { folder, digest } = await filled();
    const made = valueOf(await backupOf(folder));
    const session = await writing(folder);
    await setUser(session.store, 'u1', 99);
    await setUser(session.store, 'spaeter', 1);
    await session.close();
    const looked = valueOf(await inspectBackup({ path: made.path, folder }, backupTools()));
    expect(looked.differences).toEqual([
      {
        collection: 'users',
        added: { count: 0, names: [] },
        changed: { count: 1, names: ['login-11'] },
        removed: { count: 1, names: ['login-1'] },
      },
    ]);
    const target = join(folder, 'generations', '2');
    const order = { path: made.path, target, digest: looked.digest };
    expect(valueOf(await placeBackup(order, backupTools())).digest).toBe(digest);
    expect(readdirSync(target).sort()).toEqual(['checkpoint.json', 'conferences', 'journal', 'register.json']); // prettier-ignore
    const other = errorOf(await placeBackup({ ...order, digest: 'x' }, backupTools()));
    expect(other.code).toBe('backup.changedSince');
  });

  it('says that nothing was restored where the disk is full', async () => {
    const { folder } = await filled();
    const made = valueOf(await backupOf(folder));
    const looked = valueOf(await inspectBackup({ path: made.path, folder }, backupTools()));
    const target = join(folder, 'generations', '2');
    const port = faultyPort((call, path) =>
      call === 'write' && path.startsWith(target) ? 'ENOSPC' : null,
    );
    const order = { path: made.path, target, digest: looked.digest };
    expect(errorOf(await placeBackup(order, backupTools(port))).code).toBe('backup.notRestored');
  });
});

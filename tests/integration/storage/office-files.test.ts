import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBackup } from '../../../src/main/storage/backup-read';
import { sealZip } from '../../../src/main/storage/backup-facts';
import { placeBackup } from '../../../src/main/storage/backup-restore';
import { identityCodec, type Codec } from '../../../src/main/storage/codec';
import { adoptGeneration, repairFolder } from '../../../src/main/storage/generations';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { OFFICE_FILE_MAX_BYTES, OfficeFiles } from '../../../src/main/storage/office-files';
import { openForWriting } from '../../../src/main/storage/open-store';
import { bringBack, takeAlong } from '../../../src/main/storage/take-along';
import { backupOf, backupTools } from '../../support/backups';
import { faultyPort } from '../../support/faulty-port';
import {
  claimant,
  errorOf,
  newStore,
  optionsFor,
  setUser,
  valueOf,
  writing,
} from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const PICTURE = Buffer.from('ein Wappen');
const NAME = createHash('sha256').update(PICTURE).digest('hex');

function filesIn(folder: string, port = nodeFilePort): OfficeFiles {
  return new OfficeFiles(optionsFor(folder, port).place);
}

const pathOf = (folder: string, name = NAME): string => join(folder, 'files', name);

describe('files of the office', () => {
  it('are kept once by what they hold and read back as they were', async () => {
    const folder = tempFolder();
    const files = filesIn(folder);
    expect(valueOf(await files.put(PICTURE))).toBe(NAME);
    expect(valueOf(await files.put(PICTURE))).toBe(NAME);
    expect(readdirSync(join(folder, 'files'))).toEqual([NAME]);
    expect(Buffer.from(valueOf(await files.read(NAME)))).toEqual(PICTURE);
    expect(await files.has(NAME)).toBe(true);
  });

  it('that are damaged or gone are said to be so, and are whole once they are added again', async () => {
    const folder = tempFolder();
    const files = filesIn(folder);
    expect(errorOf(await files.read(NAME))).toEqual({ code: 'officeFile.missing', file: NAME });
    valueOf(await files.put(PICTURE));
    writeFileSync(pathOf(folder), 'ein Wappeo');
    expect(errorOf(await files.read(NAME))).toEqual({ code: 'officeFile.damaged', file: NAME });
    expect(await files.has(NAME)).toBe(false);
    valueOf(await files.put(PICTURE));
    expect(await files.has(NAME)).toBe(true);
  });

  it('are never looked for outside their folder', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'geheim'), 'x');
    const read = await filesIn(folder).read('../geheim');
    expect(errorOf(read).code).toBe('officeFile.missing');
  });

  it('are refused where they are too large, and on a full disk nothing stays', async () => {
    const folder = tempFolder();
    const large = new Uint8Array(OFFICE_FILE_MAX_BYTES + 1);
    expect(errorOf(await filesIn(folder).put(large)).code).toBe('officeFile.tooLarge');
    const full = faultyPort((call) => (call === 'write' ? 'ENOSPC' : null));
    const refused = errorOf(await filesIn(folder, full).put(PICTURE));
    expect(refused).toEqual({ code: 'officeFile.disk', cause: 'full' });
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it('are durable when they are said to be there', async () => {
    const calls: string[] = [];
    const port = faultyPort((call, path) => {
      calls.push(`${call} ${path.split(/[\\/]/).at(-1)?.split('.').at(-1) ?? ''}`);
      return null;
    });
    valueOf(await filesIn(tempFolder(), port).put(PICTURE));
    const [sync, rename, folder] = ['sync tmp', `rename ${NAME}`, 'syncFolder files'].map((call) =>
      calls.indexOf(call),
    );
    expect([sync, rename, folder].every((at) => (at ?? -1) >= 0)).toBe(true);
    expect([sync, rename, folder]).toEqual([sync, rename, folder].sort((a, b) => (a ?? 0) - (b ?? 0))); // prettier-ignore
  });

  it('pass the codec', async () => {
    const folder = tempFolder();
    const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);
    const hiding: Codec = { ...identityCodec, encodeBytes: turned, decodeBytes: turned };
    const files = new OfficeFiles({ ...optionsFor(folder).place, codec: hiding });
    valueOf(await files.put(PICTURE));
    expect(readFileSync(pathOf(folder), 'latin1')).not.toContain('Wappen');
    expect(Buffer.from(valueOf(await files.read(NAME)))).toEqual(PICTURE);
  });
});

async function office(): Promise<string> {
  const folder = join(tempFolder(), 'daten');
  const session = await newStore(folder);
  valueOf(await filesIn(folder).put(PICTURE));
  await session.close();
  return folder;
}

describe('a backup with files', () => {
  it('counts them, and restoring puts back what is missing or damaged and keeps the rest', async () => {
    const folder = await office();
    const made = valueOf(await backupOf(folder));
    expect(made.facts.files).toBe(1);
    const later = valueOf(await filesIn(folder).put(Buffer.from('später')));
    for (const spoil of [
      () => {
        rmSync(pathOf(folder));
      },
      () => {
        writeFileSync(pathOf(folder), 'kaputt');
      },
    ]) {
      spoil();
      const session = await writing(folder);
      const order = { path: made.path, digest: made.facts.body };
      valueOf(
        await adoptGeneration(session, ({ path: target }) =>
          placeBackup({ ...order, target }, backupTools()),
        ),
      );
      await session.close();
      expect(await filesIn(folder).has(NAME)).toBe(true);
      expect(await filesIn(folder).has(later)).toBe(true);
    }
  });

  it('leaves a damaged one out rather than failing', async () => {
    const folder = await office();
    writeFileSync(pathOf(folder), 'kaputt');
    const made = valueOf(await backupOf(folder));
    expect(made.facts.files).toBe(0);
    valueOf(await openBackup(nodeFilePort, identityCodec, made.path));
  });

  it('is not sound when one of them is another or is gone, whatever its seal says', async () => {
    const folder = await office();
    const made = valueOf(await backupOf(folder));
    const parts = unzipSync(readFileSync(made.path));
    const entry = `files/${NAME}`;
    expect(Object.keys(parts)).toContain(entry);
    const without = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== entry));
    for (const spoilt of [{ ...parts, [entry]: Buffer.from('ein anderes') }, without]) {
      writeFileSync(made.path, sealZip(zipSync(spoilt), made.facts));
      const opened = await openBackup(nodeFilePort, identityCodec, made.path);
      expect(errorOf(opened).code).toBe('backup.damaged');
    }
    writeFileSync(made.path, sealZip(zipSync(parts), made.facts));
    valueOf(await openBackup(nodeFilePort, identityCodec, made.path));
  });

  it('says that nothing was restored where the files find no room', async () => {
    const folder = await office();
    const made = valueOf(await backupOf(folder));
    rmSync(pathOf(folder));
    const port = faultyPort((call, path) =>
      call === 'write' && path.includes('files') ? 'ENOSPC' : null,
    );
    const target = join(folder, 'generations', '2');
    const order = { path: made.path, target, digest: made.facts.body };
    const refused = errorOf(await placeBackup(order, backupTools(port)));
    expect(refused).toEqual({ code: 'backup.notRestored', cause: 'full' });
    expect(existsSync(target)).toBe(false);
  });
});

describe('files on the way', () => {
  it('go along and come home, each side getting what it lacks', async () => {
    const home = await office();
    const away = join(tempFolder(), 'Laptop');
    const session = await writing(home);
    valueOf(await takeAlong(session, away));
    await session.close();
    expect(await filesIn(away).has(NAME)).toBe(true);
    const other = valueOf(await filesIn(away).put(Buffer.from('unterwegs')));
    const taken = await writing(away);
    valueOf(await setUser(taken.store, 'b', 1));
    valueOf(await bringBack(taken, optionsFor(home)));
    await taken.close();
    expect(await filesIn(home).names()).toEqual([NAME, other].sort());
  });

  it('lie beside the state from the way where both went on', async () => {
    const home = await office();
    const away = join(tempFolder(), 'Laptop');
    const session = await writing(home);
    valueOf(await takeAlong(session, away));
    await session.close();
    const atHome = valueOf(await openForWriting(optionsFor(home), claimant, { mode: 'reopen' }));
    valueOf(await setUser(atHome.store, 'c', 1));
    await atHome.close();
    const taken = await writing(away);
    valueOf(await setUser(taken.store, 'b', 1));
    expect(errorOf(await bringBack(taken, optionsFor(home))).code).toBe('folder.wentOn');
    const [beside = ''] = readdirSync(join(home, 'von-unterwegs'));
    expect(await filesIn(join(home, 'von-unterwegs', beside)).has(NAME)).toBe(true);
  });

  it('a damaged one does not keep anybody at home', async () => {
    const home = await office();
    writeFileSync(pathOf(home), 'kaputt');
    const away = join(tempFolder(), 'Laptop');
    const session = await writing(home);
    valueOf(await takeAlong(session, away));
    expect(await filesIn(away).names()).toEqual([]);
  });
});

describe('repairing', () => {
  it('keeps the files', async () => {
    const folder = await office();
    const journal = join(folder, 'generations', '1', 'journal');
    const session = await writing(folder);
    valueOf(await setUser(session.store, 'a', 5));
    valueOf(await setUser(session.store, 'a', 7));
    const newest = join(journal, readdirSync(journal).sort().at(-1) ?? '');
    const text = readFileSync(newest, 'utf8').replace('login-5', 'login-6');
    writeFileSync(newest, text);
    const options = optionsFor(folder);
    const broken = valueOf(await openForWriting(options, claimant, { mode: 'repair' }));
    valueOf(await repairFolder(broken));
    await broken.close();
    expect(await filesIn(folder).has(NAME)).toBe(true);
  });
});

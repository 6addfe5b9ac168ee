import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleBench, type OfficeBench } from '../../support/offices';
import { backupFiles } from '../../support/backups';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

async function motto({ dispatcher }: OfficeBench, conferenceId: string, text?: string) {
  if (text !== undefined) {
    valueOf(
      await dispatcher.invoke('conferences.update', { conferenceId, patch: { motto: text } }),
    );
  }
  const got = valueOf(await dispatcher.invoke('conferences.get', { conferenceId }));
  return got.conference['motto'];
}

const check = async ({ dispatcher }: OfficeBench) =>
  valueOf(await dispatcher.invoke('store.check', {}));

async function restored({ dispatcher }: OfficeBench, file: string) {
  const { digest } = valueOf(await dispatcher.invoke('store.inspectBackup', { file }));
  return dispatcher.invoke('store.restore', { file, digest });
}

describe('restoring', () => {
  it('brings the first state back, goes on from there, and takes itself back by the safety copy', async () => {
    const bench = await sampleBench();
    const { conferenceId, dispatcher, folder } = bench;
    await motto(bench, conferenceId, 'Erster Stand');
    const first = await check(bench);
    const backup = valueOf(await dispatcher.invoke('store.backup', {}));
    expect(backup).toMatchObject({ seq: first.changes, digest: first.digest, reason: 'manual' });
    await motto(bench, conferenceId, 'Zweiter Stand');
    const second = await check(bench);

    const looked = valueOf(await dispatcher.invoke('store.inspectBackup', { file: backup.file }));
    expect(looked.differences).toMatchObject([{ collection: 'conference', changed: { count: 1 } }]);
    const back = valueOf(await restored(bench, backup.file));
    expect(back.generation).toBe(2);
    expect(await motto(bench, conferenceId)).toBe('Erster Stand');
    expect((await check(bench)).digest).toBe(first.digest);
    expect(readdirSync(join(folder, 'generations')).sort()).toEqual(['1', '2']);

    await motto(bench, conferenceId, 'Dritter Stand');
    const undone = valueOf(await dispatcher.invoke('store.undo', {}));
    expect(undone.keys).toHaveLength(1);
    expect(await motto(bench, conferenceId)).toBe('Erster Stand');

    const again = valueOf(await restored(bench, back.safetyCopy ?? ''));
    expect(again.generation).toBe(3);
    expect(await motto(bench, conferenceId)).toBe('Zweiter Stand');
    expect((await check(bench)).digest).toBe(second.digest);
    expect((await check(bench)).findings.filter(({ level }) => level === 'stop')).toEqual([]);
    expect(backupFiles(folder)).toHaveLength(3);
    // An undo after restoring goes on where the backup's own journal stood.
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await motto(bench, conferenceId)).toBe('Erster Stand');
  });

  it('is refused once the folder or the file has changed', async () => {
    const bench = await sampleBench();
    const { conferenceId, dispatcher, folder } = bench;
    const { file } = valueOf(await dispatcher.invoke('store.backup', {}));
    const { digest } = valueOf(await dispatcher.invoke('store.inspectBackup', { file }));
    await motto(bench, conferenceId, 'Neu');
    const late = await dispatcher.invoke('store.restore', { file, digest });
    expect(errorOf(late)).toEqual({ code: 'backup.changedSince', what: 'folder' });
    const other = valueOf(await dispatcher.invoke('store.backup', {}));
    const swapped = await dispatcher.invoke('store.restore', { file: other.file, digest });
    expect(errorOf(swapped)).toEqual({ code: 'backup.changedSince', what: 'file' });
    expect(readdirSync(join(folder, 'generations'))).toEqual(['1']);
    expect(backupFiles(folder)).toHaveLength(2);
  });

  it('takes the backup of another folder only after a question', async () => {
    const bench = await sampleBench();
    const other = await sampleBench();
    await motto(other, other.conferenceId, 'Aus dem anderen Ordner');
    const to = tempFolder();
    const { file } = valueOf(await other.dispatcher.invoke('store.backup', { to }));
    const { digest, isOwn } = valueOf(
      await bench.dispatcher.invoke('store.inspectBackup', { file }),
    );
    expect(isOwn).toBe(false);
    const asked = await bench.dispatcher.invoke('store.restore', { file, digest });
    expect(errorOf(asked).code).toBe('backup.otherFolder');
    const before = await check(bench);
    valueOf(await bench.dispatcher.invoke('store.restore', { file, digest, otherFolder: true }));
    expect(await motto(bench, other.conferenceId)).toBe('Aus dem anderen Ordner');
    expect((await check(bench)).folderId).toBe(before.folderId);
  });

  it('refuses a damaged backup and leaves everything as it is', async () => {
    const bench = await sampleBench();
    const { dispatcher, folder } = bench;
    const { file } = valueOf(await dispatcher.invoke('store.backup', {}));
    const { digest } = valueOf(await dispatcher.invoke('store.inspectBackup', { file }));
    const before = await check(bench);
    const bytes = readFileSync(file);
    bytes[1000] = 255 - (bytes[1000] ?? 0);
    writeFileSync(file, bytes);
    expect(errorOf(await dispatcher.invoke('store.inspectBackup', { file })).code).toBe('backup.damaged'); // prettier-ignore
    expect(errorOf(await dispatcher.invoke('store.restore', { file, digest })).code).toBe('backup.damaged'); // prettier-ignore
    expect(await check(bench)).toEqual(before);
    expect(readFileSync(join(folder, 'konferenzbuero.json'), 'utf8')).toContain('"generation":1');
  });

  it('makes a damaged folder whole again', async () => {
    const bench = await sampleBench();
    const { conferenceId, dispatcher, folder } = bench;
    const good = await check(bench);
    const { file } = valueOf(await dispatcher.invoke('store.backup', {}));
    await motto(bench, conferenceId, 'Nach der Sicherung');
    const journal = join(folder, 'generations', '1', 'journal');
    for (const name of readdirSync(journal)) writeFileSync(join(journal, name), 'zerstört\n');
    expect(errorOf(await dispatcher.invoke('store.undo', {})).code).toBe('folder.damaged');
    const looked = valueOf(await dispatcher.invoke('store.inspectBackup', { file }));
    expect(looked.currentCounts).toBeNull();
    const back = valueOf(await restored(bench, file));
    expect(back.safetyCopy).toBeNull();
    expect((await check(bench)).digest).toBe(good.digest);
    await motto(bench, conferenceId, 'Es geht weiter');
  });
});

describe('before a list is read in', () => {
  it('makes a backup, and says so when it cannot', async () => {
    const bench = await sampleBench();
    const { dispatcher, folder } = bench;
    const path = join(tempFolder(), 'liste.csv');
    writeFileSync(path, 'Anrede;Vorname;Nachname\nFrau;Anna;Neumann\n');
    const { digest } = valueOf(await dispatcher.invoke('contacts.importPreview', { path }));
    writeFileSync(join(folder, 'backups'), 'steht im Weg');
    const before = await check(bench);
    const refused = await dispatcher.invoke('contacts.import', { path, digest });
    expect(errorOf(refused).code).toBe('backup.failed');
    expect((await check(bench)).digest).toBe(before.digest);
  });
});

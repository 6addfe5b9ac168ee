import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../../src/shared/ipc/contract';
import { officeBench, sampleBench, type OfficeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const MARKER = 'Zimtsternmarkierung';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Files that hold a text, those within zips included. */
function holding(folder: string, text: string): readonly string[] {
  const has = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(text);
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    const inside = path.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [];
    return [bytes, ...inside].some(has);
  });
}

type Listed = Output<'retention.list'>;

/** The sample with a remark on a reply that was written and changed again, backed up in two places. */
async function bench() {
  const office = await sampleBench();
  const { conferenceId, dispatcher } = office;
  const second = tempFolder();
  valueOf(await dispatcher.invoke('store.setBackupPlace', { folder: second }));
  const { participants } = valueOf(await dispatcher.invoke('participants.list', { conferenceId }));
  const id = participants[0]?.id ?? '';
  for (const note of [MARKER, `${MARKER} und mehr`]) {
    valueOf(
      await dispatcher.dispatch('participants.update', { conferenceId, id, patch: { note } }),
    );
  }
  valueOf(await dispatcher.invoke('store.backup', {}));
  return { ...office, second };
}

async function itemsOf({ dispatcher }: OfficeBench): Promise<Listed> {
  return valueOf(await dispatcher.invoke('retention.list', {}));
}

function notes({ items }: Listed): string {
  return items.find(({ subject }) => subject === 'replyNotes')?.id ?? '';
}

describe('deleting by periods', () => {
  it('leaves no byte of it in the folder, its history, its backups or their second place', async () => {
    const office = await bench();
    const { dispatcher, folder, second } = office;
    expect(holding(folder, MARKER).length).toBeGreaterThan(0);
    expect(holding(second, MARKER).length).toBeGreaterThan(0);
    const listed = await itemsOf(office);
    const done = valueOf(
      await dispatcher.invoke('retention.run', {
        items: [notes(listed)],
        agreement: listed.agreement,
      }),
    );
    expect(done).toMatchObject({ warnings: [], backupsRemoved: 2 });
    expect(done.records).toBeGreaterThan(0);
    expect(done.historyValues).toBeGreaterThan(2);
    expect([...holding(folder, MARKER), ...holding(second, MARKER)]).toEqual([]);
    const check = valueOf(await dispatcher.invoke('store.check', {}));
    expect(check.findings.filter(({ level }) => level === 'stop')).toEqual([]);
    expect(check.counts['register.deletions']).toBe(1);
    expect(notes(await itemsOf(office))).toBe('');
    const { backups } = valueOf(await dispatcher.invoke('store.backups', {}));
    expect(backups).toHaveLength(1);
    // Whoever undoes finds nothing to undo into.
    expect(valueOf(await dispatcher.invoke('store.recent', { limit: 5 })).undo).toBe(null);
  });

  it('keeps everything else as it was', async () => {
    const office = await bench();
    const { conferenceId, dispatcher } = office;
    const list = async () =>
      valueOf(await dispatcher.invoke('participants.list', { conferenceId })).participants;
    const before = await list();
    const persons = valueOf(await dispatcher.invoke('register.list', { collection: 'persons' }));
    const listed = await itemsOf(office);
    const { agreement } = listed;
    valueOf(await dispatcher.invoke('retention.run', { items: [notes(listed)], agreement }));
    const without = before.map((one) => ({
      ...one,
      note: null,
      reply: { ...one.reply, note: null },
    }));
    expect(await list()).toEqual(without);
    expect(valueOf(await dispatcher.invoke('register.list', { collection: 'persons' }))).toEqual(
      persons,
    );
  });

  it('is refused where the data has changed, the item is unknown or there is no folder', async () => {
    const office = await bench();
    const { dispatcher } = office;
    const listed = await itemsOf(office);
    const { agreement } = listed;
    const run = (items: string[], agreed = agreement) =>
      dispatcher.invoke('retention.run', { items, agreement: agreed });
    expect(errorOf(await run(['participants/nobody'])).code).toBe('retention.unknownItem');
    valueOf(await dispatcher.invoke('chair.addTerms', { count: 1 }));
    const { digest } = valueOf(await dispatcher.invoke('store.check', {}));
    expect(errorOf(await run([notes(listed)])).code).toBe('retention.changedSince');
    expect(valueOf(await dispatcher.invoke('store.check', {})).digest).toBe(digest);
    const nowhere = await officeBench().dispatcher.invoke('retention.run', {
      ...{ items: ['letters/x'], agreement },
    });
    expect(errorOf(nowhere).code).toBe('folder.missing');
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceId } from '../../builders/sample-view';
import { backupFiles } from '../../support/backups';
import { check, officeBench, packageOf, receive } from '../../support/handover';
import { sampleBench, type OfficeBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Bench = Awaited<ReturnType<typeof sampleBench>>;

async function change({ conferenceId, dispatcher }: Bench, motto: string): Promise<void> {
  valueOf(await dispatcher.invoke('conferences.update', { conferenceId, patch: { motto } }));
}

async function mottoOf({ dispatcher }: OfficeBench, conferenceId: string): Promise<unknown> {
  return valueOf(await dispatcher.invoke('conferences.get', { conferenceId })).conference['motto'];
}

/** A person of the sample, with a remark of this office. */
async function remark({ dispatcher }: OfficeBench, note: string | null) {
  const { records } = valueOf(await dispatcher.invoke('register.list', { collection: 'persons' }));
  const [person] = records.filter((record) => record['firstName'] === 'Emilia');
  if (!person) throw new Error('nobody of that name');
  if (note !== null) {
    const record = { ...person, note };
    valueOf(await dispatcher.dispatch('register.save', { collection: 'persons', record }));
  }
  return person['note'];
}

const generations = ({ folder }: OfficeBench): readonly string[] =>
  readdirSync(join(folder, 'generations')).sort();

async function twoOffices() {
  const [a, b] = [await sampleBench(), await sampleBench()];
  await change(a, 'Aus dem Paket');
  await change(b, 'Von hier');
  await remark(b, 'nur hier bekannt');
  return { a, b, made: await packageOf(a) };
}

describe('a package that comes to an office', () => {
  it('shows what changes, keeps what is only here, and goes back as a whole', async () => {
    const { b, made } = await twoOffices();
    const { conferenceId, dispatcher } = b;
    const before = await check(b);
    const seen = valueOf(await dispatcher.invoke('handover.inspect', { file: made.file }));
    expect(seen.target).toBe('office');
    expect(seen.differences).toContainEqual(
      expect.objectContaining({ collection: 'conference', changed: { count: 1, names: [] } }),
    );
    const kept = seen.differences.find(({ collection }) => collection === 'participants')?.kept;
    expect(kept?.count).toBe(before.counts['conference.participants']);

    const taken = valueOf(await receive(b, made.file));
    expect(taken.generation).toBe(2);
    expect(taken.safetyCopy).toContain('before-handover');
    expect(await mottoOf(b, conferenceId)).toBe('Aus dem Paket');
    // The package has no remarks: that is no reason to lose them.
    expect(await remark(b, null)).toBe('nur hier bekannt');
    const now = await check(b);
    expect(now.digest).toBe(taken.digest);
    expect(now.folderId).toBe(before.folderId);
    expect(now.findings.filter(({ level }) => level === 'stop')).toEqual([]);
    expect(now.counts['conference.participants']).toBe(before.counts['conference.participants']);
    expect(errorOf(await dispatcher.invoke('store.undo', {})).code).toBe('undo.nothing');

    await change(b, 'Danach');
    const back = valueOf(await dispatcher.invoke('handover.takeBack', {}));
    expect(back.generation).toBe(3);
    expect((await check(b)).digest).toBe(before.digest);
    expect(generations(b)).toEqual(['1', '2', '3']);
    const again = await dispatcher.invoke('handover.takeBack', {});
    expect(errorOf(again).code).toBe('handover.nothingReceived');
    // The state that was taken back is still there as a backup.
    const copy = valueOf(await dispatcher.invoke('store.inspectBackup', { file: back.safetyCopy ?? '' })); // prettier-ignore
    expect(copy.counts['register.handoverPackages']).toBe(1);
  });

  it('leaves our own where that was wished for', async () => {
    const { b, made } = await twoOffices();
    valueOf(await receive(b, made.file, { onConflict: 'own' }));
    expect(await mottoOf(b, b.conferenceId)).toBe('Von hier');
  });

  it('comes in once, and once more only if that is meant', async () => {
    const { b, made } = await twoOffices();
    valueOf(await receive(b, made.file));
    const digest = (await check(b)).digest;
    const seen = valueOf(await b.dispatcher.invoke('handover.inspect', { file: made.file }));
    expect(seen.receivedOn).toBe('2018-02-01');
    const changes = seen.differences.filter(
      ({ added, changed }) => added.count + changed.count > 0,
    );
    expect(changes).toEqual([]);
    expect(errorOf(await receive(b, made.file)).code).toBe('package.receivedBefore');
    expect(generations(b)).toEqual(['1', '2']);
    expect((await check(b)).digest).toBe(digest);
    expect(valueOf(await receive(b, made.file, { again: true })).generation).toBe(3);
  });

  it('is refused once the folder or the file is another than was looked at', async () => {
    const { a, b, made } = await twoOffices();
    const { dispatcher } = b;
    const { agreement } = valueOf(await dispatcher.invoke('handover.inspect', { file: made.file }));
    const other = await packageOf(a);
    const swapped = await dispatcher.invoke('handover.import', { file: other.file, agreement });
    expect(errorOf(swapped)).toEqual({ code: 'package.changedSince', what: 'file' });
    await change(b, 'Noch etwas');
    const late = await dispatcher.invoke('handover.import', { file: made.file, agreement });
    expect(errorOf(late)).toEqual({ code: 'package.changedSince', what: 'folder' });
    expect(generations(b)).toEqual(['1']);
  });

  it('does not mix training and earnest, and changes no archive', async () => {
    const { a, b, made } = await twoOffices();
    const real = officeBench();
    valueOf(await real.dispatcher.invoke('store.create', {}));
    expect(errorOf(await receive(real, made.file))).toEqual({ code: 'package.otherTraining', training: true }); // prettier-ignore
    expect(generations(real)).toEqual(['1']);
    expect(backupFiles(real.folder)).toEqual([]);
    await packageOf(b);
    valueOf(await b.dispatcher.invoke('archive.begin', { termId: referenceId('term-13') }));
    expect(errorOf(await receive(b, made.file)).code).toBe('store.archived');
    expect(errorOf(await b.dispatcher.invoke('handover.takeBack', {})).code).toBe('store.archived');
    expect((await packageOf(b)).counts['conference.conference']).toBe(1);
    expect(generations(a)).toEqual(['1']);
  });

  it('has nothing before it in a folder that was empty', async () => {
    const { made } = await twoOffices();
    const c = officeBench();
    valueOf(await receive(c, made.file));
    const back = await c.dispatcher.invoke('handover.takeBack', {});
    expect(errorOf(back).code).toBe('handover.nothingBefore');
  });
});

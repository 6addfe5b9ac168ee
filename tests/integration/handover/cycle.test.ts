import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TakeOver } from '../../../src/shared/domain/chair/take-over';
import type { Output } from '../../../src/shared/ipc/contract';
import { check, officeBench, packageOf, receive, receivedBench } from '../../support/handover';
import { sampleBench, type OfficeBench } from '../../support/offices';
import { PASSPHRASE } from '../../support/packages';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

type Seen = Output<'handover.inspect'>;

/** Counts of what a package may hold: the receiver's own settings and notes of packages are its own. */
function shared(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const own = new Set(['register.handoverPackages', 'register.users', 'settings.preferences']);
  return Object.fromEntries(Object.entries(counts).filter(([key]) => !own.has(key)));
}

/** The office that takes the chair after a package, at a house of its Land. */
function nextOffice({ choices }: Seen, name: string): TakeOver {
  const { term } = choices;
  if (!term) throw new Error('nobody follows');
  const house = choices.organisations.find(({ land }) => land === term.land);
  const holder = choices.holders.find(({ land }) => land === term.land);
  return {
    ...term,
    motto: 'Neu',
    holder: holder ? { personId: holder.personId, officeId: holder.officeId } : null,
    secretariat: {
      ...{ name, organisationId: house?.id ?? '', contactName: null, phone: '030 1', fax: null },
      ...{ email: 'stelle@example.org', web: null },
      ...{ pressName: null, pressPhone: null, pressEmail: null },
    },
  };
}

async function inspect({ dispatcher }: OfficeBench, file: string): Promise<Seen> {
  return valueOf(await dispatcher.invoke('handover.inspect', { file }));
}

it('goes from one office to the next and on to a third', async () => {
  const a = await sampleBench();
  const planned = valueOf(await a.dispatcher.invoke('handover.plan', { categories: ['contacts', 'conferences'] })); // prettier-ignore
  expect(planned.categories).toEqual(['base', 'contacts', 'conferences']);
  const before = await check(a);
  const first = await packageOf(a);
  expect(first.name).toBe('2018-02-01_Uebergabepaket_13-BY_14-BE.zip');
  expect((await check(a)).counts['register.handoverPackages']).toBe(1);

  const b = officeBench();
  const seen = await inspect(b, first.file);
  expect(seen).toMatchObject({ target: 'empty', packageId: first.packageId, receivedOn: null });
  expect(seen.testLetter).toMatchObject({ state: 'sound' });
  expect(seen.recordsDigest).toBe(first.digest);
  const takeOver = nextOffice(seen, 'Geschäftsstelle in Berlin');
  const { agreement } = seen;
  const taken = valueOf(await b.dispatcher.invoke('handover.import', { file: first.file, agreement, takeOver })); // prettier-ignore
  const there = await check(b);
  expect(there.digest).toBe(taken.digest);
  expect(there.changes).toBe(taken.seq);
  expect(there.folderId).not.toBe(before.folderId);
  expect(there.findings.filter(({ level }) => level === 'stop')).toEqual([]);
  // Berlin has a chair year, a secretariat and a head of its own; everything else is as it was handed over.
  const grown = new Set(['chairTerms', 'secretariats', 'chairHolders', 'conferenceYears'].map((name) => `register.${name}`)); // prettier-ignore
  for (const [key, count] of Object.entries(shared(first.counts))) {
    const now = there.counts[key] ?? 0;
    if (grown.has(key)) expect(now, key).toBeGreaterThanOrEqual(count);
    else expect(now, key).toBe(count);
  }

  const second = await packageOf(b);
  const c = await receivedBench(second.file);
  const last = await check(c);
  expect(shared(last.counts)).toEqual(shared(second.counts));
  expect(last.findings.filter(({ level }) => level === 'stop')).toEqual([]);
  const third = await packageOf(c);
  expect(third.digest).toBe(second.digest);
});

it('is encrypted with a passphrase, and refuses a weak one before anything is written', async () => {
  const a = await sampleBench();
  const to = tempFolder();
  const weak = await a.dispatcher.invoke('handover.export', { to, categories: [], passphrase: 'Konferenz2018' }); // prettier-ignore
  expect(errorOf(weak).code).toBe('package.weakPassphrase');
  expect(readdirSync(to)).toEqual([]);
  const made = await packageOf(a, { to, passphrase: PASSPHRASE });
  expect(readdirSync(to)).toEqual([made.name]);
  const b = officeBench();
  expect(errorOf(await b.dispatcher.invoke('handover.inspect', { file: made.file })).code).toBe('package.needsPassphrase'); // prettier-ignore
  valueOf(await receive(b, made.file, { passphrase: PASSPHRASE }));
  expect(readdirSync(join(b.folder, 'generations'))).toEqual(['1']);
});

it('gives out what is in it for people to read, and writes over nothing', async () => {
  const a = await sampleBench();
  const { file } = await packageOf(a, { passphrase: PASSPHRASE });
  const b = officeBench();
  const to = tempFolder();
  const save = (passphrase: string) =>
    b.dispatcher.invoke('handover.savePapers', { file, passphrase, to });
  expect(errorOf(await save('linde-anker-segel')).code).toBe('package.wrongPassphrase');
  expect(readdirSync(to)).toEqual([]);
  const papers = ['Deckblatt', 'Leitfaden', 'Uebergabeprotokoll'];
  const { files } = valueOf(await save(PASSPHRASE));
  expect(files).toEqual(papers.map((name) => join(to, `${name}.docx`)));
  valueOf(await save(PASSPHRASE));
  expect(readdirSync(to).sort()).toEqual(
    papers.flatMap((name) => [`${name}-2.docx`, `${name}.docx`]),
  );
  expect(readdirSync(b.folder)).toEqual([]);
});

it('keeps the history of what goes along, without who made it', async () => {
  const a = await sampleBench();
  const { conferenceId } = a;
  for (const motto of ['Eins', 'Zwei']) {
    valueOf(await a.dispatcher.invoke('conferences.update', { conferenceId, patch: { motto } }));
  }
  const made = await packageOf(a, { categories: ['conferences', 'history'] });
  const b = await receivedBench(made.file);
  const { steps, undo } = valueOf(await b.dispatcher.invoke('store.recent', { limit: 20 }));
  expect(steps.map(({ operation }) => operation)).toContain('conferences.update');
  expect(new Set(steps.map(({ user }) => user))).toEqual(new Set(['']));
  expect(undo).toBeNull();
  const got = valueOf(await b.dispatcher.invoke('conferences.get', { conferenceId }));
  expect(got.conference['motto']).toBe('Zwei');
});

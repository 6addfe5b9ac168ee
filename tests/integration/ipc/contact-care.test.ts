import { expect, describe, it } from 'vitest';
import { seedId } from '../../../src/main/services/resources';
import type { Output } from '../../../src/shared/ipc/contract';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

const sampleId = (key: string): string => seedId(`intmk-2018/${key}`);
const MEMBERS = seedId('reference/list-members');
const HEADS = seedId('reference/list-heads');

async function bench() {
  const { dispatcher, conferenceId, log } = await sampleBench();
  const { invoke } = { invoke: dispatcher.invoke.bind(dispatcher) };
  // The first change also writes down who works here; that is no step to take back.
  const { records } = valueOf(await invoke('register.list', { collection: 'persons' }));
  valueOf(await invoke('register.save', { collection: 'persons', record: records[0] as never }));
  const digest = async () => valueOf(await invoke('store.check', {})).digest;
  const participants = async () =>
    valueOf(await invoke('participants.list', { conferenceId })).participants;
  return { invoke, digest, participants, conferenceId, log };
}

type Bench = Awaited<ReturnType<typeof bench>>;

async function copyOf({ invoke }: Bench, key: string, patch: object): Promise<string> {
  const { records } = valueOf(await invoke('register.list', { collection: 'persons' }));
  const person = records.find(({ id }) => id === sampleId(key)) ?? {};
  const fields = Object.entries(person).filter(([field]) => field !== 'id');
  const record = { ...Object.fromEntries(fields), ...patch } as never;
  return valueOf(await invoke('register.save', { collection: 'persons', record })).id;
}

describe('distribution lists', () => {
  it('ship three by rule, with the same id in every folder', async () => {
    const { invoke } = await bench();
    const { records } = valueOf(await invoke('register.list', { collection: 'distributionLists' }));
    expect(records.map(({ name }) => name)).toEqual([
      'Alle Mitglieder',
      'Alle Amtschefs',
      'Gäste des Bundes',
    ]);
    const { members, emails, day } = valueOf(await invoke('lists.members', { listId: MEMBERS }));
    expect(day).toBe('2018-02-01');
    expect(members).toHaveLength(16);
    expect(emails).toHaveLength(15);
  });

  it('come into a conference in one step; the chair is left out and named', async () => {
    const { invoke, digest, participants, conferenceId } = await bench();
    const before = await digest();
    const heads = { listId: HEADS, conferenceId };
    expect(valueOf(await invoke('lists.addToConference', heads))).toEqual({
      added: 1,
      already: 0,
      chairOwn: [],
    });
    expect((await participants()).find(({ name }) => name === 'Uwe Musterknecht')).toMatchObject({
      role: 'companion',
      land: 'SL',
      reply: { state: 'open' },
    });
    expect(
      valueOf(await invoke('lists.addToConference', { listId: MEMBERS, conferenceId })),
    ).toEqual({ added: 0, already: 15, chairOwn: ['Emilia Müller'] });
    valueOf(await invoke('store.undo', {}));
    expect(await digest()).toBe(before);
    expect(errorOf(await invoke('lists.addToConference', { ...heads, listId: 'x' })).code).toBe(
      'record.missing',
    );
  });

  it('go with their entries, and the people stay', async () => {
    const { invoke, digest } = await bench();
    const before = await digest();
    const personId = sampleId('person-BW');
    const record = { listId: MEMBERS, personId, excluded: true };
    valueOf(await invoke('register.save', { collection: 'listEntries', record }));
    const { members, leftOut } = valueOf(await invoke('lists.members', { listId: MEMBERS }));
    expect([members.length, leftOut.map(({ name }) => name)]).toEqual([15, ['Jana Beispiel']]);
    valueOf(await invoke('lists.remove', { listId: MEMBERS }));
    expect(errorOf(await invoke('lists.members', { listId: MEMBERS })).code).toBe('record.missing');
    const { records } = valueOf(await invoke('register.list', { collection: 'listEntries' }));
    expect(records).toEqual([]);
    valueOf(await invoke('store.undo', {}));
    valueOf(await invoke('store.undo', {}));
    expect(await digest()).toBe(before);
  });
});

describe('duplicates', () => {
  it('are found, compared, merged and taken back exactly', async () => {
    const office = await bench();
    const { invoke, digest, participants, conferenceId } = office;
    const copy = await copyOf(office, 'person-SN', { lastName: 'Mustre', phone: '0351 123' });
    const added = { conferenceId, role: 'guest' as const, personId: copy };
    valueOf(await invoke('participants.add', added));
    const before = await digest();

    const { total, groups } = valueOf(await invoke('contacts.duplicates', {}));
    expect(total).toBe(1);
    expect(groups[0]?.reasons).toEqual([
      'gleiche E-Mail-Adresse (ministerbuero.sn@beispiel.example)',
      'ähnlicher Name (Muster, Mustre)',
    ]);
    const personIds = groups[0]?.persons.map(({ id }) => id) ?? [];
    const preview = valueOf(await invoke('contacts.mergePreview', { personIds }));
    expect(preview.keepId).toBe(sampleId('person-SN'));
    expect(preview.fields.map(({ label, proposed }) => [label, proposed === copy])).toEqual([
      ['Nachname', false],
      ['Telefon', true],
    ]);
    expect(preview.moves).toEqual(['1 Teilnahme']);
    expect(preview.collisions).toHaveLength(1);
    expect(preview.collisions[0]?.sentence).toMatch(
      /^Beide nehmen an „13\.\sIntegrationsministerkonferenz“ teil\./,
    );
    expect(preview.collisions[0]?.options.map(({ label }) => label)).toEqual([
      'Mitglied, SN, keine Rückmeldung',
      'Gast, keine Rückmeldung',
    ]);

    const request = { keepId: preview.keepId, dropIds: [copy], fields: {}, choices: {} };
    expect(errorOf(await invoke('contacts.merge', request)).code).toBe('merge.undecided');
    const choices = Object.fromEntries(preview.collisions.map((c) => [c.key, c.proposed]));
    valueOf(await invoke('contacts.merge', { ...request, choices }));
    const names = (await participants()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Petra'))).toEqual(['Petra Muster']);
    const { findings } = valueOf(await invoke('store.check', {}));
    expect(findings.filter(({ code }) => code !== 'organisation.unconfirmed')).toEqual([]);
    expect(valueOf(await invoke('contacts.duplicates', {})).groups).toEqual([]);
    valueOf(await invoke('store.undo', {}));
    expect(await digest()).toBe(before);
    expect(office.log).toEqual([]);
  });

  it('called distinct stay out until that is undone', async () => {
    const office = await bench();
    const { invoke } = office;
    const personIds = [sampleId('person-SN'), await copyOf(office, 'person-SN', {})];
    const total = async () => valueOf(await invoke('contacts.duplicates', {})).total;
    expect(await total()).toBe(1);
    valueOf(await invoke('contacts.distinct', { personIds }));
    valueOf(await invoke('contacts.distinct', { personIds: [...personIds].reverse() }));
    expect(await total()).toBe(0);
    const { records } = valueOf(await invoke('register.list', { collection: 'distinctPersons' }));
    expect(records).toHaveLength(1);
    expect(errorOf(await invoke('contacts.distinct', { personIds: ['a', 'b'] })).code).toBe(
      'record.missing',
    );
  });
});

describe('the data check', () => {
  type Check = Output<'register.check'>;

  it('counts what is open, and a finding goes when it is mended', async () => {
    const { invoke } = await bench();
    const check = async (): Promise<Check> => valueOf(await invoke('register.check', {}));
    const before = await check();
    expect(before.open).toBe(before.findings.length);
    expect(before.groups.reduce((sum, { open }) => sum + open, 0)).toBe(before.open);
    const gap = before.findings.find(({ code }) => code === 'nobility.unconfirmed');
    expect(gap).toMatchObject({ group: 'names', land: 'NW', subject: 'Knut Freiherr von Muster' });
    const id = gap?.record?.split('/')[2] ?? '';
    const { records } = valueOf(await invoke('register.list', { collection: 'persons' }));
    const person = records.find((record) => record['id'] === id);
    const record = { ...person, nobilityConfirmed: true } as never;
    valueOf(await invoke('register.save', { collection: 'persons', record }));
    const after = await check();
    expect(after.open).toBe(before.open - 1);
    expect(after.findings.some(({ code }) => code === 'nobility.unconfirmed')).toBe(false);
    const counts = valueOf(await invoke('register.check', { countsOnly: true }));
    expect(counts).toEqual({ ...after, findings: [] });
  });

  it('remembers what is all right, until the facts change', async () => {
    const office = await bench();
    const { invoke, digest } = office;
    const find = async (code: string) =>
      valueOf(await invoke('register.check', {})).findings.find((gap) => gap.code === code);
    const key = (await find('parliament.both'))?.key ?? '';
    const before = await digest();
    valueOf(await invoke('register.acknowledge', { keys: [key, key, 'gone persons/x'] }));
    expect((await find('parliament.both'))?.acknowledged).toBe(true);
    const once = await digest();
    valueOf(await invoke('register.acknowledge', { keys: [key] }));
    expect(await digest()).toBe(once);
    const { records } = valueOf(await invoke('register.list', { collection: 'persons' }));
    const person = records.find(({ id }) => id === sampleId('person-BE'));
    const record = { ...person, lastName: 'Mustermann' } as never;
    valueOf(await invoke('register.save', { collection: 'persons', record }));
    expect((await find('parliament.both'))?.acknowledged).toBe(false);
    valueOf(await invoke('store.undo', {}));
    valueOf(await invoke('register.reopen', { keys: [key] }));
    expect(await digest()).toBe(before);
  });

  it('goes by the day that is asked for', async () => {
    const { invoke } = await bench();
    const codes = async (day: string) =>
      valueOf(await invoke('register.check', { day })).findings.map(({ code }) => code);
    expect(await codes('2018-02-01')).toContain('mandate.endsSoon');
    expect(await codes('2018-01-01')).not.toContain('mandate.endsSoon');
    expect(await codes('2018-03-21')).toContain('mandate.ended');
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/shared/ipc/contract';
import type { Person } from '../../../src/shared/domain/register/records';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Asked = Omit<Input<'contacts.importPreview'>, 'path'>;

/** The sample's office with short ways to its lists. */
async function listBench() {
  const bench = await sampleBench();
  const { dispatcher, folder } = bench;
  // A user of this PC has a record from the first change on; digests are compared after that.
  const first = valueOf(
    await dispatcher.invoke('register.list', { collection: 'persons' }),
  ).records;
  const [someone] = first as unknown as Person[];
  if (!someone) throw new Error('the sample has persons');
  valueOf(
    await dispatcher.invoke('register.save', {
      collection: 'persons',
      record: { ...someone, unit: '01067', phone: '-5', note: '=1+1;"x"\n+49 30' },
    }),
  );
  const out = join(folder, 'Ausgabe');
  const listOf = async (format: 'xlsx' | 'csv') =>
    valueOf(await dispatcher.invoke('contacts.export', { folder: out, format })).path;
  const preview = (path: string, asked: Asked = {}) =>
    dispatcher.invoke('contacts.importPreview', { path, ...asked });
  const digest = async () => valueOf(await dispatcher.invoke('store.check', {})).digest;
  const persons = async () =>
    valueOf(await dispatcher.invoke('register.list', { collection: 'persons' }))
      .records as unknown as Person[];
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { ...bench, someone, listOf, preview, digest, persons, write };
}

describe.each(['csv', 'xlsx'] as const)('a %s list that goes out and comes back', (format) => {
  it('changes nothing', async () => {
    const { listOf, preview, persons } = await listBench();
    const look = valueOf(await preview(await listOf(format)));
    expect(look.problems).toEqual([]);
    expect(look.columns.every(({ field }) => field !== null)).toBe(true);
    const count = (await persons()).length;
    expect(look.counts).toEqual({ new: 0, changed: 0, unchanged: count, wrong: 0 });
  });
});

describe('a CSV list', () => {
  it('opens right in German Excel: BOM, semicolons, CRLF, texts that stay texts', async () => {
    const { listOf } = await listBench();
    const text = readFileSync(await listOf('csv'), 'utf8');
    expect(text.startsWith('\uFEFFSchlüssel;Anrede;Akademische Grade;Vorname;')).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(10);
    expect(text).toContain('"=""01067"""');
    expect(text).toContain(`;'-5;`);
    expect(text).toContain(`"'=1+1;""x""\n+49 30"`);
  });

  it('is edited, looked at, imported as one step and taken back', async () => {
    const { listOf, preview, digest, persons, write, dispatcher, someone } = await listBench();
    const before = await digest();
    const text = readFileSync(await listOf('csv'), 'utf8');
    const edited = `${text.replace(`;${someone.lastName};`, ';Umbenannt;')};Frau;;Anna;;Neumann\r\n`;
    const path = write('Liste.csv', edited);
    const look = valueOf(await preview(path));
    expect(look.counts).toMatchObject({ new: 1, changed: 1, wrong: 0 });
    const changed = look.rows.filter(({ state }) => state === 'changed');
    expect(changed[0]?.changes).toEqual([
      { field: 'lastName', before: someone.lastName, after: 'Umbenannt' },
    ]);
    const done = valueOf(await dispatcher.invoke('contacts.import', { path, digest: look.digest }));
    expect(done).toMatchObject({ created: 1, changed: 1, leftOut: 0 });
    expect((await persons()).map(({ lastName }) => lastName)).toContain('Neumann');
    const { steps } = valueOf(await dispatcher.invoke('store.recent', { limit: 1 }));
    expect(steps[0]).toMatchObject({ operation: 'contacts.import', records: 2 });

    // Later, after other steps.
    valueOf(
      await dispatcher.invoke('register.save', {
        collection: 'textModules',
        record: { id: 'note', title: 'Notiz', text: 'Ein Baustein' },
      }),
    );
    valueOf(await dispatcher.invoke('store.revert', { seq: done.seq }));
    valueOf(await dispatcher.invoke('register.remove', { collection: 'textModules', id: 'note' }));
    expect(await digest()).toBe(before);
    const { imports } = valueOf(await dispatcher.invoke('contacts.imports', {}));
    expect(imports).toEqual([
      expect.objectContaining({ seq: done.seq, created: 1, changed: 1, reverted: true }),
    ]);
    const again = await dispatcher.invoke('store.revert', { seq: done.seq });
    expect(errorOf(again).code).toBe('revert.alreadyDone');
  });

  it('is not imported after the file or a record that it touches has changed', async () => {
    const { listOf, preview, write, dispatcher, someone, digest } = await listBench();
    const text = readFileSync(await listOf('csv'), 'utf8');
    const path = write('Liste.csv', text.replace(`;${someone.lastName};`, ';Umbenannt;'));
    const look = valueOf(await preview(path));
    const now = await digest();
    write('Liste.csv', text.replace(`;${someone.lastName};`, ';Anders;'));
    const other = await dispatcher.invoke('contacts.import', { path, digest: look.digest });
    expect(errorOf(other)).toMatchObject({ code: 'exchange.changedSince', what: 'file' });
    write('Liste.csv', text.replace(`;${someone.lastName};`, ';Umbenannt;'));
    expect(await digest()).toBe(now);
    const record = { ...someone, phone: '12' };
    valueOf(await dispatcher.invoke('register.save', { collection: 'persons', record }));
    const stale = await dispatcher.invoke('contacts.import', { path, digest: look.digest });
    expect(errorOf(stale)).toMatchObject({ code: 'exchange.changedSince', what: 'register' });
  });

  it('leaves wrong rows out only where that is wanted', async () => {
    const { preview, write, dispatcher, digest } = await listBench();
    const path = write('Neu.csv', 'Nachname;Anrede\nGut;Frau\nSchlecht;Dame\n');
    const look = valueOf(await preview(path));
    expect(look.counts).toMatchObject({ new: 1, wrong: 1 });
    expect(look.rows[1]?.findings).toEqual([
      expect.objectContaining({ level: 'stop', code: 'gender.unknown', cell: 'B3' }),
    ]);
    const before = await digest();
    const input = { path, digest: look.digest };
    expect(errorOf(await dispatcher.invoke('contacts.import', input))).toMatchObject({
      code: 'exchange.wrongRows',
      count: 1,
    });
    expect(await digest()).toBe(before);
    const done = await dispatcher.invoke('contacts.import', { ...input, leaveOutWrong: true });
    expect(valueOf(done)).toMatchObject({ created: 1, leftOut: 1 });
  });
});

describe('taking a step back', () => {
  it('is refused by name where a record was changed or is used since', async () => {
    const { preview, write, dispatcher, conferenceId, persons, digest } = await listBench();
    const path = write('Neu.csv', 'Vorname;Nachname;Anrede\nAnna;Neumann;Frau\n');
    const look = valueOf(await preview(path));
    const { seq } = valueOf(
      await dispatcher.invoke('contacts.import', { path, digest: look.digest }),
    );
    const anna = (await persons()).find(({ lastName }) => lastName === 'Neumann');
    if (!anna) throw new Error('Anna is there');
    const save = (record: Person) =>
      dispatcher.invoke('register.save', { collection: 'persons', record });
    valueOf(await save({ ...anna, unit: 'Referat 1' }));
    const changed = await digest();
    expect(errorOf(await dispatcher.invoke('store.revert', { seq }))).toEqual({
      code: 'revert.conflict',
      collection: 'persons',
      name: 'Anna Neumann',
    });
    expect(await digest()).toBe(changed);
    valueOf(await save(anna));
    const addition = { conferenceId, personId: anna.id, role: 'guest' as const };
    valueOf(await dispatcher.invoke('participants.add', addition));
    expect(errorOf(await dispatcher.invoke('store.revert', { seq }))).toEqual({
      code: 'revert.inUse',
      collection: 'persons',
      name: 'Anna Neumann',
      usedBy: 'participants',
    });
  });

  it('knows only steps that were done', async () => {
    const { dispatcher } = await listBench();
    for (const seq of [1, 9_999]) {
      const refused = await dispatcher.invoke('store.revert', { seq });
      expect(errorOf(refused).code).toBe('revert.unknownStep');
    }
  });

  it('can itself be undone', async () => {
    const { preview, write, dispatcher, digest } = await listBench();
    const path = write('Neu.csv', 'Nachname;Anrede\nNeumann;Frau\n');
    const look = valueOf(await preview(path));
    const { seq } = valueOf(
      await dispatcher.invoke('contacts.import', { path, digest: look.digest }),
    );
    const imported = await digest();
    valueOf(await dispatcher.invoke('store.revert', { seq }));
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await digest()).toBe(imported);
    const { imports } = valueOf(await dispatcher.invoke('contacts.imports', {}));
    expect(imports[0]?.reverted).toBe(false);
  });
});

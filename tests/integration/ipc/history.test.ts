import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import { errorText } from '../../../src/shared/texts/error-texts';
import type { AppError } from '../../../src/shared/errors';
import { sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Collection = Input<'register.list'>['collection'];
type PersonDraft = Extract<Input<'register.save'>, { collection: 'persons' }>['record'];

const PERSON: PersonDraft = {
  ...{ gender: 'w', degrees: [], firstName: 'Erika', lastName: 'Zwickau', nobility: null },
  ...{ parliament: null, personalTitle: null, customSalutation: null, organisationId: null },
  ...{ unit: null, email: null, phone: null, note: null },
};

async function bench() {
  const made = await sampleBench();
  const { dispatcher } = made;
  const savePerson = async (patch: Partial<PersonDraft>): Promise<string> =>
    valueOf(
      await dispatcher.invoke('register.save', {
        collection: 'persons',
        record: { ...PERSON, ...patch },
      }),
    ).id;
  const remove = async (collection: Collection, id: string): Promise<void> => {
    valueOf(await dispatcher.invoke('register.remove', { collection, id }));
  };
  const history = async (input: Partial<Input<'store.history'>> = {}) =>
    valueOf(await dispatcher.invoke('store.history', { limit: 200, ...input }));
  const versions = async (id: string) =>
    (await history({ record: { document: 'register', collection: 'persons', id } })).steps;
  const trash = async (text = '') =>
    valueOf(await dispatcher.invoke('store.trash', { text, limit: 200 }));
  const recover = (id: string, collection = 'persons', document = 'register') =>
    dispatcher.invoke('store.recover', { document, collection, id });
  const reinstate = (id: string, seq: number, collection = 'persons') =>
    dispatcher.invoke('store.reinstate', { document: 'register', collection, id, seq });
  const digest = async (): Promise<string> =>
    valueOf(await dispatcher.invoke('store.check', {})).digest;
  const undo = async () => valueOf(await dispatcher.invoke('store.undo', {}));
  const redo = async () => valueOf(await dispatcher.invoke('store.redo', {}));
  const person = async (id: string) =>
    valueOf(await dispatcher.invoke('register.list', { collection: 'persons' })).records.find(
      (record) => record['id'] === id,
    );
  return {
    ...{ ...made, savePerson, remove, history, versions, trash, recover, reinstate },
    ...{ digest, undo, redo, person },
  };
}

type Bench = Awaited<ReturnType<typeof bench>>;
type Item = Output<'store.trash'>['items'][number];

const named = (items: readonly Item[]): readonly string[] => items.map(({ name }) => name);

/** A person with two ways to reach her, as one would enter them. */
async function withWays({ savePerson, dispatcher }: Bench): Promise<string> {
  const personId = await savePerson({});
  for (const name of ['Frau Vorzimmer', 'Herr Büro']) {
    const record = {
      ...{ personId, kind: 'assistant' as const, name, unit: null, email: null, phone: null },
      ...{ address: null, forLetters: false, note: null },
    };
    valueOf(await dispatcher.invoke('register.save', { collection: 'contactPoints', record }));
  }
  return personId;
}

describe('the history of one record', () => {
  it('shows each version with what changed in German, the latest first', async () => {
    const { savePerson, versions } = await bench();
    const id = await savePerson({});
    await savePerson({ id, firstName: 'Ilse', gender: 'neutral' });
    await savePerson({ id, firstName: 'Ilse', gender: 'neutral', phone: '0351 1' });
    const steps = await versions(id);
    expect(steps.map(({ version }) => version?.what)).toEqual(['changed', 'changed', 'created']);
    expect(steps[0]?.version).toMatchObject({
      isNow: true,
      fields: [{ name: 'Telefon', before: null, after: '0351 1' }],
    });
    expect(steps[1]?.version?.fields).toEqual([
      { path: 'gender', name: 'Anrede', before: 'Frau', after: 'neutrale Anrede' },
      { path: 'firstName', name: 'Vorname', before: 'Erika', after: 'Ilse' },
    ]);
    expect(steps.every(({ user }) => user !== '')).toBe(true);
  });

  it('brings an earlier state back as a step of its own, which undo takes back exactly', async () => {
    const { savePerson, versions, reinstate, digest, undo, person } = await bench();
    const id = await savePerson({});
    const [first] = await versions(id);
    const now = { id, firstName: 'Ilse', lastName: 'Plauen' };
    await savePerson(now);
    const before = await digest();
    valueOf(await reinstate(id, first?.seq ?? 0));
    expect(await person(id)).toMatchObject({ firstName: 'Erika', lastName: 'Zwickau' });
    expect((await versions(id)).map(({ operation }) => operation)).toEqual([
      'store.reinstate',
      'register.save',
      'register.save',
    ]);
    await undo();
    expect(await digest()).toBe(before);
  });

  it('refuses a state that is there already, that is none, or that needs what is gone', async () => {
    const { savePerson, versions, reinstate, remove, dispatcher } = await bench();
    const house = {
      ...{ kind: 'other' as const, land: null, name: 'Musterhaus', shortName: 'MH' },
      ...{ addressName: null, address: null, phone: null, fax: null, email: null, web: null },
      ...{ confirmed: true, note: null },
    };
    const saved = await dispatcher.invoke('register.save', {
      collection: 'organisations',
      record: house,
    });
    const organisationId = valueOf(saved).id;
    const id = await savePerson({ organisationId });
    const [first] = await versions(id);
    const refusal = async (seq: number): Promise<AppError> =>
      errorOf(await reinstate(id, seq)) as AppError;
    expect(await refusal(first?.seq ?? 0)).toMatchObject({
      code: 'reinstate.same',
      name: 'Erika Zwickau',
    });
    expect((await refusal(1)).code).toBe('reinstate.unknown');
    await savePerson({ id, organisationId: null });
    await remove('organisations', organisationId);
    const missing = await refusal(first?.seq ?? 0);
    expect(missing).toMatchObject({ code: 'reinstate.missing', missing: 'Musterhaus' });
    expect(errorText(missing)).toContain('„Musterhaus“ (Organisation)');
    await remove('persons', id);
    const [gone] = await versions(id);
    expect(gone?.version?.what).toBe('removed');
    expect((await refusal(gone?.seq ?? 0)).code).toBe('reinstate.gone');
  });
});

describe('the list of all steps', () => {
  it('names what was done, marks what Strg+Z and Strg+Y take, and what was taken back', async () => {
    const { savePerson, history, undo } = await bench();
    const id = await savePerson({});
    await savePerson({ id, firstName: 'Ilse' });
    await undo();
    const { steps, total } = await history();
    const [taking, changed, created] = steps;
    expect([taking, changed, created].map((step) => step?.operation)).toEqual([
      'store.undo',
      'register.save',
      'register.save',
    ]);
    expect(created).toMatchObject({ next: 'undo', takenBack: null, names: ['Erika Zwickau'] });
    expect(created?.touched).toEqual({ persons: { created: 1, changed: 0, removed: 0 } });
    expect(changed).toMatchObject({ next: 'redo', canRevert: false });
    expect(changed?.takenBack?.seq).toBe(taking?.seq);
    expect(taking?.reverts).toBe(changed?.seq);
    // Who works here is noted in a line behind the first change; nobody did that.
    expect(steps.map(({ operation }) => operation)).not.toContain('users.register');
    expect(total).toBe(steps.length);
    expect(steps.at(-1)).toMatchObject({ seq: 1, canRevert: false });
  });

  it('an import is one step, with all its records behind it', async () => {
    const { dispatcher, folder, history } = await bench();
    const file = join(folder, '..', 'liste.csv');
    writeFileSync(file, 'Vorname;Nachname\nAnna;Chemnitz\nBerta;Freiberg\n');
    const preview = valueOf(await dispatcher.invoke('contacts.importPreview', { path: file }));
    valueOf(
      await dispatcher.invoke('contacts.import', {
        path: file,
        digest: preview.digest,
      }),
    );
    const [step] = (await history()).steps;
    expect(step).toMatchObject({ operation: 'contacts.import', next: 'undo' });
    expect(step?.touched['persons']?.created).toBe(2);
    const detail = valueOf(
      await dispatcher.invoke('store.step', { seq: step?.seq ?? 0, limit: 1 }),
    );
    expect(detail.total).toBe(2);
    expect(detail.records).toMatchObject([{ name: 'Anna Chemnitz', what: 'created' }]);
    expect(detail.records[0]?.fields).toContainEqual({
      ...{ path: 'lastName', name: 'Nachname', before: null, after: 'Chemnitz' },
    });
  });

  it('is found by words in any spelling, by person and by kind, and comes page by page', async () => {
    const { savePerson, history, dispatcher } = await bench();
    const id = await savePerson({ lastName: 'Müller-Görlitz' });
    await savePerson({ id, lastName: 'Bautzen' });
    const list = { name: 'Presse', seats: [], laender: null, note: null };
    valueOf(
      await dispatcher.invoke('register.save', { collection: 'distributionLists', record: list }),
    );
    // By the name that she had, too.
    const found = (await history({ text: 'mueller-goerlitz' })).steps;
    expect(found.map(({ names }) => names)).toEqual([['Erika Bautzen'], ['Erika Bautzen']]);
    expect((await history({ text: 'gespeichert presse' })).steps).toHaveLength(1);
    expect((await history({ text: 'Zittau' })).steps).toEqual([]);
    const lists = await history({ collection: 'distributionLists' });
    expect(lists.steps[0]?.names).toEqual(['Presse']);
    const { users } = await history();
    expect(users).toHaveLength(1);
    expect((await history({ user: users[0]?.id ?? '' })).steps).toHaveLength(3);
    const first = await history({ limit: 2 });
    expect([first.steps.length, first.more]).toEqual([2, true]);
    const next = await history({ limit: 200, before: first.steps[1]?.seq ?? 0 });
    expect(next.more).toBe(false);
    expect(next.steps.length + 2).toBe(next.total);
  });
});

describe('the trash', () => {
  it('holds what was deleted, and gives it back with what went with it', async () => {
    const made = await bench();
    const { remove, trash, recover, digest, undo } = made;
    const id = await withWays(made);
    const before = await digest();
    await remove('persons', id);
    const { items, total } = await trash('zwickau');
    expect(total).toBe(1);
    expect(items).toMatchObject([
      { name: 'Erika Zwickau', collection: 'persons', belonging: { contactPoints: 2 } },
    ]);
    expect(items[0]?.user).not.toBe('');
    const gone = await digest();
    valueOf(await recover(id));
    expect(await digest()).toBe(before);
    expect((await trash()).total).toBe(0);
    expect(errorOf(await recover(id)).code).toBe('trash.notThere');
    await undo();
    expect(await digest()).toBe(gone);
    expect(named((await trash()).items)).toEqual(['Erika Zwickau']);
  });

  it('knows undoing from deleting', async () => {
    const { savePerson, remove, trash, undo, redo } = await bench();
    const id = await savePerson({});
    await undo();
    expect((await trash()).total).toBe(0);
    await redo();
    await remove('persons', id);
    expect((await trash()).total).toBe(1);
    await undo();
    expect((await trash()).total).toBe(0);
    await redo();
    expect((await trash()).total).toBe(1);
  });

  it('holds a record once, by its latest deletion', async () => {
    const { savePerson, remove, trash, recover, history } = await bench();
    const id = await savePerson({});
    await remove('persons', id);
    valueOf(await recover(id));
    await savePerson({ id, lastName: 'Plauen' });
    await remove('persons', id);
    const { items } = await trash();
    expect(named(items)).toEqual(['Erika Plauen']);
    expect(items[0]?.seq).toBe((await history()).steps[0]?.seq);
  });

  it('gives a way back by itself where it was deleted by itself, and only with its person', async () => {
    const made = await bench();
    const { remove, trash, recover, dispatcher } = made;
    const personId = await withWays(made);
    const ways = valueOf(await dispatcher.invoke('register.list', { collection: 'contactPoints' }));
    const way = ways.records.find((record) => record['personId'] === personId);
    const wayId = way?.['id'] as string;
    await remove('contactPoints', wayId);
    await remove('persons', personId);
    expect((await trash()).items.map(({ collection }) => collection)).toEqual([
      'persons',
      'contactPoints',
    ]);
    const refused = errorOf(await recover(wayId, 'contactPoints')) as AppError;
    expect(errorText(refused)).toContain('„Erika Zwickau“ (Person)');
    valueOf(await recover(personId));
    valueOf(await recover(wayId, 'contactPoints'));
    expect((await trash()).total).toBe(0);
  });
});

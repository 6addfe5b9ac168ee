import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Records } from '../../../../../src/main/storage/records';
import { changesOf } from '../../../../../src/main/storage/write-set';
import type { LetterForm, Participant } from '../../../../../src/shared/domain/conferences/records';
import { inverse } from '../../../../../src/shared/domain/storage/journal-entry';
import { merge, mergePreview } from '../../../../../src/shared/domain/register/merge';
import { allDangling, references } from '../../../../../src/shared/domain/storage/references';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { make } from '../../../../builders/register';
import {
  CONFERENCE_ID,
  referenceId,
  sampleDrafts,
  sampleId,
  viewOf,
} from '../../../../builders/sample-view';
import { errorOf, valueOf } from '../../../../support/stores';

async function recordsOf(drafts: readonly Draft[]): Promise<Records> {
  const records = new Records();
  records.apply(
    valueOf(
      await changesOf(
        [...new Map(drafts.map((d) => [`${d.document}/${d.collection}/${d.id}`, d])).values()],
        records,
      ),
    ),
  );
  return records;
}

const withSample = (...drafts: readonly Draft[]): Promise<Records> =>
  recordsOf([...sampleDrafts, ...drafts]);

interface Decisions {
  readonly fields?: Parameters<typeof merge>[1]['fields'];
  /** By the collection of the collision: position of the option. */
  readonly pick?: Readonly<Record<string, (options: readonly string[]) => string>>;
}

/** Merges as the preview proposes, except for what is picked; what it did and how to take it back. */
async function merged(
  records: Records,
  ids: readonly [string, ...string[]],
  { fields = {}, pick = {} }: Decisions = {},
) {
  const [keepId, ...dropIds] = ids;
  const preview = valueOf(mergePreview(records, { ids, keepId }));
  const choices = Object.fromEntries(
    preview.collisions.map(({ key, collection, options, proposed }) => [
      key,
      pick[collection]?.(options) ?? proposed,
    ]),
  );
  const drafts = valueOf(merge(records, { keepId, dropIds, fields, choices }));
  const changes = valueOf(await changesOf(drafts, records));
  records.apply(changes);
  return {
    preview,
    undo: () => {
      records.apply(inverse(changes));
    },
  };
}

const participant = (
  id: string,
  patch: Partial<Participant> & Pick<Participant, 'personId'>,
): Draft =>
  put.conference(CONFERENCE_ID, 'participants', {
    id,
    role: 'guest',
    land: null,
    reply: { state: 'open', on: null, way: null, note: null },
    substituteId: null,
    note: null,
    ...patch,
  });

const form = (id: string, patch: Partial<LetterForm> & Pick<LetterForm, 'participantId'>): Draft =>
  put.conference(CONFERENCE_ID, 'letterForms', {
    id,
    letter: 'invitation',
    variant: null,
    withName: null,
    collegial: null,
    salutation: null,
    closing: null,
    handwritten: false,
    togetherWithId: null,
    ...patch,
  });

const participants = (view: StoreView) => view.conference(CONFERENCE_ID, 'participants');
const forms = (view: StoreView) => view.conference(CONFERENCE_ID, 'letterForms');
const TWO = [make.person('a'), make.person('b')];

describe('the fields of two entries', () => {
  it('propose the filled value, then the newer, then the fuller', async () => {
    const records = await withSample(
      make.person('a', { email: null, phone: '1', unit: 'Referat 1', note: 'alt' }),
      make.person('b', {
        email: 'b@beispiel.example',
        phone: '2',
        unit: 'Referat 12 a',
        note: 'neu',
      }),
      make.office('o'),
      make.mandate('m', { personId: 'a', officeId: 'o', from: '2018-01-01' }),
    );
    const { fields, keepId } = valueOf(mergePreview(records, { ids: ['b', 'a'] }));
    expect(keepId).toBe('a');
    expect(fields.map(({ field, proposed }) => [field, proposed])).toEqual([
      ['unit', 'a'],
      ['email', 'b'],
      ['phone', 'a'],
      ['note', 'both'],
    ]);
    await merged(records, ['a', 'b'], { fields: { unit: 'b' } });
    expect(records.register('persons').get('a')).toMatchObject({
      unit: 'Referat 12 a',
      email: 'b@beispiel.example',
      phone: '1',
      note: 'alt\n\nneu',
    });
    expect(records.register('persons').get('b')).toBeUndefined();
  });

  it('propose the value of whoever stays where nothing tells them apart', async () => {
    const records = await withSample(make.person('a'), make.person('b', { lastName: 'Mustre' }));
    for (const keepId of ['a', 'b']) {
      const { fields } = valueOf(mergePreview(records, { ids: ['a', 'b'], keepId }));
      expect(fields).toMatchObject([{ field: 'lastName', proposed: keepId }]);
    }
  });

  it('keep a confirmed form with the surname that it was confirmed for', async () => {
    const noble = { nobility: 'Freifrau von', nobilityConfirmed: true };
    const records = await withSample(
      make.person('a', { nobility: 'von' }),
      make.person('b', noble),
    );
    await merged(records, ['a', 'b'], { fields: { nobility: 'b' } });
    expect(records.register('persons').get('a')).toMatchObject(noble);
    const plain = await withSample(make.person('a', { nobility: 'von' }), make.person('b', noble));
    await merged(plain, ['a', 'b'], { fields: { nobility: 'a' } });
    expect(plain.register('persons').get('a')?.nobilityConfirmed).toBeUndefined();
  });
});

describe('what names a dropped person', () => {
  it('names the kept one, in every collection of the table of references', async () => {
    const term = referenceId('term-13');
    const records = await withSample(
      ...TWO,
      make.person('c', { lastName: 'Dritte' }),
      make.office('o'),
      make.mandate('mandates', { personId: 'b', officeId: 'o' }),
      make.point('contactPoints', { personId: 'b' }),
      make.list('l'),
      make.entry('listEntries', { listId: 'l', personId: 'b', excluded: false }),
      put.register('distinctPersons', { id: 'distinctPersons', oneId: 'c', otherId: 'b' }),
      put.register('chairHolders', {
        id: 'chairHolders',
        termId: term,
        personId: 'b',
        officeId: 'o',
        from: '2018-01-01',
        to: null,
      }),
      put.register('signatories', {
        id: 'signatories',
        termId: term,
        personId: 'b',
        signsAs: 'self',
        functionLine: null,
        closing: null,
        from: '2018-01-01',
        to: null,
      }),
      put.register('personalSalutations', {
        id: 'personalSalutations',
        termId: term,
        senderId: 'b',
        recipientId: 'c',
        salutation: 'Liebe Erika',
        closing: null,
      }),
      participant('participants', { personId: 'b' }),
      participant('other', { personId: 'c', substituteId: 'b' }),
      form('letterForms', { participantId: 'other', togetherWithId: 'b' }),
    );
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.collisions).toEqual([]);
    const naming = references
      .filter(({ target }) => target === 'persons')
      .map(({ collection }) => collection);
    expect(new Set(preview.moves.map(({ collection }) => collection))).toEqual(new Set(naming));
    expect(allDangling(records)).toEqual([]);
    expect(participants(records).get('other')?.substituteId).toBe('a');
  });
});

describe('two that take part in one conference', () => {
  const reply = { state: 'accepted', on: '2018-01-20', way: 'email', note: null } as const;
  const both = [
    ...TWO,
    participant('pa', { personId: 'a' }),
    participant('pb', { personId: 'b', reply }),
  ];

  it('keep the participation that was chosen; the answered one is proposed', async () => {
    const records = await withSample(...both);
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.collisions).toMatchObject([
      { collection: 'participants', options: ['pb', 'pa'], proposed: 'pb' },
    ]);
    expect(participants(records).get('pb')).toMatchObject({ personId: 'a', reply });
    expect(participants(records).get('pa')).toBeUndefined();
  });

  it('take the letter of the participation that goes along', async () => {
    const records = await withSample(
      ...both,
      form('f', { participantId: 'pb', salutation: 'Liebe Erika' }),
    );
    await merged(records, ['a', 'b'], { pick: { participants: () => 'pa' } });
    expect(forms(records).get('f')).toMatchObject({
      participantId: 'pa',
      salutation: 'Liebe Erika',
    });
  });

  it('ask which letter stays where both have one', async () => {
    const records = await withSample(
      ...both,
      form('fa', { participantId: 'pa', variant: 'A' }),
      form('fb', { participantId: 'pb', variant: 'B' }),
    );
    const { preview } = await merged(records, ['a', 'b'], { pick: { letterForms: () => 'fb' } });
    expect(preview.collisions.map(({ collection }) => collection)).toEqual([
      'participants',
      'letterForms',
    ]);
    expect(forms(records).get('fb')).toMatchObject({ participantId: 'pb', variant: 'B' });
    expect(forms(records).get('fa')).toBeUndefined();
  });

  it('cannot be merged without a decision', async () => {
    const records = await withSample(...both);
    const request = { keepId: 'a', dropIds: ['b'], fields: {}, choices: {} };
    expect(errorOf(merge(records, request)).code).toBe('merge.undecided');
    expect(errorOf(merge(records, { ...request, dropIds: ['a'] })).code).toBe('merge.samePerson');
    expect(errorOf(merge(records, { ...request, dropIds: ['x'] })).code).toBe('record.missing');
  });

  it('of whom one represents the other are one who comes', async () => {
    const records = await withSample(
      ...TWO,
      participant('p', {
        personId: 'a',
        substituteId: 'b',
        reply: { ...reply, state: 'represented' },
      }),
    );
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.notes.map(({ code }) => code)).toEqual(['selfSubstitute']);
    expect(participants(records).get('p')).toMatchObject({
      substituteId: null,
      reply: { state: 'accepted' },
    });
  });

  it('of whom one letter was for both get it alone', async () => {
    const records = await withSample(
      ...TWO,
      participant('p', { personId: 'b' }),
      form('f', { participantId: 'p', togetherWithId: 'a' }),
    );
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.notes.map(({ code }) => code)).toEqual(['selfTogether']);
    expect(forms(records).get('f')?.togetherWithId).toBeNull();
  });
});

describe('one office at the same time', () => {
  const mandates = (...dates: readonly (readonly [string, string, string | null])[]) => [
    make.office('o'),
    ...dates.map(([personId, from, to], at) =>
      make.mandate(`m${at}`, { personId, officeId: 'o', from, to }),
    ),
  ];

  it('becomes one period, or the one that was chosen', async () => {
    const twins = mandates(['a', '2017-07-01', '2017-12-31'], ['b', '2017-09-01', null]);
    const records = await withSample(...TWO, ...twins);
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.collisions).toMatchObject([
      { options: ['joined', 'm0', 'm1'], proposed: 'joined' },
    ]);
    expect(records.register('mandates').get('m0')).toMatchObject({
      personId: 'a',
      from: '2017-07-01',
      to: null,
    });
    expect(records.register('mandates').get('m1')).toBeUndefined();
    const chosen = await withSample(...TWO, ...twins);
    await merged(chosen, ['a', 'b'], { pick: { mandates: () => 'm1' } });
    expect(chosen.register('mandates').get('m1')).toMatchObject({
      personId: 'a',
      from: '2017-09-01',
    });
  });

  it('one after the other stays two periods', async () => {
    const records = await withSample(
      ...TWO,
      ...mandates(['a', '2017-01-01', '2017-06-30'], ['b', '2017-07-01', null]),
    );
    expect((await merged(records, ['a', 'b'])).preview.collisions).toEqual([]);
    expect(records.register('mandates').get('m1')?.personId).toBe('a');
  });

  it('recorded twice alike is kept once, without a question', async () => {
    const records = await withSample(
      ...TWO,
      ...mandates(['a', '2017-01-01', null], ['b', '2017-01-01', null]),
    );
    const { preview } = await merged(records, ['a', 'b']);
    expect(preview.collisions).toMatchObject([{ options: ['m0'] }]);
    expect(records.register('mandates').get('m1')).toBeUndefined();
  });
});

it('leaves out of a list whoever was left out in one of the entries', async () => {
  const records = await withSample(
    ...TWO,
    make.list('l'),
    make.entry('ea', { listId: 'l', personId: 'a', excluded: false }),
    make.entry('eb', { listId: 'l', personId: 'b', excluded: true }),
  );
  await merged(records, ['a', 'b']);
  expect(
    records
      .register('listEntries')
      .all()
      .filter(({ listId }) => listId === 'l'),
  ).toEqual([{ id: 'eb', listId: 'l', personId: 'a', excluded: true }]);
});

it('keeps every way to a person and lets one take the letters', async () => {
  const records = await withSample(
    ...TWO,
    make.point('wa', { personId: 'a', forLetters: true, name: 'Büro' }),
    make.point('wb', { personId: 'b', forLetters: true, name: 'Sekretariat' }),
    make.point('wc', { personId: 'b', name: 'Assistenz' }),
    make.point('wd', { personId: 'a', name: 'Assistenz' }),
  );
  await merged(records, ['a', 'b'], {
    pick: { contactPoints: (options) => (options.length > 1 ? 'wb' : (options[0] ?? '')) },
  });
  const ways = records
    .register('contactPoints')
    .all()
    .filter(({ personId }) => personId === 'a');
  expect(ways.map(({ name, forLetters }) => [name, forLetters])).toEqual(
    expect.arrayContaining([
      ['Büro', false],
      ['Sekretariat', true],
      ['Assistenz', false],
    ]),
  );
  expect(ways).toHaveLength(3);
});

it('forgets that both were distinct, and says so', async () => {
  const records = await withSample(
    ...TWO,
    put.register('distinctPersons', { id: 'd', oneId: 'a', otherId: 'b' }),
  );
  expect((await merged(records, ['b', 'a'])).preview.notes.map(({ code }) => code)).toEqual([
    'selfDistinct',
  ]);
  expect(records.register('distinctPersons').all()).toEqual([]);
});

const who = fc.constantFrom('a', 'b', 'c', 'd');
const from = fc.constantFrom('2017-01-01', '2017-07-01', '2018-01-01');
const to = fc.constantFrom('2018-02-01', '2018-12-31', null);
const term = referenceId('term-13');

/** Records of every kind that names persons, dealt out among four of them at random. */
const world: fc.Arbitrary<readonly Draft[]> = fc
  .tuple(
    fc.array(fc.tuple(who, fc.constantFrom('o1', 'o2'), from, to), { maxLength: 6 }),
    fc.uniqueArray(
      fc.tuple(who, fc.option(who), fc.constantFrom('open', 'accepted', 'represented')),
      {
        maxLength: 4,
        selector: ([id]) => id,
      },
    ),
    fc.array(fc.tuple(who, fc.boolean()), { maxLength: 4 }),
    fc.array(fc.tuple(who, who), { maxLength: 4 }),
    fc.array(fc.tuple(who, fc.boolean(), fc.constantFrom('Büro', null)), { maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(4), fc.option(who)), { maxLength: 4 }),
  )
  .map(([offices, parts, entries, pairs, ways, letters]) => [
    ...['a', 'b', 'c', 'd'].map((id) => make.person(id, { unit: `Referat ${id}` })),
    make.office('o1'),
    make.office('o2'),
    make.list('l'),
    ...offices.flatMap(([personId, officeId, begin, end], at) => [
      make.mandate(`m${at}`, { personId, officeId, from: begin, to: end }),
      put.register('chairHolders', {
        id: `h${at}`,
        termId: term,
        personId,
        officeId,
        from: begin,
        to: end,
      }),
      put.register('signatories', {
        id: `s${at}`,
        termId: term,
        personId,
        signsAs: 'self',
        functionLine: null,
        closing: null,
        from: begin,
        to: end,
      }),
    ]),
    ...parts.map(([personId, substituteId, state], at) =>
      participant(`t${at}`, {
        personId,
        substituteId,
        reply: { state: state, on: null, way: null, note: null },
      }),
    ),
    ...entries.map(([personId, excluded], at) =>
      make.entry(`e${at}`, { listId: 'l', personId, excluded }),
    ),
    ...pairs.flatMap(([one, other], at) => [
      put.register('distinctPersons', { id: `d${at}`, oneId: one, otherId: other }),
      put.register('personalSalutations', {
        id: `g${at}`,
        termId: term,
        senderId: one,
        recipientId: other,
        salutation: null,
        closing: null,
      }),
    ]),
    ...ways.map(([personId, forLetters, name], at) =>
      make.point(`w${at}`, { personId, forLetters, name }),
    ),
    ...letters.flatMap(([part, togetherWithId], at) =>
      part < parts.length ? [form(`f${at}`, { participantId: `t${part}`, togetherWithId })] : [],
    ),
  ]);

const personIdsIn = (records: Records): string =>
  JSON.stringify(
    ['register', `conferences/${CONFERENCE_ID}`].flatMap((document) =>
      [...records.toFile(document, 0).collections.values()].map((table) => [...table.values()]),
    ),
  );

it('leaves no trace of the dropped persons and no loose end, and undoing restores all exactly', async () => {
  const ids = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(world, ids, fc.nat(2), async (drafts, [keep = '', ...drop], choice) => {
      const records = await withSample(...drafts);
      const before = records.digest();
      const pickAny = (options: readonly string[]): string =>
        options[choice % options.length] ?? '';
      const pick = {
        participants: pickAny,
        mandates: pickAny,
        letterForms: pickAny,
        chairHolders: pickAny,
        contactPoints: pickAny,
        listEntries: pickAny,
      };
      const { undo } = await merged(records, [keep, ...drop], { pick });
      for (const id of drop) expect(personIdsIn(records)).not.toContain(`"${id}"`);
      expect(allDangling(records)).toEqual([]);
      const ofKept = participants(records)
        .all()
        .filter(({ personId }) => personId === keep);
      expect(ofKept.length).toBeLessThanOrEqual(1);
      for (const { participantId } of forms(records).all())
        expect(participants(records).get(participantId)).toBeDefined();
      undo();
      expect(records.digest()).toBe(before);
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('merges people of the sample', () => {
  const view = viewOf(sampleDrafts);
  const ids = [sampleId('person-SL'), sampleId('person-SL-vertretung')];
  const preview = valueOf(mergePreview(view, { ids }));
  expect(preview.keepId).toBe(ids[0]);
  expect(preview.notes.map(({ code }) => code)).toEqual(['selfSubstitute']);
});

import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedId } from '../../../src/main/services/resources';
import { contract } from '../../../src/shared/ipc/contract';
import { operationNames } from '../../../src/shared/ipc/operation-names';
import { errorText } from '../../../src/shared/texts/error-texts';
import { letterhead, TERM } from '../../builders/letterheads';
import { sampleId } from '../../builders/sample-view';
import { officeBench, sampleBench } from '../../support/offices';
import { png } from '../../support/pictures';
import { filedScan } from '../../support/scans';
import { errorOf, valueOf } from '../../support/stores';
import { tempFolder } from '../../support/temp-folder';

const junk: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  Number.NaN,
  '',
  '{{x}}',
  'x'.repeat(10_000),
  [],
  [null],
  { __proto__: null, constructor: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  { conferenceId: '../../etc/passwd' },
  { conferenceId: 'x', kinds: 'invitation', outFolder: '\0' },
  { collection: 'laender', record: null },
  { collection: '__proto__', record: {} },
  { sample: 42 },
  { kind: 'main', from: '2018-02-31', to: '2018-03-01' },
  { gender: 'x', offices: 'Ministerin' },
];

/** Somebody who is being typed and not saved. */
const NEW_PERSON = {
  gender: null,
  degrees: [],
  firstName: 'Petra',
  lastName: 'Muster',
  nobility: null,
  parliament: null,
  personalTitle: null,
  customSalutation: null,
  organisationId: null,
  unit: null,
  email: null,
  phone: null,
  note: null,
};

describe('the dispatcher', () => {
  it.each(operationNames)(
    'answers junk for %s with an error and changes nothing',
    async (operation) => {
      const { dispatcher, log } = await sampleBench();
      const before = valueOf(await dispatcher.invoke('store.check', {}));
      // An empty object is a right input for some operations; their work is tested elsewhere.
      for (const input of junk) {
        const accepted = contract[operation].input.safeParse(input).success;
        const result = await dispatcher.dispatch(operation, input);
        if (accepted) continue;
        expect(result.ok).toBe(false);
        if (!result.ok) {
          expect(result.error.code).toBe('input.invalid');
          expect(errorText(result.error).length).toBeGreaterThan(20);
        }
      }
      const after = valueOf(await dispatcher.invoke('store.check', {}));
      expect(after.digest).toBe(before.digest);
      expect(log).toEqual([]);
    },
  );

  it('never throws, whatever JSON comes in', async () => {
    const { dispatcher, log } = await sampleBench();
    const readOnly = operationNames.filter((name) => contract[name].access !== 'create');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...readOnly), fc.jsonValue(), async (operation, input) => {
        const result = await dispatcher.dispatch(operation, input);
        if (!result.ok) expect(result.error.code).not.toBe('bug');
      }),
      { numRuns: 300 },
    );
    expect(log).toEqual([]);
  });

  it('says that an unknown operation is unknown', async () => {
    const { dispatcher } = officeBench();
    for (const name of ['nope', '__proto__', 'toString', '']) {
      expect(errorOf(await dispatcher.dispatch(name, {})).code).toBe('operation.unknown');
    }
  });

  it('turns a bug into an incident and keeps what was said out of the log', async () => {
    const files = { ...officeBench().app.files };
    const bench = officeBench(tempFolder(), {
      files: {
        ...files,
        read: () => Promise.reject(new TypeError('Frau Geheim')),
      },
    });
    const error = errorOf(await bench.dispatcher.dispatch('store.check', {}));
    expect(error.code).toBe('bug');
    expect(bench.log).toHaveLength(1);
    expect(bench.log[0]).toContain('TypeError');
    expect(bench.log[0]).not.toContain('Geheim');
  });

  it('takes the right to write only for operations that write', async () => {
    const { dispatcher, folder, conferenceId } = await sampleBench();
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    const lists = tempFolder();
    const list = join(lists, 'Liste.csv');
    writeFileSync(list, 'Nachname\nMuster\n');
    const sent = join(lists, 'Programm.docx');
    writeFileSync(sent, 'x');
    const dispatched = await dispatcher.invoke('dispatch.record', {
      ...{ conferenceId, on: '2018-02-01', way: 'letter' },
      papers: [{ path: sent, kind: 'programme', about: null }],
      recipients: participants.slice(0, 1).map(({ id }) => id),
    });
    expect(dispatched.ok).toBe(true);
    const listed = valueOf(await dispatcher.invoke('dispatch.list', { conferenceId }));
    const versionId = listed.versions[0]?.id;
    const scanId = await filedScan(dispatcher, { conferenceId, path: sent });
    const picture = { name: 'wappen.png', base64: png(60, 40).toString('base64') };
    const { sha256 } = valueOf(await dispatcher.invoke('letterheads.addLogo', picture));
    const record = { ...letterhead(), id: undefined };
    const kind = 'agenda';
    const given = { kind, conferenceId, folder: tempFolder() };
    const { path } = valueOf(await dispatcher.invoke('templates.starter', given));
    const template = valueOf(await dispatcher.invoke('templates.add', { kind, path }));
    const before = readdirSync(folder, { recursive: true }).sort();
    const holder = { kind: 'ends' };
    const offices = [{ officeId: sampleId('office18-SN'), holder }];
    const endOfTerm = { land: 'SN', from: '2018-01-24', offices };
    const [first] = participants;
    const backup = valueOf(await dispatcher.invoke('store.backup', { to: tempFolder() }));
    const inputs: readonly (readonly [string, object])[] = [
      ['letters.preview', { conferenceId, participantId: first?.id }],
      ['dispatch.exportFile', { conferenceId, folder: tempFolder(), pdf: false }],
      ['dispatch.extract', { conferenceId, versionId, folder: tempFolder() }],
      ['dispatch.extractScan', { conferenceId, scanId, folder: tempFolder() }],
      ['dispatch.list', { conferenceId }],
      ['dispatch.readScans', { conferenceId, paths: [sent] }],
      ['documents.recipients', { conferenceId, kinds: ['invitation'] }],
      ['letterheads.list', { termId: TERM }],
      ['letterheads.logo', { sha256 }],
      ['letterheads.preview', { record }],
      ['templates.check', { kind, path }],
      ['templates.extract', { id: template.id, folder: tempFolder() }],
      ['templates.list', {}],
      ['templates.placeholders', { kind }],
      ['templates.starter', given],
      ['store.check', {}],
      ['store.backup', { to: tempFolder() }],
      ['store.backups', {}],
      ['store.inspectBackup', { file: backup.file }],
      ['store.tryBackupPlace', { folder: tempFolder() }],
      ['conferences.list', {}],
      ['conferences.get', { conferenceId }],
      ['conferences.items', { conferenceId, collection: 'agendaItems' }],
      ['chair.propose', { count: 3 }],
      ['handover.plan', { categories: [] }],
      ['handover.state', { termId: TERM }],
      ['retention.list', {}],
      ['retention.calendar', { to: tempFolder() }],
      ['contacts.checkSheet', { land: 'SN', folder: lists }],
      ['contacts.export', { folder: lists, format: 'csv' }],
      ['contacts.importPreview', { path: list }],
      ['contacts.imports', {}],
      ['documents.check', { conferenceId, kinds: ['invitation'] }],
      ['participants.list', { conferenceId }],
      ['register.list', { collection: 'laender' }],
      ['reshuffle.open', {}],
      ['reshuffle.preview', endOfTerm],
      ['settings.list', { collection: 'rules' }],
      ['documents.preview', { conferenceId, kind: 'agenda' }],
      ['register.address', { personId: first?.personId }],
      ['register.preview', { person: NEW_PERSON }],
      ['store.conflicts', {}],
      ['store.history', { limit: 1 }],
      ['store.recent', { limit: 5 }],
      ['store.step', { seq: 1, limit: 1 }],
      ['store.trash', { limit: 1 }],
      ['contacts.duplicates', {}],
      ['contacts.mergePreview', { personIds: participants.slice(0, 2).map((p) => p.personId) }],
      ['lists.members', { listId: seedId('reference/list-members') }],
      ['register.check', {}],
      ['documents.verify', { conferenceId, kinds: ['agenda'], outFolder: 'x' }],
      ['documents.generate', { conferenceId, kinds: ['agenda'], outFolder: tempFolder() }],
    ];
    const reads = operationNames.filter((name) => contract[name].access === 'read');
    expect(inputs.map(([name]) => name).sort()).toEqual([...reads].sort());
    for (const [operation, input] of inputs)
      expect((await dispatcher.dispatch(operation, input)).ok).toBe(true);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });
});

describe('a year of the office from the shell', () => {
  it('goes from an empty folder over a conference to participants, changes and back', async () => {
    const { dispatcher } = officeBench();
    valueOf(await dispatcher.invoke('store.create', {}));
    const start = valueOf(await dispatcher.invoke('store.check', {}));
    const { conferenceId } = valueOf(
      await dispatcher.invoke('conferences.create', {
        kind: 'main',
        from: '2027-04-14',
        to: '2027-04-15',
        place: 'Mainz',
        motto: 'Gemeinsam',
      }),
    );
    const listed = valueOf(await dispatcher.invoke('conferences.list', {})).conferences;
    expect(listed).toEqual([
      expect.objectContaining({
        conferenceId,
        number: 22,
        title: '22.\u00A0Integrationsministerkonferenz',
      }),
    ]);
    const person = { gender: 'w', firstName: 'Erika', lastName: 'Mustermann' } as const;
    const added = valueOf(
      await dispatcher.invoke('participants.add', {
        conferenceId,
        role: 'member',
        land: 'SL',
        person,
      }),
    );
    valueOf(
      await dispatcher.invoke('participants.update', {
        conferenceId,
        id: added.participantId,
        patch: { reply: { state: 'accepted', on: '2027-02-01', way: 'phone' } },
      }),
    );
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    expect(participants[0]).toMatchObject({
      name: 'Erika Mustermann',
      reply: { state: 'accepted', way: 'phone' },
    });
    const { deadlines } = valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId }));
    expect(deadlines.length).toBeGreaterThan(40);
    for (let step = 0; step < 4; step += 1) valueOf(await dispatcher.invoke('store.undo', {}));
    expect(errorOf(await dispatcher.invoke('store.undo', {})).code).toBe('undo.nothing');
    const end = valueOf(await dispatcher.invoke('store.check', {}));
    expect({ ...end.counts, 'register.users': 0 }).toEqual({
      ...start.counts,
      'register.users': 0,
    });
    for (let step = 0; step < 4; step += 1) valueOf(await dispatcher.invoke('store.redo', {}));
    expect(
      valueOf(
        await dispatcher.invoke('conferences.items', { conferenceId, collection: 'deadlines' }),
      ).records,
    ).toHaveLength(deadlines.length);
  });

  it('moves open deadlines with the conference and leaves done ones alone', async () => {
    const { dispatcher, conferenceId } = await sampleBench();
    const first = valueOf(await dispatcher.invoke('deadlines.plan', { conferenceId })).deadlines;
    const [done] = first;
    const item = { collection: 'deadlines', record: { ...done, done: true } } as never;
    valueOf(await dispatcher.invoke('conferences.saveItem', { conferenceId, item }));
    const update = valueOf(
      await dispatcher.invoke('conferences.update', {
        conferenceId,
        patch: { from: '2018-04-12', to: '2018-04-13' },
      }),
    );
    const { records: second } = valueOf(
      await dispatcher.invoke('conferences.items', { conferenceId, collection: 'deadlines' }),
    );
    expect(second).toHaveLength(first.length);
    const moved = second.filter((record) =>
      first.some((old) => old['id'] === record['id'] && old['day'] !== record['day']),
    );
    // What belongs to the term stays where the term is.
    const ofTerm = first.filter((record) =>
      ['termStart', 'termEnd'].includes(record['anchor'] as string),
    );
    expect(ofTerm.length).toBeGreaterThan(0);
    expect(moved.length).toBe(
      first.filter((record) => !ofTerm.includes(record) && record !== done).length,
    );
    expect(update.deadlines).toBe(moved.length);
    expect(second.find((record) => record['id'] === done?.['id'])?.['day']).toBe(done?.['day']);
  });
});

describe('bad input', () => {
  it.each([
    [{ kind: 'main', from: '2018-03-16', to: '2018-03-15' }, 'period.endsBeforeStart'],
    [{ kind: 'main', from: '1999-03-16', to: '1999-03-17' }, 'conference.noTerm'],
    [{ kind: 'main', from: '2018-03-15', to: '2018-03-16', termId: 'nobody' }, 'record.dangling'],
    [{ kind: 'main', from: '2018-02-31', to: '2018-03-16' }, 'input.invalid'],
    [
      { kind: 'main', from: '2018-03-15', to: '2018-03-16', motto: 'x'.repeat(10_000) },
      'input.invalid',
    ],
    [{ kind: 'main', from: '2018-03-15', to: '2018-03-16', motto: 'a\uFFFEb' }, 'input.invalid'],
    [{ kind: 'main', from: '2018-03-15', to: '2018-03-16', motto: 'a\u202Eb' }, 'input.invalid'],
    [{ kind: 'main', from: '2018-03-15', to: '2018-03-16', motto: 'a\u0007b' }, 'input.invalid'],
    [{ kind: 'main', from: '2018-03-15', to: '2018-03-16', motto: '\uD800' }, 'input.invalid'],
  ])('a conference of %j is refused', async (input, code) => {
    const { dispatcher } = await sampleBench();
    const before = valueOf(await dispatcher.invoke('store.check', {}));
    const error = errorOf(await dispatcher.dispatch('conferences.create', input));
    expect(error.code).toBe(code);
    const after = valueOf(await dispatcher.invoke('store.check', {}));
    expect(after.digest).toBe(before.digest);
    expect(after.changes).toBe(before.changes);
    expect(after.counts['conference.conference']).toBe(1);
  });

  it('a participant without any name, twice, or of the chair is refused', async () => {
    const { dispatcher, conferenceId } = await sampleBench();
    const add = (rest: object) =>
      dispatcher.dispatch('participants.add', { conferenceId, role: 'member', ...rest });
    expect(errorOf(await add({})).code).toBe('participant.nameless');
    expect(errorOf(await add({ person: { firstName: 'Kim' } })).code).toBe('participant.nameless');
    expect(errorOf(await add({ person: { lastName: '   ' } })).code).toBe('input.invalid');
    expect(errorOf(await add({ personId: 'nobody' })).code).toBe('record.missing');
    expect(errorOf(await add({ land: 'BY', person: { lastName: 'Muster' } })).code).toBe(
      'participant.chairLand',
    );
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    expect(errorOf(await add({ personId: participants[0]?.personId })).code).toBe(
      'participant.alreadyThere',
    );
  });

  it('a record in use is not removed, and a loose end is not saved', async () => {
    const { dispatcher, conferenceId } = await sampleBench();
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    const id = participants[0]?.personId ?? '';
    const refused = errorOf(
      await dispatcher.invoke('register.remove', { collection: 'persons', id }),
    );
    expect(refused).toMatchObject({ code: 'record.inUse', usedBy: ['mandates', 'participants'] });
    const mandate = { personId: id, officeId: 'nobody', from: '2018-01-01', to: null, order: 0 };
    const loose = await dispatcher.invoke('register.save', {
      collection: 'mandates',
      record: mandate,
    });
    expect(errorOf(loose)).toMatchObject({ code: 'record.dangling', field: 'officeId' });
    const backwards = { ...mandate, officeId: 'x', to: '2017-01-01' };
    const wrong = await dispatcher.invoke('register.save', {
      collection: 'mandates',
      record: backwards,
    });
    expect(errorOf(wrong).code).toBe('period.endsBeforeStart');
  });

  it('text of every script comes back as it went in', async () => {
    const { dispatcher, conferenceId } = await sampleBench();
    const texts = [
      '{{motto}} & <b>"fett"</b>',
      '\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627',
      '👩‍👩‍👧 Ä ß €',
      '=1+1;"x"',
    ];
    for (const motto of texts) {
      valueOf(await dispatcher.invoke('conferences.update', { conferenceId, patch: { motto } }));
      const { conference } = valueOf(await dispatcher.invoke('conferences.get', { conferenceId }));
      expect(conference.motto).toBe(motto);
    }
  });
});

describe('the sample', () => {
  it('comes only into an empty folder, and asked again answers the same', async () => {
    const { dispatcher, conferenceId } = await sampleBench();
    const again = valueOf(await dispatcher.invoke('sample.load', { sample: 'intmk-2018' }));
    expect(again.conferenceId).toBe(conferenceId);
    const check = valueOf(await dispatcher.invoke('store.check', {}));
    expect(check).toMatchObject({ training: true, format: 2, changes: 1 });
    expect(check.findings.filter((item) => item.level !== 'hint')).toEqual([]);
    expect(check.counts).toMatchObject({ 'register.laender': 16, 'conference.participants': 17 });

    const office = officeBench();
    valueOf(await office.dispatcher.invoke('store.create', {}));
    expect(
      errorOf(await office.dispatcher.invoke('sample.load', { sample: 'intmk-2018' })).code,
    ).toBe('sample.folderInUse');
    expect(
      errorOf(await officeBench().dispatcher.invoke('sample.load', { sample: 'x' })).code,
    ).toBe('sample.unknown');
  });

  it('leaves a folder that is not ours as it is, and makes one that is not there', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'brief.docx'), 'x');
    const bench = officeBench(folder);
    expect(
      errorOf(await bench.dispatcher.invoke('sample.load', { sample: 'intmk-2018' })).code,
    ).toBe('folder.notOurs');
    expect(readdirSync(folder)).toEqual(['brief.docx']);
    const deeper = join(folder, 'neu', 'Übung');
    valueOf(await officeBench(deeper).dispatcher.invoke('sample.load', { sample: 'intmk-2018' }));
    expect(existsSync(join(deeper, 'konferenzbuero.json'))).toBe(true);
    mkdirSync(join(folder, 'leer'));
    const notYet = officeBench(join(folder, 'leer'));
    expect(errorOf(await notYet.dispatcher.invoke('conferences.list', {})).code).toBe(
      'folder.missing',
    );
    const file = officeBench(join(folder, 'brief.docx'));
    expect(errorOf(await file.dispatcher.invoke('store.create', {})).code).toBe('folder.notOurs');
  });

  it('names no private person of the source and marks every ministry for checking', async () => {
    const { dispatcher } = await sampleBench();
    const { findings } = valueOf(await dispatcher.invoke('store.check', {}));
    const unconfirmed = findings.filter((item) => item.code === 'organisation.unconfirmed');
    expect(unconfirmed.length).toBeGreaterThan(30);
  });
});

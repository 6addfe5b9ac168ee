import { describe, expect, it } from 'vitest';
import type { Input, Output } from '../../../src/shared/ipc/contract';
import type { RecordOf, RegisterCollection } from '../../../src/shared/domain/storage/collections';
import { referenceId, sampleId } from '../../builders/sample-view';
import { officeBench, sampleBench } from '../../support/offices';
import { errorOf, valueOf } from '../../support/stores';

type Plan = Input<'reshuffle.apply'>;
type Listed = Output<'participants.list'>['participants'][number];

const SAXONY = sampleId('office18-SN');

/** A new minister of Saxony from 24 January 2018, whose ministry gets another name that day. */
const newMinister: Plan = {
  land: 'SN',
  from: '2018-01-24',
  offices: [{ officeId: SAXONY, holder: { kind: 'successor', personId: 'new-1' } }],
  house: {
    organisationId: sampleId('org18-SN'),
    name: 'Sächsisches Staatsministerium für Teilhabe und Integration',
    shortName: 'SMTI',
    remit: 'für Teilhabe und Integration',
  },
  newcomers: [
    { id: 'new-1', gender: 'm', degrees: ['Dr.'], firstName: 'Jonas', lastName: 'Neuland' },
  ],
};

async function bench() {
  const made = await sampleBench();
  const { dispatcher, conferenceId } = made;
  const records = async <C extends RegisterCollection>(collection: C) =>
    valueOf(await dispatcher.invoke('register.list', { collection }))
      .records as unknown as readonly RecordOf<'register', C>[];
  const participant = async (land: string): Promise<Listed> => {
    const { participants } = valueOf(
      await dispatcher.invoke('participants.list', { conferenceId }),
    );
    const found = participants.find((item) => item.land === land);
    if (!found) throw new Error(`nobody of ${land}`);
    return found;
  };
  const open = async () => valueOf(await dispatcher.invoke('reshuffle.open', {})).items;
  const digest = async () => valueOf(await dispatcher.invoke('store.check', {})).digest;
  const apply = (plan: Plan) => dispatcher.invoke('reshuffle.apply', plan);
  const fix = (items: string[]) => dispatcher.invoke('reshuffle.fix', { items });
  const save = async (input: Input<'register.save'>) =>
    valueOf(await dispatcher.invoke('register.save', input)).id;
  return { ...made, records, participant, open, digest, apply, fix, save };
}

describe('a new minister in a renamed ministry', () => {
  it('is shown with every consequence before anything is saved', async () => {
    const { dispatcher, digest } = await bench();
    const before = await digest();
    const preview = valueOf(await dispatcher.invoke('reshuffle.preview', newMinister));
    expect(await digest()).toBe(before);
    expect(preview.consequences.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Dr. Jonas Neuland wird als neuer Kontakt angelegt.',
      '„Sächsisches Staatsministerium für Soziales und Verbraucherschutz, Geschäftsbereich Gleichstellung und Integration“ heißt ab 24. Januar 2018 „Sächsisches Staatsministerium für Teilhabe und Integration“; der alte Name gilt bis 23. Januar 2018.',
      'Das Amt „Staatsministerin/Staatsminister für Gleichstellung und Integration“ endet am 23. Januar 2018; danach heißt es „Staatsministerin/Staatsminister für Teilhabe und Integration“.',
      'Die Amtszeit von Petra Muster („Staatsministerin für Gleichstellung und Integration“) endet am 23. Januar 2018.',
      'Dr. Jonas Neuland übernimmt ab 24. Januar 2018 das Amt „Staatsminister für Teilhabe und Integration“.',
      'Dr. Jonas Neuland gehört künftig zu „Sächsisches Staatsministerium für Teilhabe und Integration“.',
      'Petra Muster gehört nicht mehr zu „Sächsisches Staatsministerium für Soziales und Verbraucherschutz, Geschäftsbereich Gleichstellung und Integration“ und zu keinem anderen Haus.',
    ]);
    expect(preview.addresses).toMatchObject([
      {
        name: 'Dr. Jonas Neuland',
        salutation: 'Sehr geehrter Herr Staatsminister,',
        problem: null,
      },
    ]);
    expect(preview.addresses[0]?.lines.join(' ')).toContain(
      'Sächsischen Staatsminister für Teilhabe und Integration',
    );
    expect(preview.open).toMatchObject([
      { what: 'Einladung', former: 'Petra Muster', next: 'Dr. Jonas Neuland' },
    ]);
  });

  it('is one step: records, the day before and undo', async () => {
    const { dispatcher, apply, records } = await bench();
    const touched = () =>
      Promise.all(
        (['organisations', 'offices', 'persons', 'mandates'] as const).map((name) => records(name)),
      );
    const before = await touched();
    valueOf(await apply(newMinister));
    const [house] = (await records('organisations')).filter(({ follows }) => follows);
    expect(house).toMatchObject({
      name: 'Sächsisches Staatsministerium für Teilhabe und Integration',
      address: { city: 'Dresden' },
      follows: sampleId('org18-SN'),
    });
    const offices = await records('offices');
    expect(offices.find(({ id }) => id === SAXONY)?.to).toBe('2018-01-23');
    const office = offices.find(({ follows }) => follows === SAXONY);
    expect(office).toMatchObject({
      organisationId: house?.id,
      remit: 'für Teilhabe und Integration',
    });
    const mandates = await records('mandates');
    expect(mandates.find(({ id }) => id === sampleId('mandate-SN'))?.to).toBe('2018-01-23');
    const person = (await records('persons')).find(({ lastName }) => lastName === 'Neuland');
    expect(person?.organisationId).toBe(house?.id);
    expect(mandates.find(({ personId }) => personId === person?.id)).toMatchObject({
      officeId: office?.id,
      from: '2018-01-24',
      to: null,
    });
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await touched()).toEqual(before);
  });

  it('gets the invitation by one click, also after a restart', async () => {
    const { folder, apply, participant } = await bench();
    valueOf(await apply(newMinister));
    const before = await participant('SN');
    const { dispatcher } = officeBench(folder);
    const { items } = valueOf(await dispatcher.invoke('reshuffle.open', {}));
    expect(items).toMatchObject([
      {
        kind: 'invitation',
        where: '13.\u00a0Integrationsministerkonferenz',
        former: 'Petra Muster',
        next: 'Dr. Jonas Neuland',
        fix: 'Auf Nachfolger umstellen',
      },
    ]);
    valueOf(await dispatcher.invoke('reshuffle.fix', { items: items.map(({ key }) => key) }));
    expect(await participant('SN')).toMatchObject({
      id: before.id,
      role: 'member',
      name: 'Dr. Jonas Neuland',
      reply: { state: 'open', on: null, way: null, note: null },
    });
    expect(valueOf(await dispatcher.invoke('reshuffle.open', {})).items).toEqual([]);
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await participant('SN')).toEqual(before);
    expect(valueOf(await dispatcher.invoke('reshuffle.open', {})).items).toHaveLength(1);
  });

  it('does not take over what the one before had answered', async () => {
    const { dispatcher, conferenceId, apply, participant, open, fix } = await bench();
    const { id } = await participant('SN');
    const reply = { state: 'accepted', on: '2018-01-20', way: 'phone' } as const;
    const patch = { reply, note: 'vegetarisch' };
    valueOf(await dispatcher.invoke('participants.update', { conferenceId, id, patch }));
    valueOf(await apply(newMinister));
    const [item] = await open();
    expect(item).toMatchObject({ kind: 'reply', what: 'Rückmeldung „nimmt teil“' });
    valueOf(await fix([item?.key ?? '']));
    const after = await participant('SN');
    expect(after.reply).toEqual({ state: 'open', on: null, way: null, note: null });
    expect(after.note?.replaceAll('\u00a0', ' ')).toBe(
      'Petra Muster hatte am 20. Januar 2018 am Telefon zugesagt. Bitte neu erfragen. Zu Petra Muster war vermerkt: vegetarisch',
    );
  });
});

describe('the minister who stays in a renamed ministry', () => {
  const renamed: Plan = { ...newMinister, offices: [], newcomers: [] };

  it('holds the new office from the day on, and nothing is left in the old name', async () => {
    const { apply, records, open } = await bench();
    valueOf(await apply(renamed));
    const held = (await records('mandates')).filter(
      ({ personId }) => personId === sampleId('person-SN'),
    );
    expect(held.map(({ from, to }) => [from, to])).toEqual([
      ['2017-07-01', '2018-01-23'],
      ['2018-01-24', null],
    ]);
    expect(await open()).toEqual([]);
  });

  it('keeps the house until the day, which then asks to be followed', async () => {
    const { apply, records, folder } = await bench();
    valueOf(await apply({ ...renamed, from: '2018-02-10' }));
    const houseOf = async () =>
      (await records('persons')).find(({ id }) => id === sampleId('person-SN'))?.organisationId;
    expect(await houseOf()).toBe(sampleId('org18-SN'));
    const later = officeBench(folder);
    const preferences = {
      id: 'preferences',
      referenceDate: '2018-02-10',
      addressVariant: 'A',
      salutationWithName: false,
    } as const;
    valueOf(
      await later.dispatcher.invoke('settings.save', {
        collection: 'preferences',
        record: preferences,
      }),
    );
    const { items } = valueOf(await later.dispatcher.invoke('reshuffle.open', {}));
    expect(items).toMatchObject([{ kind: 'house', fix: 'Zuordnung ändern' }]);
    valueOf(await later.dispatcher.invoke('reshuffle.fix', { items: items.map(({ key }) => key) }));
    expect(await houseOf()).not.toBe(sampleId('org18-SN'));
  });
});

describe('a change in the Land of the chair', () => {
  const plan: Plan = {
    land: 'BY',
    from: '2018-05-01',
    offices: [
      { officeId: sampleId('office18-BY-2'), holder: { kind: 'successor', personId: 'new-1' } },
    ],
    newcomers: [{ id: 'new-1', gender: 'w', firstName: 'Rosa', lastName: 'Neuland' }],
  };

  it('leaves the list of the invited alone and changes the sender from the day on', async () => {
    const { apply, open, fix, records } = await bench();
    valueOf(await apply(plan));
    const items = await open();
    expect(items).toMatchObject([
      { kind: 'chairHolder', where: '13. Vorsitzjahr', next: 'Rosa Neuland' },
    ]);
    valueOf(await fix(items.map(({ key }) => key)));
    const rosa = (await records('persons')).find(({ lastName }) => lastName === 'Neuland');
    const holders = (await records('chairHolders')).filter(
      ({ termId }) => termId === referenceId('term-13'),
    );
    expect(holders.map(({ personId, from, to }) => [personId, from, to])).toEqual([
      [sampleId('person-BY'), '2017-10-01', '2018-03-20'],
      [sampleId('person-BY-2'), '2018-03-21', '2018-04-30'],
      [rosa?.id, '2018-05-01', '2018-09-30'],
    ]);
    expect(await open()).toEqual([]);
  });

  it('finds nothing in the sample, whose change of 21 March is entered in full', async () => {
    const { open } = await bench();
    expect(await open()).toEqual([]);
  });

  it('gives the secretariat the new name of its house', async () => {
    const { apply, open, fix, records } = await bench();
    const house = {
      organisationId: sampleId('org18-BY-2'),
      name: 'Bayerisches Staatsministerium für Integration',
      shortName: 'StMInt',
    };
    valueOf(await apply({ land: 'BY', from: '2018-05-01', offices: [], house }));
    const items = await open();
    expect(items.map(({ kind, former, next, fix: label }) => [kind, former, next, label])).toEqual([
      ['chairHolder', 'Joachim Herrmann', 'Joachim Herrmann', 'Auf neuen Namen umstellen'],
      [
        'secretariat',
        'Bayerisches Staatsministerium des Innern und für Integration',
        house.name,
        'Auf neuen Namen umstellen',
      ],
    ]);
    valueOf(await fix(items.map(({ key }) => key)));
    const [latest] = (await records('secretariats')).filter(({ from }) => from === '2018-05-01');
    expect(latest).toMatchObject({ to: '2018-09-30', confirmed: false });
    expect(await open()).toEqual([]);
  });
});

describe('people around the office', () => {
  it('are followed in lists, and personal words to whoever left go', async () => {
    const { save, apply, open, fix, records, dispatcher, conferenceId, participant } =
      await bench();
    const personId = sampleId('person-SN');
    const listId = await save({
      collection: 'distributionLists',
      record: { name: 'Presse-Vorab', seats: [], laender: null, note: null },
    });
    await save({ collection: 'listEntries', record: { listId, personId, excluded: false } });
    await save({
      collection: 'personalSalutations',
      record: {
        termId: referenceId('term-13'),
        senderId: sampleId('person-BY'),
        recipientId: personId,
        salutation: 'Liebe Petra',
        closing: null,
      },
    });
    const { id: participantId } = await participant('SN');
    valueOf(
      await dispatcher.invoke('conferences.saveItem', {
        conferenceId,
        item: {
          collection: 'letterForms',
          record: {
            participantId,
            letter: 'invitation',
            variant: null,
            withName: null,
            collegial: null,
            salutation: 'Liebe Petra',
            closing: null,
            handwritten: false,
            togetherWithId: null,
          },
        },
      }),
    );
    valueOf(await apply(newMinister));
    const items = await open();
    expect(items.map(({ kind, where }) => [kind, where.replaceAll('\u00a0', ' ')])).toEqual([
      ['invitation', '13. Integrationsministerkonferenz'],
      ['letterForm', '13. Integrationsministerkonferenz'],
      ['personalSalutation', '13. Vorsitzjahr'],
      ['listEntry', 'Presse-Vorab'],
    ]);
    valueOf(await fix(items.map(({ key }) => key)));
    const jonas = (await records('persons')).find(({ lastName }) => lastName === 'Neuland');
    expect((await records('listEntries')).map((entry) => entry.personId)).toEqual([jonas?.id]);
    expect(await records('personalSalutations')).toEqual([]);
    expect(await open()).toEqual([]);
    const recent = valueOf(await dispatcher.invoke('store.recent', { limit: 1 }));
    expect(recent.undo).toBe('reshuffle.fix');
    valueOf(await dispatcher.invoke('store.undo', {}));
    expect(await open()).toEqual(items);
  });
});

describe('a plan that cannot be', () => {
  const choice = (holder: Plan['offices'][number]['holder']): Plan => ({
    land: 'SN',
    from: '2018-01-24',
    offices: [{ officeId: SAXONY, holder }],
  });

  it.each<[string, Plan]>([
    ['reshuffle.nothing', choice({ kind: 'stays' })],
    ['reshuffle.sameHolder', choice({ kind: 'successor', personId: sampleId('person-SN') })],
    ['reshuffle.beforeStart', { ...choice({ kind: 'ends' }), from: '2017-07-01' }],
    ['reshuffle.beforeStart', { ...newMinister, from: '2016-01-01' }],
    ['record.missing', choice({ kind: 'successor', personId: 'nobody' })],
    ['record.missing', { ...choice({ kind: 'ends' }), land: 'BY' }],
    [
      'record.missing',
      {
        ...newMinister,
        offices: [],
        house: { organisationId: sampleId('org18-BY'), name: 'x', shortName: 'x' },
      },
    ],
    [
      'address.unknownOffice',
      {
        ...newMinister,
        offices: [{ officeId: SAXONY, holder: { kind: 'stays' }, office: 'Oberförster' }],
      },
    ],
  ])('is refused with %s and changes nothing', async (code, plan) => {
    const { dispatcher, apply, digest } = await bench();
    const before = await digest();
    expect(errorOf(await dispatcher.invoke('reshuffle.preview', plan)).code).toBe(code);
    expect(errorOf(await apply(plan)).code).toBe(code);
    expect(await digest()).toBe(before);
  });

  it('is refused for an unknown Land or an office named twice', async () => {
    const { dispatcher } = await bench();
    const twice = [...newMinister.offices, ...newMinister.offices];
    for (const wrong of [
      { ...newMinister, land: 'XX' },
      { ...newMinister, offices: twice },
    ]) {
      const refused = await dispatcher.dispatch('reshuffle.preview', wrong);
      expect(errorOf(refused).code).toBe('input.invalid');
    }
  });

  it('fixes a place once, and none without a successor', async () => {
    const { apply, open, fix, digest } = await bench();
    valueOf(await apply(choice({ kind: 'ends' })));
    const [item] = await open();
    expect(item).toMatchObject({
      next: null,
      fix: null,
      effect: 'Es ist noch keine Nachfolge eingetragen.',
    });
    const before = await digest();
    expect(errorOf(await fix([item?.key ?? ''])).code).toBe('reshuffle.noSuccessor');
    expect(errorOf(await fix(['invitation:x:y'])).code).toBe('reshuffle.done');
    expect(await digest()).toBe(before);
  });
});

describe('mandates by hand', () => {
  it('are refused where they overlap', async () => {
    const { dispatcher, digest } = await bench();
    const before = await digest();
    const record = {
      personId: sampleId('person-BW'),
      officeId: SAXONY,
      from: '2018-01-01',
      to: null,
      order: 0,
    };
    const refused = await dispatcher.invoke('register.save', { collection: 'mandates', record });
    expect(errorOf(refused).code).toBe('mandate.overlaps');
    expect(await digest()).toBe(before);
  });
});

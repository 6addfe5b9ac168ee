import { describe, expect, it } from 'vitest';
import {
  collections,
  type ConferenceCollection,
  type RegisterCollection,
  type SettingsCollection,
} from '../../../../../src/shared/domain/storage/collections';
import { removeFromRegister } from '../../../../../src/shared/domain/storage/edit-rules';
import { references, usersOf } from '../../../../../src/shared/domain/storage/references';
import {
  put,
  removal,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { errorText } from '../../../../../src/shared/texts/error-texts';
import { recordName } from '../../../../../src/shared/texts/record-names';
import { participant } from '../../../../builders/participants';
import { letterheadDraft } from '../../../../builders/letterheads';
import {
  CONFERENCE_ID,
  edit,
  referenceId,
  sampleId,
  sampleView,
} from '../../../../builders/sample-view';

const [PERSON, OTHER] = ['person-one', 'person-two'] as const;
const NOBODY = {
  gender: 'w',
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
} as const;
const POINT = {
  kind: 'assistant',
  name: 'Frau Beispiel',
  unit: null,
  email: null,
  phone: null,
  address: null,
  forLetters: false,
  note: null,
} as const;

const registerNames = Object.keys(collections.register) as RegisterCollection[];
const settingsNames = Object.keys(collections.settings) as SettingsCollection[];
const conferenceNames = Object.keys(collections.conference) as ConferenceCollection[];

interface Listed {
  readonly collection: string;
  readonly fields: readonly (readonly [name: string, value: unknown])[];
}

/** Every record there is, by the table of collections alone. */
function everyRecord(view: StoreView): readonly Listed[] {
  const named = (collection: string, records: readonly { readonly id: string }[]) =>
    records.map((record): Listed => ({ collection, fields: Object.entries(record) }));
  return [
    ...registerNames.flatMap((name) => named(name, view.register(name).all())),
    ...settingsNames.flatMap((name) => named(name, view.settings(name).all())),
    ...view
      .conferenceIds()
      .flatMap((id) =>
        conferenceNames.flatMap((name) => named(name, view.conference(id, name).all())),
      ),
  ];
}

/** Collections with a record that holds the id in any field but its own: whoever uses it, used or not. */
function holdersOf(id: string, all: readonly Listed[]): readonly string[] {
  const holds = ({ fields }: Listed): boolean =>
    fields.some(([name, value]) => name !== 'id' && value === id);
  return [...new Set(all.filter(holds).map(({ collection }) => collection))].sort();
}

const LIST = { id: 'list', name: 'Presse', seats: [], laender: null, note: null } as const;
const TERM = referenceId('term-13');

/** What belongs to a person alone: a way to them, an entry of a list, a salutation of their own. */
const belonging = (personId: string, senderId: string): readonly Draft[] => [
  put.register('contactPoints', { ...POINT, id: `point-${personId}`, personId }),
  put.register('listEntries', {
    id: `entry-${personId}`,
    listId: LIST.id,
    personId,
    excluded: false,
  }),
  put.register('personalSalutations', {
    id: `pair-${personId}`,
    termId: TERM,
    senderId,
    recipientId: personId,
    salutation: 'Liebe Petra',
    closing: null,
  }),
  put.register('distinctPersons', {
    id: `distinct-${personId}`,
    oneId: personId,
    otherId: senderId,
  }),
];

/** The sample with all that can name a record of the register. */
const view = sampleView(
  put.conference(CONFERENCE_ID, 'participants', {
    ...participant(sampleView(), 'participant-SN'),
    substituteId: sampleId('person-bmi'),
  }),
  put.conference(CONFERENCE_ID, 'letterForms', {
    id: 'form',
    participantId: sampleId('participant-SN'),
    letter: 'invitation',
    variant: null,
    withName: null,
    collegial: null,
    salutation: null,
    closing: null,
    handwritten: false,
    togetherWithId: sampleId('person-bmi'),
  }),
  put.register('signatories', {
    id: 'signatory',
    termId: TERM,
    personId: sampleId('person-bmi'),
    signsAs: 'self',
    functionLine: null,
    closing: null,
    from: '2018-01-01',
    to: null,
  }),
  letterheadDraft({ organisationId: sampleId('org18-SN') }),
  put.register('distributionLists', { ...LIST, seats: [] }),
  ...[PERSON, OTHER].map((id) => put.register('persons', { ...NOBODY, id, degrees: [] })),
  ...belonging(PERSON, OTHER),
  put.register('handovers', {
    ...{ id: 'handover-one', termId: TERM, day: '2018-09-28', place: 'Nürnberg', photoDay: null },
    ...{ giving: null, receiving: null, remarks: null },
  }),
  put.register('handoverItems', {
    ...{ id: 'handed-item', termId: TERM, order: 0, title: 'Offene Aufträge', details: null },
    ...{ dueOn: null, state: 'open', by: null, on: null, note: null },
  }),
  put.register('orders', {
    ...{
      id: 'order-one',
      kind: 'report',
      title: 'Bericht zum Monitoring',
      origin: null,
      lead: 'HE',
    },
    ...{ details: null, dueOn: null, state: 'open', doneOn: null, result: null },
  }),
  put.register('handoverPackages', {
    ...{ id: 'package-one', direction: 'received', on: '2017-10-01', fromTerm: 12, fromLand: 'BW' },
    ...{ fileName: 'paket.zip', sha256: 'ab'.repeat(32), categories: ['base'] },
    ...{ records: 1, files: 0, generationBefore: null },
  }),
  edit.organisation('org18-BY-2', { follows: sampleId('org18-BY') }),
  edit.office('office18-BY-2', { follows: sampleId('office18-BY') }),
);

/** Collections whose records go with their person. */
const GOES_ALONG: readonly string[] = [
  ...new Set(references.filter(({ belongs }) => belongs).map(({ collection }) => collection)),
];

describe('removing from the register', () => {
  const all = everyRecord(view);

  it('is looked at with every kind of reference in use', () => {
    const unused = references.filter(
      ({ collection, field }) =>
        !all.some(
          (item) =>
            item.collection === collection &&
            item.fields.some(([name, value]) => name === field && value !== null),
        ),
    );
    expect(unused).toEqual([]);
  });

  it.each(registerNames)('refuses a record of %s exactly where another one names it', (name) => {
    for (const { id } of view.register(name).all()) {
      const holders = holdersOf(id, all).filter(
        (holder) => name !== 'persons' || !GOES_ALONG.includes(holder),
      );
      const removed = removeFromRegister(name, id, view);
      if (holders.length === 0) {
        const drafts = removed.ok ? removed.value : [];
        expect(drafts.at(-1)).toEqual(removal('register', name, id));
        if (name !== 'persons') expect(drafts).toHaveLength(1);
      } else {
        expect([...usersOf(name, id, view)].sort()).toEqual(holders);
        expect(removed).toMatchObject({
          ok: false,
          error: { code: 'record.inUse', collection: name, usedBy: usersOf(name, id, view) },
        });
      }
    }
  });

  it('says in German who uses the record', () => {
    const refused = removeFromRegister('laender', 'BY', view);
    if (refused.ok) throw new Error('expected a refusal');
    const sentence = errorText(refused.error);
    for (const user of ['organisations', 'offices', 'chairTerms'])
      expect(sentence).toContain(recordName(user));
    expect(sentence).toContain('wurde nicht gelöscht');
  });

  it('names the records that still use it, some of each kind', () => {
    const refused = removeFromRegister('persons', sampleId('person-bmi'), view);
    if (refused.ok) throw new Error('expected a refusal');
    const sentence = errorText(refused.error);
    expect(sentence).toContain('13.\u00A0Integrationsministerkonferenz');
    expect(sentence).toContain('Amtszeit: ');
    const land = removeFromRegister('laender', 'BY', view);
    if (land.ok) throw new Error('expected a refusal');
    expect(errorText(land.error)).toMatch(/Amt: .+ und \d+ weitere|Vorsitzjahr: /);
  });

  it('takes what belongs to a person alone along, and nothing else', () => {
    const removed = removeFromRegister('persons', PERSON, view);
    expect(removed).toEqual({
      ok: true,
      value: [
        removal('register', 'contactPoints', `point-${PERSON}`),
        removal('register', 'listEntries', `entry-${PERSON}`),
        removal('register', 'distinctPersons', `distinct-${PERSON}`),
        removal('register', 'personalSalutations', `pair-${PERSON}`),
        removal('register', 'persons', PERSON),
      ],
    });
  });

  it('says of a record that is not there that it is missing', () => {
    for (const name of registerNames) {
      expect(removeFromRegister(name, 'nobody', view)).toEqual({
        ok: false,
        error: { code: 'record.missing', collection: name, id: 'nobody' },
      });
    }
  });
});

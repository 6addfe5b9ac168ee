import type { Conference, Participant } from '../../src/shared/domain/conferences/records';
import { findKind } from '../../src/shared/domain/documents/kinds/registry';
import type { KindFinding } from '../../src/shared/domain/documents/kinds/kind';
import type { LetterModel } from '../../src/shared/domain/documents/models';
import {
  isObstacle,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../../src/shared/domain/documents/plan';
import type { Person } from '../../src/shared/domain/register/records';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';
import { signatory } from './letters';
import { INVITED_ON } from './papers';
import { CONFERENCE_ID, edit, sampleDrafts, sampleId, viewOf } from './sample-view';

/** Every kind of letter to participants, by its name. */
export const LETTER_KINDS = [
  'chairTakeover',
  'saveTheDate',
  'invitation',
  'invitationWorkingLevel',
  'invitationAutumn',
  'invitationSpeaker',
  'letterHostCity',
  'reminder',
  'replyConfirmation',
  'transmittal',
  'cancellation',
  'thankYou',
] as const;
export type LetterKindName = (typeof LETTER_KINDS)[number];

const NO_REPLY: Participant['reply'] = { state: 'open', on: null, way: null, note: null };

const PERSON: Omit<Person, 'id' | 'lastName'> = {
  gender: 'w',
  degrees: [],
  firstName: null,
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

/** A participant who is not in the sample, with the person. */
export function newcomer(
  id: string,
  role: Participant['role'],
  { land = null, ...person }: Partial<Person> & { readonly land?: Participant['land'] },
): readonly Draft[] {
  return [
    put.register('persons', { ...PERSON, id: `person-${id}`, lastName: 'Muster', ...person }),
    put.conference(CONFERENCE_ID, 'participants', {
      id: `participant-${id}`,
      role,
      land,
      personId: `person-${id}`,
      reply: NO_REPLY,
      substituteId: null,
      note: null,
    }),
  ];
}

/** The answer of a member of the sample, by its Land or the end of its key. */
export function replied(
  key: string,
  state: Participant['reply']['state'],
  substituteId: string | null = null,
): Draft {
  const id = sampleId(`participant-${key}`);
  const record = sampleDrafts.find((draft) => draft.id === id)?.record as Participant;
  return put.conference(CONFERENCE_ID, 'participants', {
    ...record,
    reply: { ...record.reply, state },
    substituteId,
  });
}

const NO_LINES = { phone: null, fax: null, email: null, web: null, to: null } as const;

/** Guests of the sample: the mayor of Nürnberg and a professor who speaks. */
export const GUESTS: readonly Draft[] = [
  put.register('organisations', {
    id: 'house-city',
    kind: 'city',
    land: 'BY',
    name: 'Stadt Nürnberg',
    shortName: 'Nürnberg',
    addressName: null,
    address: { kind: 'street', street: 'Musterplatz 2', postcode: '90403', city: 'Nürnberg' },
    ...NO_LINES,
    confirmed: true,
    note: null,
  }),
  put.register('organisations', {
    id: 'house-university',
    kind: 'other',
    land: null,
    name: 'Musteruniversität',
    shortName: 'Musteruniversität',
    addressName: null,
    address: { kind: 'street', street: 'Musterallee 5', postcode: '37073', city: 'Göttingen' },
    ...NO_LINES,
    confirmed: true,
    note: null,
  }),
  put.register('offices', {
    id: 'office-mayor',
    office: 'Oberbürgermeister',
    land: null,
    organisationId: 'house-city',
    remit: null,
    of: 'der Stadt Nürnberg',
    shortRemit: null,
    seat: 'other',
    confirmed: true,
  }),
  put.register('mandates', {
    id: 'mandate-mayor',
    personId: 'person-mayor',
    officeId: 'office-mayor',
    from: '2014-05-01',
    to: null,
    order: 0,
  }),
  ...newcomer('mayor', 'guest', { gender: 'm', firstName: 'Uli', lastName: 'Beispiel' }),
  ...newcomer('speaker', 'guest', {
    degrees: ['Prof. Dr.'],
    firstName: 'Eva',
    lastName: 'Musterfrau',
    organisationId: 'house-university',
  }),
  put.conference(CONFERENCE_ID, 'programmeItems', {
    id: 'talk',
    order: 55,
    day: '2018-03-15',
    from: '17:30',
    to: '18:00',
    title: 'Vortrag: Prof. Dr. Eva Musterfrau, Orientierung und Zusammenhalt',
    place: null,
  }),
];

/** The working level of Sachsen. */
export const STAFF: readonly Draft[] = newcomer('staff', 'staff', {
  land: 'SN',
  firstName: 'Pia',
  lastName: 'Referentin',
  organisationId: sampleId('org18-SN'),
  unit: 'Referat 34',
});

/** Who signs for the secretariat. */
export const SECRETARY: Draft = signatory({
  id: 'secretary',
  signsAs: 'onBehalf',
  functionLine: 'Leiterin der Geschäftsstelle',
});

/** Answers as they come in. */
export const REPLIES: readonly Draft[] = [
  replied('SN', 'accepted'),
  replied('SL', 'represented', sampleId('person-SL-vertretung')),
  replied('BE', 'declined'),
  replied('HH', 'reserved'),
  replied('BW', 'invited'),
  replied('bmi', 'accepted'),
];

/** The sample as a full office: guests, working level, answers and somebody who signs for the secretariat. */
export function fullView(...edits: readonly Draft[]): StoreView {
  return viewOf([...sampleDrafts, ...GUESTS, ...STAFF, ...REPLIES, SECRETARY, ...edits]);
}

/** What each kind needs of the conference, and the day on which such a letter is written. */
export const OCCASIONS: Readonly<
  Record<LetterKindName, { readonly date: string; readonly conference: Partial<Conference> }>
> = {
  chairTakeover: { date: '2017-10-09', conference: {} },
  saveTheDate: { date: '2017-10-09', conference: {} },
  invitation: { date: INVITED_ON, conference: {} },
  invitationWorkingLevel: { date: INVITED_ON, conference: {} },
  invitationAutumn: { date: INVITED_ON, conference: { kind: 'autumn' } },
  invitationSpeaker: { date: INVITED_ON, conference: {} },
  letterHostCity: { date: INVITED_ON, conference: {} },
  reminder: { date: '2018-02-19', conference: {} },
  replyConfirmation: { date: '2018-02-16', conference: {} },
  transmittal: { date: '2018-02-26', conference: {} },
  cancellation: {
    date: '2018-03-01',
    conference: { cancellation: { on: '2018-03-01', reason: 'Sturmwarnung für Nürnberg' } },
  },
  thankYou: { date: '2018-03-19', conference: { status: 'held' } },
};

export interface KindRequest {
  readonly name: LetterKindName;
  readonly view: StoreView;
  readonly date?: string;
  readonly signatoryId?: string | null;
}

function sourceOf({ name, view, date, signatoryId = null }: KindRequest): PaperSource {
  return {
    view,
    conferenceId: CONFERENCE_ID,
    date: date ?? OCCASIONS[name].date,
    training: false,
    signatoryId,
    only: null,
  };
}

/** Everything that a kind plans for an office. */
export function planned(request: KindRequest): readonly (PaperToMake | Obstacle)[] {
  return [...(findKind(request.name)?.plan(sourceOf(request)).items ?? [])];
}

/** The letters of a kind; anything that cannot be made is an error of the test. */
export function lettersOf(request: KindRequest): readonly LetterModel[] {
  return planned(request).map((item) => {
    if (isObstacle(item)) throw new Error(`${request.name} refused with ${item.error.code}`);
    if (item.model.kind !== 'letter') throw new Error(`${request.name} made a paper`);
    return item.model;
  });
}

/** The letter of a kind to the participant of this id. */
export function letterOf(request: KindRequest, about: string): LetterModel {
  const item = planned(request).find((made) => made.about === about);
  if (!item || isObstacle(item) || item.model.kind !== 'letter')
    throw new Error(`${request.name} makes no letter about ${about}`);
  return item.model;
}

export function findingsFor(request: KindRequest): readonly KindFinding[] {
  return findKind(request.name)?.findings?.(sourceOf(request)) ?? [];
}

/** The full office at the occasion of a kind, with what a test changes. */
export function occasion(
  name: LetterKindName,
  conference: Partial<Conference> = {},
  ...edits: readonly Draft[]
): StoreView {
  return fullView(edit.conference({ ...OCCASIONS[name].conference, ...conference }), ...edits);
}

import type { Participant } from '../../src/shared/domain/conferences/records';
import type { Person } from '../../src/shared/domain/register/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { CONFERENCE_ID, sampleId, sampleView } from './sample-view';

const PLAIN = sampleView();

/** A participant of the sample with some fields replaced: `replied('SN', 'accepted')`. */
export function replied(
  key: string,
  state: Participant['reply']['state'],
  patch: Partial<Participant> = {},
): Draft {
  const participant = PLAIN.conference(CONFERENCE_ID, 'participants').get(
    sampleId(`participant-${key}`),
  );
  if (!participant) throw new Error(`the sample has no participant ${key}`);
  const reply = { ...participant.reply, state };
  return put.conference(CONFERENCE_ID, 'participants', { ...participant, reply, ...patch });
}

/** Another participant, and the person; ids are made from `key`. */
export function guest(
  key: string,
  person: Partial<Person>,
  patch: Partial<Participant> = {},
): readonly Draft[] {
  return [
    put.register('persons', {
      id: `person-${key}`,
      gender: 'w',
      degrees: [],
      firstName: 'Anna',
      lastName: 'Gast',
      nobility: null,
      parliament: null,
      personalTitle: null,
      customSalutation: null,
      organisationId: null,
      unit: null,
      email: null,
      phone: null,
      note: null,
      ...person,
    }),
    put.conference(CONFERENCE_ID, 'participants', {
      id: `participant-${key}`,
      role: 'guest',
      land: null,
      personId: `person-${key}`,
      reply: { state: 'accepted', on: null, way: null, note: null },
      substituteId: null,
      note: null,
      ...patch,
    }),
  ];
}

/** Everybody of the sample has said yes, the Saarland sends somebody else. */
export function allReplied(): readonly Draft[] {
  const keys = 'BW BE BB HB HH HE MV NI NW RP SN ST SH TH beauftragte bmi'.split(' ');
  return [
    ...keys.map((key) => replied(key, 'accepted')),
    replied('SL', 'represented', { substituteId: sampleId('person-SL-vertretung') }),
  ];
}

/** People who are hard to print: no Land, no office, long, from right to left, markup, umlauts. */
export const HARD_PEOPLE: readonly Draft[] = [
  ...guest('long', {
    degrees: ['Prof.', 'Dr.', 'Dr. h. c.'],
    firstName: 'Wilhelmine-Charlotte',
    nobility: 'Freifrau von',
    lastName: 'Musterhausen-Beispielmannsdorf',
  }),
  ...guest('rtl', { gender: null, firstName: null, lastName: 'מרים כהן' }),
  ...guest(
    'markup',
    { gender: 'm', firstName: '{{Vorname}}', lastName: 'Müller & <Söhne>', unit: 'Referat 21' },
    { role: 'companion', land: 'MV' },
  ),
  ...guest('staff', { firstName: 'Öznur', lastName: 'Ähre' }, { role: 'staff', land: 'BY' }),
];

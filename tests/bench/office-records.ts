import type { Day } from '../../src/shared/domain/calendar/day';
import type {
  Conference,
  MeetingKind,
  Participant,
} from '../../src/shared/domain/conferences/records';
import { landCodes, type Mandate, type Person } from '../../src/shared/domain/register/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { make } from '../builders/register';
import type { Chance } from './chance';

// Records of the reference office, as full as an office fills them. All names are invented.

const SYLLABLES = ['ahr', 'ber', 'dorn', 'eich', 'feld', 'grün', 'hol', 'kron', 'lind', 'weiß'];
const FIRST_NAMES = [
  'Alva',
  'Bela',
  'Cem',
  'Dilara',
  'Enno',
  'Frauke',
  'Gesa',
  'Hauke',
  'Ida',
  'Jannes',
];
const UNITS = [
  'Referat 21',
  'Stabsstelle Integration',
  'Abteilung 4',
  'Leitungsbüro',
  'Pressestelle',
];
const TITLES = [
  'Anerkennung ausländischer Berufsabschlüsse beschleunigen',
  'Sprachförderung für Frauen mit kleinen Kindern',
  'Finanzierung der Integrationskurse',
  'Einbürgerung als Ziel gelungener Integration',
  'Wohnsitzregelung: Erfahrungen der Länder',
];
const NOTES = [
  'Reist mit der Bahn an und braucht kein Zimmer.',
  'Bittet um vegetarisches Essen; Begleitung wird noch genannt.',
  'Hat telefonisch zugesagt, die schriftliche Antwort folgt.',
  'Nimmt nur am ersten Tag teil.',
];

export interface OfficeIds {
  readonly organisations: readonly string[];
  readonly offices: readonly string[];
  readonly terms: readonly string[];
}

function surname(chance: Chance): string {
  const word = [chance.pick(SYLLABLES), chance.pick(SYLLABLES), chance.pick(SYLLABLES)].join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function contact(chance: Chance, name: string): Pick<Person, 'email' | 'phone' | 'unit'> {
  return {
    email: `${name.toLowerCase().replace(/[^a-z]/g, '')}.${chance.int(100_000)}@example.org`,
    phone: `+49 30 ${1_000_000 + chance.int(9_000_000)}`,
    unit: chance.pick(UNITS),
  };
}

/** A person with a house; every fourth holds or held an office. */
export function personDrafts(chance: Chance, ids: OfficeIds, year: number): readonly Draft[] {
  const id = chance.id();
  const lastName = surname(chance);
  const person = make.person(id, {
    gender: chance.pick(['w', 'm'] as const),
    degrees: chance.int(5) === 0 ? ['Dr.'] : [],
    firstName: chance.pick(FIRST_NAMES),
    lastName,
    organisationId: chance.pick(ids.organisations),
    ...contact(chance, lastName),
  });
  if (chance.int(4) > 0) return [person];
  const mandate = {
    personId: id,
    officeId: chance.pick(ids.offices),
    from: `${year}-03-01`,
    to: `${year + 4}-02-28`,
  } satisfies Partial<Mandate>;
  return [person, make.mandate(chance.id(), mandate)];
}

export interface Meeting {
  readonly kind: MeetingKind;
  readonly from: Day;
  readonly to: Day;
  readonly termId: string;
  readonly yearId: string | null;
}

export function conferenceDraft(id: string, meeting: Meeting): Draft {
  const conference: Conference = {
    id,
    ...meeting,
    motto: 'Zusammenhalt beginnt vor Ort',
    form: 'inPerson',
    place: 'Musterstadt',
    venue: 'Kongresshaus am Park',
    status: 'planned',
    formerDays: [],
    cancellation: null,
    replyBy: null,
    beginsAt: '10:00',
    pressConference: null,
  };
  return put.conference(id, 'conference', conference);
}

export function participantDraft(chance: Chance, conferenceId: string, personId: string): Draft {
  const participant: Participant = {
    id: chance.id(),
    role: chance.pick(['guest', 'guest', 'staff', 'companion', 'federalGuest'] as const),
    land: chance.pick(landCodes),
    personId,
    reply: { state: 'open', on: null, way: null, note: null },
    substituteId: null,
    note: null,
  };
  return put.conference(conferenceId, 'participants', participant);
}

export function reply(chance: Chance, day: Day): Participant['reply'] {
  return {
    state: chance.pick(['accepted', 'accepted', 'accepted', 'declined', 'reserved'] as const),
    on: day,
    way: chance.pick(['letter', 'email', 'phone'] as const),
    note: chance.int(3) === 0 ? note(chance) : null,
  };
}

export function note(chance: Chance): string {
  return `${chance.pick(NOTES)} (Vermerk ${chance.int(10_000)})`;
}

export function title(chance: Chance): string {
  return `${chance.pick(TITLES)} – Fassung ${chance.int(1_000)}`;
}

/** What belongs to a conference besides its people: agenda, programme and deadlines. */
export function conferenceParts(chance: Chance, id: string, from: Day): readonly Draft[] {
  const agenda = Array.from({ length: 24 }, (_, order) =>
    put.conference(id, 'agendaItems', {
      id: chance.id(),
      order,
      kind: order % 6 === 0 ? 'section' : 'item',
      number: `${Math.floor(order / 6) + 1}.${order % 6}`,
      title: title(chance),
      applicant: 'Land Musterland',
      note: null,
    }),
  );
  const programme = Array.from({ length: 10 }, (_, order) =>
    put.conference(id, 'programmeItems', {
      id: chance.id(),
      order,
      day: from,
      from: `${String(9 + order).padStart(2, '0')}:00`,
      to: null,
      title: title(chance),
      place: 'Großer Saal',
    }),
  );
  const deadlines = Array.from({ length: 30 }, (_, order) =>
    put.conference(id, 'deadlines', {
      id: chance.id(),
      title: title(chance),
      weeks: -order,
      owner: 'secretariat',
      rule: 'latest',
      planItemId: null,
      plannedDay: null,
      day: from,
      shiftReason: null,
      done: false,
      responsible: null,
    }),
  );
  return [...agenda, ...programme, ...deadlines];
}

import { sortName } from '../addressing/names';
import { officeOfHouse } from '../addressing/house-office';
import { findOffice } from '../addressing/offices';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import { compareGerman } from '../collation';
import type { Participant } from '../conferences/records';
import { organisationOn } from '../recipients/organisation-name';
import type { Land, Mandate, Office, Organisation, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { ConferenceFacts } from './conference-facts';

/** Somebody with offices and house as of a day. */
export interface PersonOnDay {
  readonly person: Person;
  /** Those held on the day, by precedence. */
  readonly offices: readonly Office[];
  readonly organisation: Organisation | null;
}

/** Looks people up with one pass over the mandates, however many are asked for. */
export function peopleOn(view: StoreView, day: Day): (id: string) => PersonOnDay | null {
  const held = new Map<string, Mandate[]>();
  for (const mandate of view.register('mandates').all()) {
    if (!covers(mandate, day)) continue;
    const own = held.get(mandate.personId);
    if (own) own.push(mandate);
    else held.set(mandate.personId, [mandate]);
  }
  return (id) => {
    const person = view.register('persons').get(id);
    if (!person) return null;
    const offices = (held.get(id) ?? [])
      .sort((a, b) => a.order - b.order)
      .flatMap(({ officeId }) => view.register('offices').get(officeId) ?? []);
    const houseId =
      offices.find(({ organisationId }) => organisationId !== null)?.organisationId ??
      person.organisationId;
    const house = houseId === null ? undefined : view.register('organisations').get(houseId);
    return { person, offices, organisation: house ? organisationOn(view, house, day) : null };
  };
}

/** Groups of a list of participants, in their order. */
export const attendeeGroups = {
  laender: 'Länder',
  federal: 'Bund',
  guests: 'Gäste',
  companions: 'Weitere Begleitung',
  staff: 'Geschäftsstelle',
} as const;
export type AttendeeGroup = keyof typeof attendeeGroups;

/** One line of a list of participants. */
export interface Attendee {
  readonly participant: Participant;
  readonly group: AttendeeGroup;
  readonly land: Land | null;
  /** Whoever comes; null = a substitute whom nobody has named yet. */
  readonly who: PersonOnDay | null;
  /** Whom they stand in for. */
  readonly standsInFor: PersonOnDay | null;
  readonly isChair: boolean;
}

function groupOf({ role, land }: Participant, chairLand: string | null): AttendeeGroup {
  switch (role) {
    case 'federalGuest':
      return 'federal';
    case 'guest':
      return 'guests';
    case 'staff':
      // The secretariat sits in the house of the chair; staff of another Land come with their Land.
      return land === null || land === chairLand ? 'staff' : 'laender';
    default:
      return land === null && role === 'companion' ? 'companions' : 'laender';
  }
}

const ROLES: readonly Participant['role'][] = [
  'member',
  'federalGuest',
  'guest',
  'companion',
  'staff',
];
const NO_RANK = 999;
const NO_LAND = 99;

function rankOf({ who, land }: Attendee): number {
  const ranks = (who?.offices ?? []).map(
    (office) => officeEntryOf(office, land)?.rank ?? findOffice(office.office)?.rank ?? NO_RANK,
  );
  return Math.min(NO_RANK, ...ranks);
}

/** The office as the Land calls it, where it is one of this Land. */
export function officeEntryOf(office: Office, land: Land | null) {
  const entry = findOffice(office.office);
  return entry && officeOfHouse(entry, office, office.land === land?.id ? land : undefined);
}

interface Ranked {
  readonly attendee: Attendee;
  readonly numbers: readonly number[];
  readonly name: string;
}

function ranked(attendee: Attendee, chairLand: string | null): Ranked {
  const { participant, group, land, who } = attendee;
  const landOrder = land === null ? NO_LAND : land.id === chairLand ? -1 : land.order;
  const groups = Object.keys(attendeeGroups);
  return {
    attendee,
    numbers: [
      groups.indexOf(group),
      group === 'laender' ? landOrder : 0,
      attendee.isChair ? 0 : 1,
      ROLES.indexOf(participant.role),
      rankOf(attendee),
    ],
    name: who ? sortName(who.person) : '',
  };
}

function compared(a: Ranked, b: Ranked): number {
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  if (at >= 0) return (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
  const byName = compareGerman(a.name, b.name);
  if (byName !== 0) return byName;
  return a.attendee.participant.id < b.attendee.participant.id ? -1 : 1;
}

/** Chair first, the Länder in their order, inside by role, rank and name; then Bund, guests, staff. */
export function inListOrder(
  attendees: readonly Attendee[],
  { term }: Pick<ConferenceFacts, 'term'>,
): readonly Attendee[] {
  return attendees
    .map((attendee) => ranked(attendee, term.land))
    .sort(compared)
    .map(({ attendee }) => attendee);
}

/** Nobody invites the chair: it is there without an entry of its own. */
function chairItself({ term, chair }: ConferenceFacts): readonly Participant[] {
  if (chair === null) return [];
  const itself: Participant = {
    id: CHAIR,
    role: 'member',
    land: term.land,
    personId: chair.person.id,
    reply: { state: 'accepted', on: null, way: null, note: null },
    substituteId: null,
    note: null,
  };
  return [itself];
}

/** Stands for the id of a participant: the chair has no entry of its own. */
export const CHAIR = 'chair';

function isOfChair(
  { role, land, personId }: Participant,
  { term, chair }: ConferenceFacts,
): boolean {
  return (
    role === 'member' && (personId === chair?.person.id || (land !== null && land === term.land))
  );
}

function withChair(
  participants: readonly Participant[],
  facts: ConferenceFacts,
): readonly Participant[] {
  const isThere = participants.some((participant) => isOfChair(participant, facts));
  return isThere ? participants : [...chairItself(facts), ...participants];
}

/** Everybody of a conference and the chair, replies aside, in the order of lists. */
export function everybody(view: StoreView, facts: ConferenceFacts): readonly Attendee[] {
  const personOf = peopleOn(view, facts.date);
  const entered = view.conference(facts.conference.id, 'participants').all();
  const all = withChair(entered, facts).map((participant): Attendee => {
    const { land, personId, reply, substituteId } = participant;
    const invited = personOf(personId);
    const stoodInFor = reply.state === 'represented';
    const substitute = substituteId === null ? null : personOf(substituteId);
    return {
      participant,
      group: groupOf(participant, facts.term.land),
      land: land === null ? null : (view.register('laender').get(land) ?? null),
      who: stoodInFor ? substitute : invited,
      standsInFor: stoodInFor ? invited : null,
      isChair: isOfChair(participant, facts),
    };
  });
  return inListOrder(all, facts);
}

/** Who comes, who is left out, and why. */
export interface Attendance {
  /** Accepted or represented, everybody once in each Land or group. */
  readonly coming: readonly Attendee[];
  /** Neither accepted nor declined. */
  readonly open: readonly Attendee[];
  /** Represented by somebody whom nobody has named yet. */
  readonly unnamed: readonly Attendee[];
  /** Entered more than once. */
  readonly twice: readonly Attendee[];
}

const COMING: ReadonlySet<string> = new Set(['accepted', 'represented']);

/** Splits into those who come the first time (by key) and those who are there already. */
export function once(
  attendees: readonly Attendee[],
  keyOf: (attendee: Attendee) => string,
): { readonly first: readonly Attendee[]; readonly again: readonly Attendee[] } {
  const seen = new Set<string>();
  const first: Attendee[] = [];
  const again: Attendee[] = [];
  for (const attendee of attendees) {
    const key = attendee.who ? keyOf(attendee) : attendee.participant.id;
    (seen.has(key) ? again : first).push(attendee);
    seen.add(key);
  }
  return { first, again };
}

export function attendanceOf(view: StoreView, facts: ConferenceFacts): Attendance {
  const all = everybody(view, facts);
  const replied = all.filter(({ participant }) => COMING.has(participant.reply.state));
  // The chair alone is no meeting: nobody has replied yet.
  const coming = replied.every(({ participant }) => participant.id === CHAIR) ? [] : replied;
  const { first, again } = once(
    coming,
    ({ who, group, land }) => `${who?.person.id ?? ''} ${group} ${land?.id ?? ''}`,
  );
  return {
    coming: first,
    open: all.filter(
      ({ participant: { reply } }) => !COMING.has(reply.state) && reply.state !== 'declined',
    ),
    unnamed: coming.filter(({ who }) => who === null),
    twice: again,
  };
}

/** The groups that somebody belongs to, with their titles. */
export function byGroups(
  attendees: readonly Attendee[],
): readonly { readonly title: string; readonly attendees: readonly Attendee[] }[] {
  return Object.entries(attendeeGroups)
    .map(([group, title]) => ({
      title,
      attendees: attendees.filter((attendee) => attendee.group === group),
    }))
    .filter((group) => group.attendees.length > 0);
}

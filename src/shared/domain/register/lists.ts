import { sortName } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import { groupSalutations } from '../addressing/salutation';
import { personName } from '../recipients/recipient';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { MeetingKind, Participant } from '../conferences/records';
import type { LandCode } from './land-codes';
import { sortKey } from './name-folding';
import { officeTitle } from './office-title';
import type { DistributionList, ListEntry, Office, Person, Seat } from './records';
import { emailOf, houseOf, officesOf, type RegisterIndex } from './register-index';

/** Somebody on a list as of a day. */
export interface ListMember {
  readonly personId: string;
  readonly name: string;
  readonly sortName: string;
  /** Office in words, null where the person holds none. */
  readonly office: string | null;
  readonly seat: Seat;
  /** Land of the office, else of the house; null = Bund or nobody's. */
  readonly land: LandCode | null;
  readonly email: string | null;
  /** The entry that put the person on the list; null = the rule did. */
  readonly entryId: string | null;
}

/** Somebody whom the rule would take and an entry leaves out. */
export interface LeftOut {
  readonly personId: string;
  readonly name: string;
  readonly entryId: string;
}

export interface ListOnDay {
  readonly members: readonly ListMember[];
  readonly leftOut: readonly LeftOut[];
  readonly salutation: string;
}

function isMeant(list: DistributionList, office: Office, day: Day): boolean {
  if (!list.seats.includes(office.seat)) return false;
  if (office.to && office.to < day) return false;
  return list.laender === null || (office.land !== null && list.laender.includes(office.land));
}

/** Who holds an office of the rule on the day, with that office; the first of several by precedence. */
function byRule(
  index: RegisterIndex,
  list: DistributionList,
  day: Day,
): ReadonlyMap<string, Office> {
  const holders = new Map<string, { readonly office: Office; readonly order: number }>();
  for (const office of index.offices.values()) {
    if (!isMeant(list, office, day)) continue;
    for (const { personId, order } of index.mandatesIn(office.id).filter((m) => covers(m, day))) {
      const known = holders.get(personId);
      if (!known || order < known.order) holders.set(personId, { office, order });
    }
  }
  return new Map([...holders].map(([personId, { office }]) => [personId, office]));
}

const SEAT_ORDER: readonly Seat[] = ['member', 'headOfAdministration', 'federalGuest', 'other'];

interface Placed {
  readonly member: ListMember;
  readonly place: readonly (number | string)[];
}

interface Candidate {
  readonly person: Person;
  readonly office: Office | undefined;
  readonly entryId: string | null;
}

/** Somebody without Land or office stands behind those who have one. */
const LAST = 99;

/** What protocol order goes by: seat, Land, rank of the office, name. */
function placeOf(index: RegisterIndex, member: ListMember, office: Office | null): Placed['place'] {
  const land = member.land ? index.laender.get(member.land)?.order : undefined;
  const rank = office ? findOffice(office.office)?.rank : undefined;
  const seat = SEAT_ORDER.indexOf(member.seat);
  return [seat, land ?? LAST, rank ?? LAST, sortKey(member.sortName)];
}

function placed(index: RegisterIndex, { person, office, entryId }: Candidate, day: Day): Placed {
  const offices = office ? [office] : officesOf(index, person.id, day);
  const first = offices[0] ?? null;
  const house = first ? null : houseOf(index, person, offices);
  const member: ListMember = {
    personId: person.id,
    name: personName(person),
    sortName: sortName(person),
    office: first ? officeTitle(first, person.gender) : null,
    seat: first?.seat ?? 'other',
    land: (first ?? house)?.land ?? null,
    email: emailOf(index, person),
    entryId,
  };
  return { member, place: placeOf(index, member, first) };
}

/** Protocol order: members by the order of the Länder, heads of administration, the Bund, others. */
function inOrder(all: readonly Placed[]): readonly ListMember[] {
  const compare = (a: Placed, b: Placed): number => {
    const at = a.place.findIndex((value, position) => value !== b.place[position]);
    const [one, other] = [a.place[at], b.place[at]];
    if (one === undefined || other === undefined) {
      return a.member.personId < b.member.personId ? -1 : 1;
    }
    return one < other ? -1 : 1;
  };
  return [...all].sort(compare).map(({ member }) => member);
}

const isSenator = ({ office }: Office): boolean => findOffice(office)?.key === 'senator';
const isStateSecretary = ({ office }: Office): boolean =>
  findOffice(office)?.key === 'staatssekretaer';

/** The two halves of the members' salutation, for lists of Länder that have only one of both. */
const MINISTERS = 'Sehr geehrte Ministerinnen und Minister,';
const SENATORS = 'Sehr geehrte Senatorinnen und Senatoren,';

function membersSalutation(offices: readonly Office[]): string {
  const senators = offices.filter(isSenator).length;
  if (senators === 0) return MINISTERS;
  return senators === offices.length ? SENATORS : groupSalutations.members;
}

/**
 * How to greet all of them at once. Whatever would leave somebody out ("Staatssekretäre" where a
 * Ministerialdirektor is among them) gives way to the form for everybody.
 */
export function groupSalutation(offices: readonly (Office | null)[]): string {
  const known = offices.flatMap((office) => office ?? []);
  if (known.length === 0 || known.length < offices.length) return groupSalutations.anyone;
  if (known.every(({ seat }) => seat === 'member')) return membersSalutation(known);
  const areHeads = known.every(({ seat }) => seat === 'headOfAdministration');
  return areHeads && known.every(isStateSecretary)
    ? groupSalutations.stateSecretaries
    : groupSalutations.anyone;
}

/** Who is on a list on a day, who is left out by hand, and how to greet them. */
export function listOnDay(
  index: RegisterIndex,
  { list, entries }: { readonly list: DistributionList; readonly entries: readonly ListEntry[] },
  day: Day,
): ListOnDay {
  const own = entries.filter(({ listId }) => listId === list.id);
  const out = new Map(own.filter((e) => e.excluded).map((e) => [e.personId, e.id]));
  const put = new Map(own.filter((e) => !e.excluded).map((e) => [e.personId, e.id]));
  const rule = byRule(index, list, day);
  const ids = [...new Set([...rule.keys(), ...put.keys()])].filter((id) => !out.has(id));
  const members = ids.flatMap((id): readonly Placed[] => {
    const person = index.persons.get(id);
    const entryId = put.get(id) ?? null;
    return person ? [placed(index, { person, office: rule.get(id), entryId }, day)] : [];
  });
  const offices = ids.map((id) => rule.get(id) ?? officesOf(index, id, day)[0] ?? null);
  const leftOut = [...out].flatMap(([personId, entryId]) => {
    const person = index.persons.get(personId);
    return person ? [{ personId, name: personName(person), entryId }] : [];
  });
  return { members: inOrder(members), leftOut, salutation: groupSalutation(offices) };
}

/** A person's place in a conference. */
export type Place = Pick<Participant, 'personId' | 'role' | 'land'>;

export interface PlacesFor {
  readonly kind: MeetingKind;
  readonly chairLand: LandCode | null;
  readonly there: readonly Participant[];
}

export interface Places {
  readonly added: readonly Place[];
  /** The chair does not invite itself. */
  readonly chairOwn: readonly ListMember[];
  readonly already: number;
}

/** At meetings of the working level the heads of administration sit for their Länder. */
const WORKING_LEVEL: ReadonlySet<MeetingKind> = new Set(['preparatory', 'autumn']);

function roleOf(member: ListMember, kind: MeetingKind, taken: ReadonlySet<string>): Place['role'] {
  if (member.land === null) return member.seat === 'federalGuest' ? 'federalGuest' : 'guest';
  if (member.seat === 'member') return 'member';
  if (member.seat !== 'headOfAdministration') return 'guest';
  return WORKING_LEVEL.has(kind) && !taken.has(member.land) ? 'member' : 'companion';
}

/** Role and Land of those of a list who are not yet on the list of a conference. */
export function placesInConference(members: readonly ListMember[], target: PlacesFor): Places {
  const there = new Set(target.there.map(({ personId }) => personId));
  const taken = new Set(
    target.there.flatMap(({ role, land }) => (role === 'member' && land ? [land] : [])),
  );
  const added: Place[] = [];
  const chairOwn: ListMember[] = [];
  for (const member of members.filter(({ personId }) => !there.has(personId))) {
    const role = roleOf(member, target.kind, taken);
    if (role === 'member' && member.land !== null && member.land === target.chairLand) {
      chairOwn.push(member);
      continue;
    }
    if (role === 'member' && member.land !== null) taken.add(member.land);
    added.push({ personId: member.personId, role, land: member.land });
  }
  const already = members.filter(({ personId }) => there.has(personId)).length;
  return { added, chairOwn, already };
}

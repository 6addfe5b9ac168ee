import { fullName } from '../addressing/names';
import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import type { Participant } from '../conferences/records';
import type { Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import { composeLetter, type ComposedLetter, type Parties } from './compose-letter';
import { plainLetter, type Letter } from './letter';
import { personFacts, type PersonFacts } from './person-facts';

/** One addressee of a letter: everything the letter takes from the register, as of a day. */
export interface Recipient extends ComposedLetter {
  readonly participantId: string;
  readonly role: Participant['role'];
  /** Land code, `BUND` for federal guests, `GAST` for anybody else: the place in file names. */
  readonly place: string;
  /** "Sachsen: Petra Muster", for lists and results. */
  readonly label: string;
}

export function personName(person: Person): string {
  return fullName(person);
}

function placeOf(participant: Participant): string {
  if (participant.land) return participant.land;
  return participant.role === 'federalGuest' ? 'BUND' : 'GAST';
}

export function participantLabel(view: StoreView, participant: Participant): string {
  const person = view.register('persons').get(participant.personId);
  const name = person ? personName(person) : participant.personId;
  const land = participant.land ? view.register('laender').get(participant.land)?.name : null;
  const place = land ?? (participant.role === 'federalGuest' ? 'Bund' : null);
  return place ? `${place}: ${name}` : name;
}

/** Roles that somebody has by an office: without one the letter would greet a minister by name. */
const HOLDS_OFFICE: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest']);

/** Whether somebody has held an office, and none on this day. */
function hasLeftOffice(view: StoreView, { person, offices }: PersonFacts): boolean {
  const mandates = view.register('mandates').all();
  return offices.length === 0 && mandates.some(({ personId }) => personId === person.id);
}

/** The second person of a joint letter; one who has left office would be greeted by name. */
function secondParty(view: StoreView, id: string, day: Day): Result<PersonFacts> {
  const person = view.register('persons').get(id);
  if (!person) return err({ code: 'record.missing', collection: 'persons', id });
  const facts = personFacts(view, person, day);
  if (hasLeftOffice(view, facts) && !person.formerTitle) {
    return err({ code: 'address.noOffice', name: personName(person), date: longDate(day) });
  }
  return ok(facts);
}

/** The participant as the first party of the letter. */
function firstParty(
  view: StoreView,
  { role, land, personId }: Participant,
  day: Day,
): Result<PersonFacts> {
  const person = view.register('persons').get(personId);
  if (!person) return err({ code: 'record.missing', collection: 'persons', id: personId });
  const name = personName(person);
  if (role === 'member' && land === null) return err({ code: 'participant.landMissing', name });
  const facts = personFacts(view, person, day);
  if (HOLDS_OFFICE.has(role) && facts.offices.length === 0) {
    return err({ code: 'address.noOffice', name, date: longDate(day) });
  }
  return ok(facts);
}

function partiesOf(view: StoreView, participant: Participant, letter: Letter): Result<Parties> {
  const first = firstParty(view, participant, letter.day);
  if (!first.ok) return first;
  const secondId = letter.form?.togetherWithId ?? null;
  if (secondId === null) return ok({ first: first.value, second: null });
  const second = secondParty(view, secondId, letter.day);
  return second.ok ? ok({ first: first.value, second: second.value }) : second;
}

/**
 * What a letter needs of a participant, of a day alone or as a letter with a sender and a form of its
 * own. Errors name what is missing: recorded form of address, postal address, an address that fits.
 */
export function recipientOf(
  view: StoreView,
  participant: Participant,
  on: Letter | Day,
): Result<Recipient> {
  const letter = typeof on === 'string' ? plainLetter(on) : on;
  const parties = partiesOf(view, participant, letter);
  if (!parties.ok) return parties;
  const result = composeLetter(view, parties.value, letter);
  if (!result.ok) return result;
  const label = participantLabel(view, participant);
  return ok({
    participantId: participant.id,
    role: participant.role,
    place: placeOf(participant),
    label: result.value.second === null ? label : `${label} und ${result.value.second}`,
    ...result.value,
  });
}

const ROLE_ORDER: Readonly<Record<Participant['role'], number>> = {
  member: 0,
  federalGuest: 1,
  guest: 2,
  companion: 3,
  staff: 4,
};

/** Protocol order: members by the order of the Länder, the Bund, guests, companions. */
export function inProtocolOrder(
  view: StoreView,
  participants: readonly Participant[],
): readonly Participant[] {
  const landOrder = (participant: Participant): number =>
    participant.land ? (view.register('laender').get(participant.land)?.order ?? 99) : 99;
  return [...participants].sort(
    (a, b) =>
      ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
      landOrder(a) - landOrder(b) ||
      (a.id < b.id ? -1 : 1),
  );
}

import { composeAddress } from '../addressing/compose';
import { fitAddress, type FittedAddress } from '../addressing/fit-address';
import { fullName, surname, words } from '../addressing/names';
import { postalLines } from '../addressing/postal-lines';
import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import type { Participant } from '../conferences/records';
import type { Land, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import { addresseeOf, hasShortForm, personFacts, type PersonFacts } from './person-facts';

/** One addressee of a letter: everything the letter takes from the register, as of a day. */
export interface Recipient {
  readonly participantId: string;
  readonly role: Participant['role'];
  /** Land code, `BUND` for federal guests, `GAST` for anybody else: the place in file names. */
  readonly place: string;
  /** "Sachsen: Petra Muster", for lists and results. */
  readonly label: string;
  /** Office word and surname for the file name: "Staatsministerin Muster". */
  readonly fileLabel: string;
  readonly address: FittedAddress;
  readonly salutation: string;
}

function laenderOf(view: StoreView): (code: Land['id']) => Land | undefined {
  return (code) => view.register('laender').get(code);
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

/** Lines with street and place, in the full and, where one is stored, the short form. */
function fitted(
  view: StoreView,
  facts: PersonFacts,
  notes: number,
): Result<Pick<Recipient, 'address' | 'salutation' | 'fileLabel'>> {
  const preferences = view.settings('preferences').get('preferences');
  const laender = laenderOf(view);
  const full = composeAddress(addresseeOf(facts, preferences, 'full'), laender);
  if (!full.ok) return full;
  if (!facts.organisation?.address) {
    return err({ code: 'address.noPostalAddress', name: personName(facts.person) });
  }
  const postal = postalLines(facts.organisation.address);
  const short = hasShortForm(facts)
    ? composeAddress(addresseeOf(facts, preferences, 'short'), laender)
    : null;
  const address = fitAddress({
    lines: [...full.value.lines, ...postal],
    shortLines: short?.ok ? [...short.value.lines, ...postal] : undefined,
    notes,
  });
  if (!address.ok) return address;
  const { salutation, officeWord } = full.value;
  return ok({
    address: address.value,
    salutation,
    fileLabel: words(officeWord, surname(facts.person)),
  });
}

/** Roles that somebody has by an office: without one the letter would greet a minister by name. */
const HOLDS_OFFICE: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest']);

/**
 * What a letter of `day` needs of a participant. Errors name what is missing: recorded form of address,
 * postal address, an address that fits.
 */
export function recipientOf(
  view: StoreView,
  participant: Participant,
  day: Day,
): Result<Recipient> {
  const person = view.register('persons').get(participant.personId);
  if (!person)
    return err({ code: 'record.missing', collection: 'persons', id: participant.personId });
  const name = personName(person);
  if (participant.role === 'member' && participant.land === null) {
    return err({ code: 'participant.landMissing', name });
  }
  const facts = personFacts(view, person, day);
  if (HOLDS_OFFICE.has(participant.role) && facts.offices.length === 0) {
    return err({ code: 'address.noOffice', name, date: longDate(day) });
  }
  const result = fitted(view, facts, 0);
  if (!result.ok) return result;
  return ok({
    participantId: participant.id,
    role: participant.role,
    place: placeOf(participant),
    label: participantLabel(view, participant),
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

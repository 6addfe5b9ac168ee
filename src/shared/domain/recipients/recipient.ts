import type { Addressee } from '../addressing/addressee';
import { composeAddress } from '../addressing/compose';
import type { FittedAddress } from '../addressing/fit-address';
import { fullName, surname, words } from '../addressing/names';
import type { AddressReason } from '../addressing/reasons';
import type { Day } from '../calendar/day';
import { longDate } from '../calendar/german-dates';
import type { Participant } from '../conferences/records';
import type { Land, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import {
  ownClosing,
  ownSalutation,
  personalSalutation,
  plainLetter,
  type Letter,
  type OwnText,
} from './letter';
import type { LetterReason } from './letter-reasons';
import { addresseeOf, hasShortForm, personFacts, type PersonFacts } from './person-facts';
import { postalPlace } from './postal';
import { printedAddress } from './printed-address';

export type RecipientReason = AddressReason | LetterReason;

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
  /** Closing formula of this letter or of the pair; null = that of whoever signs. */
  readonly closing: string | null;
  /** Salutation and closing stay blank, to be written by hand. */
  readonly handwritten: boolean;
  /** Name of the second person of a joint letter. */
  readonly second: string | null;
  readonly reasons: readonly RecipientReason[];
}

export function laenderOf(view: StoreView): (code: Land['id']) => Land | undefined {
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

type Composed = Pick<
  Recipient,
  'address' | 'salutation' | 'fileLabel' | 'closing' | 'handwritten' | 'second' | 'reasons'
>;

interface Task {
  readonly facts: PersonFacts;
  readonly letter: Letter;
  /** What stands in place of the salutation and the closing formula by the rule. */
  readonly salutation: OwnText | null;
  readonly closing: OwnText | null;
}

function taskOf(view: StoreView, facts: PersonFacts, letter: Letter): Task {
  const pair = personalSalutation(view, letter, facts.person.id);
  const salutation = ownSalutation(letter, pair);
  return { facts, letter, salutation, closing: ownClosing(letter, pair) };
}

/** The engine's addressee in the form that this letter asks for. */
function addressee(view: StoreView, task: Task, form: 'full' | 'short'): Addressee {
  const plain = addresseeOf(task.facts, view.settings('preferences').get('preferences'), form);
  const own = task.letter.form;
  return {
    ...plain,
    variant: own?.variant ?? plain.variant,
    withName: own?.withName ?? plain.withName,
    customSalutation: task.salutation ? task.salutation.text : plain.customSalutation,
  };
}

/** A text of this letter or of the pair has a reason of its own in place of the engine's. */
function reasonsOf(
  reasons: readonly AddressReason[],
  { salutation, closing, letter }: Task,
): readonly RecipientReason[] {
  const engine = salutation ? reasons.filter(({ code }) => code !== 'greetingCustom') : reasons;
  const own = [salutation, closing].flatMap((text) => (text ? [text.reason] : []));
  return [...engine, ...own, ...(letter.form?.handwritten ? [HANDWRITTEN] : [])];
}

const HANDWRITTEN = { code: 'handwritten' } as const;

function shortLines(view: StoreView, task: Task): readonly string[] | null {
  if (!hasShortForm(task.facts)) return null;
  const short = composeAddress(addressee(view, task, 'short'), laenderOf(view));
  return short.ok ? short.value.lines : null;
}

/** Lines with street and place, in the full and, where one is stored, the short form. */
function composed(view: StoreView, facts: PersonFacts, letter: Letter): Result<Composed> {
  const task = taskOf(view, facts, letter);
  const full = composeAddress(addressee(view, task, 'full'), laenderOf(view));
  if (!full.ok) return full;
  const postal = postalPlace(view, facts);
  if (!postal) return err({ code: 'address.noPostalAddress', name: personName(facts.person) });
  const short = shortLines(view, task);
  const address = printedAddress({
    lines: [...full.value.lines, ...postal.lines],
    shortLines: short ? [...short, ...postal.lines] : undefined,
    notes: 0,
  });
  if (!address.ok) return address;
  const { salutation, officeWord, reasons } = full.value;
  return ok({
    address: address.value,
    salutation,
    fileLabel: words(officeWord, surname(facts.person)),
    closing: task.closing?.text ?? null,
    handwritten: letter.form?.handwritten ?? false,
    second: null,
    reasons: [...reasonsOf(reasons, task), ...postal.reasons],
  });
}

/** Roles that somebody has by an office: without one the letter would greet a minister by name. */
const HOLDS_OFFICE: ReadonlySet<Participant['role']> = new Set(['member', 'federalGuest']);

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
  const person = view.register('persons').get(participant.personId);
  if (!person)
    return err({ code: 'record.missing', collection: 'persons', id: participant.personId });
  const name = personName(person);
  if (participant.role === 'member' && participant.land === null) {
    return err({ code: 'participant.landMissing', name });
  }
  const facts = personFacts(view, person, letter.day);
  if (HOLDS_OFFICE.has(participant.role) && facts.offices.length === 0) {
    return err({ code: 'address.noOffice', name, date: longDate(letter.day) });
  }
  const result = composed(view, facts, letter);
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

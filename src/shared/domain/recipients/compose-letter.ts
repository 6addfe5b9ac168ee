import type { Addressee } from '../addressing/addressee';
import type { FittedAddress } from '../addressing/fit-address';
import { fullName, surname, words } from '../addressing/names';
import type { AddressReason } from '../addressing/reasons';
import { composeTogether, type JointAddress } from '../addressing/together';
import type { PersonalSalutation } from '../chair/records';
import type { StoreView } from '../storage/store-view';
import { err, ok, type Result } from '../../result';
import { ownClosing, personalSalutation, type Letter } from './letter';
import type { LetterReason } from './letter-reasons';
import { addresseeOf, hasShortForm, type PersonFacts } from './person-facts';
import { postalPlace, type PostalPlace } from './postal';
import { printedAddress } from './printed-address';

export type RecipientReason = AddressReason | LetterReason;

/** What address engine, pair and the letter's own form make of its one or two recipients. */
export interface ComposedLetter {
  /** Office word and surname for the file name: "Staatsministerin Muster"; of two, the first in rank. */
  readonly fileLabel: string;
  readonly address: FittedAddress;
  /** As a text; the fixed spaces come when it is printed. */
  readonly salutation: string;
  /** Closing formula of this letter or of the pair; null = that of whoever signs. */
  readonly closing: string | null;
  /** Salutation and closing stay blank, to be written by hand. */
  readonly handwritten: boolean;
  /** Name of the second person of a joint letter. */
  readonly second: string | null;
  readonly reasons: readonly RecipientReason[];
}

/** Whom a letter is to; it goes to the address of the first. */
export interface Parties {
  readonly first: PersonFacts;
  readonly second: PersonFacts | null;
}

interface Party {
  readonly facts: PersonFacts;
  readonly pair: PersonalSalutation | null;
}

interface Task {
  readonly view: StoreView;
  readonly letter: Letter;
  /** One or two; the letter goes to the address of the first. */
  readonly parties: readonly [Party, ...Party[]];
}

/** A letter that was given a salutation of its own has no use for the stored ones. */
function isAsked({ form }: Letter): boolean {
  return form?.collegial === true || Boolean(form?.salutation);
}

function pairText(letter: Letter, { pair }: Party): string | null {
  return isAsked(letter) ? null : (pair?.salutation ?? null);
}

/** The engine's addressee in the form that this letter asks for. */
function addressee({ view, letter }: Task, party: Party, length: 'full' | 'short'): Addressee {
  const plain = addresseeOf(party.facts, view.settings('preferences').get('preferences'), length);
  const form = letter.form ?? AS_THE_RULE;
  const stored = pairText(letter, party) ?? plain.customSalutation;
  return {
    ...plain,
    variant: form.variant ?? plain.variant,
    withName: form.withName ?? plain.withName,
    collegial: form.collegial ?? false,
    customSalutation: isAsked(letter) ? null : stored,
  };
}

const AS_THE_RULE = { variant: null, withName: null, collegial: null } as const;

function lines(task: Task, length: 'full' | 'short'): Result<JointAddress> {
  const { view, parties } = task;
  return composeTogether(
    parties.map((party) => addressee(task, party, length)),
    (code) => view.register('laender').get(code),
  );
}

/** Exactly one comma at the end, however it was typed. */
function withComma(text: string): string {
  return `${text.replace(/[,!\s]+$/, '')},`;
}

interface Greeting {
  readonly salutation: string;
  readonly reasons: readonly RecipientReason[];
}

/** The letter's own salutation replaces the engine's and its reasons; the pair's has one of its own. */
function greeting({ letter, parties }: Task, engine: JointAddress): Greeting {
  const own = letter.form?.salutation;
  if (own) {
    const rest = engine.reasons.filter(({ code }) => !code.startsWith('greeting'));
    return { salutation: withComma(own), reasons: [...rest, { code: 'ownSalutation' }] };
  }
  const { salutation } = engine;
  const paired = parties.filter((party) => pairText(letter, party) !== null);
  if (paired.length === 0) return { salutation, reasons: engine.reasons };
  const stored = parties.filter((party) => !paired.includes(party));
  const keepsStored = stored.some(({ facts }) => facts.person.customSalutation !== null);
  const rest = engine.reasons.filter(({ code }) => keepsStored || code !== 'greetingCustom');
  return { salutation, reasons: [...rest, { code: 'pairSalutation' }] };
}

/** A closing of a pair is for one person, not for two. */
function closingOf({ letter, parties }: Task): ReturnType<typeof ownClosing> {
  return ownClosing(letter, parties.length === 1 ? parties[0].pair : null);
}

function fitted(task: Task, full: JointAddress, postal: readonly string[]): Result<FittedAddress> {
  const hasShort = task.parties.some(({ facts }) => hasShortForm(facts));
  const short = hasShort ? lines(task, 'short') : null;
  return printedAddress({
    lines: [...full.lines, ...postal],
    shortLines: short?.ok ? [...short.value.lines, ...postal] : undefined,
    notes: 0,
  });
}

function endReasons(task: Task, postal: PostalPlace): readonly LetterReason[] {
  const { letter, parties } = task;
  const closing = closingOf(task);
  const name = fullName(parties[0].facts.person);
  return [
    ...postal.reasons,
    ...(closing ? [closing.reason] : []),
    ...(letter.form?.handwritten ? [{ code: 'handwritten' } as const] : []),
    ...(parties.length > 1 ? [{ code: 'jointAddress', name } as const] : []),
  ];
}

/** Of two the first in rank gives the file its name. */
function fileLabel({ parties }: Task, { order, officeWord }: JointAddress): string {
  const leader = parties[order[0] ?? 0] ?? parties[0];
  return words(officeWord, surname(leader.facts.person));
}

function taskOf(view: StoreView, { first, second }: Parties, letter: Letter): Task {
  const party = (facts: PersonFacts): Party => ({
    facts,
    pair: personalSalutation(view, letter, facts.person.id),
  });
  return { view, letter, parties: second ? [party(first), party(second)] : [party(first)] };
}

/**
 * Lines with street and place, salutation and reasons of a letter. Errors: whatever stops an address,
 * no postal address, an address that does not fit.
 */
export function composeLetter(
  view: StoreView,
  parties: Parties,
  letter: Letter,
): Result<ComposedLetter> {
  const task = taskOf(view, parties, letter);
  const full = lines(task, 'full');
  if (!full.ok) return full;
  const { first, second } = parties;
  const postal = postalPlace(view, first);
  if (!postal) return err({ code: 'address.noPostalAddress', name: fullName(first.person) });
  const address = fitted(task, full.value, postal.lines);
  if (!address.ok) return address;
  const { salutation, reasons } = greeting(task, full.value);
  return ok({
    fileLabel: fileLabel(task, full.value),
    address: address.value,
    salutation,
    closing: closingOf(task)?.text ?? null,
    handwritten: letter.form?.handwritten ?? false,
    second: second && fullName(second.person),
    reasons: [...reasons, ...endReasons(task, postal)],
  });
}

import type { Addressee } from './addressee';
import { fullName, greetingDegree, surname, words } from './names';
import { findOffice } from './offices';
import type { AddressReason } from './reasons';
import type { Resolved, ResolvedOffice } from './resolved';

export interface Salutation {
  /** Ends with exactly one comma. */
  readonly text: string;
  readonly reasons: readonly AddressReason[];
}

const FORM = { w: 'Sehr geehrte Frau', m: 'Sehr geehrter Herr' } as const;

interface Greeting {
  readonly word: string;
  readonly reasons: readonly AddressReason[];
}

/** Offices that are mere functions, such as "Beauftragte": nobody is greeted by them. */
function functionReasons(
  offices: readonly ResolvedOffice[],
  gender: 'w' | 'm',
): readonly AddressReason[] {
  return offices
    .filter(({ entry }) => entry.greeting === null)
    .map(({ entry }) => ({ code: 'noFormOfAddress', word: entry[gender].nominative }));
}

/** The highest office that is a form of address; of equal ones the first (BMI: in doubt the highest). */
function heldGreeting(resolved: Resolved, gender: 'w' | 'm'): Greeting | null {
  const greeted = resolved.offices
    .filter(({ entry }) => entry.greeting !== null)
    .sort((a, b) => a.entry.rank - b.entry.rank);
  const word = greeted[0]?.entry.greeting?.[gender];
  if (word === undefined) return null;
  const several = greeted.some(({ entry }) => entry.greeting?.[gender] !== word);
  const code = several ? 'greetingHighestOffice' : 'greetingByOffice';
  return {
    word,
    reasons: [{ code, office: word }, ...functionReasons(resolved.offices, gender)],
  };
}

/** The office word of the salutation: personal title, past office, else the highest office held. */
function officeGreeting(resolved: Resolved, gender: 'w' | 'm'): Greeting | null {
  const { personalTitle: title, past } = resolved;
  if (title) {
    const word = findOffice(title)?.greeting?.[gender] ?? title;
    return { word, reasons: [{ code: 'greetingByOffice', office: word }] };
  }
  if (past?.greeting) {
    const word = past.greeting;
    return { word, reasons: [{ code: 'greetingFormer', office: word }] };
  }
  return heldGreeting(resolved, gender);
}

/** The office word by which a person is greeted and filed; null where there is none. */
export function greetingWord(resolved: Resolved, gender: 'w' | 'm'): string | null {
  return officeGreeting(resolved, gender)?.word ?? null;
}

function collegialGreeting(gender: 'w' | 'm'): Greeting {
  const word = gender === 'w' ? 'Kollegin' : 'Kollege';
  return { word, reasons: [{ code: 'greetingCollegial' }] };
}

function byName(resolved: Resolved, gender: 'w' | 'm'): Greeting {
  const degree = greetingDegree(resolved.addressee.degrees ?? [], gender);
  const reasons: readonly AddressReason[] = degree ? [{ code: 'greetingDegree', degree }] : [];
  return { word: words(degree, surname(resolved.addressee)), reasons };
}

function gendered(resolved: Resolved, gender: 'w' | 'm'): Salutation {
  const { collegial, withName } = resolved.addressee;
  const office = collegial ? collegialGreeting(gender) : officeGreeting(resolved, gender);
  const name = byName(resolved, gender);
  if (!office) {
    const functions = functionReasons(resolved.offices, gender);
    return {
      text: `${words(FORM[gender], name.word)},`,
      reasons: [{ code: 'greetingByName' }, ...functions, ...name.reasons],
    };
  }
  if (!withName) {
    return { text: `${words(FORM[gender], office.word)},`, reasons: office.reasons };
  }
  return {
    text: `${words(FORM[gender], office.word, name.word)},`,
    reasons: [...office.reasons, { code: 'greetingWithName' }, ...name.reasons],
  };
}

/** The stored text with exactly one comma behind it; null where there is none to speak of. */
export function customSalutation(addressee: Addressee): Salutation | null {
  const text = addressee.customSalutation?.replace(/[,!\s]+$/, '');
  return text ? { text: `${text},`, reasons: [{ code: 'greetingCustom' }] } : null;
}

/**
 * The salutation: stored text, else "Guten Tag" for a recorded neutral form, else "Kollegin" between
 * members, else the office without specification, else the name with its one degree. Parliament
 * suffixes never appear here.
 */
export function composeSalutation(resolved: Resolved, gender: 'w' | 'm' | 'neutral'): Salutation {
  const custom = customSalutation(resolved.addressee);
  if (custom) return custom;
  if (gender === 'neutral') {
    const name = fullName(resolved.addressee);
    return { text: `Guten Tag, ${name},`, reasons: [{ code: 'greetingNeutral' }] };
  }
  return gendered(resolved, gender);
}

/** To a house without a person, or to an office that nobody holds. */
export function houseSalutation(addressee: Addressee): Salutation {
  return (
    customSalutation(addressee) ?? {
      text: groupSalutations.anyone,
      reasons: [{ code: 'greetingNobody' }],
    }
  );
}

/**
 * Salutations of groups, women and men always both, offices without "Damen und Herren" before them
 * (BMI); the highest office first.
 */
export const groupSalutations = {
  members: 'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren,',
  membersAndGuests:
    'Sehr geehrte Ministerinnen und Minister, sehr geehrte Senatorinnen und Senatoren, sehr geehrte Damen und Herren,',
  colleagues: 'Sehr geehrte Kolleginnen und Kollegen,',
  headsOfGovernment:
    'Sehr geehrte Ministerpräsidentinnen und Ministerpräsidenten, sehr geehrte Bürgermeisterinnen und Bürgermeister,',
  headsOfAdministration:
    'Sehr geehrte Staatssekretärinnen und Staatssekretäre, sehr geehrte Staatsrätinnen und Staatsräte, sehr geehrte Ministerialdirektorinnen und Ministerialdirektoren,',
  stateSecretaries: 'Sehr geehrte Staatssekretärinnen und Staatssekretäre,',
  plenipotentiaries: 'Sehr geehrte Bevollmächtigte,',
  commissioners: 'Sehr geehrte Beauftragte,',
  membersOfParliament: 'Sehr geehrte Abgeordnete,',
  mayors: 'Sehr geehrte Oberbürgermeisterinnen und Oberbürgermeister,',
  anyone: 'Sehr geehrte Damen und Herren,',
} as const;

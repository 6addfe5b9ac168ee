import type { Addressee } from './addressee';
import { greetingDegree, surname, words } from './names';
import { findOffice, type OfficeEntry } from './offices';
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

/** Why "Bürgermeisterin" is said to a "Zweite Bürgermeisterin". */
function wordReason(
  entry: OfficeEntry | undefined,
  word: string,
  gender: 'w' | 'm',
): AddressReason {
  const full = entry?.[gender].nominative ?? word;
  if (full === word) return { code: 'greetingByOffice', office: word };
  return { code: 'greetingShort', office: word, full, because: entry?.shortBecause ?? 'short' };
}

/** The highest office that is a form of address; of equal ones the first (BMI: in doubt the highest). */
function heldGreeting(resolved: Resolved, gender: 'w' | 'm'): Greeting | null {
  const greeted = resolved.offices
    .filter(({ entry }) => entry.greeting !== null)
    .sort((a, b) => a.entry.rank - b.entry.rank);
  const word = greeted[0]?.entry.greeting?.[gender];
  if (word === undefined) return null;
  const several = greeted.some(({ entry }) => entry.greeting?.[gender] !== word);
  const reason: AddressReason = several
    ? { code: 'greetingHighestOffice', office: word }
    : wordReason(greeted[0]?.entry, word, gender);
  return { word, reasons: [reason, ...functionReasons(resolved.offices, gender)] };
}

/** Beside a past office only a seat can be held, which has a word of its own. */
function pastReason(
  office: string,
  held: readonly ResolvedOffice[],
  gender: 'w' | 'm',
): AddressReason {
  const seat = held[0]?.entry.greeting?.[gender];
  return seat
    ? { code: 'greetingFormerBeforeSeat', office, seat }
    : { code: 'greetingFormer', office };
}

/** The office word of the salutation: personal title, past office, else the highest office held. */
function officeGreeting(resolved: Resolved, gender: 'w' | 'm'): Greeting | null {
  const { personalTitle: title, past } = resolved;
  if (title) {
    const word = findOffice(title)?.greeting?.[gender] ?? title;
    return { word, reasons: [{ code: 'greetingByOffice', office: word }] };
  }
  if (past?.greeting) {
    return { word: past.greeting, reasons: [pastReason(past.greeting, resolved.offices, gender)] };
  }
  return heldGreeting(resolved, gender);
}

/** The office word by which a person is greeted and filed; null where there is none. */
export function greetingWord(resolved: Resolved, gender: 'w' | 'm'): string | null {
  return officeGreeting(resolved, gender)?.word ?? null;
}

/** Ministers, senators, heads of government and federal ministers; a Staatsminister of the Bund is none. */
function isColleague({ offices, personalTitle }: Resolved): boolean {
  const sits = offices.some(
    ({ entry, land }) =>
      entry.colleague === true && (entry.key !== 'staatsminister' || land !== undefined),
  );
  const titled = findOffice(personalTitle ?? '')?.colleague === true;
  return sits || (titled && offices.some(({ land }) => land !== undefined));
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

/** Who leads a chancellery is Staatssekretär or more: by name alone the record lacks something. */
function nameGreeting({ offices }: Resolved, gender: 'w' | 'm'): readonly AddressReason[] {
  const untitled = offices.find(({ entry }) => entry.needsTitle);
  if (!untitled) return [{ code: 'greetingByName' }, ...functionReasons(offices, gender)];
  const word = untitled.entry[gender].nominative;
  return [{ code: 'greetingTitleMissing', word }];
}

function gendered(resolved: Resolved, gender: 'w' | 'm'): Salutation {
  const { collegial, withName } = resolved.addressee;
  const asColleague = collegial === true && isColleague(resolved);
  const office = asColleague ? collegialGreeting(gender) : officeGreeting(resolved, gender);
  const name = byName(resolved, gender);
  const instead: readonly AddressReason[] =
    collegial && !asColleague ? [{ code: 'collegialNotMember' }] : [];
  if (!office) {
    return {
      text: `${words(FORM[gender], name.word)},`,
      reasons: [...nameGreeting(resolved, gender), ...instead, ...name.reasons],
    };
  }
  const reasons = [...office.reasons, ...instead];
  if (!withName) return { text: `${words(FORM[gender], office.word)},`, reasons };
  return {
    text: `${words(FORM[gender], office.word, name.word)},`,
    reasons: [...reasons, { code: 'greetingWithName' }, ...name.reasons],
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
    const { degrees = [], firstName } = resolved.addressee;
    const degree = greetingDegree(degrees, gender);
    const name = words(degree, firstName, surname(resolved.addressee));
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

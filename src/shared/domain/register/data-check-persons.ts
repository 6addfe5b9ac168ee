import { isInflected, nobilityAgrees } from '../addressing/nobility';
import { personName } from '../recipients/recipient';
import { letterFact } from './data-check-letter';
import {
  isPlausibleEmail,
  placeholderIn,
  type CheckFacts,
  type Gap,
  type GapFact,
} from './data-check-gaps';

import type { Office, Organisation, Person } from './records';
import { emailOf, groupedBy, houseOf, officesOf, type RegisterIndex } from './register-index';

/** Whoever shares an e-mail with somebody else, by e-mail. */
export function sharedEmails(index: RegisterIndex): ReadonlyMap<string, readonly string[]> {
  const withEmail = [...index.persons.values()].filter(({ email }) => email !== null);
  const groups = groupedBy(withEmail, ({ email }) => (email ?? '').toLowerCase());
  return new Map(
    [...groups]
      .filter(([, persons]) => persons.length > 1)
      .map(([email, persons]) => [email, persons.map(({ id }) => id)]),
  );
}

interface Known {
  readonly facts: CheckFacts;
  readonly person: Person;
  readonly offices: readonly Office[];
  readonly house: Organisation | null;
}

/** More names would be a list nobody reads: it is a shared mailbox. */
const MOST_NAMES = 3;

function emailFacts({ facts: { index, shared }, person }: Known): readonly (GapFact | null)[] {
  const email = emailOf(index, person);
  if (email === null) return [{ code: 'email.missing' }];
  const sharing = shared.get((person.email ?? '').toLowerCase()) ?? [];
  const others = sharing
    .filter((id) => id !== person.id)
    .slice(0, MOST_NAMES)
    .flatMap((id) => index.persons.get(id) ?? [])
    .map(personName);
  return [
    isPlausibleEmail(email) ? null : { code: 'email.implausible', email },
    others.length > 0 ? { code: 'email.shared', email, others } : null,
  ];
}

/** In Bremen office and seat exclude each other, in Hamburg the seat rests, in Berlin both may be. */
const OWN_PARLIAMENT = [
  { land: 'HB', suffix: 'MdBB', code: 'parliament.incompatible' },
  { land: 'HH', suffix: 'MdHB', code: 'parliament.resting' },
  { land: 'BE', suffix: 'MdA', code: 'parliament.both' },
] as const;

const GOVERNS = /senator|b(?:ü|ue)rgermeister/i;

function parliamentFact({ person, offices }: Known): GapFact | null {
  const seats = person.parliament ?? '';
  const rule = OWN_PARLIAMENT.find(
    ({ land, suffix }) =>
      seats.includes(suffix) &&
      offices.some((office) => office.land === land && GOVERNS.test(office.office)),
  );
  return rule ? { code: rule.code, suffix: rule.suffix } : null;
}

/** Whoever is deputy head of a government leads a ministry as well; alone the greeting lacks an office. */
function deputyFact({ offices }: Known): GapFact | null {
  const isDeputy = ({ office }: Office): boolean => /^stellv/i.test(office);
  return offices.length > 0 && offices.every(isDeputy) ? { code: 'office.deputyOnly' } : null;
}

function nobilityFact({ nobility, nobilityConfirmed, gender }: Person): GapFact | null {
  if (nobility === null) return null;
  if (!nobilityAgrees(nobility, gender)) return { code: 'nobility.gender', nobility };
  const isOpen = isInflected(nobility) && nobilityConfirmed !== true;
  return isOpen ? { code: 'nobility.unconfirmed', nobility } : null;
}

/** A house without address is mended there, once for all its people. */
function placeFact({ facts, person, offices, house }: Known): GapFact | null {
  const own = facts.index
    .contactPointsOf(person.id)
    .some(({ forLetters, address }) => forLetters && address !== null);
  if (house !== null || own) return null;
  return { code: offices.length === 0 ? 'person.nowhere' : 'postal.missing' };
}

/** Whoever held an office and holds none any more is history: nobody writes there. */
function isFormer({ facts: { index, day }, person, offices }: Known): boolean {
  const mandates = index.mandatesOf(person.id);
  return mandates.length > 0 && offices.length === 0 && mandates.every(({ from }) => from <= day);
}

function factsOf(known: Known): readonly (GapFact | null)[] {
  const { person } = known;
  const names = [
    placeholderIn([person.firstName, person.lastName, person.nobility, ...person.degrees]),
    nobilityFact(person),
  ];
  if (isFormer(known)) return names;
  return [
    letterFact(known.facts, person, known.house),
    deputyFact(known),
    ...emailFacts(known),
    placeFact(known),
    parliamentFact(known),
    ...names,
  ];
}

export function checkPerson(facts: CheckFacts, person: Person): readonly Gap[] {
  const { index, day } = facts;
  const offices = officesOf(index, person.id, day);
  const house = houseOf(index, person, offices);
  const about = {
    collection: 'persons' as const,
    id: person.id,
    subject: personName(person),
    land: offices[0]?.land ?? house?.land ?? null,
  };
  const found = factsOf({ facts, person, offices, house });
  return found.flatMap((fact) => (fact ? [{ ...about, fact }] : []));
}

import { personName } from '../recipients/recipient';
import type { Organisation, Person } from '../register/records';
import { folded, nameKey, type RegisterIndex } from './register-index';
import type { RowReader } from './row-reader';

/** Whom a row is about: somebody known, somebody new, or undecided with a finding. */
export type Match =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'new' }
  | { readonly kind: 'unclear' };

const NEW = { kind: 'new' } as const;
const UNCLEAR: Match = { kind: 'unclear' };

/** Words for a new person in the column of keys. */
const NEW_WORDS: ReadonlySet<string> = new Set(['neu', 'new']);

function rowName(reader: RowReader): string {
  return nameKey({
    firstName: reader.text('firstName'),
    nobility: reader.text('nobility'),
    lastName: reader.text('lastName'),
  });
}

function ambiguous(reader: RowReader, by: 'email' | 'name', people: readonly Person[]): Match {
  reader.stop(
    { code: 'person.ambiguous', by, names: people.slice(0, 5).map(personName) },
    by === 'email' ? 'email' : 'lastName',
  );
  return UNCLEAR;
}

/** "Hans" and "Hans-Peter", "Muster" and "Muster-Beispiel"; nothing at all goes with everything. */
function goTogether(stored: string | null, typed: string): boolean {
  const [one, other] = [folded(stored ?? ''), folded(typed)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}

/** Spouses share a surname and colleagues a first name: one of both alone is not the person. */
function isNamedLike(person: Person, reader: RowReader): boolean {
  return (
    goTogether(person.lastName, reader.text('lastName')) &&
    goTogether(person.firstName, reader.text('firstName'))
  );
}

/** A mailbox may be shared by a whole office: it names a person only together with her name. */
function byEmail(index: RegisterIndex, reader: RowReader): Match | null {
  const email = reader.text('email');
  if (email === '') return null;
  const people = index.personsByEmail.get(folded(email)) ?? [];
  const [first] = people;
  if (!first) return null;
  const named = people.filter((person) => nameKey(person) === rowName(reader));
  if (named.length === 1 && named[0]) return { kind: 'known', person: named[0] };
  if (people.length > 1) return ambiguous(reader, 'email', people);
  if (isNamedLike(first, reader)) return { kind: 'known', person: first };
  reader.stop({ code: 'person.otherWithEmail', name: personName(first), key: first.id }, 'email');
  return UNCLEAR;
}

function houseNames(house: Organisation | undefined): readonly string[] {
  return house ? [folded(house.name), folded(house.shortName)] : [''];
}

/** Somebody new of a name that is there: perhaps the same person, who has changed house. */
function namesake(reader: RowReader, index: RegisterIndex, people: readonly Person[]): typeof NEW {
  const names = people.slice(0, 3).map((person) => {
    const house = index.organisations.get(person.organisationId ?? '')?.shortName;
    return `${personName(person)} (${house ? `${house}, ` : ''}${person.id})`;
  });
  reader.hint({ code: 'person.namesake', names }, 'lastName');
  return NEW;
}

function byNameAndHouse(index: RegisterIndex, reader: RowReader, isNew: boolean): Match {
  const people = index.personsByName.get(rowName(reader)) ?? [];
  if (people.length === 0) return NEW;
  // "neu" with an e-mail that nobody has is as clear as a list can be.
  if (isNew && reader.text('email') !== '') return namesake(reader, index, people);
  const wanted = folded(reader.text('organisation'));
  const there = people.filter((person) =>
    houseNames(index.organisations.get(person.organisationId ?? '')).includes(wanted),
  );
  const [only] = there;
  if (only && there.length === 1) return { kind: 'known', person: only };
  // Two people of one name: without a house the row may mean either, or a third.
  return there.length > 1 || wanted === ''
    ? ambiguous(reader, 'name', people)
    : namesake(reader, index, people);
}

/** By key, else by e-mail, else by name and house; what is not certain is a finding, never a guess. */
export function matchPerson(index: RegisterIndex, reader: RowReader): Match {
  const key = reader.text('key');
  const isNew = NEW_WORDS.has(folded(key));
  if (key !== '' && !isNew) {
    const person = index.persons.get(key);
    if (person) return { kind: 'known', person };
    reader.stop({ code: 'key.unknown', key }, 'key');
    return UNCLEAR;
  }
  return byEmail(index, reader) ?? byNameAndHouse(index, reader, isNew);
}

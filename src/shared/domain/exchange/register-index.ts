import { words } from '../addressing/names';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { Land, LandCode, Mandate, Office, Organisation, Person } from '../register/records';

/** The part of the register that lists of contacts are about. */
export interface RegisterSnapshot {
  readonly persons: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly offices: readonly Office[];
  readonly mandates: readonly Mandate[];
  readonly laender: readonly Land[];
}

/** The same, found by what a list says. */
export interface RegisterIndex {
  readonly day: Day;
  readonly persons: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly laender: ReadonlyMap<string, Land>;
  readonly personsByEmail: ReadonlyMap<string, readonly Person[]>;
  readonly personsByName: ReadonlyMap<string, readonly Person[]>;
  readonly housesByName: ReadonlyMap<string, readonly Organisation[]>;
  readonly officesByPhrase: ReadonlyMap<string, readonly Office[]>;
  readonly landByWord: ReadonlyMap<string, LandCode>;
  readonly mandatesOf: ReadonlyMap<string, readonly Mandate[]>;
}

/** Upper and lower case, kinds of spaces and their number do not tell two names apart. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

export function nameKey(person: Pick<Person, 'firstName' | 'nobility' | 'lastName'>): string {
  return folded(words(person.firstName, person.nobility, person.lastName));
}

/** What tells offices apart in a list: the word of the table, the Land and the remit. */
export function officePhrase(office: Pick<Office, 'office' | 'land' | 'remit'>): string {
  return `${office.office}|${office.land ?? ''}|${folded(office.remit ?? '')}`;
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

const BUND = ['bund', 'bundesrepublik deutschland', 'bundesebene'] as const;

/** Whether a list says that an office is the federation's. */
export function isFederal(text: string): boolean {
  return BUND.some((word) => word === folded(text));
}

function byPrecedence(a: Mandate, b: Mandate): number {
  if (a.order !== b.order) return a.order - b.order;
  return a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1;
}

export function registerIndex(register: RegisterSnapshot, day: Day): RegisterIndex {
  const { persons, organisations, offices, mandates, laender } = register;
  return {
    day,
    persons: byId(persons),
    organisations: byId(organisations),
    offices: byId(offices),
    laender: byId(laender),
    personsByEmail: grouped(persons, ({ email }) => (email === null ? [] : [folded(email)])),
    personsByName: grouped(persons, (person) => [nameKey(person)]),
    housesByName: grouped(organisations, ({ name, shortName }) => [
      folded(name),
      folded(shortName),
    ]),
    officesByPhrase: grouped(offices, (office) => [officePhrase(office)]),
    landByWord: new Map(
      laender.flatMap(({ id, name, officialName }) =>
        [id, name, officialName].map((word): [string, LandCode] => [folded(word), id]),
      ),
    ),
    mandatesOf: grouped([...mandates].sort(byPrecedence), ({ personId }) => [personId]),
  };
}

/** The office that a list shows of a person: the first by precedence of those held on the day. */
export function shownMandate(index: RegisterIndex, personId: string): Mandate | null {
  const held = index.mandatesOf.get(personId) ?? [];
  return held.find((mandate) => covers(mandate, index.day)) ?? null;
}

import { firstNameOf, foldedName, oneSlipApart } from './name-folding';
import type { DistinctPersons, Person } from './records';
import { groupedBy, type RegisterIndex } from './register-index';

/** Why two persons may be one; worded in `shared/texts/duplicate-texts.ts`. */
export type DuplicateReason =
  | { readonly code: 'sameEmail'; readonly email: string }
  | { readonly code: 'sameName' }
  | { readonly code: 'similarName'; readonly one: string; readonly other: string };

/** Persons of whom some look like one, the likeliest reason first. */
export interface DuplicateGroup {
  readonly personIds: readonly string[];
  readonly reasons: readonly DuplicateReason[];
}

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly reason: DuplicateReason;
}

/** One mailbox with more people than this is a function's; it says nothing about who they are. */
const MOST_SHARING = 3;
/** More in one group are a mistake of the rules, or too much to compare at once: then pair by pair. */
const MOST_IN_GROUP = 4;
/** In shorter surnames one letter is a tenth of all names ("Ott", "Orr"). */
const SHORTEST_SURNAME = 4;

/** All houses a person has to do with: the own one and those of all offices ever held. */
function housesOf(index: RegisterIndex, person: Person): ReadonlySet<string> {
  const held = index
    .mandatesOf(person.id)
    .flatMap(({ officeId }) => index.offices.get(officeId)?.organisationId ?? []);
  return new Set(person.organisationId === null ? held : [person.organisationId, ...held]);
}

function shareHouse(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const id of a) if (b.has(id)) return true;
  return false;
}

/** All pairs of a small group. */
function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

interface Named {
  readonly person: Person;
  readonly first: string;
  /** Spellings of the surname, one or two. */
  readonly last: readonly string[];
  readonly houses: ReadonlySet<string>;
}

function named(index: RegisterIndex, person: Person): Named {
  return {
    person,
    first: firstNameOf(person),
    last: [...new Set(foldedName(person.lastName))],
    houses: housesOf(index, person),
  };
}

function sameEmail(all: readonly Named[]): readonly Pair[] {
  const withEmail = all.filter(({ person }) => person.email !== null);
  const groups = groupedBy(withEmail, ({ person }) => (person.email ?? '').toLowerCase());
  return [...groups].flatMap(([email, group]) => {
    if (group.length > MOST_SHARING) return [];
    return pairsOf(group).map(([one, other]) => ({
      one: one.person.id,
      other: other.person.id,
      reason: { code: 'sameEmail' as const, email },
    }));
  });
}

function sameNamePairs(group: readonly Named[]): readonly Pair[] {
  return pairsOf(group).flatMap(([one, other]): readonly Pair[] => {
    const { houses } = one;
    const may = houses.size === 0 || other.houses.size === 0 || shareHouse(houses, other.houses);
    return may && one !== other
      ? [{ one: one.person.id, other: other.person.id, reason: { code: 'sameName' } }]
      : [];
  });
}

/** Everybody under each spelling of the name. */
function bySpelling(all: readonly Named[]): ReadonlyMap<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const item of all) for (const last of item.last) put(groups, `${item.first} ${last}`, item);
  return groups;
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** A word with each one of its letters left out: words one slip apart have one of these in common. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))];
}

function areSimilar(a: Named, b: Named): boolean {
  if (a.last.some((last) => b.last.includes(last))) return false;
  return a.last.some((one) => b.last.some((other) => oneSlipApart(one, other)));
}

/** Adds a person under all that one slip could leave of the name in each of the houses. */
function keep(groups: Map<string, Named[]>, item: Named): void {
  if ((item.last[0] ?? '').length < SHORTEST_SURNAME) return;
  const houses = item.houses.size === 0 ? [''] : item.houses;
  const parts = new Set(item.last.flatMap(shortened));
  for (const house of houses) {
    for (const part of parts) put(groups, `${item.first} ${house} ${part}`, item);
  }
}

function similarPairs(group: readonly Named[]): readonly Pair[] {
  if (group.length < 2) return [];
  return pairsOf(group).flatMap(([one, other]): readonly Pair[] => {
    if (one === other || !areSimilar(one, other)) return [];
    const reason = {
      code: 'similarName' as const,
      one: one.person.lastName,
      other: other.person.lastName,
    };
    return [{ one: one.person.id, other: other.person.id, reason }];
  });
}

const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** Persons who hang together by the pairs, each with all the others of the group. */
function componentsOf(pairs: readonly (readonly [string, string])[]): readonly string[][] {
  const groupOf = new Map<string, string[]>();
  for (const [one, other] of pairs) {
    const a = groupOf.get(one) ?? [one];
    const b = groupOf.get(other) ?? [other];
    const joined = a === b ? a : [...a, ...b];
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())];
}

const CODES: readonly DuplicateReason['code'][] = ['sameEmail', 'sameName', 'similarName'];

function reasonsOf(pairs: readonly Pair[]): readonly DuplicateReason[] {
  const known = new Map(pairs.map(({ reason }) => [JSON.stringify(reason), reason]));
  return [...known.values()].sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
}

/** Small groups to look at together; larger ones pair by pair. */
function groupsOf(pairs: readonly Pair[]): readonly DuplicateGroup[] {
  const byPair = groupedBy(pairs, ({ one, other }) => pairKey(one, other));
  const distinct = [...byPair.values()].flatMap(([first]) => (first ? [first] : []));
  const components = componentsOf(distinct.map(({ one, other }) => [one, other] as const));
  const place = new Map(components.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const inComponent = groupedBy(distinct, ({ one }) => (place.get(one) ?? []).join(' '));
  return [...inComponent.values()].flatMap((own): readonly DuplicateGroup[] => {
    const all = own.flatMap(({ one, other }) => byPair.get(pairKey(one, other)) ?? []);
    const ids = place.get(own[0]?.one ?? '') ?? [];
    if (ids.length <= MOST_IN_GROUP) {
      return [{ personIds: [...ids].sort(), reasons: reasonsOf(all) }];
    }
    return own.map(({ one, other }) => ({
      personIds: [one, other],
      reasons: reasonsOf(byPair.get(pairKey(one, other)) ?? []),
    }));
  });
}

/** Persons, and groups of persons, looked at between two breaths of the program. */
const SLICE = 100;

function* slicesOf<T, R>(
  items: Iterable<T>,
  look: (item: T) => readonly R[],
): Generator<readonly R[]> {
  let found: R[] = [];
  let count = 0;
  for (const item of items) {
    for (const one of look(item)) found.push(one);
    count += 1;
    if (count % SLICE !== 0) continue;
    yield found;
    found = [];
  }
  yield found;
}

/** All pairs that may be one person, slice by slice; nobody waits for the whole of it. */
export function* duplicatePairs(index: RegisterIndex): Generator<readonly Pair[]> {
  const all: Named[] = [];
  for (const slice of slicesOf(index.persons.values(), (person) => [named(index, person)])) {
    all.push(...slice);
    yield [];
  }
  yield sameEmail(all);
  yield* slicesOf(bySpelling(all).values(), sameNamePairs);
  const groups = new Map<string, Named[]>();
  for (const slice of slicesOf(all, (item) => {
    keep(groups, item);
    return [];
  }))
    yield slice;
  yield* slicesOf(groups.values(), similarPairs);
}

/**
 * Persons who may be one, with the reasons: the same e-mail, the same name however it is typed in the
 * same house or where one has none, or one slip of the keys in the surname. Pairs that somebody has
 * called distinct stay out. The order is that of the likelihood.
 */
export function duplicateGroups(
  pairs: readonly Pair[],
  distinct: readonly DistinctPersons[],
): readonly DuplicateGroup[] {
  const apart = new Set(distinct.map(({ oneId, otherId }) => pairKey(oneId, otherId)));
  const open = pairs.filter(({ one, other }) => !apart.has(pairKey(one, other)));
  const weight = ({ reasons }: DuplicateGroup): number =>
    CODES.indexOf(reasons[0]?.code ?? 'similarName');
  return [...groupsOf(open)].sort((a, b) => weight(a) - weight(b));
}

/** Both at once, where there is nobody to wait. */
export function duplicatesIn(
  index: RegisterIndex,
  distinct: readonly DistinctPersons[],
): readonly DuplicateGroup[] {
  return duplicateGroups([...duplicatePairs(index)].flat(), distinct);
}

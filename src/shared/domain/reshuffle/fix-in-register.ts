import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { ChairHolder, Secretariat, Signatory } from '../chair/records';
import { put, removal, type Draft, type StoreView } from '../storage/store-view';
import type { Fixing } from './fix-tools';
import { followingHouse, houseOnDay } from './house-of-person';
import { leftAddresses } from './left-addresses';
import { heirFrom, outdatedFrom } from './open-in-register';

interface Timed {
  readonly id: string;
  readonly termId: string;
  readonly from: Day;
  readonly to: Day | null;
}

interface Split<T extends Timed> {
  readonly records: readonly T[];
  readonly current: T;
  readonly until: Day;
  /** First day of the new entry. */
  readonly from: Day;
  /** The entry that follows; null where nobody does. */
  readonly next: T | null;
}

/**
 * An entry ends with the day on which its name did, and another one goes on. One that has not begun is
 * replaced; where somebody has entered the next one already, none is added.
 */
function split<T extends Timed>({ records, current, until, from, next }: Split<T>): readonly T[] {
  const follows = records.some(
    (other) => other.id !== current.id && other.termId === current.termId && covers(other, from),
  );
  if (current.from > until) return next && !follows ? [{ ...next, id: current.id }] : [];
  const ended = { ...current, to: until };
  return next && !follows ? [ended, next] : [ended];
}

/** When the heir begins: the day after, or later where the office was vacant. */
function begins(start: Day, mandateFrom: Day): Day {
  return mandateFrom > start ? mandateFrom : start;
}

/** An entry of the chair that is out of date from a day on, if it still is. */
interface Outdated<T> {
  readonly current: T;
  readonly until: Day;
  readonly from: Day;
}

function outdated<T extends Timed>(records: readonly T[], { item }: Fixing): Outdated<T> | null {
  const current = records.find(({ id }) => id === item.recordId);
  const { until } = item;
  if (!current || until === null) return null;
  const from = outdatedFrom(current, until);
  return from === null ? null : { current, until, from };
}

export function fixChairHolder(fixing: Fixing): readonly Draft[] {
  const { view, tools } = fixing;
  const records = view.register('chairHolders').all();
  const found = outdated(records, fixing);
  const office = found ? view.register('offices').get(found.current.officeId) : undefined;
  if (!found || !office) return [];
  const { current, until } = found;
  const { succession } = fixing;
  const gap = { until: found.until, first: found.from };
  const heir = heirFrom({ succession, today: tools.today }, office, gap);
  if (!heir) return [];
  const from = begins(found.from, heir.mandate.from);
  const next: ChairHolder = {
    ...current,
    id: tools.newId(),
    personId: heir.mandate.personId,
    officeId: heir.office.id,
    from,
  };
  return split({ records, current, until, from, next }).map((record) =>
    put.register('chairHolders', record),
  );
}

function sameGender(view: StoreView, a: string, b: string): boolean {
  const persons = view.register('persons');
  return persons.get(a)?.gender === persons.get(b)?.gender;
}

export function fixSignatory(fixing: Fixing): readonly Draft[] {
  const { view, item, tools } = fixing;
  const records = view.register('signatories').all();
  const found = outdated(records, fixing);
  const { successorId } = item;
  if (!found || successorId === null) return [];
  const { current, until, from } = found;
  // "Ministerialdirektorin" below a man's name would be the first thing anybody sees.
  const keeps = sameGender(view, current.personId, successorId);
  const next: Signatory = {
    ...current,
    id: tools.newId(),
    personId: successorId,
    functionLine: keeps ? current.functionLine : null,
    from,
  };
  const ofPerson = records.filter(({ personId }) => personId === successorId);
  return split({ records: ofPerson, current, until, from, next }).map((record) =>
    put.register('signatories', record),
  );
}

export function fixSecretariat(fixing: Fixing): readonly Draft[] {
  const { view, tools } = fixing;
  const records = view.register('secretariats').all();
  const found = outdated(records, fixing);
  if (!found) return [];
  const { current, until, from } = found;
  const organisationId = followingHouse(view, current.organisationId, from);
  if (organisationId === null) return [];
  const next: Secretariat = {
    ...current,
    id: tools.newId(),
    organisationId,
    from,
    confirmed: false,
  };
  return split({ records, current, until, from, next }).map((record) =>
    put.register('secretariats', record),
  );
}

/** Who is on the list already is not put on it twice. */
export function fixListEntry({ view, item }: Fixing): readonly Draft[] {
  const entries = view.register('listEntries').all();
  const current = entries.find(({ id }) => id === item.recordId);
  const { successorId } = item;
  if (!current || successorId === null) return [];
  const twin = entries.some(
    ({ listId, personId }) => listId === current.listId && personId === successorId,
  );
  return twin
    ? [removal('register', 'listEntries', current.id)]
    : [put.register('listEntries', { ...current, personId: successorId })];
}

export function fixSalutation({ view, item }: Fixing): readonly Draft[] {
  const there = view.register('personalSalutations').get(item.recordId);
  return there ? [removal('register', 'personalSalutations', there.id)] : [];
}

export function fixHouse({ view, item, tools, succession }: Fixing): readonly Draft[] {
  const person = view.register('persons').get(item.recordId);
  if (!person) return [];
  const house = houseOnDay(view, succession, { person, day: tools.today });
  if (house === undefined) return [];
  return [
    put.register('persons', { ...person, organisationId: house }),
    ...leftAddresses(view, { person, house }, tools.today),
  ];
}

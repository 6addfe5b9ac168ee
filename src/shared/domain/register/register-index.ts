import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { RegisterCollection, RecordOf } from '../storage/collections';
import type { StoreView, Table } from '../storage/store-view';
import type { ContactPoint, Land, Mandate, Office, Organisation, Person } from './records';

/**
 * The register at one moment, looked up by what its records name: a rule that goes through everybody
 * must not read all mandates for each of them.
 */
export interface RegisterIndex {
  readonly laender: ReadonlyMap<string, Land>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly persons: ReadonlyMap<string, Person>;
  /** By precedence among the person's offices. */
  readonly mandatesOf: (personId: string) => readonly Mandate[];
  /** By their beginning. */
  readonly mandatesIn: (officeId: string) => readonly Mandate[];
  readonly contactPointsOf: (personId: string) => readonly ContactPoint[];
}

function byId<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Groups records by a field; keeps their order. */
export function groupedBy<R>(
  records: readonly R[],
  key: (record: R) => string,
): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return groups;
}

export function indexOf(view: StoreView): RegisterIndex {
  const all = <C extends RegisterCollection>(collection: C): readonly RecordOf<'register', C>[] =>
    view.register(collection).all();
  const mandates = all('mandates');
  const ofPerson = groupedBy(
    [...mandates].sort((a, b) => a.order - b.order),
    ({ personId }) => personId,
  );
  const inOffice = groupedBy(
    [...mandates].sort((a, b) => (a.from < b.from ? -1 : 1)),
    ({ officeId }) => officeId,
  );
  const points = groupedBy(all('contactPoints'), ({ personId }) => personId);
  return {
    laender: byId(all('laender')),
    organisations: byId(all('organisations')),
    offices: byId(all('offices')),
    persons: byId(all('persons')),
    mandatesOf: (personId) => ofPerson.get(personId) ?? [],
    mandatesIn: (officeId) => inOffice.get(officeId) ?? [],
    contactPointsOf: (personId) => points.get(personId) ?? [],
  };
}

/** The offices a person holds on a day, by precedence among them. */
export function officesOf(index: RegisterIndex, personId: string, day: Day): readonly Office[] {
  return index
    .mandatesOf(personId)
    .filter((mandate) => covers(mandate, day))
    .flatMap(({ officeId }) => index.offices.get(officeId) ?? []);
}

/** The house of the first office, else the person's own. */
export function houseOf(
  index: RegisterIndex,
  person: Person,
  offices: readonly Office[],
): Organisation | null {
  const id =
    offices.find(({ organisationId }) => organisationId !== null)?.organisationId ??
    person.organisationId;
  return id === null ? null : (index.organisations.get(id) ?? null);
}

/** Functional ways first: what reaches an office outlives whoever sits in it. */
const WAYS = ['privateSecretary', 'office', 'mailbox', 'assistant', 'other'] as const;

/** Where mail reaches a person: the own e-mail, else the one of the office around. */
export function emailOf(index: RegisterIndex, person: Person): string | null {
  if (person.email !== null) return person.email;
  const points = index.contactPointsOf(person.id).filter(({ email }) => email !== null);
  const [best] = [...points].sort((a, b) => WAYS.indexOf(a.kind) - WAYS.indexOf(b.kind));
  return best?.email ?? null;
}

/**
 * The same view in which there are only these mandates: what asks for the offices of one person reads
 * a handful instead of thousands.
 */
export function withMandates(view: StoreView, mandates: readonly Mandate[]): StoreView {
  const own: Table<Mandate> = {
    get: (id) => mandates.find((mandate) => mandate.id === id),
    all: () => mandates,
  };
  return {
    register: <C extends RegisterCollection>(collection: C) =>
      // The name of the collection is its type; the compiler does not follow it through a comparison.
      collection === 'mandates'
        ? (own as unknown as Table<RecordOf<'register', C>>)
        : view.register(collection),
    settings: (collection) => view.settings(collection),
    conference: (conferenceId, collection) => view.conference(conferenceId, collection),
    conferenceIds: () => view.conferenceIds(),
    has: (document, collection, id) => view.has(document, collection, id),
  };
}

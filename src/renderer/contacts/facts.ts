import { useMemo } from 'react';
import { covers } from '../../shared/domain/chair/terms';
import { organisationName } from '../../shared/domain/recipients/organisation-name';
import { officeTitle } from '../../shared/domain/register/office-title';
import type {
  Gender,
  Land,
  Mandate,
  Office,
  Organisation,
  Person,
} from '../../shared/domain/register/records';
import type { RegisterCollection } from '../../shared/domain/storage/collections';
import type { StoreView, Table } from '../../shared/domain/storage/store-view';
import { useRegister } from './records';

export interface Contacts {
  readonly laender: readonly Land[];
  readonly organisations: readonly Organisation[];
  readonly offices: readonly Office[];
  readonly persons: readonly Person[];
  readonly mandates: readonly Mandate[];
}

/** What the rooms of the register show; null while it is on its way. */
export function useContacts(): Contacts | null {
  const laender = useRegister('laender');
  const organisations = useRegister('organisations');
  const offices = useRegister('offices');
  const persons = useRegister('persons');
  const mandates = useRegister('mandates');
  return useMemo(() => {
    if (!laender || !organisations || !offices || !persons || !mandates) return null;
    return { laender, organisations, offices, persons, mandates };
  }, [laender, organisations, offices, persons, mandates]);
}

/** The register as of a day. */
export interface Facts {
  readonly contacts: Contacts;
  readonly day: string;
  readonly land: (code: string | null) => Land | undefined;
  readonly house: (id: string | null) => Organisation | undefined;
  readonly office: (id: string) => Office | undefined;
  readonly person: (id: string) => Person | undefined;
  /** Who holds an office on the day. */
  readonly holders: (officeId: string) => readonly Person[];
  /** What a person holds on the day, the first one first. */
  readonly offices: (personId: string) => readonly Office[];
  /** What a house is called on the day. */
  readonly houseName: (house: Organisation) => string;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The rules of the domain read a view of the store; the window has the same records in lists. */
function registerView(contacts: Contacts): Pick<StoreView, 'register'> {
  const tables = new Map(
    Object.entries(contacts).map(([name, records]: [string, readonly { id: string }[]]) => {
      const known = byId(records);
      return [name, { get: (id: string) => known.get(id), all: () => records }] as const;
    }),
  );
  const nothing: Table<never> = { get: () => undefined, all: () => [] };
  return {
    register: (collection: RegisterCollection) =>
      // The list of a collection holds records of its shape.
      (tables.get(collection) ?? nothing) as unknown as Table<never>,
  };
}

export function factsOf(contacts: Contacts, day: string): Facts {
  const { laender, organisations, offices, persons, mandates } = contacts;
  const lands = byId<Land>(laender);
  const houses = byId(organisations);
  const officesById = byId(offices);
  const people = byId(persons);
  const current = mandates
    .filter((mandate) => covers(mandate, day))
    .sort((a, b) => a.order - b.order);
  const byOffice = grouped(current, ({ officeId }) => officeId);
  const byPerson = grouped(current, ({ personId }) => personId);
  const view = registerView(contacts);
  return {
    contacts,
    day,
    land: (code) => (code === null ? undefined : lands.get(code)),
    house: (id) => (id === null ? undefined : houses.get(id)),
    office: (id) => officesById.get(id),
    person: (id) => people.get(id),
    holders: (id) => (byOffice.get(id) ?? []).flatMap((item) => people.get(item.personId) ?? []),
    offices: (id) =>
      (byPerson.get(id) ?? []).flatMap((item) => officesById.get(item.officeId) ?? []),
    houseName: (house) => organisationName(view, house, day),
  };
}

/** Order of the Länder as conferences sit; the Bund and others come after them. */
export function landOrder(facts: Facts, code: string | null): number {
  const AFTER_ALL = 99;
  return facts.land(code)?.order ?? AFTER_ALL;
}

/** "Bayern" for a Land, "Bund" where there is none. */
export function landName(facts: Facts, code: string | null): string {
  return facts.land(code)?.name ?? 'Bund';
}

/** The title of an office in the form of whoever holds it; of a vacant one in both forms. */
export function titleOf(office: Office, gender: Gender): string {
  return officeTitle(office, gender);
}

const LAND_NONE = { value: 'none', label: 'kein Land (Bund)' } as const;

/** The Länder as choices of a form. */
export function landChoices(contacts: Contacts) {
  const laender = [...contacts.laender].sort((a, b) => a.order - b.order);
  return [LAND_NONE, ...laender.map(({ id, name }) => ({ value: id, label: name }))];
}

export type LandFilter = Land['id'] | 'all' | 'none';

/** The Länder as choices of a filter. */
export function landFilterChoices(contacts: Contacts) {
  const [, ...laender] = landChoices(contacts);
  return [
    { value: 'all', label: 'Alle Länder' },
    ...laender,
    { value: 'none', label: 'Bund' },
  ] as readonly { value: LandFilter; label: string }[];
}

export function isOfLand(code: Land['id'] | null, filter: LandFilter): boolean {
  return filter === 'all' || (filter === 'none' ? code === null : code === filter);
}

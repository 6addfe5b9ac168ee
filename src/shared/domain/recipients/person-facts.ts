import type { Addressee, AddresseeOffice } from '../addressing/addressee';
import { findOffice } from '../addressing/offices';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { Office, Organisation, Person } from '../register/records';
import type { Preferences } from '../settings/records';
import type { StoreView } from '../storage/store-view';
import { headGenderOf, organisationOn, type HeadGender } from './organisation-name';

/** The offices a person holds on a day, by precedence among them. */
export function officesOn(view: StoreView, personId: string, day: Day): readonly Office[] {
  return view
    .register('mandates')
    .all()
    .filter((mandate) => mandate.personId === personId && covers(mandate, day))
    .sort((a, b) => a.order - b.order)
    .flatMap((mandate) => view.register('offices').get(mandate.officeId) ?? []);
}

/** Where mail for a person goes: the house of the first office, else the person's own. */
export function organisationOf(
  view: StoreView,
  person: Person,
  offices: readonly Office[],
): Organisation | null {
  const id =
    offices.find((office) => office.organisationId !== null)?.organisationId ??
    person.organisationId;
  return id === null ? null : (view.register('organisations').get(id) ?? null);
}

export interface PersonFacts {
  readonly person: Person;
  readonly offices: readonly Office[];
  readonly organisation: Organisation | null;
  /** Who leads the authority of each office that is one inside of it. */
  readonly heads: readonly HeadGender[];
}

/** A person with offices and house as of a day: letters take this snapshot. */
export function personFacts(view: StoreView, person: Person, day: Day): PersonFacts {
  const offices = officesOn(view, person.id, day);
  const house = organisationOf(view, person, offices);
  const isInside = (office: Office): boolean =>
    findOffice(office.office)?.pattern === 'inAuthority';
  return {
    person,
    offices,
    organisation: house && organisationOn(view, house, day),
    heads: offices.map((office) => (isInside(office) ? headGenderOf(view, office, day) : null)),
  };
}

type Length = 'full' | 'short';

function addresseeOffices({ offices, heads }: PersonFacts, length: Length): AddresseeOffice[] {
  return offices.map(({ office, land, of, remit, shortRemit }, index) => ({
    office,
    land,
    remit: length === 'short' ? (shortRemit ?? remit) : remit,
    of,
    headGender: heads[index] ?? null,
  }));
}

function houseName({ organisation }: PersonFacts, length: Length): string | null {
  const short = length === 'short' ? organisation?.addressName : null;
  return short ?? organisation?.name ?? null;
}

/** The addressing engine's view of a person; `short` takes the stored short forms (rule A03). */
export function addresseeOf(
  facts: PersonFacts,
  preferences: Preferences | undefined,
  length: Length,
): Addressee {
  const { person } = facts;
  return {
    gender: person.gender,
    degrees: person.degrees,
    firstName: person.firstName,
    lastName: person.lastName,
    nobility: person.nobility,
    parliament: person.parliament,
    personalTitle: person.personalTitle,
    customSalutation: person.customSalutation,
    formerTitle: person.formerTitle ?? null,
    offices: addresseeOffices(facts, length),
    organisation: houseName(facts, length),
    unit: person.unit,
    variant: preferences?.addressVariant ?? 'A',
    withName: preferences?.salutationWithName ?? false,
  };
}

export function hasShortForm(facts: PersonFacts): boolean {
  const addressName = facts.organisation?.addressName ?? null;
  return addressName !== null || facts.offices.some((office) => office.shortRemit !== null);
}

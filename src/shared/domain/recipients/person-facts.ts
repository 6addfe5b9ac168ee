import type { Addressee, AddresseeOffice } from '../addressing/addressee';
import { findOffice } from '../addressing/offices';
import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import type { Office, Organisation, Person } from '../register/records';
import type { Preferences } from '../settings/records';
import type { StoreView } from '../storage/store-view';

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

type Head = 'w' | 'm' | null;

function holderGender(view: StoreView, offices: readonly Office[], day: Day): Head {
  const ids = new Set(offices.map(({ id }) => id));
  const mandate = view
    .register('mandates')
    .all()
    .find((item) => ids.has(item.officeId) && covers(item, day));
  const gender = mandate ? view.register('persons').get(mandate.personId)?.gender : null;
  return gender === 'w' || gender === 'm' ? gender : null;
}

/** Where an authority is: its house and, where that has no member's office, its Land. */
type Place = Pick<Office, 'organisationId' | 'land'>;

/** The offices that lead a house: a Land's member, in the Bund the minister. */
function leads(office: Office): boolean {
  return office.seat === 'member' || findOffice(office.office)?.key === 'bundesminister';
}

/** Whether a woman or a man leads an authority on a day: in Bremen its name follows. */
export function headGenderOf(view: StoreView, { organisationId, land }: Place, day: Day): Head {
  const heads = view.register('offices').all().filter(leads);
  const ofHouse =
    organisationId === null ? [] : heads.filter((item) => item.organisationId === organisationId);
  if (ofHouse.length > 0 || land === null) return holderGender(view, ofHouse, day);
  const ofLand = heads.filter((office) => office.land === land);
  return holderGender(view, ofLand, day);
}

/** The house under the name it has on a day: "Die Senatorin für …", "Der Senator für …". */
export function houseOn(view: StoreView, house: Organisation, day: Day): Organisation {
  if (!house.nameByHolder) return house;
  const head = headGenderOf(view, { organisationId: house.id, land: house.land }, day);
  return head === null ? house : { ...house, name: house.nameByHolder[head] };
}

export interface PersonFacts {
  readonly person: Person;
  readonly offices: readonly Office[];
  readonly organisation: Organisation | null;
  /** Who leads the authority of each office that is one inside of it. */
  readonly heads: readonly Head[];
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
    organisation: house && houseOn(view, house, day),
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
    formerTitle: person.formerTitle ?? null,
    customSalutation: person.customSalutation,
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

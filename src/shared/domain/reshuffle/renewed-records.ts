import type { Day } from '../calendar/day';
import type { Office, Organisation, Person } from '../register/records';
import { sameJson } from '../storage/deep-equal';
import type { StoreView } from '../storage/store-view';
import type { Newcomer, RenamedHouse, ReshufflePlan } from './plan';
import { choiceOf } from './plan-problems';

export interface Tools {
  readonly today: Day;
  readonly newId: () => string;
}

export interface Work extends Tools {
  readonly view: StoreView;
  readonly plan: ReshufflePlan;
  /** People by the id that the plan gives them. */
  readonly people: ReadonlyMap<string, Person>;
  readonly house: { readonly old: Organisation; readonly next: Organisation } | null;
}

/** A person as a plan names them. */
export function newPerson(typed: Newcomer, id: string): Person {
  return {
    id,
    gender: typed.gender ?? null,
    degrees: typed.degrees ?? [],
    firstName: typed.firstName ?? null,
    lastName: typed.lastName,
    nobility: typed.nobility ?? null,
    parliament: typed.parliament ?? null,
    personalTitle: typed.personalTitle ?? null,
    customSalutation: null,
    organisationId: null,
    unit: null,
    email: typed.email ?? null,
    phone: null,
    note: null,
  };
}

function isSameHouse(old: Organisation, renamed: RenamedHouse): boolean {
  return (
    renamed.name === old.name &&
    renamed.shortName === old.shortName &&
    (renamed.addressName === undefined || renamed.addressName === old.addressName) &&
    (renamed.nameByHolder === undefined ||
      sameJson(renamed.nameByHolder, old.nameByHolder ?? null)) &&
    renamed.address === undefined
  );
}

/** The forms of a name that go with it: they stay where it does, and end with it. */
function formsOf(
  old: Organisation,
  { name, addressName, nameByHolder }: RenamedHouse,
): Pick<Organisation, 'addressName' | 'nameByHolder'> {
  const stays = name === old.name;
  return {
    addressName: addressName === undefined && stays ? old.addressName : (addressName ?? null),
    nameByHolder:
      nameByHolder === undefined && stays ? (old.nameByHolder ?? null) : (nameByHolder ?? null),
  };
}

/** The house under its new name; null where nothing but remits change. */
export function renamedHouse(
  view: StoreView,
  plan: ReshufflePlan,
  newId: () => string,
): Work['house'] {
  const { house } = plan;
  const old = house ? view.register('organisations').get(house.organisationId) : undefined;
  if (!house || !old || isSameHouse(old, house)) return null;
  const { moreAddresses, ...rest } = old;
  const stays = house.address === undefined;
  const next: Organisation = {
    ...rest,
    id: newId(),
    name: house.name,
    shortName: house.shortName,
    ...formsOf(old, house),
    address: house.address === undefined ? old.address : house.address,
    ...(stays && moreAddresses ? { moreAddresses } : {}),
    to: null,
    follows: old.id,
    confirmed: true,
    note: null,
  };
  return { old, next };
}

/** The remit that the plan gives: the office's own, else the house's for offices that have one. */
function remitOf(work: Work, office: Office, key: 'remit' | 'shortRemit'): string | null {
  const own = choiceOf(work.plan, office.id)?.[key];
  if (own !== undefined) return own;
  const { house } = work.plan;
  const ofHouse = house && house.organisationId === office.organisationId ? house[key] : undefined;
  return ofHouse !== undefined && office.remit !== null ? ofHouse : office[key];
}

/** The record under which an office goes on. */
export function renewedOffice(work: Work, office: Office): Office {
  const choice = choiceOf(work.plan, office.id);
  const { house } = work;
  return {
    ...office,
    id: work.newId(),
    office: choice?.office ?? office.office,
    organisationId:
      house && house.old.id === office.organisationId ? house.next.id : office.organisationId,
    remit: remitOf(work, office, 'remit'),
    shortRemit: remitOf(work, office, 'shortRemit'),
    of: choice?.of === undefined ? office.of : choice.of,
    to: null,
    follows: office.id,
    confirmed: true,
  };
}

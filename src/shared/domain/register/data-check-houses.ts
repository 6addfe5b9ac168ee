import {
  isPlausibleEmail,
  placeholderIn,
  type CheckFacts,
  type Gap,
  type GapFact,
} from './data-check-gaps';
import type { Organisation } from './records';

function textsOf(house: Organisation): readonly (string | null)[] {
  const { address } = house;
  const place = address ? [address.kind === 'street' ? address.street : null, address.city] : [];
  return [house.name, house.shortName, house.addressName, ...place];
}

function factsOf({ day }: CheckFacts, house: Organisation): readonly (GapFact | null)[] {
  // A house of the past is what old letters were written to; nobody mends it.
  if (house.to && house.to < day) return [];
  const { email } = house;
  return [
    house.address === null ? { code: 'house.noAddress' } : null,
    house.kind === 'ministry' && house.land === null ? { code: 'land.missing' } : null,
    email !== null && !isPlausibleEmail(email) ? { code: 'email.implausible', email } : null,
    placeholderIn(textsOf(house)),
    house.confirmed ? null : { code: 'house.unconfirmed' },
  ];
}

export function checkHouse(facts: CheckFacts, house: Organisation): readonly Gap[] {
  const about = {
    collection: 'organisations' as const,
    id: house.id,
    subject: house.name,
    land: house.land,
  };
  return factsOf(facts, house).flatMap((fact) => (fact ? [{ ...about, fact }] : []));
}

import { postalLines } from '../addressing/postal-lines';
import type { ContactPoint } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { LetterReason } from './letter-reasons';
import type { PersonFacts } from './person-facts';

/** Where a letter to a person goes: street or PO box, and why there. */
export interface PostalPlace {
  /** Unit that takes the letters ("Ministerbüro"), then street and place. */
  readonly lines: readonly string[];
  readonly reasons: readonly LetterReason[];
}

type Taking = ContactPoint & { readonly address: NonNullable<ContactPoint['address']> };

function takesLetters(point: ContactPoint): point is Taking {
  return point.forLetters && point.address !== null;
}

/** The way to a person that takes the letters; without one of its own the house's address counts. */
export function postalPlace(view: StoreView, facts: PersonFacts): PostalPlace | null {
  const point = view
    .register('contactPoints')
    .all()
    .filter(({ personId }) => personId === facts.person.id)
    .find(takesLetters);
  if (point) {
    const { kind, name, unit, address } = point;
    return {
      lines: [...(unit ? [unit] : []), ...postalLines(address)],
      reasons: [{ code: 'postalAddressOf', kind, name }],
    };
  }
  const address = facts.organisation?.address;
  return address ? { lines: postalLines(address), reasons: [] } : null;
}

import type { Day } from '../calendar/day';
import type { Person } from '../register/records';
import { put, type Draft, type StoreView } from '../storage/store-view';
import { followingHouse } from './house-of-person';

export interface Move {
  readonly person: Person;
  readonly house: string | null;
}

/**
 * Whoever leaves a house has no letters sent to its rooms any more: a way to the person stays known, but
 * takes no letters. A house under another name keeps its rooms.
 */
export function leftAddresses(
  view: StoreView,
  { person, house }: Move,
  day: Day,
): readonly Draft[] {
  const left = person.organisationId;
  if (left === null || left === house) return [];
  if (house !== null && followingHouse(view, left, day) === house) return [];
  return view
    .register('contactPoints')
    .all()
    .filter(
      ({ personId, forLetters, address }) =>
        personId === person.id && forLetters && address !== null,
    )
    .map((point) => put.register('contactPoints', { ...point, forLetters: false }));
}

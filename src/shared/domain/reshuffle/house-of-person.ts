import type { Day } from '../calendar/day';
import type { Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { Succession } from './succession';

/** The house that one became under another name by a day; null where it has none. */
export function followingHouse(view: StoreView, organisationId: string, day: Day): string | null {
  const houses = view.register('organisations').all();
  let current: string | null = null;
  const seen = new Set([organisationId]);
  // Each house comes in once, so that a circle ends.
  for (const id of seen) {
    const next = houses.find((house) => house.follows === id);
    if (!next) break;
    seen.add(next.id);
    const until = next.to ?? null;
    if (until === null || until >= day) current = next.id;
  }
  return current;
}

/**
 * Where a person belongs on a day whose house has ended or who has left office there: the house of the
 * present office, the renamed house, or none. Undefined where nothing changes.
 */
export function houseOnDay(
  view: StoreView,
  succession: Succession,
  { person, day }: { readonly person: Person; readonly day: Day },
): string | null | undefined {
  const current = person.organisationId;
  if (current === null) return undefined;
  const hasLeft =
    succession.left(person.id, day, ({ organisationId }) => organisationId === current) !== null;
  const until = view.register('organisations').get(current)?.to ?? null;
  const hasEnded = until !== null && until < day;
  if (!hasLeft && !hasEnded) return undefined;
  const present = succession
    .on(person.id, day)
    .flatMap(({ office }) => office.organisationId ?? []);
  const [house] = present;
  if (house !== undefined) return house;
  return hasLeft ? null : (followingHouse(view, current, day) ?? undefined);
}

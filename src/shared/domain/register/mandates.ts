import type { AppError } from '../../errors';
import { fullName } from '../addressing/names';
import type { StoreView } from '../storage/store-view';
import { officeTitle } from './office-title';
import type { Mandate, Seat } from './records';

/** Seats that one person holds at a time; of other offices a house may have several. */
const SINGLE: ReadonlySet<Seat> = new Set(['member', 'headOfAdministration', 'federalGuest']);

function overlap(a: Mandate, b: Mandate): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

function nameOf(view: StoreView, personId: string): string {
  const person = view.register('persons').get(personId);
  return person ? fullName(person) : personId;
}

/**
 * What forbids a mandate beside those of its office: the same person twice at once, or two people at
 * once in an office that one person holds. Null where it may be saved.
 */
export function mandateProblem(view: StoreView, mandate: Mandate): AppError | null {
  const office = view.register('offices').get(mandate.officeId);
  if (!office) return null;
  const beside = view
    .register('mandates')
    .all()
    .filter(
      (other) => other.id !== mandate.id && other.officeId === office.id && overlap(other, mandate),
    );
  const same = beside.find((other) => other.personId === mandate.personId);
  if (same) {
    const name = nameOf(view, same.personId);
    return { code: 'mandate.twice', name, office: officeTitle(office, null), from: same.from };
  }
  const [other] = beside;
  if (!other || !SINGLE.has(office.seat)) return null;
  return {
    code: 'mandate.overlaps',
    office: officeTitle(office, null),
    name: nameOf(view, other.personId),
    from: other.from,
    to: other.to,
  };
}

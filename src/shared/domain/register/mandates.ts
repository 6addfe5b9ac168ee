import type { AppError } from '../../errors';
import { fullName } from '../addressing/names';
import type { StoreView } from '../storage/store-view';
import { officeTitle } from './office-title';
import type { Mandate, Office, Seat } from './records';

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
 * The mandate of the same office beside which one cannot stand: the same person twice at once, or two
 * people at once in an office that one person holds.
 */
export function mandateBeside(
  { seat }: Pick<Office, 'seat'>,
  mandate: Mandate,
  ofOffice: readonly Mandate[],
): Mandate | null {
  const beside = ofOffice.filter((other) => other.id !== mandate.id && overlap(other, mandate));
  const same = beside.find((other) => other.personId === mandate.personId);
  return same ?? (SINGLE.has(seat) ? (beside[0] ?? null) : null);
}

/** What forbids a mandate beside those of its office. Null where it may be saved. */
export function mandateProblem(view: StoreView, mandate: Mandate): AppError | null {
  const office = view.register('offices').get(mandate.officeId);
  if (!office) return null;
  const all = view.register('mandates').all();
  const other = mandateBeside(
    office,
    mandate,
    all.filter(({ officeId }) => officeId === office.id),
  );
  if (!other) return null;
  const { from, to } = other;
  const about = { office: officeTitle(office, null), name: nameOf(view, other.personId), from };
  return other.personId === mandate.personId
    ? { code: 'mandate.twice', ...about }
    : { code: 'mandate.overlaps', ...about, to };
}

function endsAfter({ to }: Mandate, day: string): boolean {
  return to === null || to > day;
}

/** An office that is no more would go on being printed in the letters of whoever holds it. */
export function beyondOffice(view: StoreView, mandate: Mandate): AppError | null {
  const office = view.register('offices').get(mandate.officeId);
  const to = office?.to ?? null;
  if (!office || to === null || !endsAfter(mandate, to)) return null;
  const name = nameOf(view, mandate.personId);
  return { code: 'mandate.beyondOffice', name, office: officeTitle(office, null), to };
}

/** The same, seen from the office: it ends only when nobody holds it any more. */
export function stillHeld(view: StoreView, office: Office): AppError | null {
  const to = office.to ?? null;
  if (to === null) return null;
  const held = view
    .register('mandates')
    .all()
    .find((mandate) => mandate.officeId === office.id && endsAfter(mandate, to));
  if (!held) return null;
  const name = nameOf(view, held.personId);
  return { code: 'office.stillHeld', name, office: officeTitle(office, null), to };
}

import { words } from '../addressing/names';
import type { Day } from '../calendar/day';
import type { Participant } from '../conferences/records';
import type { Person } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { Held, Succession } from './succession';

/** What can still stand in the name of somebody who has left, or of a house that has another name now. */
export type OpenKind =
  | 'invitation'
  | 'reply'
  | 'substitute'
  | 'letterForm'
  | 'quote'
  | 'chairHolder'
  | 'secretariat'
  | 'signatory'
  | 'listEntry'
  | 'personalSalutation'
  | 'house';

/** One place that is still in the old name. */
export interface OpenItem {
  /** The same for the same place, also after a restart. */
  readonly key: string;
  readonly kind: OpenKind;
  /** Null = in the register. */
  readonly conferenceId: string | null;
  readonly recordId: string;
  /** Who is named there. */
  readonly personId: string | null;
  /** Who comes in their place; null where nobody is known or needed. */
  readonly successorId: string | null;
  /** Last day of the office or of the house's name. */
  readonly until: Day | null;
  /** False = nothing can be put in its place yet. */
  readonly canFix: boolean;
  /** Of an invitation or a reply. */
  readonly reply?: Participant['reply'];
}

export interface Looking {
  readonly view: StoreView;
  readonly succession: Succession;
  readonly today: Day;
}

export function openKey(kind: OpenKind, conferenceId: string | null, recordId: string): string {
  return `${kind}:${conferenceId ?? 'register'}:${recordId}`;
}

/** Who holds on a day what somebody has left; never that person again. */
export function successorOf(succession: Succession, left: Held, day: Day): Held | null {
  const next = succession.successor(left.office, day, left.mandate.to);
  return next && next.mandate.personId !== left.mandate.personId ? next : null;
}

/** "Petra Muster", as running texts name people. */
export function plainName(person: Person): string {
  return words(person.firstName, person.nobility, person.lastName);
}

import { fullName, words } from '../../../addressing/names';
import type { Successor } from '../../../chair/successor';
import { chairOn } from '../../../chair/terms';
import type { Secretariat } from '../../../chair/records';
import { chairPhraseOf, officeWordOf } from '../../../press/release';
import type { Land, Office, Person } from '../../../register/records';
import type { StoreView } from '../../../storage/store-view';
import type { ConferenceFacts } from '../../conference-facts';
import { officeTitle } from '../../sender';

/** One of the two who speak in the release. */
export interface Voice {
  readonly name: string;
  /** "Staatsministerin Emilia Müller". */
  readonly short: string;
  /** At first mention: "Bayerns Staatsministerin Emilia Müller". */
  readonly first: string;
  /** The office in full: "Bayerische Staatsministerin für …"; null where it is not known. */
  readonly office: string | null;
}

interface Known {
  readonly land: Land | null;
  readonly person: Person;
  readonly office: Office | undefined;
}

function voiceOf(view: StoreView, { land, person, office }: Known): Voice {
  const name = fullName(person);
  return {
    name,
    short: words(officeWordOf(land, person), name),
    first: chairPhraseOf(land, person).replace(/^von /, ''),
    office: office ? officeTitle(view, { person, office }) : null,
  };
}

export function outgoingVoice(facts: ConferenceFacts, view: StoreView): Voice {
  const { chair, land, sender } = facts;
  const { person, office } = chair ?? sender;
  return voiceOf(view, { land, person, office });
}

/** Null as long as nobody is recorded for the next term. */
export function incomingVoice(view: StoreView, next: Successor): Voice | null {
  const person = next.personId === null ? undefined : view.register('persons').get(next.personId);
  if (!person) return null;
  const holder = next.termId === null ? null : chairOn(view, next.termId, next.from).holder;
  const office = holder ? view.register('offices').get(holder.officeId) : undefined;
  return voiceOf(view, { land: next.land, person, office });
}

/** The secretariat of the next term on its first day; null where none is recorded. */
export function nextSecretariat(view: StoreView, next: Successor): Secretariat | null {
  return next.termId === null ? null : chairOn(view, next.termId, next.from).secretariat;
}

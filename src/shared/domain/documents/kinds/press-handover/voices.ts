import { fullName, words } from '../../../addressing/names';
import type { Successor } from '../../../chair/successor';
import { chairOn, nearestDay } from '../../../chair/terms';
import type { Secretariat } from '../../../chair/records';
import { chairPhraseOf, officeWordOf } from '../../../press/release';
import type { Land, Office, Person } from '../../../register/records';
import type { StoreView } from '../../../storage/store-view';
import { withArticle, type ConferenceFacts } from '../../conference-facts';
import { capital } from '../../conference-state';
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
  const { chair, land } = facts;
  if (chair) return voiceOf(view, { land, ...chair });
  const name = withArticle(land);
  return { name: capital(name), short: name, first: name, office: null };
}

/** Null as long as nobody is recorded for the next term. */
export function incomingVoice(view: StoreView, next: Successor): Voice | null {
  const person = next.personId === null ? undefined : view.register('persons').get(next.personId);
  if (!person) return null;
  const holder = next.termId === null ? null : chairOn(view, next.termId, next.from).holder;
  const office = holder ? view.register('offices').get(holder.officeId) : undefined;
  return voiceOf(view, { land: next.land, person, office });
}

/** The secretariat of the conference's own term: of the day, or the last one of it once others write. */
export function ownSecretariat(
  { date, office, sender, term }: ConferenceFacts,
  view: StoreView,
): Secretariat | null {
  if (office.term.id === term.id) return sender.secretariat;
  return chairOn(view, term.id, nearestDay(term, date)).secretariat;
}

/** The secretariat of the next term on its first day; null where none is recorded. */
export function nextSecretariat(view: StoreView, next: Successor): Secretariat | null {
  return next.termId === null ? null : chairOn(view, next.termId, next.from).secretariat;
}

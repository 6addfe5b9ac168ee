import { fullName } from '../addressing/names';
import { conferenceTitle } from '../conferences/titles';
import { paperTitles } from '../letterheads/paper-titles';
import type { Located } from '../storage/references';
import type { StoreView } from '../storage/store-view';
import { officeTitle } from './office-title';
import type { Mandate } from './records';

/** Records of one kind that use another one, in words that let a person find them. */
export interface Places {
  readonly collection: string;
  readonly labels: readonly string[];
  /** How many there are beside those named. */
  readonly more: number;
}

/** More of a kind would be a list that nobody reads; the rest is found once these are settled. */
const MOST_LABELS = 2;

function personLabel(view: StoreView, id: string): string {
  const person = view.register('persons').get(id);
  return person ? fullName(person) : id;
}

function officeLabel(view: StoreView, id: string): string {
  const office = view.register('offices').get(id);
  return office ? officeTitle(office, null) : id;
}

function mandateLabel(view: StoreView, { personId, officeId }: Mandate): string {
  return `${personLabel(view, personId)}, ${officeLabel(view, officeId)}`;
}

function termLabel(view: StoreView, id: string): string {
  const term = view.register('chairTerms').get(id);
  return term ? `${term.number}. Vorsitzjahr` : id;
}

function meetingLabel(view: StoreView, id: string): string {
  const conference = view.conference(id, 'conference').get(id);
  const term = conference ? view.register('chairTerms').get(conference.termId) : undefined;
  if (!conference || !term) return id;
  return conferenceTitle(conference, term, view.settings('body').get('body'));
}

type Labels = Readonly<Record<string, (view: StoreView, id: string) => string | undefined>>;

const labels: Labels = {
  persons: personLabel,
  offices: officeLabel,
  organisations: (view, id) => view.register('organisations').get(id)?.name,
  mandates: (view, id) => {
    const mandate = view.register('mandates').get(id);
    return mandate ? mandateLabel(view, mandate) : undefined;
  },
  chairTerms: termLabel,
  chairHolders: (view, id) => {
    const holder = view.register('chairHolders').get(id);
    return holder ? termLabel(view, holder.termId) : undefined;
  },
  secretariats: (view, id) => view.register('secretariats').get(id)?.name,
  letterheads: (view, id) => {
    const letterhead = view.register('letterheads').get(id);
    return letterhead && paperTitles[letterhead.paper];
  },
  signatories: (view, id) => {
    const signatory = view.register('signatories').get(id);
    return signatory ? personLabel(view, signatory.personId) : undefined;
  },
};

function labelOf({ document, collection, record }: Located, view: StoreView): string {
  const meeting = document.startsWith('conferences/') ? document.split('/')[1] : undefined;
  const label = meeting ? meetingLabel(view, meeting) : labels[collection]?.(view, record.id);
  return label ?? record.id;
}

/** The records that use another one, kind by kind. */
export function placesOf(users: readonly Located[], view: StoreView): readonly Places[] {
  const kinds = [...new Set(users.map(({ collection }) => collection))];
  return kinds.map((collection) => {
    const ofKind = users.filter((located) => located.collection === collection);
    const all = [...new Set(ofKind.map((located) => labelOf(located, view)))];
    const named = all.slice(0, MOST_LABELS);
    return { collection, labels: named, more: all.length - named.length };
  });
}

import { findKind } from '../documents/kinds/registry';
import type { KindGroup } from '../documents/kinds/kind';
import type { CollectionOf, DocumentKind } from '../storage/collections';
import type { StoreView } from '../storage/store-view';
import { completed, type HandoverCategory } from './categories';

/** In no package: `never` records stay with the office that made them. */
export type Holder = HandoverCategory | 'never';

type Homes = { readonly [K in DocumentKind]: { readonly [C in CollectionOf<K>]: Holder } };

/** The category without which a collection is in no package. A new collection does not compile until somebody decides. */
export const homes: Homes = {
  register: {
    laender: 'base',
    organisations: 'base',
    offices: 'base',
    persons: 'contacts',
    mandates: 'contacts',
    contactPoints: 'contacts',
    distributionLists: 'contacts',
    listEntries: 'contacts',
    distinctPersons: 'contacts',
    acknowledgements: 'contacts',
    chairTerms: 'base',
    chairHolders: 'contacts',
    secretariats: 'base',
    signatories: 'never',
    personalSalutations: 'never',
    conferenceYears: 'base',
    letterheads: 'never',
    templates: 'templates',
    handovers: 'handover',
    handoverItems: 'handover',
    orders: 'handover',
    handoverPackages: 'never',
    deletions: 'never',
    users: 'never',
    textModules: 'templates',
  },
  settings: {
    body: 'base',
    preferences: 'never',
    rules: 'base',
    deadlinePlanItems: 'base',
    retentionPeriods: 'never',
    archive: 'never',
  },
  conference: {
    conference: 'conferences',
    participants: 'participants',
    letterForms: 'never',
    agendaItems: 'conferences',
    programmeItems: 'conferences',
    rooms: 'conferences',
    hotelContingents: 'conferences',
    invitationTexts: 'conferences',
    deadlines: 'conferences',
    pressReleases: 'conferences',
    letterCases: 'letters',
    omissions: 'letters',
    paperVersions: 'papers',
    dispatches: 'letters',
    signedScans: 'letters',
  },
};

/** The category that a collection belongs to; null = there is no such collection. */
export function homeOf(kind: DocumentKind, collection: string): Holder | null {
  const own: Readonly<Record<string, Holder>> = homes[kind];
  return Object.hasOwn(own, collection) ? (own[collection] ?? null) : null;
}

/** Kinds that are written about people: they are letters, lists of names, cards, or for the file alone. */
const ofPersons: ReadonlySet<KindGroup> = new Set(['letters', 'lists', 'signs', 'internal']);

/** Whether a paper of a kind says the same to everybody and is about the conference. An unknown kind may be about anybody. */
export function isForEverybody(kind: string): boolean {
  const group = findKind(kind)?.group;
  return group !== undefined && !ofPersons.has(group);
}

/** What has been chosen, and who is in it. */
export interface Selection {
  readonly has: (category: HandoverCategory) => boolean;
  /** Persons that go along. */
  readonly persons: ReadonlySet<string>;
}

/** Persons with a place of their own in the register: in an office, at the chair, in a house, on a list. */
function officialPersons(view: StoreView): ReadonlySet<string> {
  const named = [
    ...view.register('mandates').all(),
    ...view.register('chairHolders').all(),
    ...view
      .register('listEntries')
      .all()
      .filter(({ excluded }) => !excluded),
  ].map(({ personId }) => personId);
  const ofHouses = view
    .register('persons')
    .all()
    .filter(({ organisationId }) => organisationId !== null)
    .map(({ id }) => id);
  return new Set([...named, ...ofHouses]);
}

/** Those who are known only because they took part in a conference, or went in another's place. */
function attendees(view: StoreView): readonly string[] {
  return view
    .conferenceIds()
    .flatMap((id) => view.conference(id, 'participants').all())
    .flatMap(({ personId, substituteId }) =>
      substituteId === null ? [personId] : [personId, substituteId],
    );
}

/** Who and what goes along when these categories are chosen; what they need goes with them. */
export function selectionOf(chosen: readonly HandoverCategory[], view: StoreView): Selection {
  const all = new Set(completed(chosen));
  const has = (category: HandoverCategory): boolean => all.has(category);
  if (!has('contacts')) return { has, persons: new Set() };
  const official = officialPersons(view);
  return { has, persons: new Set([...official, ...(has('participants') ? attendees(view) : [])]) };
}

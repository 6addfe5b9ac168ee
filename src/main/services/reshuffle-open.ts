import { fullName } from '../../shared/domain/addressing/names';
import type { Day } from '../../shared/domain/calendar/day';
import { conferenceTitle } from '../../shared/domain/conferences/titles';
import type { Person } from '../../shared/domain/register/records';
import { followingHouse, houseOnDay } from '../../shared/domain/reshuffle/house-of-person';
import type { Looking, OpenItem, OpenKind } from '../../shared/domain/reshuffle/open-item';
import { Succession } from '../../shared/domain/reshuffle/succession';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { fixLabel, openEffect, openWhat } from '../../shared/texts/reshuffle-texts';

type Listed = Output<'reshuffle.open'>['items'][number];

function personOf(view: StoreView, id: string | null): Person | null {
  return id === null ? null : (view.register('persons').get(id) ?? null);
}

function houseName(view: StoreView, id: string | null | undefined): string | null {
  return view.register('organisations').get(id ?? '')?.name ?? null;
}

function conferenceName(view: StoreView, conferenceId: string): string {
  const conference = view.conference(conferenceId, 'conference').get(conferenceId);
  if (!conference) return '';
  const term = view.register('chairTerms').get(conference.termId) ?? { number: 0 };
  return conferenceTitle(conference, term, view.settings('body').get('body'));
}

const ofTerm = {
  chairHolder: 'chairHolders',
  secretariat: 'secretariats',
  signatory: 'signatories',
  personalSalutation: 'personalSalutations',
} as const;

function isOfTerm(kind: OpenKind): kind is keyof typeof ofTerm {
  return Object.hasOwn(ofTerm, kind);
}

function termName(view: StoreView, kind: keyof typeof ofTerm, recordId: string): string {
  const entry = view.register(ofTerm[kind]).get(recordId);
  const term = view.register('chairTerms').get(entry?.termId ?? '');
  return term ? `${term.number}. Vorsitzjahr` : 'Vorsitz';
}

/** Where the place is, as staff would look for it. */
function whereOf(view: StoreView, { kind, conferenceId, recordId }: OpenItem): string {
  if (conferenceId !== null) return conferenceName(view, conferenceId);
  if (isOfTerm(kind)) return termName(view, kind, recordId);
  if (kind !== 'listEntry') return 'Kontakte';
  const listId = view.register('listEntries').get(recordId)?.listId ?? '';
  return view.register('distributionLists').get(listId)?.name ?? 'Verteiler';
}

interface Names {
  readonly former: string;
  readonly next: string | null;
}

function secretariatNames({ view, today }: Looking, item: OpenItem): Names {
  const house = view.register('secretariats').get(item.recordId)?.organisationId ?? '';
  const day = item.until !== null && item.until > today ? item.until : today;
  const next = followingHouse(view, house, day);
  return { former: houseName(view, house) ?? '', next: houseName(view, next) };
}

/** Houses are named where a house is out of date, people everywhere else. */
function namesOf(looking: Looking, item: OpenItem): Names {
  const { view, succession, today } = looking;
  if (item.kind === 'secretariat') return secretariatNames(looking, item);
  const person = personOf(view, item.personId);
  const former = person ? fullName(person) : '';
  if (item.kind === 'house' && person) {
    const house = houseOnDay(view, succession, { person, day: today });
    const current = houseName(view, person.organisationId) ?? '';
    return { former: `${former} (${current})`, next: houseName(view, house) };
  }
  const successor = personOf(view, item.successorId);
  return { former, next: successor ? fullName(successor) : null };
}

function listed(looking: Looking, item: OpenItem): Listed {
  const { view } = looking;
  const names = namesOf(looking, item);
  const nextGender = personOf(view, item.successorId)?.gender ?? null;
  const { key, kind, until, conferenceId, personId } = item;
  return {
    ...{ key, kind, until, conferenceId, personId },
    ...names,
    where: whereOf(view, item),
    what: openWhat(item),
    effect: openEffect({ item, next: names.next, nextGender }),
    fix: fixLabel({ item, next: names.next, nextGender }),
  };
}

/** The places in the old name, in words. */
export function listedItems(view: StoreView, items: readonly OpenItem[], today: Day): Listed[] {
  const looking = { view, succession: new Succession(view), today };
  return items.map((item) => listed(looking, item));
}

import { formPlace, type FormPlace, type RecordPlace } from '../../shared/domain/forms/form-place';
import { officeTitle } from '../../shared/domain/register/office-title';
import { kindOf } from '../../shared/domain/storage/collections';
import { recordLabel } from '../../shared/domain/storage/record-label';
import type { StoreView } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import type { Desk } from '../desktop';
import type { SavedDraft } from '../storage/drafts';
import { titleOf } from './conferences';
import type { Handlers } from './context';

type DraftHandlers = Pick<Handlers, 'drafts.list' | 'drafts.remove' | 'drafts.save'>;

function isThere(view: StoreView, { document, collection, id }: RecordPlace): boolean {
  return kindOf(document) !== null && view.has(document, collection, id);
}

function personName(view: StoreView, personId: string): string | null {
  const person = view.register('persons').get(personId);
  return person ? recordLabel(person, '') || null : null;
}

const OF_PERSON = ['contactPoints', 'mandates', 'signatories'] as const;
const NAMED_IN_REGISTER = ['laender', 'organisations', 'distributionLists'] as const;
const NAMED_IN_CONFERENCE = [
  'agendaItems',
  'deadlines',
  'hotelContingents',
  'pressReleases',
  'programmeItems',
  'rooms',
] as const;

/** The person whom a record belongs to. */
function holderOf(view: StoreView, { document, collection, id }: RecordPlace): string | undefined {
  if (collection === 'participants') {
    const conferenceId = document.slice('conferences/'.length);
    return view.conference(conferenceId, 'participants').get(id)?.personId;
  }
  if (collection === 'personalSalutations') {
    return view.register('personalSalutations').get(id)?.recipientId;
  }
  const own = OF_PERSON.find((name) => name === collection);
  return own && view.register(own).get(id)?.personId;
}

/** The person in whose panel a form stands, or whom it is about. */
function personOf(view: StoreView, { record, needs }: FormPlace): string | null {
  const of = record ?? needs;
  if (of?.collection === 'persons') return of.id;
  return (of && holderOf(view, of)) ?? null;
}

function officeName(view: StoreView, id: string): string | null {
  const office = view.register('offices').get(id);
  return office ? `${officeTitle(office, null)} (${office.land ?? 'Bund'})` : null;
}

/** The record where its collection has a field that names it. */
function namedRecord(view: StoreView, { document, collection, id }: RecordPlace): unknown {
  if (document === 'register') {
    const name = NAMED_IN_REGISTER.find((each) => each === collection);
    return name ? view.register(name).get(id) : undefined;
  }
  const name = NAMED_IN_CONFERENCE.find((each) => each === collection);
  return name ? view.conference(document.slice('conferences/'.length), name).get(id) : undefined;
}

/** What the record of a form is called; null where it has no name of its own or is not there. */
function subjectOf(view: StoreView, place: FormPlace | null): string | null {
  if (!place || (place.needs && !isThere(view, place.needs))) return null;
  const personId = personOf(view, place);
  if (personId !== null) return personName(view, personId);
  const { record } = place;
  if (record?.collection === 'offices') return officeName(view, record.id);
  return record ? recordLabel(namedRecord(view, record), '') || null : null;
}

function conferenceOf(view: StoreView, place: FormPlace | null): string | null {
  const id = place?.conferenceId ?? null;
  const there = id !== null && view.conferenceIds().includes(id);
  const conference = there ? view.conference(id, 'conference').get(id) : undefined;
  return conference ? titleOf(view, conference) : null;
}

/** A draft with what the store says of its record today. */
function described(view: StoreView, draft: SavedDraft) {
  const place = formPlace(draft.key);
  const isGone = place === null || (place.needs !== null && !isThere(view, place.needs));
  return {
    ...draft,
    subject: subjectOf(view, place) ?? draft.subject,
    conference: conferenceOf(view, place),
    personId: place && !isGone ? personOf(view, place) : null,
    isGone,
  };
}

/** The view of the folder that the window means; typed text must not land in another one. */
function viewOf({ host }: Desk, folder: string): Result<StoreView> {
  const view = host.folder === folder ? host.current?.store.view : undefined;
  return view ? ok(view) : err({ code: 'folder.notOpen' });
}

export const draftHandlers: DraftHandlers = {
  'drafts.list': async (_input, app, { host }) => {
    const view = host.current?.store.view;
    if (!view || host.folder === null) return err({ code: 'folder.notOpen' });
    const listed = await app.drafts.list(host.folder);
    if (!listed.ok) return listed;
    const { drafts, setAside } = listed.value;
    return ok({
      drafts: drafts.map((draft) => described(view, draft)),
      setAside: [...setAside],
    });
  },

  'drafts.save': async ({ folder, key, typed, unread }, app, desk) => {
    const view = viewOf(desk, folder);
    if (!view.ok) return view;
    const at = app.now().toISOString();
    const subject = subjectOf(view.value, formPlace(key));
    const saved = await app.drafts.save(folder, { key, typed, unread, at, subject });
    return saved.ok ? ok({}) : saved;
  },

  'drafts.remove': async ({ folder, key }, app, desk) => {
    const view = viewOf(desk, folder);
    if (!view.ok) return view;
    const removed = await app.drafts.remove(folder, key);
    return removed.ok ? ok({}) : removed;
  },
};

import type { Day } from '../../shared/domain/calendar/day';
import {
  listOnDay,
  placesInConference,
  type ListOnDay,
  type Place,
  type Places,
} from '../../shared/domain/register/lists';
import type { DistributionList } from '../../shared/domain/register/records';
import { indexOf } from '../../shared/domain/register/register-index';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';

type ListHandlers = Pick<Handlers, 'lists.addToConference' | 'lists.members' | 'lists.remove'>;

const OPEN_REPLY = { state: 'open', on: null, way: null, note: null } as const;

function listOf(view: StoreView, id: string): Result<DistributionList> {
  const list = view.register('distributionLists').get(id);
  return list ? ok(list) : err({ code: 'record.missing', collection: 'distributionLists', id });
}

function onDay(view: StoreView, list: DistributionList, day: Day): ListOnDay {
  return listOnDay(indexOf(view), { list, entries: view.register('listEntries').all() }, day);
}

/** Each address once: who writes to a shared mailbox writes there once. */
function emailsOf({ members }: ListOnDay): readonly string[] {
  const emails = members.flatMap(({ email }) => email ?? []);
  return [...new Map(emails.map((email) => [email.toLowerCase(), email])).values()];
}

function participantDraft(conferenceId: string, id: string, place: Place): Draft {
  return put.conference(conferenceId, 'participants', {
    ...{ id, reply: OPEN_REPLY, substituteId: null, note: null },
    ...{ role: place.role, land: place.land, personId: place.personId },
  });
}

/** Those of the list who are not yet in the conference, with role and Land. */
function placesOf(
  view: StoreView,
  { listId, conferenceId }: Input<'lists.addToConference'>,
  day: Day,
): Result<Places> {
  const list = listOf(view, listId);
  if (!list.ok) return list;
  const conference = conferenceOf(view, conferenceId);
  if (!conference.ok) return conference;
  const { kind, termId } = conference.value;
  const chairLand = view.register('chairTerms').get(termId)?.land ?? null;
  const there = view.conference(conferenceId, 'participants').all();
  const { members } = onDay(view, list.value, day);
  return ok(placesInConference(members, { kind, chairLand, there }));
}

async function addToConference(
  input: Input<'lists.addToConference'>,
  { app, change }: Context,
): Promise<Result<{ added: number; already: number; chairOwn: string[] }>> {
  let places: Places = { added: [], chairOwn: [], already: 0 };
  const done = await change({
    operation: 'lists.addToConference',
    rule: (view) => {
      const found = placesOf(view, input, input.day ?? todayOf(app, view));
      if (!found.ok) return found;
      places = found.value;
      return ok(
        places.added.map((place) => participantDraft(input.conferenceId, app.newId(), place)),
      );
    },
  });
  if (!done.ok) return done;
  const chairOwn = places.chairOwn.map(({ name }) => name);
  return ok({ added: places.added.length, already: places.already, chairOwn });
}

export const listHandlers: ListHandlers = {
  'lists.members': ({ listId, day }, { app, store: { view } }) => {
    const list = listOf(view, listId);
    if (!list.ok) return list;
    const asOf = day ?? todayOf(app, view);
    const found = onDay(view, list.value, asOf);
    const { salutation } = found;
    return ok({
      ...{ list: list.value, day: asOf, salutation, emails: [...emailsOf(found)] },
      members: [...found.members],
      leftOut: [...found.leftOut],
    });
  },

  'lists.addToConference': addToConference,

  'lists.remove': async ({ listId }, { change }) => {
    const done = await change({
      operation: 'lists.remove',
      rule: (view) => {
        const list = listOf(view, listId);
        if (!list.ok) return list;
        const entries = view.register('listEntries').all();
        const own = entries.filter((entry) => entry.listId === listId);
        return ok([
          ...own.map(({ id }) => removal('register', 'listEntries', id)),
          removal('register', 'distributionLists', listId),
        ]);
      },
    });
    return done.ok ? ok({}) : done;
  },
};

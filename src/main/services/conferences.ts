import { termOn } from '../../shared/domain/chair/terms';
import type { Conference } from '../../shared/domain/conferences/records';
import { conferenceTitle } from '../../shared/domain/conferences/titles';
import { checkedRecord } from '../../shared/domain/storage/edit-rules';
import { put, removal, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { conferenceOf } from './conference-of';
import type { Handlers } from './context';
import { movedDeadlines, replannedDrafts } from './deadlines';
import { asJson } from './json';
import { saveRecord, saveRecords } from './register';

type ConferenceHandlers = Pick<
  Handlers,
  | 'conferences.create'
  | 'conferences.get'
  | 'conferences.items'
  | 'conferences.list'
  | 'conferences.removeItem'
  | 'conferences.saveItem'
  | 'conferences.saveItems'
  | 'conferences.update'
>;

export function titleOf(view: StoreView, conference: Conference): string {
  const term = view.register('chairTerms').get(conference.termId);
  return conferenceTitle(conference, term ?? { number: 0 }, view.settings('body').get('body'));
}

function saved(conference: Conference, view: StoreView): Result<readonly Draft[]> {
  const checked = checkedRecord('conference', conference, view);
  return checked.ok ? ok([put.conference(conference.id, 'conference', checked.value)]) : checked;
}

const DEFAULTS = {
  yearId: null,
  motto: null,
  form: 'inPerson',
  place: null,
  venue: null,
  status: 'planned',
  cancellation: null,
  replyBy: null,
  beginsAt: null,
  pressConference: null,
} as const;

/** Fields that are given replace the defaults; `undefined` counts as not given. */
function given<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.fromEntries loses the correlation of key and value that the filter keeps.
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function created(
  view: StoreView,
  id: string,
  input: Input<'conferences.create'>,
): Result<Conference> {
  const termId = input.termId ?? termOn(view.register('chairTerms').all(), input.from)?.id;
  if (termId === undefined) return err({ code: 'conference.noTerm', day: input.from });
  const { kind, from, to } = input;
  return ok({ ...DEFAULTS, formerDays: [], ...given(input), id, kind, from, to, termId });
}

interface Update {
  readonly view: StoreView;
  readonly conferenceId: string;
  readonly patch: Partial<Conference>;
}

/** Other days move the deadlines that are counted back from them. */
function updatedDrafts({ view, conferenceId, patch }: Update): Result<readonly Draft[]> {
  const current = conferenceOf(view, conferenceId);
  if (!current.ok) return current;
  const updated = { ...current.value, ...patch };
  const drafts = saved(updated, view);
  const stays = updated.from === current.value.from && updated.to === current.value.to;
  if (!drafts.ok || stays) return drafts;
  return ok([...drafts.value, ...replannedDrafts(view, updated)]);
}

export const conferenceHandlers: ConferenceHandlers = {
  'conferences.create': async (input, { app, change }) => {
    const conferenceId = app.newId();
    const done = await change({
      operation: 'conferences.create',
      rule: (view) => {
        const conference = created(view, conferenceId, input);
        return conference.ok ? saved(conference.value, view) : conference;
      },
    });
    return done.ok ? ok({ conferenceId }) : done;
  },

  'conferences.get': ({ conferenceId }, { store }) => {
    const conference = conferenceOf(store.view, conferenceId);
    if (!conference.ok) return conference;
    const term = store.view.register('chairTerms').get(conference.value.termId);
    return ok({
      conference: conference.value,
      title: titleOf(store.view, conference.value),
      number: term?.number ?? 0,
      chairLand: term?.land ?? null,
      term: term ? { from: term.from, to: term.to } : null,
    });
  },

  'conferences.items': ({ conferenceId, collection }, { store }) => {
    const conference = conferenceOf(store.view, conferenceId);
    if (!conference.ok) return conference;
    return ok({ records: store.view.conference(conferenceId, collection).all().map(asJson) });
  },

  'conferences.list': (_input, { store }) => {
    const { view } = store;
    const conferences = view.conferenceIds().flatMap((conferenceId) => {
      const conference = view.conference(conferenceId, 'conference').get(conferenceId);
      if (!conference) return [];
      const { kind, from, to, place, status } = conference;
      const cancelled = conference.cancellation !== null;
      const number = view.register('chairTerms').get(conference.termId)?.number ?? 0;
      return [
        {
          conferenceId,
          title: titleOf(view, conference),
          ...{ kind, number, from, to, place, status, cancelled },
        },
      ];
    });
    return ok({ conferences: conferences.sort((a, b) => (a.from < b.from ? 1 : -1)) });
  },

  'conferences.update': async ({ conferenceId, patch }, { change }) => {
    let deadlines = 0;
    const done = await change({
      operation: 'conferences.update',
      rule: (view) => {
        const updated = updatedDrafts({ view, conferenceId, patch: given(patch) });
        if (updated.ok) deadlines = movedDeadlines(view, updated.value);
        return updated;
      },
    });
    return done.ok ? ok({ deadlines }) : done;
  },

  'conferences.saveItem': async ({ conferenceId, item }, context) => {
    const conference = conferenceOf(context.store.view, conferenceId);
    if (!conference.ok) return conference;
    return saveRecord(context, {
      document: `conferences/${conferenceId}`,
      operation: 'conferences.saveItem',
      collection: item.collection,
      record: item.record,
    });
  },

  'conferences.saveItems': async ({ conferenceId, items }, context) => {
    const conference = conferenceOf(context.store.view, conferenceId);
    if (!conference.ok) return conference;
    const done = await saveRecords(context, {
      document: `conferences/${conferenceId}`,
      operation: 'conferences.saveItems',
      items,
    });
    return done.ok ? ok({ ids: [...done.value.ids] }) : done;
  },

  'conferences.removeItem': async ({ conferenceId, collection, id }, { change }) => {
    const done = await change({
      operation: 'conferences.removeItem',
      rule: (view) =>
        view.conference(conferenceId, collection).get(id)
          ? ok([removal(`conferences/${conferenceId}`, collection, id)])
          : err({ code: 'record.missing', collection, id }),
    });
    return done.ok ? ok({}) : done;
  },
};

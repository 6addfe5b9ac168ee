import type { Conference } from '../../shared/domain/conferences/records';
import { postponed } from '../../shared/domain/conferences/postponement';
import { personName } from '../../shared/domain/recipients/recipient';
import { checkedRecord } from '../../shared/domain/storage/edit-rules';
import { put, type Draft, type StoreView } from '../../shared/domain/storage/store-view';
import type { Input } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';
import { movedDeadlines, replannedDrafts } from './deadlines';

type DayHandlers = Pick<
  Handlers,
  'conferences.cancel' | 'conferences.postpone' | 'conferences.resume'
>;

/** What the chair's Land keeps as holidays decides about working days. */
function landOf(view: StoreView, conference: Conference): string {
  return view.register('chairTerms').get(conference.termId)?.land ?? '';
}

interface Moved {
  readonly drafts: readonly Draft[];
  readonly counts: {
    readonly programme: number;
    readonly deadlines: number;
    readonly replies: number;
  };
}

function movedRule(
  view: StoreView,
  input: Input<'conferences.postpone'>,
  { app }: Pick<Context, 'app'>,
): Result<Moved> {
  const current = conferenceOf(view, input.conferenceId);
  if (!current.ok) return current;
  const { id } = current.value;
  if (current.value.from === input.from && current.value.to === input.to) {
    return err({ code: 'conference.sameDays' });
  }
  const parts = postponed(
    {
      conference: current.value,
      programme: view.conference(id, 'programmeItems').all(),
      participants: view.conference(id, 'participants').all(),
    },
    {
      ...input,
      on: todayOf(app, view),
      land: landOf(view, current.value),
      substituteName: (personId) => {
        const person = view.register('persons').get(personId);
        return person ? personName(person) : personId;
      },
    },
  );
  const checked = checkedRecord('conference', parts.conference, view);
  if (!checked.ok) return checked;
  const deadlines = replannedDrafts(view, checked.value);
  const drafts = [
    put.conference(id, 'conference', checked.value),
    ...parts.programme.map((item) => put.conference(id, 'programmeItems', item)),
    ...parts.participants.map((item) => put.conference(id, 'participants', item)),
    ...deadlines,
  ];
  const counts = {
    programme: parts.programme.length,
    deadlines: movedDeadlines(view, deadlines),
    replies: parts.participants.length,
  };
  return ok({ drafts, counts });
}

function changed(
  view: StoreView,
  id: string,
  patch: Partial<Conference>,
): Result<readonly Draft[]> {
  const current = conferenceOf(view, id);
  return current.ok
    ? ok([put.conference(id, 'conference', { ...current.value, ...patch })])
    : current;
}

/** What becomes of a conference's days as a whole, each one step to take back. */
export const conferenceDayHandlers: DayHandlers = {
  'conferences.cancel': async ({ conferenceId, reason }, { app, change }) => {
    const done = await change({
      operation: 'conferences.cancel',
      rule: (view) =>
        changed(view, conferenceId, { cancellation: { on: todayOf(app, view), reason } }),
    });
    return done.ok ? ok({}) : done;
  },

  'conferences.resume': async ({ conferenceId }, { change }) => {
    const done = await change({
      operation: 'conferences.resume',
      rule: (view) => changed(view, conferenceId, { cancellation: null }),
    });
    return done.ok ? ok({}) : done;
  },

  'conferences.postpone': async (input, { app, change }) => {
    let counts: Moved['counts'] = { programme: 0, deadlines: 0, replies: 0 };
    const done = await change({
      operation: 'conferences.postpone',
      rule: (view) => {
        const moved = movedRule(view, input, { app });
        if (!moved.ok) return moved;
        ({ counts } = moved.value);
        return ok(moved.value.drafts);
      },
    });
    return done.ok ? ok(counts) : done;
  },
};

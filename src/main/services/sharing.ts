import type { StoreView } from '../../shared/domain/storage/store-view';
import type { Output } from '../../shared/ipc/contract';
import { ok, type Result } from '../../shared/result';
import { diskTexts } from '../../shared/texts/disk-texts';
import type { Desk } from '../desktop';
import type { SharedFolder } from '../host/shared-folder';
import type { Sharing } from '../host/sharing';
import type { Handlers } from './context';

type SharingHandlers = Pick<
  Handlers,
  | 'window.sharing'
  | 'window.presence'
  | 'window.askForRight'
  | 'window.withdrawRequest'
  | 'window.giveRight'
  | 'window.refuseRight'
  | 'window.takeOver'
  | 'window.startWriting'
>;

interface Somebody {
  readonly user: string;
  readonly pc: string;
}

/** Colleagues by their names; a login where the folder knows no name to it. */
export function somebodyIn(view: StoreView | undefined): (one: Somebody) => Somebody {
  const users = view?.register('users').all() ?? [];
  return ({ pc, user }) => ({ pc, user: users.find(({ login }) => login === user)?.name ?? user });
}

function sharingOutput(sharing: Sharing, view: StoreView | undefined): Output<'window.sharing'> {
  const { asked, holder, passed, request, state, trouble } = sharing;
  const named = somebodyIn(view);
  return {
    state,
    holder: holder && {
      ...named(holder),
      since: holder.since,
      quietSeconds: Math.floor(holder.quietMs / 1_000),
      isStale: holder.isStale,
      isGone: holder.isGone,
    },
    asked: asked && {
      id: asked.id,
      at: asked.at,
      state: asked.state,
      by: asked.by && { ...named(asked.by), at: asked.by.at },
    },
    request: request && { id: request.id, ...named(request), at: request.at },
    passed: passed && { ...passed },
    trouble: trouble && diskTexts[trouble],
  };
}

async function share(
  { host }: Desk,
  work: (shared: SharedFolder) => Promise<Result<null>>,
): Promise<Result<Record<string, never>>> {
  const done = await host.share(work);
  return done.ok ? ok({}) : done;
}

export const sharingHandlers: SharingHandlers = {
  'window.sharing': (_input, _app, { host }) =>
    ok(sharingOutput(host.sharing, host.current?.store.view)),

  'window.presence': (activity, _app, { host }) => {
    host.noteActivity(activity);
    return ok({});
  },

  'window.askForRight': (_input, _app, desk) => share(desk, (shared) => shared.ask()),
  'window.withdrawRequest': (_input, _app, desk) => share(desk, (shared) => shared.withdraw()),
  'window.giveRight': (_input, _app, desk) => share(desk, (shared) => shared.becomeReader('given')),
  'window.refuseRight': ({ id }, _app, desk) => share(desk, (shared) => shared.refuse(id)),
  'window.takeOver': (_input, _app, desk) => share(desk, (shared) => shared.becomeWriter('stale')),
  'window.startWriting': (_input, _app, desk) =>
    share(desk, (shared) => shared.becomeWriter('free')),
};

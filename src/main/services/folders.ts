import { resolve } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import { isInside } from '../is-inside';
import { repairFolder } from '../storage/generations';
import { openForWriting, type OpenOptions, type WritingSession } from '../storage/open-store';
import { bringBack, takeAlong } from '../storage/take-along';
import type { Handlers } from './context';

type FolderHandlers = Pick<
  Handlers,
  'store.bringBack' | 'store.goOn' | 'store.repair' | 'store.takeOut'
>;
type Returned = Result<Output<'store.bringBack'>>;

function optionsFor({ codec, files, newId, now }: App, folder: string): OpenOptions {
  return { place: { port: files, codec, folder, token: newId }, now };
}

async function returned(away: WritingSession, app: App, home: string): Promise<Returned> {
  const done = await bringBack(away, optionsFor(app, home));
  return done.ok ? ok({ ...done.value, home }) : done;
}

/** Asked at home: the copy lies elsewhere and is opened for this. */
async function fetchFrom(app: App, host: StoreHost, from: string): Promise<Returned> {
  const { folder } = host;
  if (folder === null) return err({ code: 'folder.notGiven' });
  const { login: user, pc, pid } = app.actor;
  const options = optionsFor(app, resolve(app.baseFolder, from));
  // A copy whose return broke off is closed already.
  const away = await openForWriting(options, { user, pc, pid }, { mode: 'reopen' });
  if (!away.ok) return away;
  let done: Returned;
  try {
    done = await returned(away.value, app, folder);
  } finally {
    await away.value.close();
  }
  await host.reload();
  return done;
}

/** Asked in the copy: home is where it was taken from, unless that lies elsewhere by now. */
function sendHome(app: App, host: StoreHost, to: string | undefined): Promise<Returned> {
  const give = (away: WritingSession): Promise<Returned> => {
    const home = to ?? away.parts.manifest.home?.folder;
    return home === undefined
      ? Promise.resolve(err({ code: 'folder.notTaken' }))
      : returned(away, app, resolve(app.baseFolder, home));
  };
  return host.replace(give, 'reopen');
}

async function takeOut(
  { to }: Input<'store.takeOut'>,
  app: App,
  host: StoreHost,
): Promise<Result<Output<'store.takeOut'>>> {
  const folder = resolve(app.baseFolder, to);
  return host.replace(async (session) => {
    const { store, parts } = session;
    if (isInside(parts.options.place.folder, folder)) {
      return err({ code: 'folder.notEmpty', folder });
    }
    const taken = await takeAlong(session, folder);
    return taken.ok ? ok({ folder, changes: store.head, digest: store.digest() }) : taken;
  });
}

export const folderHandlers: FolderHandlers = {
  'store.bringBack': (input, app, host) =>
    'from' in input ? fetchFrom(app, host, input.from) : sendHome(app, host, input.to),

  // Taking the right to write is all it needs: the header behind the closing takes the closing back.
  'store.goOn': (_input, _app, host) => host.replace(() => Promise.resolve(ok({})), 'reopen'),

  'store.repair': async (_input, _app, host) =>
    host.replace(async (session) => {
      const { report } = session.store;
      if (!report.salvaged) return err({ code: 'folder.notDamaged' });
      const repaired = await repairFolder(session);
      return repaired.ok
        ? ok({ generation: repaired.value.generation, lost: [...report.lost] })
        : repaired;
    }),

  'store.takeOut': takeOut,
};

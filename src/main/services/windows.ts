import { resolve } from 'node:path';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { folderProblem } from '../../shared/texts/folder-problems';
import { todayOf, type App } from '../app';
import { cloudPlaceOf } from '../cloud-place';
import type { Desk } from '../desktop';
import { prepareNewFolder, readManifest } from '../storage/folder';
import type { Holder } from '../storage/lock-watch';
import type { Store } from '../storage/store';
import { archiveOf } from './archive';
import type { Handlers } from './context';
import { sampleHandlers } from './samples';
import { somebodyIn } from './sharing';
import { makeFolder } from './stores';

type WindowHandlers = Pick<
  Handlers,
  | 'window.status'
  | 'window.chooseFile'
  | 'window.chooseScans'
  | 'window.chooseFolder'
  | 'window.openFolder'
  | 'window.createFolder'
  | 'window.receiveInto'
  | 'window.openExample'
  | 'window.openFile'
  | 'window.showFile'
>;

async function openAt(desk: Desk, folder: string): Promise<Result<{ folder: string }>> {
  const opened = await desk.host.open(folder);
  if (!opened.ok) return opened;
  desk.desktop.remember(folder);
  return ok({ folder });
}

function problemOf(error: AppError, folder: string | null) {
  const { title, text, steps } = folderProblem(error);
  return { title, text, steps: [...steps], folder };
}

/** Makes a data folder at a place and opens it; a place where none could be made is not kept. */
async function makeAndOpen(
  desk: Desk,
  folder: string,
  make: () => Promise<Result<unknown>>,
): Promise<Result<{ folder: string }>> {
  await desk.host.aim(folder);
  const made = await make();
  if (made.ok) return openAt(desk, folder);
  await desk.host.close();
  return made;
}

function today(app: App, view: StoreView | undefined): string {
  return view ? todayOf(app, view) : '';
}

function holderOf(holder: Holder | null, view: StoreView | undefined) {
  return holder && { ...somebodyIn(view)(holder), since: holder.since };
}

function closingOf(store: Store | undefined) {
  const closing = store?.report.reading.closing ?? null;
  if (closing === null || closing.kind === 'next') return null;
  const { at, pc, user } = closing.by;
  return { kind: closing.kind, user, pc, at };
}

function homeOf(store: Store | undefined) {
  const home = store?.manifest.home;
  return home ? { folder: home.folder, at: home.at } : null;
}

function salvagedOf(store: Store | undefined) {
  return store?.report.salvaged ? { lost: store.report.lost.length } : null;
}

export const windowHandlers: WindowHandlers = {
  'window.status': (_input, app, { host, desktop }) => {
    const store = host.current?.store;
    const problem = host.lastProblem;
    return ok({
      // A place where a folder is only about to be made is none yet.
      folder: store ? host.folder : null,
      training: store?.manifest.training ?? false,
      writable: host.isWriting && (store === undefined || archiveOf(store.view) === null),
      holder: holderOf(host.holder, store?.view),
      closing: closingOf(store),
      home: homeOf(store),
      salvaged: salvagedOf(store),
      cloud: host.cloud,
      today: today(app, store?.view),
      version: desktop.version,
      problem: problem ? problemOf(problem, host.tried) : null,
    });
  },

  'window.chooseFolder': async ({ purpose }, app, { desktop }) => {
    const folder = await desktop.chooseFolder(purpose);
    const isAsked = folder !== null && purpose === 'create';
    return ok({ folder, cloud: isAsked ? await cloudPlaceOf(app.files, folder) : null });
  },

  'window.chooseFile': async ({ purpose }, _app, { desktop }) =>
    ok({ file: await desktop.chooseFile(purpose) }),

  'window.chooseScans': async (_input, _app, { desktop }) =>
    ok({ files: [...(await desktop.chooseScans())] }),

  'window.openFolder': ({ folder }, app, desk) => openAt(desk, resolve(app.baseFolder, folder)),

  'window.createFolder': async (input, app, desk) => {
    const folder = resolve(app.baseFolder, input.folder);
    const drafts = await app.resources.reference();
    return makeAndOpen(desk, folder, () =>
      makeFolder(app, desk.host, { training: false, operation: 'store.create', drafts }),
    );
  },

  'window.receiveInto': async (input, app, { host }) => {
    if (input.folder === null) {
      if (!host.current) await host.close();
      return ok({});
    }
    const folder = resolve(app.baseFolder, input.folder);
    const free = await prepareNewFolder(app.files, folder);
    if (!free.ok) return free;
    await host.aim(folder);
    return ok({});
  },

  'window.openExample': async (_input, app, desk) => {
    const folder = desk.desktop.exampleFolder;
    // Looked for before it is opened: a page about a missing folder must not flash up.
    const there = await readManifest(app.files, folder);
    if (there.ok || there.error.code !== 'folder.missing') return openAt(desk, folder);
    return makeAndOpen(desk, folder, async () =>
      sampleHandlers['sample.load']({ sample: 'intmk-2018' }, app, desk.host),
    );
  },

  'window.openFile': async ({ path }, app, { desktop }) => {
    if (!app.madeFiles.has(path)) return err({ code: 'file.notOurs' });
    return (await desktop.openFile(path)) ? ok({}) : err({ code: 'file.notOpened', file: path });
  },

  'window.showFile': ({ path }, app, { desktop }) => {
    if (!app.madeFiles.has(path)) return err({ code: 'file.notOurs' });
    desktop.showFile(path);
    return ok({});
  },
};

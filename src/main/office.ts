import { homedir } from 'node:os';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { WindowEvent } from '../shared/ipc/channels';
import { BackupKeeper, type KeeperTimes } from './backup-keeper';
import type { Desktop } from './desktop';
import type { HostTimes } from './host/host-times';
import { Dispatcher } from './ipc/dispatcher';
import { OpenFolderHost } from './ipc/open-folder-host';
import { nodeApp } from './node-app';

/** What the window's shell gives the office behind it. */
export interface Surroundings {
  readonly desktop: Desktop;
  readonly resourcesFolder: string;
  /** The built worker for long work; see `node-app.ts`. */
  readonly jobsWorker?: string;
  /** The data folder of the last run. */
  readonly folder: string | null;
  readonly notify: (event: WindowEvent) => void;
  /** When backups are made by themselves. */
  readonly keeperTimes?: KeeperTimes;
  /** How often the host of a shared folder looks and how long it waits. */
  readonly hostTimes?: Partial<HostTimes>;
}

/** Refusals after which the window must not go on as if it wrote. */
const IN_DOUBT: ReadonlySet<string> = new Set(['store.rightPassedOn', 'store.uncertain']);

/** An opening that waits for another PC's lock must not keep the program from ending. */
const PATIENCE_MS = 3_000;

export interface Office {
  dispatch(operation: string, input: unknown): Promise<unknown>;
  /** Ends cleanly: checkpoint, lock given back. */
  close(): Promise<void>;
}

/** All that answers the window's questions. It loads behind the window, which stands sooner so. */
export function openOffice(surroundings: Surroundings): Office {
  const { desktop, resourcesFolder, jobsWorker, folder, notify } = surroundings;
  // Nobody has to be told of the first opening: whoever asks waits for it.
  let isOpen = folder === null;
  const tell = (event: WindowEvent): void => {
    if (event.type === 'folder') keeper.opened();
    if (isOpen) notify(event);
  };
  const app = nodeApp({
    resourcesFolder,
    ...(jobsWorker === undefined ? {} : { jobsWorker }),
    baseFolder: homedir(),
    log: (line) => process.stderr.write(`${line}\n`),
    notify: tell,
  });
  const host = new OpenFolderHost(app, tell, surroundings.hostTimes);
  const keeper = new BackupKeeper(app, host, surroundings.keeperTimes);
  const dispatcher = new Dispatcher(app, host, { host, desktop });
  // Questions wait until the last folder has been opened, or could not be.
  const opening = (folder === null ? Promise.resolve() : host.open(folder)).then(
    () => {
      isOpen = true;
    },
    (error: unknown) => {
      isOpen = true;
      app.log(`opening failed: ${error instanceof Error ? error.name : typeof error}`);
    },
  );
  async function closeNow(): Promise<void> {
    // What was typed last comes with the window's last breath: it may be on its way here just now.
    await turn();
    await dispatcher.begun();
    await Promise.all([keeper.stop(), app.drafts.settled()]);
    await host.close();
  }
  return {
    async dispatch(operation, input) {
      await opening;
      const result = await dispatcher.dispatch(operation, input);
      if (!result.ok && IN_DOUBT.has(result.error.code)) host.doubt(result.error);
      return result;
    },
    close: () => Promise.race([closeNow(), pause(PATIENCE_MS)]),
  };
}

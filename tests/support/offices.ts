import { resolve } from 'node:path';
import type { App } from '../../src/main/app';
import { Dispatcher } from '../../src/main/ipc/dispatcher';
import { FolderHost } from '../../src/main/ipc/folder-host';
import { nodeApp } from '../../src/main/node-app';
import { NO_WAIT, valueOf } from './stores';
import { tempFolder } from './temp-folder';

/** An office at work: the real program in plain Node on a folder of its own. */
export interface OfficeBench {
  readonly app: App;
  readonly dispatcher: Dispatcher;
  readonly folder: string;
  readonly log: readonly string[];
}

export function officeBench(folder = tempFolder(), change: Partial<App> = {}): OfficeBench {
  const log: string[] = [];
  const app: App = {
    ...nodeApp({
      resourcesFolder: resolve('resources'),
      baseFolder: folder,
      log: (line) => log.push(line),
    }),
    ...change,
  };
  return {
    app,
    dispatcher: new Dispatcher(app, new FolderHost(app, folder, NO_WAIT)),
    folder,
    log,
  };
}

/** The same with the sample conference in it. */
export async function sampleBench(): Promise<OfficeBench & { readonly conferenceId: string }> {
  const bench = officeBench();
  const loaded = await bench.dispatcher.invoke('sample.load', { sample: 'intmk-2018' });
  return { ...bench, conferenceId: valueOf(loaded).conferenceId };
}

import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { App } from '../../src/main/app';
import type { Desktop } from '../../src/main/desktop';
import type { HostTimes } from '../../src/main/host/host-times';
import { Dispatcher } from '../../src/main/ipc/dispatcher';
import { OpenFolderHost } from '../../src/main/ipc/open-folder-host';
import { nodeApp } from '../../src/main/node-app';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import type { WindowEvent } from '../../src/shared/ipc/channels';
import type { Input, Output } from '../../src/shared/ipc/contract';
import type { OperationName } from '../../src/shared/ipc/operation-names';
import type { Result } from '../../src/shared/result';
import { errorOf, valueOf } from './stores';
import { tempFolder } from './temp-folder';

/** One program with its window, on a PC of its own. */
export interface TestWindow {
  readonly host: OpenFolderHost;
  readonly events: WindowEvent[];
  /** Answers as the window would get it, doubts included. */
  readonly ask: <N extends OperationName>(
    operation: N,
    input: Input<N>,
  ) => Promise<Result<Output<N>>>;
  readonly status: () => Promise<Output<'window.status'>>;
  readonly sharing: () => Promise<Output<'window.sharing'>>;
  readonly close: () => Promise<void>;
}

/** Everything is looked at often; nothing goes stale or idle by itself. */
export const QUICK: Partial<HostTimes> = {
  pollMs: 20,
  holderMs: 20,
  staleMs: 60_000,
  lock: { staleAfterMs: 60_000, pollMs: 10, beatMs: 50 },
};

export interface WindowOptions {
  readonly user: string;
  readonly pc: string;
  readonly times?: Partial<HostTimes>;
  readonly port?: FilePort;
}

const desktop: Desktop = {
  version: '1.2.3',
  exampleFolder: join('/', 'nowhere'),
  chooseFile: () => Promise.resolve(null),
  chooseScans: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve(null),
  openFile: () => Promise.resolve(false),
  showFile: () => undefined,
  remember: () => undefined,
};

export function testWindow({ pc, port, times, user }: WindowOptions): TestWindow {
  const events: WindowEvent[] = [];
  const app: App = {
    ...nodeApp({
      resourcesFolder: resolve('resources'),
      baseFolder: tempFolder(),
      log: (line) => {
        throw new Error(line);
      },
    }),
    actor: { login: user, pc, pid: process.pid },
    files: port ?? nodeFilePort,
  };
  const host = new OpenFolderHost(app, (event) => events.push(event), { ...QUICK, ...times });
  const dispatcher = new Dispatcher(app, host, { host, desktop });
  const close = (): Promise<void> => host.close();
  onTestFinished(close);
  const ask: TestWindow['ask'] = async (operation, input) => {
    const result = await dispatcher.invoke(operation, input);
    if (!result.ok && result.error.code === 'store.rightPassedOn') host.doubt(result.error);
    return result;
  };
  const status: TestWindow['status'] = async () => valueOf(await ask('window.status', {}));
  const sharing: TestWindow['sharing'] = async () => valueOf(await ask('window.sharing', {}));
  return { host, events, ask, close, status, sharing };
}

/** A window with the folder open. */
export async function windowOn(folder: string, options: WindowOptions): Promise<TestWindow> {
  const shown = testWindow(options);
  valueOf(await shown.ask('window.openFolder', { folder }));
  return shown;
}

/** Waits until it is so, as somebody who looks at the window does. */
export async function until(
  is: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 10_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await is())) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`);
    await sleep(5);
  }
}

export async function refusalOf(work: Promise<Result<unknown>>): Promise<string> {
  return errorOf(await work).code;
}

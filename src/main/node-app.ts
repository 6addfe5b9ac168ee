import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import type { WindowEvent } from '../shared/ipc/channels';
import type { App } from './app';
import { BackupRuns } from './backup-runs';
import { Jobs } from './jobs/jobs';
import { Runs } from './runs';
import { Resources } from './services/resources';
import { identityCodec } from './storage/codec';
import { DraftFiles } from './storage/drafts';
import { nodeFilePort } from './storage/node-file-port';

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list still works here.
    return 'unbekannt';
  }
}

export interface Surroundings {
  readonly resourcesFolder: string;
  readonly baseFolder: string;
  /** The built worker for long work; without it the work is done in this thread. */
  readonly jobsWorker?: string;
  readonly log: (line: string) => void;
  /** Takes progress of long runs; a shell needs none. */
  readonly notify?: (event: WindowEvent) => void;
}

/** The program on a real machine: its disk, clock, randomness and user. */
export function nodeApp(surroundings: Surroundings): App {
  const runs = new Runs(surroundings.notify);
  const [login, pc] = [loginName(), hostname()];
  const place = { port: nodeFilePort, codec: identityCodec, token: randomUUID };
  return {
    files: nodeFilePort,
    codec: identityCodec,
    now: () => new Date(),
    newId: randomUUID,
    resources: new Resources(surroundings.resourcesFolder),
    actor: { login, pc, pid: process.pid },
    baseFolder: surroundings.baseFolder,
    drafts: new DraftFiles(place, { pc, user: login }),
    runs,
    jobs: new Jobs(runs, surroundings.jobsWorker ?? null),
    backups: new BackupRuns(() => surroundings.notify?.({ type: 'backups' })),
    madeFiles: new Set(),
    log: surroundings.log,
  };
}

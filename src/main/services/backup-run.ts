import { join, resolve } from 'node:path';
import type { BackupReason } from '../../shared/domain/storage/backup-name';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { App } from '../app';
import { isInside } from '../is-inside';
import type { BackupOutput } from '../jobs/backup-jobs';
import { BACKUPS, removeUnfinished } from '../storage/backup-write';
import type { Store } from '../storage/store';

/** A data folder that is open, for reading or writing. */
export interface OpenFolder {
  readonly app: App;
  readonly folder: string;
  readonly store: Store;
}

export interface BackupAsk {
  readonly reason: BackupReason;
  /** Another place instead of the data folder's own backups. */
  readonly to?: string | undefined;
  readonly runId?: string | undefined;
}

export function secondFolderOf({ store }: Pick<OpenFolder, 'store'>): string | null {
  return store.view.settings('preferences').get('preferences')?.secondBackupFolder ?? null;
}

/** A copy within the data folder goes where the data folder goes. */
export function insideRefusal(folder: string, place: string): AppError | null {
  return isInside(folder, place) ? { code: 'backup.placeInside', folder: place } : null;
}

function userName({ app, store }: OpenFolder): string {
  const { login } = app.actor;
  const users = store.view.register('users').all();
  return users.find((user) => user.login === login)?.name ?? login;
}

async function run(open: OpenFolder, ask: BackupAsk): Promise<Result<BackupOutput>> {
  const { app, folder } = open;
  const target = ask.to === undefined ? null : resolve(app.baseFolder, ask.to);
  const refusal = target === null ? null : insideRefusal(folder, target);
  if (refusal) return err(refusal);
  // Snapshots that are up to date, and those that were damaged written anew.
  if (open.store.writable) await open.store.checkpoint();
  const token = app.newId();
  const done = await app.jobs.run({
    job: 'backup',
    register: null,
    runId: ask.runId,
    input: {
      ...{ folder, target, token, reason: ask.reason, second: secondFolderOf(open) },
      ...{ user: userName(open), pc: app.actor.pc, at: app.now().toISOString() },
    },
  });
  if (done.ok) return ok(done.value.value);
  // Whoever is stopped cannot tidy up any more.
  await removeUnfinished(app.files, { target: target ?? join(folder, BACKUPS), token });
  return done;
}

/** Makes a verified backup in the worker, after those that are under way. */
export function backUp(open: OpenFolder, ask: BackupAsk): Promise<Result<BackupOutput>> {
  const { backups } = open.app;
  return backups.run(async () => {
    const done = await run(open, ask);
    if (ask.to !== undefined) return done;
    if (done.ok) backups.note(open.folder, { failure: null, copy: done.value.copy });
    else if (done.error.code !== 'backup.cancelled') {
      backups.note(open.folder, { failure: done.error });
    }
    return done;
  });
}

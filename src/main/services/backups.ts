import { join, resolve } from 'node:path';
import type { DiskCause } from '../../shared/errors';
import { put } from '../../shared/domain/storage/store-view';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { diskCause, isDiskError } from '../storage/file-port';
import { tryPlace, secondPlace } from '../storage/backup-places';
import { errorText } from '../../shared/texts/error-texts';
import type { CopyState } from '../storage/backup-places';
import { listBackups, type ListedBackup } from '../storage/backup-list';
import { BACKUPS } from '../storage/backup-write';
import { backUp, insideRefusal, secondFolderOf } from './backup-run';
import { backupWarnings } from './backup-warnings';
import type { Context, Handlers } from './context';
import { restore } from './restore';

type BackupHandlers = Pick<
  Handlers,
  | 'store.backup'
  | 'store.backups'
  | 'store.cancelBackup'
  | 'store.inspectBackup'
  | 'store.restore'
  | 'store.setBackupPlace'
  | 'store.tryBackupPlace'
>;
type Listed = Output<'store.backups'>['backups'][number];

function copyOutput(copy: CopyState): Output<'store.backup'>['copy'] {
  if (copy.kind === 'none') return { state: 'none', folder: null, message: null };
  const { folder } = copy;
  if (copy.kind === 'copied') return { state: 'copied', folder, message: null };
  const message = errorText({ code: 'backup.place', folder, cause: copy.cause });
  return { state: 'failed', folder, message };
}

async function make(
  input: Input<'store.backup'>,
  context: Context,
): Promise<Result<Output<'store.backup'>>> {
  const { reason = 'manual', to, runId } = input;
  const done = await backUp(context, { reason, to, runId });
  if (!done.ok) return done;
  const { made, copy, removed } = done.value;
  const { at, generation, seq, counts, digest, body } = made.facts;
  context.app.madeFiles.add(made.path);
  return ok({
    ...{ file: made.path, name: made.name, at, reason, generation, seq },
    ...{ bytes: made.bytes, sha256: body, counts, digest },
    verifiedAt: context.app.now().toISOString(),
    copy: copyOutput(copy),
    removed: [...removed],
  });
}

type Place = Listed['places'][number];

function listedOutput(
  { mark, path, facts, bytes }: ListedBackup,
  places: readonly Place[],
  folderId: string,
): Listed {
  const { name, at, reason, generation, seq } = mark;
  const known = { file: path, name, reason, generation, seq, places: [...places] };
  if (facts === null) {
    return { ...known, at, user: '', pc: '', bytes: 0, counts: null, isOwn: false };
  }
  const { user, pc, counts } = facts;
  const isOwn = facts.folderId === folderId;
  return { ...known, at: facts.at, user, pc, bytes: bytes ?? 0, counts, isOwn };
}

/** One line per backup: what lies in both places under one name is one backup. */
function merged(
  own: readonly ListedBackup[],
  second: readonly ListedBackup[],
  folderId: string,
): Listed[] {
  const copies = new Map(second.map((item) => [item.mark.name, item]));
  const both = own.map((item) => {
    const copy = copies.get(item.mark.name);
    if (!copy) return listedOutput(item, ['folder'], folderId);
    copies.delete(item.mark.name);
    // Where one of the two is damaged, the sound one stands for both.
    return item.facts === null
      ? listedOutput(copy, ['second'], folderId)
      : listedOutput(item, copy.facts === null ? ['folder'] : ['folder', 'second'], folderId);
  });
  const alone = [...copies.values()].map((item) => listedOutput(item, ['second'], folderId));
  return [...both, ...alone].sort(
    (a, b) => b.generation - a.generation || b.seq - a.seq || (a.at < b.at ? 1 : -1),
  );
}

async function list(context: Context): Promise<Result<Output<'store.backups'>>> {
  const { app, folder, store } = context;
  const { folderId } = store.manifest;
  const chosen = secondFolderOf(context);
  const own = await listBackups(app.files, join(folder, BACKUPS));
  const second =
    chosen === null ? null : await listBackups(app.files, secondPlace(chosen, folderId));
  const problem = (cause: DiskCause | null): string | null =>
    cause === null || chosen === null
      ? null
      : errorText({ code: 'backup.place', folder: chosen, cause });
  return ok({
    backups: merged(own.backups, second?.backups ?? [], folderId),
    warnings: [...(await backupWarnings(context))],
    second: chosen === null ? null : { folder: chosen, problem: problem(second?.cause ?? null) },
  });
}

async function inspect(
  { file, runId }: Input<'store.inspectBackup'>,
  { app, folder, store }: Context,
): Promise<Result<Output<'store.inspectBackup'>>> {
  const path = resolve(app.baseFolder, file);
  const done = await app.jobs.run({
    job: 'inspectBackup',
    register: null,
    runId,
    input: { path, folder },
  });
  if (!done.ok) return done;
  const { facts, bytes, counts, current, differences, digest } = done.value.value;
  const { at, reason, generation, seq, user, pc, folderId } = facts;
  const some = ({
    count,
    names,
  }: {
    readonly count: number;
    readonly names: readonly string[];
  }) => ({
    count,
    names: [...names],
  });
  return ok({
    ...{ file: path, name: path.split(/[\\/]/).at(-1) ?? path, at, reason, generation, seq },
    ...{ user, pc, bytes, digest, counts: { ...counts } },
    isOwn: folderId === store.manifest.folderId,
    currentCounts: current ? { ...current.counts } : null,
    differences: differences.map(({ collection, added, changed, removed }) => ({
      collection,
      added: some(added),
      changed: some(changed),
      removed: some(removed),
    })),
  });
}

async function tryFolder(
  place: string,
  { app, folder, store }: Context,
): Promise<Result<Record<string, never>>> {
  const chosen = resolve(app.baseFolder, place);
  const refusal = insideRefusal(folder, chosen);
  if (refusal) return err(refusal);
  try {
    await tryPlace(app.files, { chosen, folderId: store.manifest.folderId, token: app.newId() });
    return ok({});
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'backup.place', folder: chosen, cause: diskCause(error) });
  }
}

async function setFolder(
  { folder }: Input<'store.setBackupPlace'>,
  context: Context,
): Promise<Result<Record<string, never>>> {
  const tried = folder === null ? ok({}) : await tryFolder(folder, context);
  if (!tried.ok) return tried;
  const { app, change } = context;
  const secondBackupFolder = folder === null ? null : resolve(app.baseFolder, folder);
  const done = await change({
    operation: 'store.setBackupPlace',
    rule: (view) => {
      const record = view.settings('preferences').get('preferences');
      return record
        ? ok([put.settings('preferences', { ...record, secondBackupFolder })])
        : err({ code: 'record.missing', collection: 'preferences', id: 'preferences' });
    },
  });
  if (!done.ok) return done;
  app.backups.note(context.folder, { copy: { kind: 'none' } });
  return ok({});
}

export const backupHandlers: BackupHandlers = {
  'store.backup': make,
  'store.backups': async ({ warningsOnly }, context) =>
    warningsOnly === true
      ? ok({ backups: [], warnings: [...(await backupWarnings(context))], second: null })
      : list(context),
  'store.cancelBackup': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
  'store.inspectBackup': inspect,
  'store.restore': restore,
  'store.setBackupPlace': setFolder,
  'store.tryBackupPlace': ({ folder }, context) => tryFolder(folder, context),
};

import { resolve } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import type { BackupFacts } from '../storage/backup-facts';
import { peekBackup } from '../storage/backup-read';
import { agreement } from '../storage/backup-restore';
import { adoptGeneration } from '../storage/generations';
import type { WritingSession } from '../storage/open-store';
import type { Store } from '../storage/store';
import { backUp } from './backup-run';

type Restoring = Input<'store.restore'> & { readonly path: string };

/** Whether somebody has seen this backup against this very state of the folder. */
function isAgreed({ digest }: Restoring, facts: BackupFacts, store: Store): boolean {
  const { generation } = store.manifest;
  const current = store.report.salvaged ? null : { generation, seq: store.head };
  return digest === agreement(facts, current);
}

async function refusal(input: Restoring, app: App, store: Store): Promise<Result<BackupFacts>> {
  const peeked = await peekBackup(app.files, input.path);
  if (!peeked.ok) return peeked;
  const facts = peeked.value;
  if (facts.folderId !== store.manifest.folderId && input.otherFolder !== true) {
    return err({ code: 'backup.otherFolder', file: input.path.split(/[\\/]/).at(-1) ?? '' });
  }
  if (isAgreed(input, facts, store)) return peeked;
  const isSameFile = input.digest.startsWith(facts.body.slice(0, 32));
  return err({ code: 'backup.changedSince', what: isSameFile ? 'folder' : 'file' });
}

/** What is there now, as a backup; a damaged folder has none, and its generation stays as it is. */
async function safetyCopy(
  { app, folder, store }: { readonly app: App; readonly folder: string; readonly store: Store },
  runId: string | undefined,
): Promise<Result<string | null>> {
  if (store.report.salvaged) return ok(null);
  const made = await backUp({ app, folder, store }, { reason: 'before-restore', runId });
  return made.ok ? ok(made.value.made.path) : made;
}

async function restoreInto(
  session: WritingSession,
  input: Restoring,
  at: { readonly app: App; readonly folder: string },
): Promise<Result<Output<'store.restore'>>> {
  const { app } = at;
  const { store } = session;
  const facts = await refusal(input, app, store);
  if (!facts.ok) return facts;
  const safety = await safetyCopy({ ...at, store }, input.runId);
  if (!safety.ok) return safety;
  const { digest, path, runId } = input;
  const adopted = await adoptGeneration(session, (generation) =>
    app.jobs.run({
      job: 'placeBackup',
      register: null,
      runId,
      input: { path, target: generation.path, digest },
    }),
  );
  if (!adopted.ok) return adopted;
  const { seq, counts } = facts.value;
  return ok({ generation: adopted.value.generation, seq, counts, safetyCopy: safety.value });
}

/**
 * Puts a backup in the place of the data: what is there is backed up first and stays on the disk as its own
 * generation, the backup is proved, placed beside it and opened, and only then takes over.
 */
export async function restore(
  input: Input<'store.restore'>,
  app: App,
  host: StoreHost,
): Promise<Result<Output<'store.restore'>>> {
  const { folder } = host;
  if (folder === null) return err({ code: 'folder.notGiven' });
  const restoring = { ...input, path: resolve(app.baseFolder, input.file) };
  return host.replace((session) => restoreInto(session, restoring, { app, folder }));
}

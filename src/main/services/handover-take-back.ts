import { join } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import { listIfThere } from '../storage/file-port';
import { adoptGeneration } from '../storage/generations';
import type { WritingSession } from '../storage/open-store';
import { archiveOf } from './archive';
import { backUp } from './backup-run';

type TakenBack = Output<'handover.takeBack'>;

/** The generation that was there before the package that came in last. */
function generationBefore({ store }: WritingSession): Result<number> {
  const received = store.view
    .register('handoverPackages')
    .all()
    .filter(({ direction }) => direction === 'received');
  if (received.length === 0) return err({ code: 'handover.nothingReceived' });
  // Each receiving begins a generation: the latest one followed the highest.
  const before = Math.max(0, ...received.map((one) => one.generationBefore ?? 0));
  return before === 0 ? err({ code: 'handover.nothingBefore' }) : ok(before);
}

async function takeBack(
  session: WritingSession,
  { runId }: Input<'handover.takeBack'>,
  { app, folder }: { readonly app: App; readonly folder: string },
): Promise<Result<TakenBack>> {
  const archive = archiveOf(session.store.view);
  if (archive) return err({ code: 'store.archived', since: archive.since });
  const before = generationBefore(session);
  if (!before.ok) return before;
  const names = await listIfThere(app.files, join(folder, 'generations'));
  if (!names.includes(String(before.value))) return err({ code: 'handover.generationGone' });
  const { store } = session;
  const safety = await backUp({ app, folder, store }, { reason: 'before-handover', runId });
  if (!safety.ok) return safety;
  const { login: user, pc } = app.actor;
  const from = { ...store.manifest, generation: before.value };
  const adopted = await adoptGeneration(session, ({ manifest: to }) =>
    app.jobs.run({
      job: 'takeBackHandover',
      register: null,
      runId,
      input: {
        ...{ folder, from, to, additions: [], token: app.newId() },
        writer: { user, pc, at: app.now().toISOString() },
      },
    }),
  );
  if (!adopted.ok) return adopted;
  return ok({ generation: adopted.value.generation, safetyCopy: safety.value.made.path });
}

/** What was before the latest receiving counts again, as a generation of its own; what came in stays on the disk. */
export async function takeBackPackage(
  input: Input<'handover.takeBack'>,
  app: App,
  host: StoreHost,
): Promise<Result<TakenBack>> {
  const { folder } = host;
  if (folder === null) return err({ code: 'folder.notGiven' });
  return host.replace((session) => takeBack(session, input, { app, folder }));
}

import type { Input, Output } from '../../shared/ipc/contract';
import type { Day } from '../../shared/domain/calendar/day';
import { deletionPlan } from '../../shared/domain/retention/plan';
import { dueSlices, inOrder, type DueItem } from '../../shared/domain/retention/rules';
import { retentionTitles } from '../../shared/domain/retention/titles';
import { put } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { retentionWarnings } from '../../shared/texts/retention-error-texts';
import { todayOf, type App, type StoreHost } from '../app';
import type { EraseOutput } from '../jobs/erase-data';
import { eraseFromFolder } from '../storage/erase';
import type { Remains } from '../storage/erase-remains';
import { damagedError } from '../storage/opened-folder';
import type { WritingSession } from '../storage/open-store';
import type { Store } from '../storage/store';
import { backUp, secondFolderOf } from './backup-run';
import type { Context, Handlers } from './context';
import { inSlices } from './slices';
import { workingUser } from './users';

type Run = Input<'retention.run'>;

/** The day belongs to it: who is a former office holder, and so what an item takes, depends on it. */
function agreementOf({ head, manifest }: Store, day: Day): string {
  return `${manifest.generation}-${head}-${day}`;
}

async function list(
  { day }: Input<'retention.list'>,
  { app, store }: Context,
): Promise<Result<Output<'retention.list'>>> {
  const asOf = day ?? todayOf(app, store.view);
  // Taken before looking: what changes meanwhile makes the agreement void.
  const agreement = agreementOf(store, asOf);
  const items = inOrder(await inSlices(dueSlices(store.view, asOf)));
  return ok({
    day: asOf,
    agreement,
    items: items.map(({ about, files, id, isDue, on, reason, records, subject }) => ({
      ...{ id, subject, title: retentionTitles[subject], about, on },
      ...{ records, files, isDue, reason },
    })),
  });
}

async function chosenItems(
  { agreement, items }: Run,
  app: App,
  store: Store,
): Promise<Result<readonly DueItem[]>> {
  // What was put together from a damaged folder is repaired first: nobody knows what else there was.
  if (store.report.salvaged) return err(damagedError(store.report));
  const today = todayOf(app, store.view);
  if (agreement !== agreementOf(store, today)) return err({ code: 'retention.changedSince' });
  const listed = await inSlices(dueSlices(store.view, today));
  const unknown = items.find((id) => !listed.some((item) => item.id === id));
  if (unknown !== undefined) return err({ code: 'retention.unknownItem', item: unknown });
  return ok(listed.filter(({ id }) => items.includes(id)));
}

interface Erased extends EraseOutput {
  readonly items: readonly DueItem[];
  readonly generation: number;
}

/** Puts a generation in place that never knew what is deleted, with the proofs of the deletion behind it. */
async function erase(input: Run, session: WritingSession, app: App): Promise<Result<Erased>> {
  const { store } = session;
  const chosen = await chosenItems(input, app, store);
  if (!chosen.ok) return chosen;
  const items = chosen.value;
  const on = todayOf(app, store.view);
  const plan = deletionPlan(store.view, items, on);
  const proofs = items.map(({ about, files, records, subject }) =>
    put.register('deletions', { id: app.newId(), on, subject, records, files, about }),
  );
  const line = {
    operation: 'retention.run',
    at: app.now().toISOString(),
    user: workingUser(app, store).id,
  };
  const built: EraseOutput[] = [];
  const done = await eraseFromFolder(session, {
    additions: [{ ...line, drafts: proofs }],
    rewrite: async (order) => {
      const made = await app.jobs.run({
        ...{ job: 'eraseData', register: null, runId: input.runId, input: { order, plan } },
      });
      if (!made.ok) return made;
      built.push(made.value.value);
      return ok(made.value.value.written);
    },
  });
  if (!done.ok) return done;
  const [output] = built;
  if (!output) throw new Error('a generation took over that nobody built');
  return ok({ ...output, items, generation: done.value.manifest.generation });
}

interface Swept {
  readonly backups: number;
  readonly warnings: readonly string[];
}

function sweptOf({ backups, left }: Remains): Swept {
  return {
    backups,
    warnings: left.map(({ cause, path }) =>
      cause === 'foreign' ? retentionWarnings.foreign(path) : retentionWarnings.left(path),
    ),
  };
}

/** A backup of the new state first: then whatever holds the old one may go, other backups included. */
async function sweepIn(folder: string, store: Store, app: App): Promise<Swept> {
  const safe = await backUp({ app, folder, store }, { reason: 'manual' });
  if (!safe.ok)
    return { backups: 0, warnings: [retentionWarnings.noBackup(errorText(safe.error))] };
  const swept = await app.jobs.run({
    job: 'sweepErased',
    register: null,
    runId: undefined,
    input: { folder, second: secondFolderOf({ store }), token: app.newId() },
  });
  if (swept.ok) return sweptOf(swept.value.value);
  return { backups: 0, warnings: [retentionWarnings.remains(errorText(swept.error))] };
}

async function sweep(app: App, host: StoreHost, folder: string): Promise<Swept> {
  const session = await host.write();
  if (!session.ok)
    return { backups: 0, warnings: [retentionWarnings.remains(errorText(session.error))] };
  try {
    return await sweepIn(folder, session.value.store, app);
  } finally {
    await host.release(session.value);
  }
}

async function run(
  input: Run,
  app: App,
  host: StoreHost,
): Promise<Result<Output<'retention.run'>>> {
  const { folder } = host;
  if (folder === null) return err({ code: 'folder.notGiven' });
  const erased = await host.replace((session) => erase(input, session, app));
  if (!erased.ok) return erased;
  const { generation, items, values } = erased.value;
  const { backups, warnings } = await sweep(app, host, folder);
  const sum = (of: 'files' | 'records'): number =>
    items.reduce((total, item) => total + item[of], 0);
  return ok({
    ...{ records: sum('records'), files: sum('files'), historyValues: values, generation },
    ...{ backupsRemoved: backups, warnings: [...warnings] },
  });
}

type Own = Pick<Handlers, 'retention.list' | 'retention.run' | 'retention.cancel'>;

/** Deleting what has had its time: for good, in the history and in the backups too (decision 19). */
export const retentionHandlers: Own = {
  'retention.list': list,
  'retention.run': run,
  'retention.cancel': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
};

import { basename, join, relative, resolve, sep } from 'node:path';
import { findKind } from '../../shared/domain/documents/kinds/registry';
import { zipFileName, type RunExtra } from '../../shared/domain/documents/run-extras';
import type { PaperSource } from '../../shared/domain/documents/plan';
import type { Input, Output } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { leftOutText, NO_LETTERS } from '../../shared/texts/extras-texts';
import type { App } from '../app';
import { isDiskError } from '../storage/file-port';
import type { Context } from './context';
import { makePapers } from './make-papers';

type Generated = Output<'documents.generate'>;
type File = Generated['files'][number];
type Extras = NonNullable<Generated['extras']>;

interface Made {
  readonly files: Extras['files'];
  readonly notes: readonly string[];
}

interface Order {
  readonly files: readonly File[];
  readonly folder: string;
  readonly date: PaperSource['date'];
  readonly runId: string | undefined;
  readonly token: string;
}

/** A job that is stopped leaves what it was writing. */
async function sweep({ files }: App, { folder, token }: Order): Promise<void> {
  try {
    const names = await files.list(folder);
    const left = names.filter((name) => name.endsWith(`.${token}.tmp`));
    for (const name of left) await files.remove(join(folder, name));
  } catch (error) {
    // A piece under its temporary name is no danger; that the person has ended the run is what counts.
    if (!isDiskError(error)) throw error;
  }
}

async function printed(app: App, order: Order): Promise<Result<Made>> {
  const { date, folder, runId, token } = order;
  const letters = order.files.filter(({ recipient }) => recipient !== null);
  if (letters.length === 0) return ok({ files: [], notes: [NO_LETTERS] });
  const papers = letters.map(({ kind, path, sha256 }) => {
    return { path, sha256, title: findKind(kind)?.plural ?? 'Schreiben' };
  });
  const input = { papers, folder, date, token };
  const done = await app.jobs.run({ job: 'printPapers', input, register: null, runId });
  if (!done.ok) return done;
  const { files, leftOut } = done.value.value;
  const who = new Map(letters.map(({ path, recipient }) => [path, recipient]));
  return ok({
    files: files.map(({ papers: count, path, state }) => ({
      ...{ extra: 'print' as const, path, papers: count, state },
    })),
    notes: leftOut.map(({ path, reason }) => leftOutText(who.get(path) ?? basename(path), reason)),
  });
}

async function zipped(app: App, order: Order): Promise<Result<Made>> {
  const { date, files, folder, runId, token } = order;
  if (files.length === 0) return ok({ files: [], notes: [] });
  const papers = files.map(({ path, sha256 }) => {
    return { path, sha256, name: relative(folder, path).split(sep).join('/') };
  });
  const input = { papers, folder, date, token, name: zipFileName(date) };
  const done = await app.jobs.run({ job: 'zipPapers', input, register: null, runId });
  if (!done.ok) return done;
  const { path, state } = done.value.value;
  return ok({ files: [{ extra: 'zip', path, papers: files.length, state }], notes: [] });
}

const makers: Readonly<Record<RunExtra, typeof printed>> = { print: printed, zip: zipped };

/** Makes what was wished for beside the files; one that fails does not keep the others from being made. */
async function makeExtras(
  app: App,
  extras: ReadonlySet<RunExtra>,
  order: Omit<Order, 'token'>,
): Promise<Extras> {
  const made: Extras = { files: [], notes: [] };
  for (const extra of extras) {
    const own = { ...order, token: app.newId() };
    app.runs.stage(order.runId, extra);
    const done = await makers[extra](app, own);
    if (done.ok) {
      made.files.push(...done.value.files);
      made.notes.push(...done.value.notes);
      for (const { path } of done.value.files) app.madeFiles.add(path);
      continue;
    }
    made.notes.push(errorText(done.error));
    if (done.error.code !== ('extras.cancelled' satisfies AppError['code'])) continue;
    await sweep(app, own);
    break;
  }
  return made;
}

/** Only what is new, with the number of those that are as they were. */
function changed(made: Generated): Generated {
  const files = made.files.filter(({ state }) => state !== 'unchanged');
  return { ...made, files, unchanged: made.files.length - files.length };
}

/** Makes papers and then, of all that was made, what was wished for beside them. */
export async function makePapersAndExtras(
  input: Input<'documents.generate'>,
  context: Context,
  source: PaperSource,
): Promise<Result<Generated>> {
  const { app } = context;
  const { runId } = input;
  const end = { isWanted: false };
  app.runs.onCancel(runId, () => {
    end.isWanted = true;
  });
  const run = await makePapers(input, context, source);
  if (!run.ok) return err(run.error);
  const made = input.changedOnly === true ? changed(run.value) : run.value;
  const extras = new Set(input.extras ?? []);
  // Of a run that was ended there would be a file to print that lacks letters.
  if (extras.size === 0 || end.isWanted) return ok(made);
  const folder = resolve(app.baseFolder, input.outFolder);
  const order = { files: made.files, folder, date: source.date, runId };
  return ok({ ...made, extras: await makeExtras(app, extras, order) });
}

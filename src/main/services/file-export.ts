import { basename, join, resolve } from 'node:path';
import { conferenceTitle } from '../../shared/domain/conferences/titles';
import {
  fileFolders,
  indexRows,
  type FiledNames,
  type FiledPaper,
  type FileFolder,
} from '../../shared/domain/dispatch/file-export';
import { indexPaper, indexTable, lastDay } from '../../shared/domain/dispatch/file-index';
import { TRAINING_MARK } from '../../shared/domain/documents/conference-facts';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { dispatchWayTexts } from '../../shared/texts/dispatch-texts';
import { errorText } from '../../shared/texts/error-texts';
import { prepareOutFolder } from '../jobs/paper-files';
import { conferenceOf } from './conference-of';
import type { Context, Handlers } from './context';
import { makeFinalPapers, officeProgram } from './final-papers';
import { sweep } from './run-extras';

type Exported = Output<'dispatch.exportFile'>;

/** One folder while it is being filled. */
interface Filling {
  readonly folder: FileFolder;
  readonly path: string;
  readonly files: Map<string, string>;
  readonly pdfs: Map<string, string>;
}

interface Export {
  readonly context: Context;
  readonly input: Input<'dispatch.exportFile'>;
  readonly fillings: readonly Filling[];
  readonly token: string;
  readonly notes: string[];
}

/** Cut-off pieces of a job that was ended. */
async function swept<T>(work: Export, result: Result<T>): Promise<Result<T>> {
  if (!result.ok && result.error.code === 'fileExport.cancelled') {
    for (const { path } of work.fillings)
      await sweep(work.context.app, { folder: path, token: work.token });
  }
  return result;
}

async function placeFiles(work: Export): Promise<Result<null>> {
  const { context, fillings, input, token } = work;
  const { app, folder: dataFolder } = context;
  const wanted = fillings.flatMap(({ folder, files, path }) =>
    [
      ...folder.papers.map(({ name, version }) => ({ name, sha256: version.sha256 })),
      ...folder.scans,
    ].map(({ name, sha256 }) => ({ files, file: { folder: path, name, sha256 } })),
  );
  const job = { dataFolder, files: wanted.map(({ file }) => file), token };
  const { runId } = input;
  const done = await app.jobs.run({ job: 'filePapers', input: job, register: null, runId });
  if (!done.ok) return swept(work, done);
  wanted.forEach(({ file, files }, index) => {
    const filed = done.value.value[index];
    if (filed?.ok === true) {
      files.set(file.name, basename(filed.value));
      app.madeFiles.add(filed.value);
    } else if (filed) work.notes.push(`${file.name}: ${errorText(filed.error)}`);
  });
  return ok(null);
}

interface PdfToMake {
  readonly filling: Filling;
  readonly paper: FiledPaper;
}

/** PDFs of the Word files; where no program can make them, that is said and the rest goes on. */
async function placePdfs(work: Export): Promise<Result<null>> {
  const { context, fillings, input, notes } = work;
  if (!input.pdf) return ok(null);
  const wanted = fillings.flatMap((filling) =>
    filling.folder.papers
      .filter(({ isWord, name }) => isWord && filling.files.has(name))
      .map((paper): PdfToMake => ({ filling, paper })),
  );
  if (wanted.length === 0) return ok(null);
  const program = await officeProgram();
  if (!program.ok) {
    notes.push(errorText(program.error));
    return ok(null);
  }
  const orders = wanted.map(({ filling, paper }) => {
    const source = join(filling.path, filling.files.get(paper.name) ?? paper.name);
    const day = paper.dispatches[0]?.on ?? lastDay(filling.folder);
    return { source, folder: filling.path, name: `${paper.stem}.pdf`, day };
  });
  const order = { orders, program: program.value, runId: input.runId };
  const made = await makeFinalPapers(order, context.app);
  if (!made.ok) return made;
  const results = made.value.map(({ result }) => result);
  if (results.some((result) => !result.ok && result.error.code === 'pdf.cancelled'))
    return err({ code: 'fileExport.cancelled' });
  results.forEach((result, index) => {
    const pdf = wanted[index];
    if (result.ok) {
      pdf?.filling.pdfs.set(pdf.paper.name, basename(result.value.path));
      context.app.madeFiles.add(result.value.path);
    } else notes.push(errorText(result.error));
  });
  return ok(null);
}

/** Name of the conference and whether its people are invented. */
function headOf({ context, input }: Export) {
  const { view, manifest } = context.store;
  const { conferenceId } = input;
  const conference = view.conference(conferenceId, 'conference').get(conferenceId);
  const term = conference && view.register('chairTerms').get(conference.termId);
  const body = view.settings('body').get('body');
  return {
    conference: conference && term ? conferenceTitle(conference, term, body) : '',
    trainingMark: manifest.training ? TRAINING_MARK : null,
  };
}

async function placeIndexes(work: Export): Promise<Result<Exported['folders']>> {
  const { context, fillings, input, token } = work;
  const head = headOf(work);
  const indexes = fillings.map(({ files, folder, path, pdfs }) => {
    const names: FiledNames = { files, pdfs };
    const { reference } = folder;
    const rows = indexRows(folder, names, (way) => dispatchWayTexts[way]);
    const model = indexPaper({ ...head, reference }, rows, { folder, names });
    return { folder: path, model, table: indexTable(reference, rows) };
  });
  const { app } = context;
  const { runId } = input;
  const done = await app.jobs.run({
    ...{ job: 'fileIndex', input: { indexes, token }, register: null, runId },
  });
  if (!done.ok) return swept(work, done);
  return ok(
    fillings.map(({ files, folder, path, pdfs }, index) => {
      const word = done.value.value[index] ?? '';
      app.madeFiles.add(word);
      const count = (names: readonly { readonly name: string }[]): number =>
        names.filter(({ name }) => files.has(name)).length;
      return {
        ...{ reference: folder.reference, path, index: word, pdfs: pdfs.size },
        papers: count(folder.papers),
        scans: count(folder.scans),
      };
    }),
  );
}

async function exportFile(
  input: Input<'dispatch.exportFile'>,
  context: Context,
): Promise<Result<Exported>> {
  const { app, store } = context;
  const there = conferenceOf(store.view, input.conferenceId);
  if (!there.ok) return there;
  const folders = fileFolders(store.view, input.conferenceId);
  if (folders.length === 0) return err({ code: 'fileExport.nothing' });
  const target = resolve(app.baseFolder, input.folder);
  const ready = await prepareOutFolder(app.files, target);
  if (!ready.ok) return ready;
  const fillings = folders.map((folder): Filling => {
    return { folder, path: join(target, folder.folderName), files: new Map(), pdfs: new Map() };
  });
  const work: Export = { context, input, fillings, token: app.newId(), notes: [] };
  for (const step of [placeFiles, placePdfs]) {
    const done = await step(work);
    if (!done.ok) return done;
  }
  const indexed = await placeIndexes(work);
  return indexed.ok ? ok({ folders: indexed.value, notes: work.notes }) : indexed;
}

export const fileExportHandlers: Pick<Handlers, 'dispatch.exportFile'> = {
  'dispatch.exportFile': exportFile,
};

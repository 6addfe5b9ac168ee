import { randomUUID } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWithLibreOffice } from '../documents/libreoffice-pdf';
import { makePdfs, type MadePdf, type PdfOrder } from '../documents/make-pdf';
import {
  findOfficePrograms,
  type OfficeProgram,
  type ProgramPorts,
} from '../documents/office-programs';
import { endTree, runProcess } from '../documents/processes';
import { convertWithWord } from '../documents/word-pdf';
import { err, ok, type Result } from '../../shared/result';
import type { Jobs } from '../jobs/jobs';
import type { Runs } from '../runs';
import { diskCause, isDiskError } from '../storage/file-port';

/** The machine on which the program runs. */
export const thisMachine: ProgramPorts = {
  platform: process.platform,
  environment: process.env,
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  names: (folder) => readdir(folder).catch(() => []),
  text: (path) => readFile(path, 'utf8').catch(() => null),
  run: runProcess,
};

/** As sentences and windows name them. */
export const PROGRAM_NAMES: Readonly<Record<OfficeProgram['name'], string>> = {
  libreOffice: 'LibreOffice',
  word: 'Microsoft Word',
};

/** The program that makes the PDFs of this machine; `pdf.noProgram` says how to get one. */
export async function officeProgram(
  ports: ProgramPorts = thisMachine,
): Promise<Result<OfficeProgram>> {
  const [first] = await findOfficePrograms(ports);
  return first ? ok(first) : err({ code: 'pdf.noProgram' });
}

export interface FinalPapersOrder {
  readonly orders: readonly PdfOrder[];
  readonly program: OfficeProgram;
  readonly runId: string | undefined;
}

/**
 * Where a batch works: in the system's folder for passing files, or beside its papers for a program that
 * does not see that folder.
 */
function workFolder({ orders: [first], program }: FinalPapersOrder, token: string): string {
  const place = program.confined && first ? first.folder : tmpdir();
  return join(place, `konferenzbuero-pdf-${token}`);
}

/** Makes final papers with an installed program. The main thread only waits; reading PDFs is the worker's. */
export async function makeFinalPapers(
  order: FinalPapersOrder,
  { jobs, runs }: { readonly jobs: Jobs; readonly runs: Runs },
): Promise<Result<readonly MadePdf[]>> {
  const { orders, program, runId } = order;
  const token = randomUUID();
  const stop = new AbortController();
  runs.onCancel(runId, () => stop.abort());
  const convert =
    program.name === 'libreOffice'
      ? convertWithLibreOffice(runProcess, program)
      : convertWithWord({ run: runProcess, environment: process.env, end: endTree });
  const made = await makePdfs(orders, {
    program: PROGRAM_NAMES[program.name],
    convert,
    finish: async (raw) => {
      const input = { raw, token };
      const finished = await jobs.run({
        job: 'finishPdfs',
        input,
        register: null,
        runId: undefined,
      });
      return finished.ok ? finished.value.value : raw.map(() => finished);
    },
    causeOf: (error) => (isDiskError(error) ? diskCause(error) : null),
    work: workFolder(order, token),
    signal: stop.signal,
    progress: (done, total) => runs.report(runId, done, total),
  });
  runs.end(runId);
  return made;
}

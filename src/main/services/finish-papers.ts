import { basename, dirname, resolve } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { germanTime } from '../../shared/domain/calendar/german-time';
import type { App } from '../app';
import type { PdfOrder } from '../documents/make-pdf';
import { readBack } from '../documents/read-back';
import { prepareOutFolder } from '../jobs/paper-files';
import { isDiskError } from '../storage/file-port';
import type { Handlers } from './context';
import { makeFinalPapers, officeProgram, PROGRAM_NAMES } from './final-papers';

/** The day that a paper bears; a file of somebody else's, or none at all, gets the day given. */
async function dayOf(app: App, source: string, otherwise: Day): Promise<Day> {
  try {
    return readBack(await app.files.read(source))?.created ?? otherwise;
  } catch (error) {
    // Whoever makes the PDF says what is the matter with the file.
    if (!isDiskError(error)) throw error;
    return otherwise;
  }
}

async function ordersOf(
  { paths, outFolder }: Input<'dispatch.finish'>,
  app: App,
): Promise<Result<readonly PdfOrder[]>> {
  const today = germanTime(app.now().toISOString()).day;
  const folder = outFolder === undefined ? null : resolve(app.baseFolder, outFolder);
  if (folder !== null) {
    const ready = await prepareOutFolder(app.files, folder);
    if (!ready.ok) return ready;
  }
  const orders: PdfOrder[] = [];
  for (const source of new Set(paths.map((path) => resolve(app.baseFolder, path)))) {
    const name = `${basename(source).replace(/\.docx$/i, '')}.pdf`;
    const day = await dayOf(app, source, today);
    orders.push({ source, folder: folder ?? dirname(source), name, day });
  }
  return ok(orders);
}

async function finish(
  input: Input<'dispatch.finish'>,
  app: App,
): Promise<Result<Output<'dispatch.finish'>>> {
  const program = await officeProgram();
  if (!program.ok) return program;
  const orders = await ordersOf(input, app);
  if (!orders.ok) return orders;
  const order = { orders: orders.value, program: program.value, runId: input.runId };
  const made = await makeFinalPapers(order, app);
  if (!made.ok) return made;
  const { name, version } = program.value;
  const files: Output<'dispatch.finish'>['files'] = [];
  const failures: Output<'dispatch.finish'>['failures'] = [];
  for (const { order: asked, result } of made.value) {
    const { source } = asked;
    if (result.ok) {
      app.madeFiles.add(result.value.path);
      files.push({ source, ...result.value, missing: [...result.value.missing] });
    } else {
      const { error } = result;
      failures.push({ source, code: error.code, message: errorText(error) });
    }
  }
  return ok({ program: { name: PROGRAM_NAMES[name], version }, files, failures });
}

/** Final papers (Reinschriften): which program makes them here, and making them. */
export const finalPaperHandlers: Pick<Handlers, 'dispatch.finish' | 'dispatch.programs'> = {
  'dispatch.finish': finish,
  'dispatch.programs': async () => {
    const found = await officeProgram();
    if (!found.ok) {
      return found.error.code === 'pdf.noProgram'
        ? ok({ program: null, hint: errorText(found.error) })
        : err(found.error);
    }
    const { name, version } = found.value;
    return ok({ program: { name: PROGRAM_NAMES[name], version }, hint: null });
  },
};

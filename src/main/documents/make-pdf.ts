import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Day } from '../../shared/domain/calendar/day';
import type { AppError, DiskCause } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import type { Convert } from './libreoffice-pdf';
import type { ProcessEnd } from './processes';

/** One Word file and the PDF that it is to become. */
export interface PdfOrder {
  readonly source: string;
  readonly folder: string;
  /** Of the PDF, with its ending. */
  readonly name: string;
  /** The paper's date: the PDF names it instead of the moment at which it was made. */
  readonly day: Day;
}

export interface FinishedPdf {
  readonly path: string;
  readonly sha256: string;
  /** Never over another file: other bytes of that name stay, and this one goes beside them. */
  readonly state: 'written' | 'unchanged' | 'writtenBeside';
  readonly pages: number;
  /** Words of the Word file that it does not show as text, the first few. */
  readonly missing: readonly string[];
}

/** A PDF as a program left it, to be checked and put where it belongs. */
export interface RawPdf {
  readonly made: string;
  readonly order: PdfOrder;
}

export interface PdfBatch {
  /** "LibreOffice", "Microsoft Word": as sentences name it. */
  readonly program: string;
  readonly convert: Convert;
  /** Checks and puts files, in the worker: reading a PDF takes longer than a window may stand still. */
  readonly finish: (raw: readonly RawPdf[]) => Promise<readonly Result<FinishedPdf>[]>;
  /** What the disk said; null for an exception that is a fault of ours. */
  readonly causeOf: (error: unknown) => DiskCause | null;
  /** A folder of this batch alone; it is made, and taken away with all that is in it. */
  readonly work: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
  /** Most time for one file (ms). */
  readonly patience?: number;
}

/** So many files go into one call: enough that its start does not count, few enough to repeat. */
const CHUNK = 20;
/** A first start writes a whole profile, on slow machines for half a minute. */
const PATIENCE_MS = 90_000;

const CANCELLED: AppError = { code: 'pdf.cancelled' };

const inFolder = (batch: PdfBatch): string => join(batch.work, 'in');
const outFolder = (batch: PdfBatch): string => join(batch.work, 'out');
const pdfOf = (batch: PdfBatch, name: string): string =>
  join(outFolder(batch), name.replace(/\.docx$/, '.pdf'));

/** A Word file is a zip that holds a document; a program would convert anything. */
function isWord(bytes: Buffer): boolean {
  const zip = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
  return zip && bytes.includes('word/document.xml');
}

/** Copies a source under a plain name, so that no program ever sees what a file is called. */
async function place(batch: PdfBatch, order: PdfOrder, name: string): Promise<AppError | null> {
  const file = basename(order.source);
  try {
    const bytes = await readFile(order.source);
    if (!isWord(bytes)) return { code: 'pdf.sourceNotWord', file };
    await writeFile(join(inFolder(batch), name), bytes);
    return null;
  } catch (error) {
    const cause = batch.causeOf(error);
    if (cause === null) throw error;
    return { code: 'pdf.source', file, cause };
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function failureOf(batch: PdfBatch, end: ProcessEnd, order: PdfOrder): AppError {
  const { program, patience = PATIENCE_MS } = batch;
  const file = basename(order.source);
  if (end.how === 'notStarted') return { code: 'pdf.programGone', program };
  if (end.how === 'cancelled') return { code: 'pdf.cancelled' };
  if (end.how === 'ended')
    return { code: end.code === 0 ? 'pdf.nothingMade' : 'pdf.crashed', file, program };
  return { code: 'pdf.timedOut', file, seconds: Math.round(patience / 1000) };
}

function call(
  batch: PdfBatch,
  names: readonly string[],
  onFile: () => void = () => undefined,
): Promise<ProcessEnd> {
  const { work, signal, patience = PATIENCE_MS } = batch;
  return batch.convert({
    inFolder: inFolder(batch),
    outFolder: outFolder(batch),
    profile: join(work, 'profile'),
    ...{ names, patience, signal, onFile },
  });
}

interface Chunk {
  /** Plain names of what is to be converted, each with its order. */
  readonly named: ReadonlyMap<string, PdfOrder>;
  readonly failures: Map<PdfOrder, AppError>;
}

/**
 * Null where a file was made. What a call was stopped in counts as not made; `last` = the call after which
 * no other is tried.
 */
async function endOf(
  batch: PdfBatch,
  name: string,
  last: ProcessEnd | null,
): Promise<ProcessEnd | null> {
  const made = await isThere(pdfOf(batch, name));
  if (last !== null) return made && last.how === 'ended' ? null : last;
  if (made) return null;
  const end = await call(batch, [name]);
  return end.how === 'ended' && (await isThere(pdfOf(batch, name))) ? null : end;
}

/**
 * Converts the files of one chunk. Those that a call does not bring get a call of their own: a file on which
 * a program breaks must not take the others with it.
 */
async function convertChunk(batch: PdfBatch, chunk: Chunk, onFile: () => void): Promise<void> {
  const names = [...chunk.named.keys()];
  let begun = 0;
  const first = await call(batch, names, () => {
    begun += 1;
    onFile();
  });
  const hanging = first.how === 'timedOut' ? names[begun - 1] : undefined;
  const alone = names.length === 1 || first.how === 'cancelled' || first.how === 'notStarted';
  for (const [name, order] of chunk.named) {
    const end = await endOf(batch, name, alone || name === hanging ? first : null);
    if (end !== null) chunk.failures.set(order, failureOf(batch, end, order));
  }
}

async function placeAll(
  batch: PdfBatch,
  orders: readonly PdfOrder[],
  offset: number,
): Promise<Chunk> {
  const named = new Map<string, PdfOrder>();
  const failures = new Map<PdfOrder, AppError>();
  for (const [index, order] of orders.entries()) {
    const name = `${String(offset + index + 1).padStart(5, '0')}.docx`;
    const failure = await place(batch, order, name);
    if (failure === null) named.set(name, order);
    else failures.set(order, failure);
  }
  return { named, failures };
}

async function makeChunk(
  batch: PdfBatch,
  orders: readonly PdfOrder[],
  at: { readonly done: number; readonly total: number },
): Promise<readonly MadePdf[]> {
  const chunk = await placeAll(batch, orders, at.done);
  let done = at.done;
  if (chunk.named.size > 0) {
    await convertChunk(batch, chunk, () => {
      batch.progress(done, at.total);
      done += 1;
    });
  }
  const raw = [...chunk.named]
    .filter(([, order]) => !chunk.failures.has(order))
    .map(([name, order]): RawPdf => ({ made: pdfOf(batch, name), order }));
  const finished = raw.length > 0 ? await batch.finish(raw) : [];
  const results = new Map(raw.map(({ order }, index) => [order, finished[index]]));
  for (const name of chunk.named.keys()) {
    await rm(join(inFolder(batch), name), { force: true });
    await rm(pdfOf(batch, name), { force: true });
  }
  return orders.map((order) => ({
    order,
    result: results.get(order) ?? err(chunk.failures.get(order) ?? CANCELLED),
  }));
}

export interface MadePdf {
  readonly order: PdfOrder;
  readonly result: Result<FinishedPdf>;
}

async function prepareWork(batch: PdfBatch): Promise<Result<null>> {
  try {
    await mkdir(inFolder(batch), { recursive: true });
    await mkdir(outFolder(batch), { recursive: true });
    return ok(null);
  } catch (error) {
    const cause = batch.causeOf(error);
    if (cause === null) throw error;
    return err({ code: 'document.disk', folder: batch.work, cause });
  }
}

/**
 * Makes a PDF of each Word file, in the order given. A failure is one file's and the others go on; after a
 * cancel what is finished stays, the rest answers `pdf.cancelled`, and nothing half is left behind.
 */
export async function makePdfs(
  orders: readonly PdfOrder[],
  batch: PdfBatch,
): Promise<Result<readonly MadePdf[]>> {
  const prepared = await prepareWork(batch);
  if (!prepared.ok) return prepared;
  const made: MadePdf[] = [];
  try {
    for (let from = 0; from < orders.length; from += CHUNK) {
      const chunk = orders.slice(from, from + CHUNK);
      if (batch.signal.aborted) {
        made.push(...chunk.map((order) => ({ order, result: err(CANCELLED) })));
      } else {
        made.push(...(await makeChunk(batch, chunk, { done: from, total: orders.length })));
        batch.progress(made.length, orders.length);
      }
    }
  } finally {
    await rm(batch.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return ok(made);
}

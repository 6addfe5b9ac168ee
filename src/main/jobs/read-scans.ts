import type { ScannedFile } from '../../shared/domain/documents/scans';
import { ok, type Result } from '../../shared/result';
import { diskCause, isDiskError } from '../storage/file-port';
import type { JobPort } from './job-port';

export interface ReadScansInput {
  readonly paths: readonly string[];
}
export type ReadScansOutput = readonly ScannedFile[];

/** Parts of a file in which progress is told. */
const STEPS = 1_000;

async function readFile(
  path: string,
  port: JobPort,
  progress: (done: number, total: number) => void,
): Promise<ScannedFile> {
  // Only this job needs the readers of PDFs and codes: the worker starts without them.
  const { MOST_SCAN_BYTES, readScan } = await import('../documents/read-scan');
  try {
    // One byte more than is read tells a file that is too large without taking all of it.
    const end = await port.files.readEnd(path, MOST_SCAN_BYTES + 1);
    return { path, ...(await readScan(end, progress)) };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { path, problem: diskCause(error) === 'missing' ? 'missing' : 'denied' };
  }
}

/** Reads the numbers on all pages of dropped files, one file after the other. */
export async function readScans(
  { paths }: ReadScansInput,
  port: JobPort,
): Promise<Result<ReadScansOutput>> {
  const files: ScannedFile[] = [];
  const total = paths.length * STEPS;
  for (const [index, path] of paths.entries()) {
    const before = index * STEPS;
    port.progress(before, total);
    const progress = (done: number, pages: number): void =>
      port.progress(before + Math.floor((done * STEPS) / pages), total);
    files.push(await readFile(path, port, progress));
  }
  port.progress(total, total);
  return ok(files);
}

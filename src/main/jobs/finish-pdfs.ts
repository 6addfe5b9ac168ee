import { basename } from 'node:path';
import { checkPdf } from '../documents/check-pdf';
import type { FinishedPdf, RawPdf } from '../documents/make-pdf';
import { missingWords } from '../documents/pdf-text';
import { err, ok, type Result } from '../../shared/result';
import { diskCause, isDiskError, type FilePort } from '../storage/file-port';
import type { JobPort } from './job-port';
import { writePaper } from './paper-files';

export interface FinishPdfsInput {
  readonly raw: readonly RawPdf[];
  /** Makes the names of temporary files unique. */
  readonly token: string;
}
export type FinishPdfsOutput = readonly Result<FinishedPdf>[];

/** What of the text is not in the PDF; a source that has gone meanwhile says nothing. */
async function missingIn(
  files: FilePort,
  source: string,
  pdf: Uint8Array,
): Promise<readonly string[]> {
  try {
    return await missingWords(await files.read(source), pdf);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return [];
  }
}

async function finish(
  files: FilePort,
  { made, order }: RawPdf,
  token: string,
): Promise<Result<FinishedPdf>> {
  const file = basename(order.source);
  let bytes: Uint8Array;
  try {
    bytes = await files.read(made);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'pdf.source', file, cause: diskCause(error) });
  }
  const checked = await checkPdf(bytes, order.day);
  if (checked.lacks.length > 0) return err({ code: 'pdf.incomplete', file, lacks: checked.lacks });
  const { folder, name } = order;
  const written = await writePaper(files, { folder, name, token, bytes: checked.bytes });
  if (!written.ok) return written;
  const missing = await missingIn(files, order.source, checked.bytes);
  return ok({ ...written.value, pages: checked.pages, missing });
}

/** Checks PDFs as a program left them and puts those that are complete where they belong. */
export async function finishPdfs(
  { raw, token }: FinishPdfsInput,
  port: JobPort,
): Promise<Result<FinishPdfsOutput>> {
  const finished: Result<FinishedPdf>[] = [];
  for (const one of raw) finished.push(await finish(port.files, one, token));
  return ok(finished);
}

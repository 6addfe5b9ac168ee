import { err, type Result } from '../../shared/result';
import { identityCodec } from '../storage/codec';
import { rewriteInFolder, type RewriteOrder } from '../storage/erase';
import type { WrittenGeneration } from '../storage/rewrite';
import type { JobPort } from './job-port';

/** Writes an older generation anew, as it was. */
export async function takeBackHandover(
  order: RewriteOrder,
  jobs: JobPort,
): Promise<Result<WrittenGeneration>> {
  jobs.progress(0, 1);
  const tools = { port: jobs.files, codec: identityCodec };
  const done = await rewriteInFolder(order, (_place, record) => record, tools);
  jobs.progress(1, 1);
  // Deleting takes what it deletes from older generations, too: they are then no longer whole.
  const isGone = !done.ok && done.error.code === 'folder.damaged';
  return isGone ? err({ code: 'handover.generationGone' }) : done;
}

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { diskCause, isDiskError, type FilePort } from '../storage/file-port';

/** A finished file of a run. */
export interface FinishedPaper {
  readonly path: string;
  readonly sha256: string;
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a finished file; one that is no longer what the run has written is an error. */
export async function readFinished(
  files: FilePort,
  { path, sha256 }: FinishedPaper,
): Promise<Result<Uint8Array>> {
  const file = basename(path);
  try {
    const bytes = await files.read(path);
    return digestOf(bytes) === sha256 ? ok(bytes) : err({ code: 'extras.changed', file });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'extras.unreadable', file, cause: diskCause(error) });
  }
}

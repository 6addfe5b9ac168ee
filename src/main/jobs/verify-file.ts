import type { DocumentModel } from '../../shared/domain/documents/models';
import type { AppError } from '../../shared/errors';
import type { FilledPaper } from '../documents/template/verify-filled';
import { verifyPaper } from '../documents/verify-paper';
import { diskCause, isDiskError, readIfThere, type FilePort } from '../storage/file-port';

/** Reads a file again and compares it with its model, or with what its own template gives; one that cannot be read is no proof of anything. */
export async function verifyFile(
  files: FilePort,
  path: string,
  paper: DocumentModel | FilledPaper,
): Promise<AppError | null> {
  try {
    const bytes = await readIfThere(files, path);
    if (!bytes) return { code: 'document.missing', file: path };
    if (!('template' in paper)) return verifyPaper(path, bytes, paper);
    // The first page needs no templates.
    const { verifyFilled } = await import('../documents/template/verify-filled');
    return verifyFilled(path, bytes, paper);
  } catch (error) {
    if (!isDiskError(error)) throw error;
    const cause = diskCause(error);
    return cause === 'busy'
      ? { code: 'document.targetBusy', file: path }
      : { code: 'document.disk', folder: path, cause };
  }
}

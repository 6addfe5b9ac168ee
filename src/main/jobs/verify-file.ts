import type { DocumentModel } from '../../shared/domain/documents/models';
import type { AppError } from '../../shared/errors';
import { verifyPaper } from '../documents/verify-paper';
import { diskCause, isDiskError, readIfThere, type FilePort } from '../storage/file-port';

/** Reads a file again and compares it; one that cannot be read is no proof of anything. */
export async function verifyFile(
  files: FilePort,
  path: string,
  model: DocumentModel,
): Promise<AppError | null> {
  try {
    const bytes = await readIfThere(files, path);
    if (bytes) return verifyPaper(path, bytes, model);
    return { code: 'document.missing', file: path };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    const cause = diskCause(error);
    return cause === 'busy'
      ? { code: 'document.targetBusy', file: path }
      : { code: 'document.disk', folder: path, cause };
  }
}

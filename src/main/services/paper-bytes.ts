import type { DocumentModel } from '../../shared/domain/documents/models';
import { ok, type Result } from '../../shared/result';
import { PaperAssets } from '../jobs/paper-assets';
import type { Context } from './context';
import { officeFilesOf } from './office-files';

/**
 * One paper as bytes, its pictures read from the data folder. The Word library is large and the first page needs
 * none of it: it loads with the first paper.
 */
export async function paperBytes(
  model: DocumentModel,
  context: Pick<Context, 'app' | 'folder'>,
): Promise<Result<Uint8Array>> {
  const assets = await new PaperAssets(officeFilesOf(context)).of(model);
  if (!assets.ok) return assets;
  const { renderDocument } = await import('../documents/render');
  return ok(await renderDocument(model, assets.value));
}

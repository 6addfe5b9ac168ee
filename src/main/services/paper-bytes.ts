import type { DocumentModel } from '../../shared/domain/documents/models';
import type { TemplateOrder } from '../../shared/domain/templates/template-use';
import { ok, type Result } from '../../shared/result';
import { PaperAssets } from '../jobs/paper-assets';
import type { Context } from './context';
import { officeFilesOf } from './office-files';

/**
 * One paper as bytes, its pictures or its own template read from the data folder. The Word library is large and the
 * first page needs none of it: it loads with the first paper.
 */
export async function paperBytes(
  model: DocumentModel,
  context: Pick<Context, 'app' | 'folder'>,
  template: TemplateOrder | null = null,
): Promise<Result<Uint8Array>> {
  const files = officeFilesOf(context);
  if (template) {
    const { PaperTemplates } = await import('../jobs/paper-templates');
    const filled = await new PaperTemplates(files).fill(template, model);
    return filled.ok ? ok(filled.value.expected) : filled;
  }
  const assets = await new PaperAssets(files).of(model);
  if (!assets.ok) return assets;
  const { renderDocument } = await import('../documents/render');
  return ok(await renderDocument(model, assets.value));
}

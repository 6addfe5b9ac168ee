import type { DocumentModel } from '../../shared/domain/documents/models';
import type { TemplateOrder } from '../../shared/domain/templates/template-use';
import type { Result } from '../../shared/result';
import type { Context } from './context';

/** One paper as bytes, its pictures or its own template read from the data folder; made beside the window. */
export function paperBytes(
  model: DocumentModel,
  { app, folder }: Pick<Context, 'app' | 'folder'>,
  template: TemplateOrder | null = null,
): Promise<Result<Uint8Array>> {
  return app.jobs.preview.bytes({ model, template, dataFolder: folder });
}

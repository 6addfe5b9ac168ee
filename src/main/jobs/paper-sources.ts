import { randomUUID } from 'node:crypto';
import type { DocumentModel } from '../../shared/domain/documents/models';
import type { TemplateOrder } from '../../shared/domain/templates/template-use';
import { ok, type Result } from '../../shared/result';
import { renderDocument } from '../documents/render';
import type { FilledPaper } from '../documents/template/verify-filled';
import { identityCodec } from '../storage/codec';
import type { FilePort } from '../storage/file-port';
import { OfficeFiles } from '../storage/office-files';
import { PaperAssets } from './paper-assets';
import { PaperTemplates } from './paper-templates';

/** What a paper says, and what it is laid out with. */
export interface PaperText {
  readonly model: DocumentModel;
  /** What the office's own template takes; null or missing = the built-in layout. */
  readonly template?: TemplateOrder | null;
  /** The data folder, where pictures and templates lie. */
  readonly dataFolder: string;
}

interface PaperBytes {
  readonly bytes: Uint8Array;
  /** What a document from an own template is compared with; null = with its model alone. */
  readonly filled: FilledPaper | null;
}

/** What papers take from a data folder, each file read once. */
export class PaperSources {
  private readonly assets: PaperAssets;
  private readonly templates: PaperTemplates;

  constructor(port: FilePort, folder: string) {
    const files = new OfficeFiles({ port, codec: identityCodec, folder, token: randomUUID });
    this.assets = new PaperAssets(files);
    this.templates = new PaperTemplates(files);
  }

  /** The bytes of a document; a missing picture or template is why there are none. */
  async bytesOf({ model, template }: Omit<PaperText, 'dataFolder'>): Promise<Result<PaperBytes>> {
    if (template) {
      const filled = await this.templates.fill(template, model);
      return filled.ok ? ok({ bytes: filled.value.expected, filled: filled.value }) : filled;
    }
    const pictures = await this.assets.of(model);
    if (!pictures.ok) return pictures;
    return ok({ bytes: await renderDocument(model, pictures.value), filled: null });
  }
}

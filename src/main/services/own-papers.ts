import type { DocumentModel } from '../../shared/domain/documents/models';
import type { PaperSource, PaperToMake } from '../../shared/domain/documents/plan';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import { ok, type Result } from '../../shared/result';
import type { FilledPaper } from '../documents/template/verify-filled';
import type { PaperTemplates } from '../jobs/paper-templates';
import type { Context } from './context';
import { officeFilesOf } from './office-files';

/** What finished papers are compared with: their models, or what their own templates give. */
export class OwnPapers {
  private readonly use: TemplateUse;
  private templates: Promise<PaperTemplates> | null = null;

  constructor(
    source: PaperSource,
    private readonly context: Pick<Context, 'app' | 'folder'>,
  ) {
    this.use = new TemplateUse(source);
  }

  async expected(paper: PaperToMake): Promise<Result<DocumentModel | FilledPaper>> {
    const order = this.use.order(paper);
    if (!order.ok) return order;
    if (!order.value) return ok(paper.model);
    this.templates ??= this.load();
    return (await this.templates).fill(order.value, paper.model);
  }

  /** The first page needs no templates: what fills them loads with the first. */
  private async load(): Promise<PaperTemplates> {
    const { PaperTemplates: Templates } = await import('../jobs/paper-templates');
    return new Templates(officeFilesOf(this.context));
  }
}

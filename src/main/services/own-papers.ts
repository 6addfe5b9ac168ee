import type { DocumentModel } from '../../shared/domain/documents/models';
import type { PaperSource, PaperToMake } from '../../shared/domain/documents/plan';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import { ok, type Result } from '../../shared/result';
import type { FilledPaper } from '../documents/template/verify-filled';
import { PaperTemplates } from '../jobs/paper-templates';
import type { Context } from './context';
import { officeFilesOf } from './office-files';

/** What finished papers are compared with: their models, or what their own templates give. */
export class OwnPapers {
  private readonly use: TemplateUse;
  private readonly templates: PaperTemplates;

  constructor(source: PaperSource, context: Pick<Context, 'app' | 'folder'>) {
    this.use = new TemplateUse(source);
    this.templates = new PaperTemplates(officeFilesOf(context));
  }

  async expected(paper: PaperToMake): Promise<Result<DocumentModel | FilledPaper>> {
    const order = this.use.order(paper);
    if (!order.ok) return order;
    return order.value ? this.templates.fill(order.value, paper.model) : ok(paper.model);
  }
}

import type { DocumentModel } from '../../shared/domain/documents/models';
import type { TemplateOrder } from '../../shared/domain/templates/template-use';
import { err, ok, type Result } from '../../shared/result';
import {
  compileTemplate,
  fillTemplate,
  type CompiledTemplate,
} from '../documents/template/template';
import type { FilledPaper } from '../documents/template/verify-filled';
import type { OfficeFiles } from '../storage/office-files';

/** Reads and compiles own templates, each once a run; a missing or broken one is why its papers cannot be made. */
export class PaperTemplates {
  private readonly compiled = new Map<string, Result<CompiledTemplate>>();

  constructor(private readonly files: Pick<OfficeFiles, 'read'>) {}

  /** The document of an order and what it is compared with afterwards. */
  async fill(order: TemplateOrder, model: DocumentModel): Promise<Result<FilledPaper>> {
    const template = await this.of(order);
    if (!template.ok) return template;
    const { data } = order;
    const letter = model.kind === 'letter' ? model : null;
    const expected = fillTemplate(template.value, data);
    return ok({ template: template.value, data, expected, letter });
  }

  private async of(order: TemplateOrder): Promise<Result<CompiledTemplate>> {
    const known = this.compiled.get(order.sha256);
    if (known) return known;
    const made = await this.read(order);
    this.compiled.set(order.sha256, made);
    return made;
  }

  private async read({ sha256, name, version }: TemplateOrder): Promise<Result<CompiledTemplate>> {
    const bytes = await this.files.read(sha256);
    if (!bytes.ok) {
      return bytes.error.code === 'officeFile.disk'
        ? bytes
        : err({ code: 'template.fileMissing', name, version });
    }
    const template = compileTemplate(bytes.value);
    if (template.ok) return template;
    const [first] = template.error;
    return err(
      first
        ? { code: 'template.broken', name, version, first }
        : { code: 'template.fileMissing', name, version },
    );
  }
}

import type { Placeholder } from '../../shared/domain/documents/placeholders';
import type { TemplateFinding } from '../../shared/domain/documents/template-findings';
import { ok, type Result } from '../../shared/result';

export interface LookAtTemplateInput {
  /** What the file is called. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The placeholders of the kind of document that it is for. */
  readonly known: readonly Placeholder[];
}

export interface LookAtTemplateOutput {
  readonly findings: readonly TemplateFinding[];
  /** All placeholders, conditions and repeats, as they are written. */
  readonly named: readonly string[];
  /** Placeholders that stand in every document, as they are written; none where the template is stopped. */
  readonly placed: readonly string[];
}

/** Everything that a Word file says of itself as a template; a hostile one keeps nobody waiting but this worker. */
export async function lookAtTemplate({
  bytes,
  known,
}: LookAtTemplateInput): Promise<Result<LookAtTemplateOutput>> {
  // Only this job needs the reader of templates: the worker starts without it.
  const { checkTemplate } = await import('../documents/template/check');
  const { compileTemplate } = await import('../documents/template/template');
  const { placedNames } = await import('../documents/template/placed-names');
  const findings = checkTemplate(bytes, known);
  const isStopped = findings.some(({ level }) => level === 'stop');
  const compiled = isStopped ? null : compileTemplate(bytes);
  if (compiled === null) return ok({ findings, named: [], placed: [] });
  if (!compiled.ok) return ok({ findings: compiled.error, named: [], placed: [] });
  const { placeholders: named } = compiled.value;
  return ok({ findings, named, placed: placedNames(compiled.value) });
}

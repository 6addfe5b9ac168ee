import { textModulesOf } from '../../shared/domain/documents/conference-facts';
import { findKind } from '../../shared/domain/documents/kinds/registry';
import { placeholdersFor, type Placeholder } from '../../shared/domain/documents/placeholders';
import type { PaperSource, PaperToMake } from '../../shared/domain/documents/plan';
import { foldName, namePath } from '../../shared/domain/documents/template-data';
import type { StoreView } from '../../shared/domain/storage/store-view';
import type { Template } from '../../shared/domain/templates/records';
import { templateModel } from '../../shared/domain/templates/template-kinds';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import type { Finding } from '../../shared/ipc/contract-parts';
import { err, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { templateUseTexts } from '../../shared/texts/template-use-texts';
import { templateFindingText } from '../../shared/texts/template-texts';
import { linesOf, lookUp } from '../documents/template/values';
import type { LookAtTemplateOutput } from '../jobs/look-at-template';
import type { Context } from './context';
import { officeFilesOf } from './office-files';
import { inSlices } from './slices';

/** The placeholders that templates of a kind may have; none for a kind without templates. */
export function placeholdersOfKind(view: StoreView, kind: string): readonly Placeholder[] {
  const described = findKind(kind);
  const model = described && templateModel(described);
  return model ? placeholdersFor(model, textModulesOf(view, null)) : [];
}

/** Looks at the bytes of a template in the worker. */
export async function lookAt(
  { app, store }: Pick<Context, 'app' | 'store'>,
  {
    kind,
    name,
    bytes,
  }: { readonly kind: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<LookAtTemplateOutput>> {
  const known = placeholdersOfKind(store.view, kind);
  const done = await app.jobs.run({
    job: 'lookAtTemplate',
    input: { path: name, bytes, known },
    register: null,
    runId: undefined,
  });
  return done.ok ? { ok: true, value: done.value.value } : done;
}

/** Bytes of a version; one that cannot be read is named with the template and not by its digest. */
export async function templateBytes(
  { name, version, sha256 }: Pick<Template, 'name' | 'version' | 'sha256'>,
  context: Pick<Context, 'app' | 'folder'>,
): Promise<Result<Uint8Array>> {
  const bytes = await officeFilesOf(context).read(sha256);
  if (bytes.ok || bytes.error.code === 'officeFile.disk') return bytes;
  return err({ code: 'template.fileMissing', name, version });
}

/** What every letter has and a template may have forgotten. */
export type TemplateLack = 'noAddress' | 'noSalutation';

/** What a template for letters does not name, whatever its conditions; nothing for other papers. */
export function lacksOf(kind: string, named: readonly string[]): readonly TemplateLack[] {
  const described = findKind(kind);
  if (!described || templateModel(described) !== 'letter') return [];
  const folded = new Set(named.map(foldName));
  const hasAddress = folded.has('anschrift') || folded.has('anschriftzeile');
  return [
    ...(hasAddress ? [] : (['noAddress'] as const)),
    ...(folded.has('anrede') ? [] : (['noSalutation'] as const)),
  ];
}

interface InUse {
  readonly template: Template;
  readonly papers: readonly PaperToMake[];
}

interface EmptyPlaceholder {
  readonly name: string;
  count: number;
}

/** Placeholders that stand in every document and for which some papers have nothing. */
async function emptyOnes(
  placed: readonly string[],
  { papers }: InUse,
  use: TemplateUse,
): Promise<readonly EmptyPlaceholder[]> {
  const counts = placed.map((name) => ({ name, path: namePath(name), count: 0 }));
  function* slices(): Generator<readonly never[]> {
    for (const paper of papers) {
      const order = use.order(paper);
      if (order.ok && order.value) {
        const root = order.value.data.values;
        for (const one of counts) {
          const value = lookUp({ root, turns: [] }, one.path);
          const isList = Array.isArray(value) && value.length > 0;
          if (!isList && linesOf(value).every((line) => line.trim() === '')) one.count += 1;
        }
      }
      yield [];
    }
  }
  await inSlices(slices());
  return counts.filter(({ count }) => count > 0);
}

/** What papers of some template lack: nobody notices it in the template itself. */
function lacking({ template, papers }: InUse, named: readonly string[], training: boolean) {
  const has = (name: string): boolean => named.some((one) => foldName(one) === foldName(name));
  const isNumbered = papers.some(
    ({ model }) => model.kind === 'letter' && model.caseNumber !== undefined,
  );
  const { name } = template;
  return [
    ...lacksOf(template.kind, named).map(
      (lack) => [`template.${lack}`, templateUseTexts.lacks(name, lack)] as const,
    ),
    ...(training && !has('Übungsvermerk')
      ? [['template.unmarked', templateUseTexts.unmarked(name)] as const]
      : []),
    ...(isNumbered && !has('Vorgangsnummer')
      ? [['template.unnumbered', templateUseTexts.unnumbered(name)] as const]
      : []),
  ];
}

async function findingsOf(
  inUse: InUse,
  use: TemplateUse,
  context: Context,
): Promise<readonly Finding[]> {
  const { template, papers } = inUse;
  const { kind, name } = template;
  const record = `register/templates/${template.id}`;
  const bytes = await templateBytes(template, context);
  const looked = bytes.ok ? await lookAt(context, { kind, name, bytes: bytes.value }) : bytes;
  if (!looked.ok) {
    const { error } = looked;
    return [{ level: 'stop', code: error.code, message: errorText(error), record }];
  }
  const { findings, named, placed } = looked.value;
  const own = findings
    .filter(({ level }) => level !== 'hint')
    .map((item): Finding => {
      const message = templateUseTexts.finding(name, templateFindingText(item));
      return { level: item.level, code: `template.${item.code}`, message, record };
    });
  // Nothing is made of it: what its papers lack is not the matter.
  if (own.some(({ level }) => level === 'stop')) return own;
  const lacks = lacking(inUse, named, use.source.training);
  const empty = await emptyOnes(placed, inUse, use);
  return [
    ...own,
    ...lacks.map(([code, message]): Finding => ({ level: 'warning', code, message, record })),
    ...empty.map((one): Finding => {
      const isAll = one.count === papers.length;
      const message = templateUseTexts.empty(name, one, papers.length);
      return { level: isAll ? 'warning' : 'hint', code: 'template.empty', message, record };
    }),
  ];
}

/** What is wrong with the templates in use, and what they leave empty in the papers to be made. */
export async function templateFindings(
  source: PaperSource,
  papers: readonly PaperToMake[],
  context: Context,
): Promise<readonly Finding[]> {
  const use = new TemplateUse(source);
  const findings: Finding[] = [];
  for (const kind of new Set(papers.map((paper) => paper.kind))) {
    const template = use.of(kind);
    if (!template) continue;
    const own = papers.filter((paper) => paper.kind === kind);
    findings.push(...(await findingsOf({ template, papers: own }, use, context)));
  }
  return findings;
}

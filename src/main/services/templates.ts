import { basename, resolve } from 'node:path';
import { collectPapers } from '../../shared/domain/documents/collect';
import { fileNamePart } from '../../shared/domain/documents/file-name';
import { kindGroups, type DocumentKind } from '../../shared/domain/documents/kinds/kind';
import { documentKinds, findKind } from '../../shared/domain/documents/kinds/registry';
import { kindsNamed } from '../../shared/domain/documents/collect';
import { placeholderGroups } from '../../shared/domain/documents/placeholder-groups';
import { insertedText } from '../../shared/domain/documents/placeholders';
import { isObstacle, type PaperToMake } from '../../shared/domain/documents/plan';
import type { TemplateFinding } from '../../shared/domain/documents/template-findings';
import type { Template } from '../../shared/domain/templates/records';
import { starterModel } from '../../shared/domain/templates/starter';
import { templateModel } from '../../shared/domain/templates/template-kinds';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import { activation, versionsOfKind } from '../../shared/domain/templates/versions';
import { line } from '../../shared/domain/text';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { templateFindingText } from '../../shared/texts/template-texts';
import { todayOf } from '../app';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import { diskCause, isDiskError } from '../storage/file-port';
import { OFFICE_FILE_MAX_BYTES } from '../storage/office-files';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';
import { paperBytes } from './paper-bytes';
import { lackText } from '../../shared/texts/template-use-texts';
import { lacksOf, lookAt, placeholdersOfKind, templateBytes } from './template-findings';

type TemplateHandlers = Pick<
  Handlers,
  | 'templates.activate'
  | 'templates.add'
  | 'templates.check'
  | 'templates.extract'
  | 'templates.list'
  | 'templates.placeholders'
  | 'templates.reset'
  | 'templates.starter'
>;

/** A kind that may have templates of its own. */
function kindWithTemplates(name: string): Result<DocumentKind> {
  const named = kindsNamed([name]);
  if (!named.ok) return named;
  const kind = findKind(name);
  if (kind && templateModel(kind)) return ok(kind);
  return err({ code: 'template.builtInOnly', kind: kind?.plural ?? name });
}

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last bytes of a file say whether it is larger than any template, without reading a film into memory. */
async function chosenFile(given: string, { app }: Context): Promise<Result<ChosenFile>> {
  const path = resolve(app.baseFolder, given);
  const file = basename(path);
  try {
    const bytes = await app.files.readEnd(path, OFFICE_FILE_MAX_BYTES + 1);
    return bytes.length > OFFICE_FILE_MAX_BYTES
      ? err({ code: 'template.tooLarge', file, mostMb: OFFICE_FILE_MAX_BYTES / 1_000_000 })
      : ok({ name: file, bytes });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return err({ code: 'template.unreadable', file, cause: diskCause(error) });
  }
}

function refusal(file: string, findings: readonly TemplateFinding[]): Result<null> {
  const [first, ...more] = findings.filter(({ level }) => level === 'stop');
  if (!first) return ok(null);
  return err({ code: 'template.refused', file, first, count: more.length + 1 });
}

/** File names may hold what no text of a record may; the rest of the name is kept. */
function keptName(name: string): string {
  const parsed = line.max(255).safeParse(name);
  return parsed.success ? parsed.data : 'Vorlage.docx';
}

async function add(
  input: Input<'templates.add'>,
  context: Context,
): Promise<Result<Output<'templates.add'>>> {
  const { app, store, change } = context;
  const kind = kindWithTemplates(input.kind);
  if (!kind.ok) return kind;
  const chosen = await chosenFile(input.path, context);
  if (!chosen.ok) return chosen;
  const { name, bytes } = chosen.value;
  const looked = await lookAt(context, { kind: input.kind, name, bytes });
  if (!looked.ok) return looked;
  const taken = refusal(name, looked.value.findings);
  if (!taken.ok) return taken;
  const kept = await officeFilesOf(context).put(bytes);
  if (!kept.ok) return kept;
  const fresh = {
    ...{ id: app.newId(), kind: input.kind, name: keptName(name), sha256: kept.value },
    ...{ addedOn: todayOf(app, store.view), active: true, note: input.note ?? null },
  };
  let made = { id: '', version: 0 };
  const done = await change({
    operation: 'templates.add',
    rule: (view) => {
      const before = versionsOfKind(view, input.kind);
      // The very same file is no new version: the one that is there is used again.
      const same = before.find(({ sha256 }) => sha256 === fresh.sha256);
      const added = same ? null : { ...fresh, version: (before[0]?.version ?? 0) + 1 };
      const { id, version } = same ?? added ?? { id: '', version: 0 };
      made = { id, version };
      return ok(activation(view, { kind: input.kind, id, added }));
    },
  });
  return done.ok ? ok(made) : done;
}

function versionNamed({ store }: Context, id: string): Result<Template> {
  const template = store.view.register('templates').get(id);
  return template ? ok(template) : err({ code: 'record.missing', collection: 'templates', id });
}

/** Only what can be read is taken into use: else no paper of the kind could be made. */
async function activate(
  { id }: Input<'templates.activate'>,
  context: Context,
): Promise<Result<Output<'templates.activate'>>> {
  const template = versionNamed(context, id);
  if (!template.ok) return template;
  const bytes = await templateBytes(template.value, context);
  if (!bytes.ok) return bytes;
  const done = await context.change({
    operation: 'templates.activate',
    rule: (view) => ok(activation(view, { kind: template.value.kind, id })),
  });
  return done.ok ? ok({}) : done;
}

async function reset(
  { kind: name }: Input<'templates.reset'>,
  { change }: Context,
): Promise<Result<Output<'templates.reset'>>> {
  const kind = kindWithTemplates(name);
  if (!kind.ok) return kind;
  const done = await change({
    operation: 'templates.reset',
    rule: (view) => ok(activation(view, { kind: name, id: null })),
  });
  return done.ok ? ok({}) : done;
}

interface ToCheck extends ChosenFile {
  readonly kind: string;
}

async function fileToCheck(
  input: Input<'templates.check'>,
  context: Context,
): Promise<Result<ToCheck>> {
  if ('id' in input) {
    const template = versionNamed(context, input.id);
    if (!template.ok) return template;
    const bytes = await templateBytes(template.value, context);
    const { kind, name } = template.value;
    return bytes.ok ? ok({ kind, name, bytes: bytes.value }) : bytes;
  }
  const kind = kindWithTemplates(input.kind);
  if (!kind.ok) return kind;
  const chosen = await chosenFile(input.path, context);
  return chosen.ok ? ok({ ...chosen.value, kind: input.kind }) : chosen;
}

async function check(
  input: Input<'templates.check'>,
  context: Context,
): Promise<Result<Output<'templates.check'>>> {
  const file = await fileToCheck(input, context);
  if (!file.ok) return file;
  const looked = await lookAt(context, file.value);
  if (!looked.ok) return looked;
  const { findings: found, named } = looked.value;
  const isStopped = found.some(({ level }) => level === 'stop');
  const lacks = isStopped ? [] : lacksOf(file.value.kind, named);
  const said = found.map((item) => ({ ...item, message: templateFindingText(item) }));
  const findings = [
    ...lacks.map((code) => ({ level: 'warning' as const, code, message: lackText(code) })),
    ...said.map(({ level, code, message }) => ({ level, code, message })),
  ];
  return ok({ name: file.value.name, findings });
}

async function list(context: Context): Promise<Result<Output<'templates.list'>>> {
  const { view } = context.store;
  const kinds: Output<'templates.list'>['kinds'] = [];
  for (const kind of documentKinds) {
    if (!templateModel(kind)) continue;
    const versions = [...versionsOfKind(view, kind.name)];
    const active = versions.find((template) => template.active);
    const read = active ? await templateBytes(active, context) : null;
    kinds.push({
      ...{ kind: kind.name, title: kind.title, groupTitle: kindGroups[kind.group], versions },
      problem: read?.ok === false ? errorText(read.error) : null,
    });
  }
  return ok({ kinds });
}

/** The first paper of a kind that can be made now. */
function firstPaper(
  { kind, conferenceId }: Input<'templates.starter'>,
  { app, store }: Context,
): Result<{ readonly paper: PaperToMake; readonly use: TemplateUse } | null> {
  const { view, manifest } = store;
  const source = {
    ...{ view, conferenceId, date: todayOf(app, view), training: manifest.training },
    ...{ signatoryId: null, only: null },
  };
  const collected = collectPapers(source, [kind]);
  if (!collected.ok) return collected;
  for (const paper of collected.value.items)
    if (!isObstacle(paper)) return ok({ paper, use: new TemplateUse(source) });
  return ok(null);
}

interface NewFile {
  readonly folder: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes beside whatever is there; the window may open the file afterwards. */
async function write(
  { folder: given, name, bytes }: NewFile,
  { app }: Context,
): Promise<Result<{ path: string }>> {
  const folder = resolve(app.baseFolder, given);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const written = await writePaper(app.files, { folder, name, bytes, token: app.newId() });
  if (!written.ok) return written;
  const { path } = written.value;
  app.madeFiles.add(path);
  return ok({ path });
}

async function starter(
  input: Input<'templates.starter'>,
  context: Context,
): Promise<Result<Output<'templates.starter'>>> {
  const kind = kindWithTemplates(input.kind);
  if (!kind.ok) return kind;
  const first = firstPaper(input, context);
  if (!first.ok) return first;
  if (first.value === null) return err({ code: 'template.noSample', kind: kind.value.plural });
  const { paper, use } = first.value;
  const data = use.data(paper);
  if (!data.ok) return data;
  const model = starterModel(kind.value, paper.model, data.value.values);
  if (!model) return err({ code: 'template.builtInOnly', kind: kind.value.plural });
  const bytes = await paperBytes(model, context);
  if (!bytes.ok) return bytes;
  const name = `Vorlage_${fileNamePart(kind.value.title)}.docx`;
  return write({ folder: input.folder, name, bytes: bytes.value }, context);
}

async function extract(
  { id, folder }: Input<'templates.extract'>,
  context: Context,
): Promise<Result<Output<'templates.extract'>>> {
  const template = versionNamed(context, id);
  if (!template.ok) return template;
  const bytes = await templateBytes(template.value, context);
  if (!bytes.ok) return bytes;
  const { name, version } = template.value;
  const stem = fileNamePart(name.replace(/\.(?:docx|dotx)$/i, '').replace(/_Fassung-\d+$/, ''));
  const file = `${stem.slice(0, 80)}_Fassung-${version}.docx`;
  return write({ folder, name: file, bytes: bytes.value }, context);
}

export const templateHandlers: TemplateHandlers = {
  'templates.activate': activate,
  'templates.add': add,
  'templates.check': check,
  'templates.extract': extract,
  'templates.list': (_input, context) => list(context),
  'templates.placeholders': ({ kind: name }, { store }) => {
    const kind = kindWithTemplates(name);
    if (!kind.ok) return kind;
    const placeholders = placeholdersOfKind(store.view, name).map((one) => ({
      ...{ name: one.name, groupTitle: placeholderGroups[one.group], kind: one.kind },
      ...{ explanation: one.explanation, sample: one.sample, repeat: one.repeat },
      inserted: insertedText(one),
    }));
    return ok({ placeholders });
  },
  'templates.reset': reset,
  'templates.starter': starter,
};

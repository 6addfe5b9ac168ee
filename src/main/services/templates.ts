import { kindGroups } from '../../shared/domain/documents/kinds/kind';
import { documentKinds } from '../../shared/domain/documents/kinds/registry';
import { placeholderGroups } from '../../shared/domain/documents/placeholder-groups';
import { insertedText } from '../../shared/domain/documents/placeholders';
import type { TemplateFinding } from '../../shared/domain/documents/template-findings';
import { templateModel } from '../../shared/domain/templates/template-kinds';
import { activation, versionsOfKind } from '../../shared/domain/templates/versions';
import { line } from '../../shared/domain/text';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { templateFindingText } from '../../shared/texts/template-texts';
import { todayOf } from '../app';
import type { Context, Handlers } from './context';
import { officeFilesOf } from './office-files';
import {
  chosenFile,
  extract,
  kindWithTemplates,
  starter,
  versionNamed,
  type ChosenFile,
} from './template-files';
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

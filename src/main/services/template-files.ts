import { basename, resolve } from 'node:path';
import { collectPapers, kindsNamed } from '../../shared/domain/documents/collect';
import { fileNamePart } from '../../shared/domain/documents/file-name';
import type { DocumentKind } from '../../shared/domain/documents/kinds/kind';
import { findKind } from '../../shared/domain/documents/kinds/registry';
import { isObstacle, type PaperToMake } from '../../shared/domain/documents/plan';
import type { Template } from '../../shared/domain/templates/records';
import { starterModel } from '../../shared/domain/templates/starter';
import { templateModel } from '../../shared/domain/templates/template-kinds';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { todayOf } from '../app';
import { prepareOutFolder, writePaper } from '../jobs/paper-files';
import { diskCause, isDiskError } from '../storage/file-port';
import { OFFICE_FILE_MAX_BYTES } from '../storage/office-files';
import type { Context } from './context';
import { paperBytes } from './paper-bytes';
import { templateBytes } from './template-findings';

/** A kind that may have templates of its own. */
export function kindWithTemplates(name: string): Result<DocumentKind> {
  const named = kindsNamed([name]);
  if (!named.ok) return named;
  const kind = findKind(name);
  if (kind && templateModel(kind)) return ok(kind);
  return err({ code: 'template.builtInOnly', kind: kind?.plural ?? name });
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The last bytes of a file say whether it is larger than any template, without reading a film into memory. */
export async function chosenFile(given: string, { app }: Context): Promise<Result<ChosenFile>> {
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

/** A version by its id. */
export function versionNamed({ store }: Context, id: string): Result<Template> {
  const template = store.view.register('templates').get(id);
  return template ? ok(template) : err({ code: 'record.missing', collection: 'templates', id });
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

/** Writes the built-in layout with placeholders, to be worked on in Word. */
export async function starter(
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
  const { starterFile } = await import('../documents/template/starter-file');
  const file = starterFile(bytes.value, model.date);
  return write({ folder: input.folder, name, bytes: file }, context);
}

/** Writes a version out to be worked on; the one that is kept stays as it is. */
export async function extract(
  { id, folder }: Input<'templates.extract'>,
  context: Context,
): Promise<Result<Output<'templates.extract'>>> {
  const template = versionNamed(context, id);
  if (!template.ok) return template;
  const bytes = await templateBytes(template.value, context);
  if (!bytes.ok) return bytes;
  const { name, version } = template.value;
  const stem = fileNamePart(name.replace(/\.(?:docx|dotx)$/i, '').replace(/_Fassung-\d+$/, ''));
  const file = `${stem.slice(0, 80) || 'Vorlage'}_Fassung-${version}.docx`;
  return write({ folder, name: file, bytes: bytes.value }, context);
}

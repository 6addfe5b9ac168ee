import { resolve } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Finding } from '../../shared/ipc/contract-parts';
import { pressReleasesOf } from '../../shared/domain/documents/conference-facts';
import type { AppError } from '../../shared/errors';
import { HEADLINE_MAX } from '../../shared/domain/press/release';
import { ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { todayOf } from '../app';
import { renderDocument } from '../documents/render';
import { readIfThere } from '../storage/file-port';
import type { Context, Handlers } from './context';
import { prepareOutFolder, writePaper } from './paper-files';
import { papersToMake, type Obstacle, type PapersToMake, type PaperToMake } from './papers-to-make';
import { verifyPaper } from './verify-paper';

type DocumentHandlers = Pick<
  Handlers,
  'documents.check' | 'documents.generate' | 'documents.verify'
>;
type Generated = Output<'documents.generate'>;

function collect(
  context: Context,
  request: Pick<Input<'documents.check'>, 'conferenceId' | 'kinds'>,
): Result<PapersToMake> {
  const { view, manifest } = context.store;
  const source = {
    view,
    conferenceId: request.conferenceId,
    date: todayOf(context.app, view),
    training: manifest.training,
  };
  return papersToMake(source, request.kinds);
}

function failureOf(
  paper: Pick<Obstacle, 'kind' | 'recipient'>,
  error: AppError,
): Generated['failures'][number] {
  return {
    kind: paper.kind,
    recipient: paper.recipient,
    code: error.code,
    message: errorText(error),
  };
}

/** Writes one paper, reads it from the disk again and compares it with its model. */
async function make(
  context: Context,
  paper: PaperToMake,
  folder: string,
): Promise<Result<Generated['files'][number]>> {
  const { app } = context;
  const bytes = await renderDocument(paper.model);
  const written = await writePaper(app.files, {
    folder,
    name: paper.fileName,
    bytes,
    token: app.newId(),
  });
  if (!written.ok) return written;
  const error = verifyPaper(
    written.value.path,
    await app.files.read(written.value.path),
    paper.model,
  );
  if (error) return { ok: false, error };
  return ok({ ...written.value, kind: paper.kind, recipient: paper.recipient });
}

async function generate(
  input: Input<'documents.generate'>,
  context: Context,
): Promise<Result<Generated>> {
  const plan = collect(context, input);
  if (!plan.ok) return plan;
  const folder = resolve(context.app.baseFolder, input.outFolder);
  const ready = await prepareOutFolder(context.app.files, folder);
  if (!ready.ok) return ready;
  const files: Generated['files'] = [];
  const failures = plan.value.obstacles.map((item) => failureOf(item, item.error));
  for (const paper of plan.value.papers) {
    const made = await make(context, paper, folder);
    if (made.ok) files.push(made.value);
    else failures.push(failureOf(paper, made.error));
  }
  return ok({ files, failures });
}

async function verify(
  input: Input<'documents.verify'>,
  context: Context,
): Promise<Result<Output<'documents.verify'>>> {
  const plan = collect(context, input);
  if (!plan.ok) return plan;
  const folder = resolve(context.app.baseFolder, input.outFolder);
  const findings: Finding[] = [];
  for (const paper of plan.value.papers) {
    const path = resolve(folder, paper.fileName);
    const bytes = await readIfThere(context.app.files, path);
    const error = bytes
      ? verifyPaper(path, bytes, paper.model)
      : ({
          code: 'document.mismatch',
          file: path,
          expected: paper.model.title,
          found: '',
        } as const);
    if (error)
      findings.push({ level: 'stop', code: error.code, message: errorText(error), record: null });
  }
  return ok({ checked: plan.value.papers.length, findings });
}

function obstacleFinding({ error, record }: Obstacle): Finding {
  return { level: 'stop', code: error.code, message: errorText(error), record };
}

function shortenedFindings(papers: readonly PaperToMake[]): readonly Finding[] {
  return papers.flatMap((paper): readonly Finding[] => {
    const { model } = paper;
    if (model.kind !== 'letter' || (!model.address.shortened && model.address.sizePt >= 10))
      return [];
    return [
      {
        level: 'hint',
        code: 'address.tight',
        message: `${paper.recipient ?? paper.fileName}: Die Anschrift passt nur verkleinert oder gekürzt in das Feld.`,
        record: null,
      },
    ];
  });
}

function pressFindings(context: Context, conferenceId: string): readonly Finding[] {
  return pressReleasesOf(context.store.view, conferenceId).flatMap(
    (release): readonly Finding[] => {
      const record = `conferences/${conferenceId}/pressReleases/${release.id}`;
      const long: readonly Finding[] =
        Array.from(release.headline).length > HEADLINE_MAX
          ? [
              {
                level: 'warning',
                code: 'press.headlineLong',
                message: `Die Überschrift hat mehr als ${HEADLINE_MAX} Zeichen.`,
                record,
              },
            ]
          : [];
      const message = release.quote
        ? 'Das Zitat ist noch nicht freigegeben und erscheint deshalb nicht.'
        : 'Ein freigegebenes Zitat fehlt noch.';
      return release.quote?.cleared
        ? long
        : [...long, { level: 'hint', code: 'press.quote', message, record }];
    },
  );
}

export const documentHandlers: DocumentHandlers = {
  'documents.generate': generate,
  'documents.verify': verify,
  'documents.check': (input, context) => {
    const plan = collect(context, input);
    if (!plan.ok) return plan;
    const { papers, obstacles } = plan.value;
    const press = input.kinds.includes('pressRelease')
      ? pressFindings(context, input.conferenceId)
      : [];
    return ok({
      findings: [...obstacles.map(obstacleFinding), ...shortenedFindings(papers), ...press],
    });
  },
};

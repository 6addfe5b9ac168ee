import { resolve } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Finding } from '../../shared/ipc/contract-parts';
import { slipsOf } from '../../shared/domain/conferences/plausibility';
import { conferenceFacts, pressReleasesOf } from '../../shared/domain/documents/conference-facts';
import type { DocumentModel } from '../../shared/domain/documents/models';
import type { AppError } from '../../shared/errors';
import { HEADLINE_MAX } from '../../shared/domain/press/release';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { findingTexts, slipText } from '../../shared/texts/finding-texts';
import { BLANK_SALUTATION } from '../../shared/texts/letter-texts';
import { todayOf } from '../app';
import { diskCause, isDiskError, readIfThere } from '../storage/file-port';
import { damagedError } from '../storage/opened-folder';
import type { Context, Handlers } from './context';
import { latestVersion, namesIn, prepareOutFolder, writePaper } from './paper-files';
import { letterFindings } from './letter-findings';
import type { Obstacle, PapersToMake, PaperToMake } from './paper-plan';
import { papersToMake } from './papers-to-make';
import { verifyPaper } from './verify-paper';

type DocumentHandlers = Pick<
  Handlers,
  | 'documents.cancel'
  | 'documents.preview'
  | 'documents.check'
  | 'documents.generate'
  | 'documents.verify'
>;
type Generated = Output<'documents.generate'>;

function collect(
  context: Context,
  request: Pick<Input<'documents.check'>, 'conferenceId' | 'kinds' | 'date' | 'signatoryId'>,
): Result<PapersToMake> {
  const { view, manifest } = context.store;
  const source = {
    view,
    conferenceId: request.conferenceId,
    date: request.date ?? todayOf(context.app, view),
    training: manifest.training,
    signatoryId: request.signatoryId ?? null,
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

/** Reads a file again and compares it; one that cannot be read is no proof of anything. */
async function verifyFile(
  { app }: Context,
  path: string,
  paper: PaperToMake,
): Promise<AppError | null> {
  try {
    const bytes = await readIfThere(app.files, path);
    if (bytes) return verifyPaper(path, bytes, paper.model);
    return { code: 'document.missing', file: path };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    const held = diskCause(error) === 'busy';
    return held
      ? { code: 'document.targetBusy', file: path }
      : { code: 'document.disk', folder: path, cause: diskCause(error) };
  }
}

/** The Word library is large and the first page needs none of it: it loads with the first paper. */
async function bytesOf(model: DocumentModel): Promise<Uint8Array> {
  const { renderDocument } = await import('../documents/render');
  return renderDocument(model);
}

/** Writes one paper, reads it from the disk again and compares it with its model. */
async function make(
  context: Context,
  paper: PaperToMake,
  folder: string,
): Promise<Result<Generated['files'][number]>> {
  const { app } = context;
  const bytes = await bytesOf(paper.model);
  const written = await writePaper(app.files, {
    folder,
    name: paper.fileName,
    bytes,
    token: app.newId(),
  });
  if (!written.ok) return written;
  const { path } = written.value;
  app.madeFiles.add(path);
  const error = await verifyFile(context, path, paper);
  if (error) return { ok: false, error };
  const { kind, recipient, letter } = paper;
  const note = letter?.recipient.handwritten ? BLANK_SALUTATION : null;
  return ok({ ...written.value, kind, recipient, note });
}

async function generate(
  input: Input<'documents.generate'>,
  context: Context,
): Promise<Result<Generated>> {
  // Papers of a state that is known to be incomplete must not leave the house.
  const { report } = context.store;
  if (report.salvaged) return err(damagedError(report));
  const plan = collect(context, input);
  if (!plan.ok) return plan;
  const folder = resolve(context.app.baseFolder, input.outFolder);
  const ready = await prepareOutFolder(context.app.files, folder);
  if (!ready.ok) return ready;
  const chosen = onlyFor(plan.value, input.recipients);
  const files: Generated['files'] = [];
  const failures = chosen.obstacles.map((item) => failureOf(item, item.error));
  const { runs } = context.app;
  for (const [index, paper] of chosen.papers.entries()) {
    if (!(await runs.step(input.runId, index, chosen.papers.length))) break;
    const made = await make(context, paper, folder);
    if (made.ok) files.push(made.value);
    else failures.push(failureOf(paper, made.error));
  }
  runs.end(input.runId);
  return ok({ files, failures });
}

/** A joint letter is for both, whichever of them was chosen. */
function isAbout(item: Pick<Obstacle, 'about' | 'alsoAbout'>, ids: readonly string[]): boolean {
  return [item.about, item.alsoAbout].some((id) => id !== null && ids.includes(id));
}

/** Letters only for the chosen participants; papers for everybody stay. */
function onlyFor(plan: PapersToMake, recipients: readonly string[] | undefined): PapersToMake {
  if (recipients === undefined) return plan;
  const wanted = (item: Pick<Obstacle, 'kind' | 'about' | 'alsoAbout'>): boolean =>
    item.kind !== 'invitation' || isAbout(item, recipients);
  const { papers, obstacles } = plan;
  return { ...plan, papers: papers.filter(wanted), obstacles: obstacles.filter(wanted) };
}

/** One paper as bytes, the same that a run would write. */
async function preview(
  input: Input<'documents.preview'>,
  context: Context,
): Promise<Result<Output<'documents.preview'>>> {
  const { conferenceId, kind, about, signatoryId } = input;
  const plan = collect(context, { conferenceId, kinds: [kind], signatoryId });
  if (!plan.ok) return plan;
  const isMeant = (item: Pick<Obstacle, 'about' | 'alsoAbout'>): boolean =>
    about === undefined || isAbout(item, [about]);
  const paper = plan.value.papers.find(isMeant);
  if (!paper) {
    const obstacle = plan.value.obstacles.find(isMeant) ?? plan.value.obstacles[0];
    return { ok: false, error: obstacle?.error ?? { code: 'document.nobodyToInvite' } };
  }
  const bytes = await bytesOf(paper.model);
  return ok({ fileName: paper.fileName, base64: Buffer.from(bytes).toString('base64') });
}

async function verify(
  input: Input<'documents.verify'>,
  context: Context,
): Promise<Result<Output<'documents.verify'>>> {
  const plan = collect(context, input);
  if (!plan.ok) return plan;
  const folder = resolve(context.app.baseFolder, input.outFolder);
  const findings: Finding[] = [];
  const listed = await namesIn(context.app.files, folder);
  if (!listed.ok) return listed;
  for (const paper of plan.value.papers) {
    const path = resolve(folder, latestVersion(paper.fileName, listed.value));
    const error = await verifyFile(context, path, paper);
    if (error) {
      findings.push({ level: 'stop', code: error.code, message: errorText(error), record: null });
    }
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
        message: findingTexts.tightAddress(paper.recipient ?? paper.fileName),
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
                message: findingTexts.headlineLong(),
                record,
              },
            ]
          : [];
      const message = release.quote ? findingTexts.quoteNotCleared() : findingTexts.quoteMissing();
      return release.quote?.cleared
        ? long
        : [...long, { level: 'hint', code: 'press.quote', message, record }];
    },
  );
}

/** What is possible and probably a slip; only where letters or common papers are asked for. */
function slipFindings(context: Context, input: Input<'documents.check'>): readonly Finding[] {
  const { view, manifest } = context.store;
  const { conferenceId } = input;
  if (input.kinds.every((kind) => kind === 'pressRelease')) return [];
  const date = input.date ?? todayOf(context.app, view);
  const facts = conferenceFacts(view, { conferenceId, date, training: manifest.training });
  if (!facts.ok) return [];
  const participants = view.conference(conferenceId, 'participants').all();
  return slipsOf(facts.value, participants).map((slip) => ({
    level: 'warning',
    code: slip.code,
    message: slipText(slip),
    record: `conferences/${conferenceId}/conference/${conferenceId}`,
  }));
}

export const documentHandlers: DocumentHandlers = {
  'documents.generate': generate,
  'documents.verify': verify,
  'documents.preview': preview,
  'documents.cancel': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
  'documents.check': (input, context) => {
    const plan = collect(context, input);
    if (!plan.ok) return plan;
    const { papers, obstacles } = plan.value;
    const press = input.kinds.includes('pressRelease')
      ? pressFindings(context, input.conferenceId)
      : [];
    return ok({
      findings: [
        ...obstacles.map(obstacleFinding),
        ...slipFindings(context, input),
        ...shortenedFindings(papers),
        ...letterFindings(input.conferenceId, plan.value),
        ...press,
      ],
    });
  },
};

import { resolve } from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Finding } from '../../shared/ipc/contract-parts';
import { slipsOf } from '../../shared/domain/conferences/plausibility';
import {
  collectPapers,
  findingsOfKinds,
  takeAll,
  type Collection,
} from '../../shared/domain/documents/collect';
import { conferenceFacts } from '../../shared/domain/documents/conference-facts';
import { kindGroups } from '../../shared/domain/documents/kinds/kind';
import { documentKinds, findKind } from '../../shared/domain/documents/kinds/registry';
import {
  isObstacle,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../../shared/domain/documents/plan';
import { TemplateUse } from '../../shared/domain/templates/template-use';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { findingTexts, slipText } from '../../shared/texts/finding-texts';
import { todayOf } from '../app';
import { latestVersion, NamesOfFolders } from '../jobs/paper-files';
import { verifyFile } from '../jobs/verify-file';
import type { Context, Handlers } from './context';
import { letterFindings, omittedFindings } from './letter-findings';
import { logoFindings } from './logo-findings';
import { folderOf } from './make-papers';
import { OwnPapers } from './own-papers';
import { paperBytes } from './paper-bytes';
import { listRecipients } from './paper-recipients';
import { makePapersAndExtras } from './run-extras';
import { inSlices } from './slices';
import { templateFindings } from './template-findings';

type DocumentHandlers = Pick<
  Handlers,
  | 'documents.cancel'
  | 'documents.preview'
  | 'documents.check'
  | 'documents.generate'
  | 'documents.kinds'
  | 'documents.recipients'
  | 'documents.verify'
>;

function sourceOf(
  { app, store }: Context,
  request: Pick<Input<'documents.check'>, 'conferenceId' | 'date' | 'signatoryId'>,
): PaperSource {
  const { view, manifest } = store;
  return {
    view,
    conferenceId: request.conferenceId,
    date: request.date ?? todayOf(app, view),
    training: manifest.training,
    signatoryId: request.signatoryId ?? null,
    only: null,
  };
}

/** One paper as bytes, the same that a run would write. */
async function preview(
  input: Input<'documents.preview'>,
  context: Context,
): Promise<Result<Output<'documents.preview'>>> {
  const { kind, about } = input;
  const only = about === undefined ? null : new Set([about]);
  const collected = collectPapers({ ...sourceOf(context, input), only }, [kind]);
  if (!collected.ok) return collected;
  // The first that can be made stands for all; where there is none, what hinders the first is said.
  let first: Obstacle | null = null;
  const templates = new TemplateUse(sourceOf(context, input));
  for (const item of collected.value.items) {
    if (!isObstacle(item)) return shown(item, templates, context);
    first ??= item;
  }
  return err(first?.error ?? { code: 'document.nobodyToInvite' });
}

async function shown(
  paper: PaperToMake,
  templates: TemplateUse,
  context: Context,
): Promise<Result<Output<'documents.preview'>>> {
  const template = templates.order(paper);
  if (!template.ok) return template;
  const bytes = await paperBytes(paper.model, context, template.value);
  if (!bytes.ok) return bytes;
  return ok({ fileName: paper.fileName, base64: Buffer.from(bytes.value).toString('base64') });
}

async function verify(
  input: Input<'documents.verify'>,
  context: Context,
): Promise<Result<Output<'documents.verify'>>> {
  const collected = collectPapers(sourceOf(context, input), input.kinds);
  if (!collected.ok) return collected;
  const folder = resolve(context.app.baseFolder, input.outFolder);
  const findings: Finding[] = [];
  const names = new NamesOfFolders(context.app.files);
  const own = new OwnPapers(sourceOf(context, input), context);
  let checked = 0;
  for (const paper of collected.value.items) {
    if (isObstacle(paper)) continue;
    checked += 1;
    const place = folderOf(folder, input.folders, paper);
    const listed = await names.of(place);
    if (!listed.ok) return listed;
    const path = resolve(place, latestVersion(paper.fileName, listed.value));
    const expected = await own.expected(paper);
    const error = expected.ok
      ? await verifyFile(context.app.files, path, expected.value)
      : expected.error;
    if (error) {
      findings.push({ level: 'stop', code: error.code, message: errorText(error), record: null });
    }
  }
  return ok({ checked, findings });
}

/** All papers and obstacles; other questions get their turn while models are made. */
async function takeInSlices({ items }: Collection): Promise<ReturnType<typeof takeAll>> {
  function* slices(): Generator<readonly (PaperToMake | Obstacle)[]> {
    for (const item of items) yield [item];
  }
  return takeAll({ items: await inSlices(slices()) });
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

/** What is possible and probably a slip; only where letters or common papers are asked for. */
function slipFindings(context: Context, input: Input<'documents.check'>): readonly Finding[] {
  const { view, manifest } = context.store;
  const { conferenceId } = input;
  if (input.kinds.every((name) => findKind(name)?.ownSlips)) return [];
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
  'documents.generate': (input, context) =>
    makePapersAndExtras(input, context, sourceOf(context, input)),
  'documents.verify': verify,
  'documents.preview': preview,
  'documents.cancel': ({ runId }, app) => {
    app.runs.cancel(runId);
    return ok({});
  },
  'documents.check': async (input, context) => {
    const source = sourceOf(context, input);
    const collected = collectPapers(source, input.kinds);
    if (!collected.ok) return collected;
    const ofKinds = findingsOfKinds(source, input.kinds);
    if (!ofKinds.ok) return ofKinds;
    const { papers, obstacles } = await takeInSlices(collected.value);
    return ok({
      findings: [
        ...obstacles.map(obstacleFinding),
        ...(await logoFindings(papers, context)),
        ...(await templateFindings(source, papers, context)),
        ...slipFindings(context, input),
        ...shortenedFindings(papers),
        ...letterFindings(input.conferenceId, { ...collected.value, papers }),
        ...omittedFindings(source, collected.value),
        ...ofKinds.value,
      ],
    });
  },
  'documents.recipients': (input, context) => listRecipients(input.kinds, sourceOf(context, input)),
  'documents.kinds': () =>
    ok({
      kinds: documentKinds.map(({ name, title, plural, group, summary, per }) => ({
        name,
        title,
        plural,
        group,
        groupTitle: kindGroups[group],
        summary,
        per,
      })),
    }),
};

import { join, resolve } from 'node:path';
import { collectPapers, omittedOf, type Collection } from '../../shared/domain/documents/collect';
import {
  isObstacle,
  type Obstacle,
  type PaperSource,
  type PaperToMake,
} from '../../shared/domain/documents/plan';
import { TemplateUse, type TemplateOrder } from '../../shared/domain/templates/template-use';
import type { AppError } from '../../shared/errors';
import type { Input, Output } from '../../shared/ipc/contract';
import { err, ok, type Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { BLANK_SALUTATION } from '../../shared/texts/letter-texts';
import type { App } from '../app';
import type { MadePaper, PaperStation } from '../jobs/make-papers';
import { prepareOutFolder } from '../jobs/paper-files';
import { damagedError } from '../storage/opened-folder';
import type { Context } from './context';

type Generated = Output<'documents.generate'>;
type Failure = Generated['failures'][number];

/** Papers handed over at once: few enough to cancel soon, enough to keep the worker busy. */
const PIECE = 10;
/** Longest that models are made in one go (ms); the window's questions come in between. */
const LONGEST_MS = 15;

function failureOf(paper: Pick<Obstacle, 'kind' | 'recipient'>, error: AppError): Failure {
  const { kind, recipient } = paper;
  return { kind, recipient, code: error.code, message: errorText(error) };
}

function turn(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}

/** The papers in pieces, made while somebody waits for them. */
async function* pieces(
  items: Collection['items'],
): AsyncGenerator<readonly (PaperToMake | Obstacle)[]> {
  let piece: (PaperToMake | Obstacle)[] = [];
  let since = performance.now();
  for (const item of items) {
    piece.push(item);
    const isLong = performance.now() - since >= LONGEST_MS;
    if (piece.length < PIECE && !isLong) continue;
    yield piece;
    piece = [];
    await turn();
    since = performance.now();
  }
  if (piece.length > 0) yield piece;
}

/** Where a paper goes below the chosen folder. */
export function folderOf(
  folder: string,
  folders: Input<'documents.generate'>['folders'],
  paper: PaperToMake,
): string {
  const place = paper.letter?.recipient.place;
  return folders === 'land' && place !== undefined ? join(folder, place) : folder;
}

/** A paper with what its own template takes. */
interface ReadyPaper {
  readonly paper: PaperToMake;
  readonly template: TemplateOrder | null;
}

/** One run: takes pieces, has them made, keeps what came of them. */
class PaperRun {
  readonly files: Generated['files'] = [];
  readonly failures: Failure[] = [];
  private done = 0;

  constructor(
    private readonly app: App,
    private readonly station: PaperStation,
    private readonly order: Pick<Input<'documents.generate'>, 'folders' | 'runId'> & {
      readonly folder: string;
      readonly dataFolder: string;
      readonly templates: TemplateUse;
    },
  ) {}

  /** Makes everything, or what there is until somebody cancels. No paper is ever left half. */
  async go({ items, total }: Collection): Promise<void> {
    const { runs } = this.app;
    let waiting: Promise<void> = Promise.resolve();
    for await (const piece of pieces(items)) {
      // The next models come about while the worker makes the last ones.
      await waiting;
      if (!(await runs.step(this.order.runId, this.done, total))) return;
      waiting = this.piece(piece);
      waiting.catch(() => undefined);
    }
    await waiting;
    runs.report(this.order.runId, this.done, total);
  }

  private async piece(items: readonly (PaperToMake | Obstacle)[]): Promise<void> {
    const ready = items.flatMap((item) => this.ready(item));
    const { folder, folders } = this.order;
    const made = await this.station.make(
      ready.map(({ paper, template }) => ({
        folder: folderOf(folder, folders, paper),
        fileName: paper.fileName,
        model: paper.model,
        template,
        dataFolder: this.order.dataFolder,
      })),
    );
    ready.forEach(({ paper }, index) => {
      this.keep(paper, made[index]);
    });
    this.done += items.length;
  }

  /** What can be handed over; why the rest cannot is kept. */
  private ready(item: PaperToMake | Obstacle): readonly ReadyPaper[] {
    if (isObstacle(item)) {
      this.failures.push(failureOf(item, item.error));
      return [];
    }
    const template = this.order.templates.order(item);
    if (template.ok) return [{ paper: item, template: template.value }];
    this.failures.push(failureOf(item, template.error));
    return [];
  }

  private keep(paper: PaperToMake, made: MadePaper | undefined): void {
    if (made?.ok === true) {
      const { kind, about, recipient, letter } = paper;
      const note = letter?.recipient.handwritten ? BLANK_SALUTATION : null;
      this.app.madeFiles.add(made.value.path);
      this.files.push({ ...made.value, kind, about, recipient, note });
      return;
    }
    this.failures.push(failureOf(paper, made?.ok === false ? made.error : this.bug(made)));
  }

  private bug(made: Exclude<MadePaper, Result<unknown>> | undefined): AppError {
    const incident = this.app.newId();
    this.app.log(
      `${incident} documents.generate ${made?.name ?? 'no answer'} ${made?.stack ?? ''}`,
    );
    return { code: 'bug', incident };
  }
}

/** Writes the chosen papers, one after the other, each read from the disk again and compared. */
export async function makePapers(
  input: Input<'documents.generate'>,
  context: Context,
  source: PaperSource,
): Promise<Result<Generated>> {
  // Papers of a state that is known to be incomplete must not leave the house.
  const { report } = context.store;
  if (report.salvaged) return err(damagedError(report));
  const { app } = context;
  const only = input.recipients === undefined ? null : new Set(input.recipients);
  const collected = collectPapers({ ...source, only }, input.kinds, 'recipients');
  if (!collected.ok) return collected;
  const folder = resolve(app.baseFolder, input.outFolder);
  const ready = await prepareOutFolder(app.files, folder);
  if (!ready.ok) return ready;
  const station = await app.jobs.papers(app.files);
  const order = { folder, dataFolder: context.folder, templates: new TemplateUse(source) };
  const run = new PaperRun(app, station, { ...input, ...order });
  try {
    await run.go(collected.value);
  } finally {
    app.runs.end(input.runId);
    await station.close();
  }
  const omitted = omittedOf(source, collected.value).map(({ kind, recipient, reason }) => ({
    ...{ kind, recipient, reason },
  }));
  return ok({ files: run.files, failures: run.failures, omitted });
}

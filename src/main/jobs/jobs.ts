import { Worker } from 'node:worker_threads';
import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import type { Draft, StoreView } from '../../shared/domain/storage/store-view';
import { finding } from '../../shared/domain/documents/template-findings';
import { err, ok, type Result } from '../../shared/result';
import { errorCode } from '../exchange/file-error';
import type { Runs } from '../runs';
import type { FilePort } from '../storage/file-port';
import { nodeFilePort } from '../storage/node-file-port';
import type { PaperStation } from './make-papers';
import { PaperWorker } from './paper-worker';
import { PreviewStation } from './preview-station';
import type { FromWorker, JobEnds, JobName, JobTable, ToWorker } from './job';

/** Records sent at once: posting copies them, and so many take about a millisecond. */
const PIECE = 250;
/** Memory of the worker (MB): a list that needs more is none. */
const MOST_MEMORY = 1_500;
/** Room of the worker for what is new (MB): with V8's own a long journal is moved about for a fifth of the time. */
const YOUNG_MEMORY = 192;

export interface JobRequest<J extends JobName> {
  readonly job: J;
  readonly input: JobTable[J]['input'];
  readonly register: JobTable[J]['register'];
  /** Under this name the job reports progress and can be cancelled. */
  readonly runId: string | undefined;
}

export interface JobAnswer<J extends JobName> {
  readonly value: JobTable[J]['output'];
  readonly drafts: readonly Draft[];
}

/** The register as it is now. Records are never changed in place, so this stays as it is. */
export function snapshotOf(view: StoreView): RegisterSnapshot {
  return {
    persons: view.register('persons').all(),
    organisations: view.register('organisations').all(),
    offices: view.register('offices').all(),
    mandates: view.register('mandates').all(),
    laender: view.register('laender').all(),
  };
}

const NO_REGISTER: RegisterSnapshot = {
  persons: [],
  organisations: [],
  offices: [],
  mandates: [],
  laender: [],
};

const listEnds: JobEnds = {
  cancelled: { code: 'exchange.cancelled' },
  tooBig: (file) => ({
    code: 'exchange.unreadable',
    file,
    problem: 'unfoldsTooLarge',
    detail: '',
  }),
};
const backupEnds: JobEnds = {
  cancelled: { code: 'backup.cancelled' },
  tooBig: () => ({ code: 'backup.tooBig' }),
};
const eraseEnds: JobEnds = {
  cancelled: { code: 'retention.cancelled' },
  tooBig: () => ({ code: 'backup.tooBig' }),
};
const pdfEnds: JobEnds = {
  cancelled: { code: 'pdf.cancelled' },
  tooBig: (file) => ({ code: 'pdf.incomplete', file, lacks: ['readable'] }),
};
const scanEnds: JobEnds = {
  cancelled: { code: 'scan.cancelled' },
  tooBig: () => ({ code: 'scan.tooBig' }),
};
const templateEnds: JobEnds = {
  cancelled: { code: 'exchange.cancelled' },
  tooBig: (file) => ({ code: 'template.refused', file, first: finding('bomb', {}), count: 1 }),
};
const extraEnds: JobEnds = {
  cancelled: { code: 'extras.cancelled' },
  tooBig: () => ({ code: 'extras.tooLarge' }),
};
const fileEnds: JobEnds = {
  cancelled: { code: 'fileExport.cancelled' },
  tooBig: () => ({ code: 'extras.tooLarge' }),
};
const handoverEnds: JobEnds = {
  cancelled: { code: 'package.cancelled' },
  tooBig: (file) => ({ code: 'package.tooBig', file, what: 'content' }),
};
const ends: Readonly<Record<JobName, JobEnds>> = {
  planContacts: listEnds,
  exportContacts: listEnds,
  backup: backupEnds,
  inspectBackup: backupEnds,
  placeBackup: backupEnds,
  eraseData: eraseEnds,
  sweepErased: eraseEnds,
  finishPdfs: pdfEnds,
  readScans: scanEnds,
  lookAtTemplate: templateEnds,
  printPapers: extraEnds,
  zipPapers: extraEnds,
  filePapers: fileEnds,
  fileIndex: fileEnds,
  exportHandover: handoverEnds,
  inspectHandover: handoverEnds,
  saveHandoverPapers: handoverEnds,
  receiveHandover: handoverEnds,
  takeBackHandover: handoverEnds,
};

function turn(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}

async function sendRegister(
  register: RegisterSnapshot,
  post: (message: ToWorker) => void,
): Promise<void> {
  for (const collection of Object.keys(register) as (keyof RegisterSnapshot)[]) {
    const all = register[collection];
    for (let from = 0; from < all.length; from += PIECE) {
      post({ type: 'records', collection, records: all.slice(from, from + PIECE) });
      // Other questions come in between.
      await turn();
    }
  }
}

/** Long work beside the window: in a worker of its own, which an end by the person just stops. */
export class Jobs {
  /** Papers to look at. */
  readonly preview = new PreviewStation(() => this.papers(this.files));

  constructor(
    private readonly runs: Runs,
    /** The built worker; null = the work is done right here (tests of single operations). */
    private readonly workerFile: string | null,
    /** The disk of work that is done right here. */
    private readonly files: FilePort = nodeFilePort,
  ) {}

  async run<J extends JobName>(request: JobRequest<J>): Promise<Result<JobAnswer<J>>> {
    const drafts: Draft[] = [];
    const result =
      this.workerFile === null
        ? await this.here(request, drafts)
        : await this.beside(this.workerFile, request, drafts);
    this.runs.end(request.runId);
    return result.ok ? ok({ value: result.value, drafts }) : result;
  }

  /** Where papers are made, as long as its run lasts; whoever asked closes it. `files` = the disk of right here. */
  async papers(files: FilePort): Promise<PaperStation> {
    if (this.workerFile !== null) return new PaperWorker(this.workerFile, MOST_MEMORY);
    const { PaperMaker } = await import('./make-papers');
    return new PaperMaker(files);
  }

  private async here<J extends JobName>(
    { job, input, register, runId }: JobRequest<J>,
    drafts: Draft[],
  ): Promise<Result<JobTable[J]['output']>> {
    const { work } = await import('./work');
    return work(job, input, {
      register: register ?? NO_REGISTER,
      files: this.files,
      progress: (done, total) => {
        this.runs.report(runId, done, total);
      },
      drafts: (more) => drafts.push(...more),
    });
  }

  private async beside<J extends JobName>(
    file: string,
    { job, input, register, runId }: JobRequest<J>,
    drafts: Draft[],
  ): Promise<Result<JobTable[J]['output']>> {
    const worker = new Worker(file, {
      resourceLimits: {
        maxOldGenerationSizeMb: MOST_MEMORY,
        maxYoungGenerationSizeMb: YOUNG_MEMORY,
      },
    });
    const answer = new Promise<Result<unknown>>((settle, fail) => {
      const take = (message: FromWorker): void => {
        if (message.type === 'progress') this.runs.report(runId, message.done, message.total);
        else if (message.type === 'drafts') drafts.push(...message.drafts);
        else if (message.type === 'done') settle(message.result);
        else if (message.type === 'bug')
          fail(
            Object.assign(new Error('job failed'), { name: message.name, stack: message.stack }),
          );
      };
      worker.on('message', take);
      worker.on('error', (error: unknown) => {
        if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY')
          settle(err(ends[job].tooBig(fileOf(input))));
        else fail(error instanceof Error ? error : new Error('job failed'));
      });
      this.runs.onCancel(runId, () => {
        settle(err(ends[job].cancelled));
      });
    });
    try {
      await sendRegister(register ?? NO_REGISTER, (message) => {
        worker.postMessage(message);
      });
      worker.postMessage({ type: 'start', job, input } satisfies ToWorker);
      // The worker is this program: its answer has the shape that the table of jobs names.
      return (await answer) as Result<JobTable[J]['output']>;
    } finally {
      await worker.terminate();
    }
  }
}

function fileOf(input: object): string {
  const path = 'path' in input && typeof input.path === 'string' ? input.path : '';
  return path.split(/[\\/]/).at(-1) ?? '';
}

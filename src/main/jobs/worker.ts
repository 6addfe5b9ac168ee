import { parentPort } from 'node:worker_threads';
import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import { framesOf } from '../frames';
import { nodeFilePort } from '../storage/node-file-port';
import type { FromWorker, JobName, JobTable, ToWorker } from './job';
import type { PaperMaker, PaperOrder } from './make-papers';
import { work } from './work';

// The one entry of the worker: takes the register in pieces, does one job and ends; or makes papers as they come.

const records: Record<keyof RegisterSnapshot, unknown[]> = {
  persons: [],
  organisations: [],
  offices: [],
  mandates: [],
  laender: [],
};

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function start(job: JobName, input: unknown): Promise<void> {
  try {
    // Both sides are this program: what was sent has the shapes of the table of jobs.
    const register = records as unknown as RegisterSnapshot;
    const result = await work(job, input as JobTable[JobName]['input'], {
      register,
      files: nodeFilePort,
      progress: (done, total) => {
        send({ type: 'progress', done, total });
      },
      drafts: (drafts) => {
        send({ type: 'drafts', drafts });
      },
    });
    send({ type: 'done', result });
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    send({ type: 'bug', name, stack: framesOf(error) });
  }
}

let maker: PaperMaker | null = null;

async function makePapers(orders: readonly PaperOrder[]): Promise<void> {
  // The Word library is large and other jobs need none of it.
  maker ??= new (await import('./make-papers')).PaperMaker(nodeFilePort);
  send({ type: 'made', made: await maker.make(orders) });
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'records') {
    for (const record of message.records) records[message.collection].push(record);
  } else if (message.type === 'papers') {
    void makePapers(message.orders);
  } else {
    void start(message.job, message.input).finally(() => {
      parentPort?.close();
    });
  }
});

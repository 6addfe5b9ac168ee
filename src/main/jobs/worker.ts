import { parentPort } from 'node:worker_threads';
import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import { framesOf } from '../frames';
import { nodeFilePort } from '../storage/node-file-port';
import type { FromWorker, JobName, JobTable, ToWorker } from './job';
import type { PaperMaker } from './make-papers';
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

let maker: Promise<PaperMaker> | null = null;
/** Answers go back in the order of the questions. */
let before: Promise<void> = Promise.resolve();

function makePapers(answer: (station: PaperMaker) => Promise<FromWorker>): void {
  // The Word library is large and other jobs need none of it.
  maker ??= import('./make-papers').then(({ PaperMaker: Maker }) => new Maker(nodeFilePort));
  const station = maker;
  before = before.then(async () => {
    send(await answer(await station));
  });
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'records') {
    for (const record of message.records) records[message.collection].push(record);
  } else if (message.type === 'papers') {
    const { orders } = message;
    makePapers(async (station) => ({ type: 'made', made: await station.make(orders) }));
  } else if (message.type === 'bytes') {
    const { text } = message;
    makePapers(async (station) => ({ type: 'bytes', made: await station.bytes(text) }));
  } else {
    void start(message.job, message.input).finally(() => {
      parentPort?.close();
    });
  }
});

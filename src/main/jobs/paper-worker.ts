import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './job';
import type { MadeBytes, MadePaper, PaperOrder, PaperStation } from './make-papers';
import type { PaperText } from './paper-sources';

type Answer = Extract<FromWorker, { readonly type: 'made' | 'bytes' }>;

interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Room for what lives for one letter (MB). Left alone, V8 lets it grow with the length of the run, and 10,000 letters
 * would take a quarter more than 1,000.
 */
const YOUNG_MEMORY = 12;

/** Makes papers in a worker, so that the window stays free; one piece after the other. */
export class PaperWorker implements PaperStation {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private failure: Error | null = null;

  /** `memory` = most that the worker may take (MB). */
  constructor(file: string, memory: number) {
    this.worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    });
    this.worker.on('message', (message: FromWorker) => {
      if (message.type !== 'made' && message.type !== 'bytes') return;
      this.waiting.shift()?.settle(message);
      // A worker that waits for the next question keeps no program alive.
      if (this.waiting.length === 0) this.worker.unref();
    });
    this.worker.on('error', (error: unknown) => {
      this.fail(error instanceof Error ? error : new Error('paper worker failed'));
    });
    this.worker.on('exit', () => {
      this.fail(new Error('paper worker ended'));
    });
  }

  async make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]> {
    const answer = await this.ask({ type: 'papers', orders });
    return answer.type === 'made' ? answer.made : [];
  }

  async bytes(text: PaperText): Promise<MadeBytes> {
    const answer = await this.ask({ type: 'bytes', text });
    if (answer.type !== 'bytes') throw new Error('paper worker answered something else');
    return answer.made;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(message: ToWorker): Promise<Answer> {
    if (this.failure) return Promise.reject(this.failure);
    this.worker.ref();
    return new Promise((settle, fail) => {
      this.waiting.push({ settle, fail });
      this.worker.postMessage(message);
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { fail } of this.waiting.splice(0)) fail(error);
  }
}

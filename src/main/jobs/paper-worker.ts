import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './job';
import type { MadePaper, PaperOrder, PaperStation } from './make-papers';

interface Waiting {
  readonly settle: (made: readonly MadePaper[]) => void;
  readonly fail: (error: Error) => void;
}

/** Makes papers in a worker, so that the window stays free; one piece after the other. */
export class PaperWorker implements PaperStation {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private failure: Error | null = null;

  /** `memory` = most that the worker may take (MB). */
  constructor(file: string, memory: number) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    this.worker.on('message', (message: FromWorker) => {
      if (message.type === 'made') this.waiting.shift()?.settle(message.made);
    });
    this.worker.on('error', (error: unknown) => {
      this.fail(error instanceof Error ? error : new Error('paper worker failed'));
    });
    this.worker.on('exit', () => {
      this.fail(new Error('paper worker ended'));
    });
  }

  make(orders: readonly PaperOrder[]): Promise<readonly MadePaper[]> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((settle, fail) => {
      this.waiting.push({ settle, fail });
      this.worker.postMessage({ type: 'papers', orders } satisfies ToWorker);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { fail } of this.waiting.splice(0)) fail(error);
  }
}

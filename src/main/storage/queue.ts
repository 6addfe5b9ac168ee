import { err, type Result } from '../../shared/result';
import { diskCause, isDiskError } from './file-port';

/** Runs tasks one after the other; a failed one does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const next = this.last.then(task, task);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** A task that ends in a change: where the disk refuses a file it has to read first, nothing is written. */
  runChange<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.run(async () => {
      try {
        return await task();
      } catch (error) {
        if (!isDiskError(error)) throw error;
        return err({ code: 'store.writeFailed', cause: diskCause(error) });
      }
    });
  }
}

import { isDiskError } from '../storage/file-port';

/** Does something again and again, never twice at once; `pause` counts from the end of one to the next. */
export class Repeated {
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly pause: number,
    private readonly bug: (error: unknown) => void,
  ) {
    this.next();
  }

  /** What is under way ends by itself; nothing begins any more. */
  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  get stopped(): boolean {
    return this.isStopped;
  }

  private next(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.work()
        .catch((error: unknown) => {
          // A disk that does not answer now is asked again the next time.
          if (!isDiskError(error)) this.bug(error);
        })
        .finally(() => {
          this.next();
        });
    }, this.pause);
    this.timer.unref();
  }
}

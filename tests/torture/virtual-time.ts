import { syncBuiltinESMExports } from 'node:module';

/** A clock that moves only when somebody waits, or when a call is said to take its time. */
export class VirtualClock {
  private at = Date.UTC(2025, 6, 1);

  readonly now = (): Date => new Date(this.at);

  /** Negative where somebody sets the clock back. */
  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}

/** Runs `work` in a program whose waits take no time: they only move the clock. */
export async function withoutWaiting<T>(clock: VirtualClock, work: () => Promise<T>): Promise<T> {
  const timers = process.getBuiltinModule('node:timers/promises');
  const real = timers.setTimeout;
  const wait = (milliseconds = 0): Promise<void> => {
    clock.advance(milliseconds);
    return Promise.resolve();
  };
  const use = (setTimeout: unknown): void => {
    Object.assign(timers, { setTimeout });
    syncBuiltinESMExports();
  };
  use(wait);
  try {
    return await work();
  } finally {
    use(real);
  }
}

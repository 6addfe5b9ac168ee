import type { WindowEvent } from '../shared/ipc/channels';

/** Long runs under way: who asked for an end, and where progress goes. */
export class Runs {
  private readonly cancelled = new Set<string>();

  constructor(private readonly notify: (event: WindowEvent) => void = () => undefined) {}

  cancel(runId: string): void {
    this.cancelled.add(runId);
  }

  /** Reports one step and says whether to go on. */
  async step(runId: string | undefined, done: number, total: number): Promise<boolean> {
    if (runId === undefined) return true;
    this.notify({ type: 'progress', runId, done, total });
    // Lets the window's other questions through between two papers.
    await new Promise((go) => setImmediate(go));
    return !this.cancelled.has(runId);
  }

  end(runId: string | undefined): void {
    if (runId !== undefined) this.cancelled.delete(runId);
  }
}

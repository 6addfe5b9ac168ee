import type { RunExtra } from '../shared/domain/documents/run-extras';
import type { WindowEvent } from '../shared/ipc/channels';

/** Long runs under way: who asked for an end, and where progress goes. */
export class Runs {
  private readonly cancelled = new Set<string>();
  private readonly stops = new Map<string, () => void>();
  private readonly stages = new Map<string, RunExtra>();

  constructor(private readonly notify: (event: WindowEvent) => void = () => undefined) {}

  cancel(runId: string): void {
    this.cancelled.add(runId);
    this.stops.get(runId)?.();
  }

  /** Work beside this process is stopped at once instead of being asked at its next step. */
  onCancel(runId: string | undefined, stop: () => void): void {
    if (runId === undefined) return;
    this.stops.set(runId, stop);
    if (this.cancelled.has(runId)) stop();
  }

  /** Reports one step of work that somebody else does. */
  report(runId: string | undefined, done: number, total: number): void {
    if (runId === undefined) return;
    const stage = this.stages.get(runId);
    this.notify({ type: 'progress', runId, done, total, ...(stage ? { stage } : {}) });
  }

  /** Names what the next steps of a run make. */
  stage(runId: string | undefined, stage: RunExtra): void {
    if (runId !== undefined) this.stages.set(runId, stage);
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
    if (runId === undefined) return;
    this.cancelled.delete(runId);
    this.stops.delete(runId);
    this.stages.delete(runId);
  }
}

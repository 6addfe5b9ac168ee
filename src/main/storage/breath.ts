/** Longest that work on the whole office keeps everybody else waiting (ms). */
const LONGEST_MS = 8;

/** Long work in this thread asks it between its steps: others get their turn every few milliseconds. */
export class Breath {
  private since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.since >= LONGEST_MS;
  }

  async take(): Promise<void> {
    await new Promise((go) => setImmediate(go));
    this.since = performance.now();
  }
}

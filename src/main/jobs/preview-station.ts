import type { Result } from '../../shared/result';
import type { PaperStation } from './make-papers';
import type { PaperText } from './paper-sources';

/** How long the worker waits for the next look (ms): the library it has loaded takes memory. */
const IDLE_MS = 60_000;

/** One place that makes papers to look at; it is kept while somebody goes on looking. */
export class PreviewStation {
  private station: Promise<PaperStation> | null = null;
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly open: () => Promise<PaperStation>) {}

  /** A mistake of ours is thrown, as from work right here. */
  async bytes(text: PaperText): Promise<Result<Uint8Array>> {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    this.station ??= this.open();
    const { station } = this;
    try {
      const made = await (await station).bytes(text);
      if (made.ok !== null) return made;
      const { name, stack } = made;
      throw Object.assign(new Error('paper failed'), { name, stack });
    } catch (error) {
      // A worker that has broken down answers nobody any more.
      await this.close(station);
      throw error;
    } finally {
      this.rest();
    }
  }

  private rest(): void {
    const { station } = this;
    if (this.idle) clearTimeout(this.idle);
    if (!station) return;
    this.idle = setTimeout(() => void this.close(station), IDLE_MS).unref();
  }

  private async close(station: Promise<PaperStation>): Promise<void> {
    if (this.station === station) this.station = null;
    await (await station).close();
  }
}

import type { Committed } from '../storage/store';

/** Ten thousand lines that are read at once are one piece of news for the window. */
export class Gathered {
  private seq = 0;
  private keys: Set<string> | null = null;

  constructor(private readonly tell: (committed: Committed) => void) {}

  add({ keys, seq }: Committed): void {
    this.seq = seq;
    if (!this.keys) {
      this.keys = new Set();
      setImmediate(() => {
        this.flush();
      });
    }
    for (const key of keys) this.keys.add(key);
  }

  private flush(): void {
    const { keys, seq } = this;
    this.keys = null;
    if (keys) this.tell({ seq, keys: [...keys] });
  }
}

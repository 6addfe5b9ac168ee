import { isAbandoned, isSame, type LockFile, type LockInfo } from './lock-file';

/** Who else writes, as far as lock.json tells. */
export interface Holder {
  readonly user: string;
  readonly pc: string;
  readonly since: string;
  /** For how long its counter has stood still, on this PC's clock. */
  readonly quietMs: number;
  /** It was a program of this PC, and that is gone. */
  readonly isGone: boolean;
}

/** A rename over a file is not everywhere one moment: a lock that is missed once may be about to be there. */
const LOOKS_UNTIL_FREE = 2;

/** Watches lock.json for somebody who reads along. One clock is used, and it is never the writer's. */
export class LockWatch {
  private seen: { readonly lock: LockInfo; readonly at: number } | null = null;
  private misses = 0;

  constructor(
    private readonly file: Pick<LockFile, 'read'>,
    private readonly pc: string,
    private readonly monotonic: () => number,
  ) {}

  /** Null = nobody writes. */
  get holder(): Holder | null {
    if (!this.seen) return null;
    const { lock, at } = this.seen;
    const { user, pc, since } = lock;
    return { user, pc, since, quietMs: this.monotonic() - at, isGone: isAbandoned(lock, this.pc) };
  }

  async look(): Promise<Holder | null> {
    const lock = await this.file.read();
    this.misses = lock ? 0 : this.misses + 1;
    const before = this.seen?.lock;
    const isStill = before && lock && isSame(before, lock) && before.counter === lock.counter;
    if (lock && !isStill) this.seen = { lock, at: this.monotonic() };
    if (this.misses >= LOOKS_UNTIL_FREE) this.seen = null;
    return this.holder;
  }
}

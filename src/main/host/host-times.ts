import { LOCK_TIMES, type LockTimes } from '../storage/lock-file';

/** How often and how long the host of a shared folder looks and waits. */
export interface HostTimes {
  /** Between the end of one look of a reader and the next. */
  readonly pollMs: number;
  /** Without a sign of life for so long whoever writes may be taken over. */
  readonly staleMs: number;
  /** How often whoever writes looks for requests. */
  readonly holderMs: number;
  /** Without a key or a click for so long the right is given to whoever asks. */
  readonly idleMs: number;
  /** A request that nobody has answered is withdrawn. */
  readonly askMs: number;
  readonly lock: LockTimes;
  /** Milliseconds that never go backwards. */
  readonly monotonic: () => number;
}

export const HOST_TIMES: HostTimes = {
  pollMs: 1_000,
  staleMs: 30_000,
  holderMs: 2_000,
  idleMs: 60_000,
  askMs: 600_000,
  lock: LOCK_TIMES,
  monotonic: () => performance.now(),
};

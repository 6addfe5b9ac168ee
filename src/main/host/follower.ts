import type { DiskCause } from '../../shared/errors';
import { diskCause, isDiskError } from '../storage/file-port';
import type { LockWatch } from '../storage/lock-watch';
import type { StoreSession } from '../storage/open-store';
import type { Asking } from './asking';
import type { HostTimes } from './host-times';
import { Repeated } from './repeated';
import { withStale } from './sharing';

interface Told {
  /** What was read is no longer the journal, or its state has changed: the folder is read anew. */
  readonly reopen: () => Promise<void>;
  /** The right was asked for and is free. */
  readonly claim: () => Promise<void>;
  /** Somebody else writes, or the same one in another way; a request has its answer. */
  readonly changed: () => void;
  readonly bug: (error: unknown) => void;
}

/** What outlives a session: who writes, and what was asked. */
export interface Shared {
  readonly watch: LockWatch;
  readonly asking: Asking;
  readonly times: HostTimes;
}

/** The side of whoever reads: takes in what is written, sees who writes, waits for the right. */
export class Follower {
  private readonly loop: Repeated;
  private shown = '';
  private cause: DiskCause | null = null;

  constructor(
    private readonly session: StoreSession,
    private readonly shared: Shared,
    private readonly told: Told,
  ) {
    this.shown = this.toShow();
    this.loop = new Repeated(() => this.look(), shared.times.pollMs, told.bug);
  }

  /** Why the folder cannot be read at the moment; null = it can. */
  get trouble(): DiskCause | null {
    return this.cause;
  }

  stop(): void {
    this.loop.stop();
  }

  private async look(): Promise<void> {
    const { asking, watch } = this.shared;
    const looks = [this.follow(), watch.look(), asking.look()] as const;
    const [news, holder, answer] = await Promise.allSettled(looks);
    if (this.loop.stopped) return;
    const failed = [news, holder, answer].find((result) => result.status === 'rejected');
    this.cause = failed ? causeOf(failed.reason) : null;
    this.tell(valueOr(answer, false));
    if (valueOr(news, false)) await this.told.reopen();
    else if (watch.holder === null && asking.isWaiting && !failed) await this.told.claim();
  }

  private tell(isAnswered: boolean): void {
    const now = this.toShow();
    if (this.shown === now && !isAnswered) return;
    this.shown = now;
    this.told.changed();
  }

  /** Takes in what is new; true = that does not go on from here. */
  private async follow(): Promise<boolean> {
    const { store } = this.session;
    // What was put together from a damaged folder has no end from which to go on.
    if (store.report.salvaged) return false;
    const { closing } = store.report.reading;
    const kind = await store.follow();
    const isKnown = closing !== null && closing.kind !== 'next';
    return kind === 'branched' || (kind === 'closed') !== isKnown;
  }

  /** All that the window says about whoever writes. */
  private toShow(): string {
    const { times, watch } = this.shared;
    const { user, pc, since, isStale } = withStale(watch.holder, times.staleMs) ?? {};
    return JSON.stringify([user, pc, since, isStale, this.cause]);
  }
}

function causeOf(error: unknown): DiskCause {
  if (!isDiskError(error)) throw error;
  return diskCause(error);
}

function valueOr<T>(result: PromiseSettledResult<T>, other: T): T {
  return result.status === 'fulfilled' ? result.value : other;
}

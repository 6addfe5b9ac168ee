import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';
import { readIfThere, type FilePort } from './file-port';
import { writeAtomically } from './write-atomically';

/**
 * lock.json tells people and programs who writes; it guards nothing (the newest journal segment does).
 * `counter` moves while its writer lives: readers compare it on their own clock, never two clocks.
 */
const lockSchema = z.strictObject({
  user: z.string(),
  pc: z.string(),
  pid: z.int(),
  since: z.string(),
  counter: z.int(),
});
export type LockInfo = z.infer<typeof lockSchema>;

export interface LockTimes {
  readonly staleAfterMs: number;
  readonly pollMs: number;
  readonly beatMs: number;
}

export const LOCK_TIMES: LockTimes = { staleAfterMs: 30_000, pollMs: 200, beatMs: 2_000 };

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** A writer of this PC whose process is gone needs no waiting. */
export function isAbandoned(lock: LockInfo, pc: string): boolean {
  return lock.pc === pc && (lock.pid === process.pid || !processLives(lock.pid));
}

export function isSame(a: LockInfo, b: LockInfo): boolean {
  return a.pid === b.pid && a.pc === b.pc && a.since === b.since;
}

export class LockFile {
  /** Two PCs may count the same processes. */
  private readonly own = randomUUID();
  private beat: NodeJS.Timeout | null = null;
  private info: LockInfo | null = null;
  /** The beat under way: on a slow share one takes longer than the time between two. */
  private writing: Promise<void> | null = null;

  constructor(
    private readonly port: FilePort,
    private readonly folder: string,
    private readonly times: LockTimes = LOCK_TIMES,
  ) {}

  async read(): Promise<LockInfo | null> {
    const bytes = await readIfThere(this.port, this.path());
    if (!bytes) return null;
    try {
      return lockSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return null;
    }
  }

  /** Waits until nobody lives behind the lock; fails as soon as its counter moves. */
  async waitUntilFree(pc: string): Promise<Result<null>> {
    const first = await this.read();
    let waited = 0;
    let current = first;
    while (current && !isAbandoned(current, pc)) {
      if (first && this.moved(first, current)) {
        return err({
          code: 'store.held',
          user: current.user,
          pc: current.pc,
          since: current.since,
        });
      }
      if (waited >= this.times.staleAfterMs) break;
      await sleep(this.times.pollMs);
      waited += this.times.pollMs;
      current = await this.read();
    }
    return ok(null);
  }

  /**
   * Says who writes, again and again, until the right to write `isPassedOn`: a PC that slept must not put
   * its name over its successor's.
   */
  async take(info: Omit<LockInfo, 'counter'>, isPassedOn?: () => Promise<boolean>): Promise<void> {
    this.info = { ...info, counter: 0 };
    this.beat = setInterval(
      () => void this.alone(() => this.beatOnce(isPassedOn)),
      this.times.beatMs,
    );
    this.beat.unref();
    await this.alone(() => this.write());
  }

  /** Removes the lock where it is still ours: a successor's is not ours to delete. */
  async release(): Promise<void> {
    if (this.beat) clearInterval(this.beat);
    this.beat = null;
    await this.writing;
    const { info } = this;
    this.info = null;
    if (!info) return;
    const there = await this.read().catch(() => null);
    if (there && isSame(info, there)) await this.port.remove(this.path()).catch(() => undefined);
  }

  /** A beat that fails is made up by the next one; while one is under way there is no other. */
  private alone(write: () => Promise<void>): Promise<void> {
    this.writing ??= write()
      .catch(() => undefined)
      .finally(() => {
        this.writing = null;
      });
    return this.writing;
  }

  private async beatOnce(isPassedOn: (() => Promise<boolean>) | undefined): Promise<void> {
    if (await isPassedOn?.()) {
      if (this.beat) clearInterval(this.beat);
      return;
    }
    if (this.info) this.info = { ...this.info, counter: this.info.counter + 1 };
    await this.write();
  }

  private moved(first: LockInfo, current: LockInfo): boolean {
    return (
      first.counter !== current.counter &&
      first.pid === current.pid &&
      first.since === current.since
    );
  }

  private path(): string {
    return join(this.folder, 'lock.json');
  }

  private async write(): Promise<void> {
    if (!this.info) return;
    await writeAtomically(this.port, {
      path: this.path(),
      bytes: Buffer.from(JSON.stringify(this.info), 'utf8'),
      token: `${this.info.pid}-${this.info.counter}-${this.own}`,
    });
  }
}

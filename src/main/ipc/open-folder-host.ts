import { err, ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/errors';
import type { WindowEvent } from '../../shared/ipc/channels';
import type { App, StoreHost } from '../app';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
} from '../storage/open-store';
import type { LockTimes } from '../storage/lock-file';

interface Held {
  readonly user: string;
  readonly pc: string;
  readonly since: string;
}

/** Keeps one data folder open for the window: to write where that is free, else to read along. */
export class OpenFolderHost implements StoreHost {
  private session: StoreSession | null = null;
  private place: string | null = null;
  private held: Held | null = null;
  private problem: AppError | null = null;
  private lastTried: string | null = null;

  constructor(
    private readonly app: App,
    private readonly notify: (event: WindowEvent) => void,
    private readonly lockTimes?: LockTimes,
  ) {}

  get folder(): string | null {
    return this.place;
  }

  /** Who else writes, where the folder is only read. */
  get holder(): Held | null {
    return this.held;
  }

  /** Why the last folder could not be opened. */
  get lastProblem(): AppError | null {
    return this.problem;
  }

  /** The folder that was last to be opened, whether it could be or not. */
  get tried(): string | null {
    return this.lastTried;
  }

  get current(): StoreSession | null {
    return this.session;
  }

  /** Puts a folder in place without opening it, so that it can be made there. */
  async aim(folder: string): Promise<void> {
    await this.close();
    this.place = folder;
  }

  async open(folder: string): Promise<Result<null>> {
    await this.close();
    this.problem = null;
    this.lastTried = folder;
    const opened = await this.openEitherWay(folder);
    if (!opened.ok) {
      this.problem = opened.error;
      return opened;
    }
    this.place = folder;
    this.session = opened.value;
    opened.value.store.onChanged(({ seq, keys }) => {
      this.notify({ type: 'changed', seq, keys });
    });
    this.notify({ type: 'folder' });
    return ok(null);
  }

  /** The right to write is gone or in doubt: whoever looks is told, and why. */
  doubt(error: AppError): void {
    this.problem = error;
    this.notify({ type: 'folder' });
  }

  async close(): Promise<void> {
    const { session } = this;
    this.session = null;
    this.place = null;
    this.held = null;
    await session?.close();
  }

  read(): Promise<Result<StoreSession>> {
    return Promise.resolve(this.session ? ok(this.session) : err({ code: 'folder.notOpen' }));
  }

  write(): Promise<Result<StoreSession>> {
    if (this.held) return Promise.resolve(err({ code: 'store.held', ...this.held }));
    return this.read();
  }

  release(): Promise<void> {
    return Promise.resolve();
  }

  private async openEitherWay(folder: string): Promise<Result<StoreSession>> {
    const { files: port, codec, newId: token, now, actor } = this.app;
    const place = { port, codec, folder, token };
    const options: OpenOptions = this.lockTimes
      ? { place, now, lockTimes: this.lockTimes }
      : { place, now };
    const written = await openForWriting(options, {
      user: actor.login,
      pc: actor.pc,
      pid: actor.pid,
    });
    if (written.ok) return written;
    const { error } = written;
    if (error.code === 'store.held')
      this.held = { user: error.user, pc: error.pc, since: error.since };
    const refused = ['store.held', 'folder.disk', 'store.writeFailed', 'folder.damaged'].includes(
      error.code,
    );
    if (!refused) return written;
    const reading = await openForReading(options);
    if (!reading.ok) return written;
    this.problem = error;
    return reading;
  }
}

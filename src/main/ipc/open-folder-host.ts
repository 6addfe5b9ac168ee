import { err, ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/errors';
import type { WindowEvent } from '../../shared/ipc/channels';
import type { App, StoreHost } from '../app';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
  type WritingSession,
} from '../storage/open-store';
import { FolderHost } from './folder-host';
import type { LockTimes } from '../storage/lock-file';
import { Queue } from '../storage/queue';

interface Held {
  readonly user: string;
  readonly pc: string;
  readonly since: string;
}

/** Keeps one data folder open for the window: to write where that is free, else to read along. */
export class OpenFolderHost implements StoreHost {
  private readonly queue = new Queue();
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
  aim(folder: string): Promise<void> {
    return this.queue.run(async () => {
      await this.closeNow();
      this.place = folder;
    });
  }

  /** A folder that cannot be opened leaves the one that is open as it is. */
  open(folder: string): Promise<Result<null>> {
    return this.queue.run(async () => {
      // One's own right to write must be given back before it can be taken again.
      if (this.session === null || this.place === folder) await this.closeNow();
      const opened = await this.openEitherWay(folder);
      if (!opened.ok) {
        this.refuse(folder, opened.error);
        return opened;
      }
      await this.closeNow();
      this.settle(folder, opened.value);
      return ok(null);
    });
  }

  /** The right to write is gone or in doubt: whoever looks is told, and why. */
  doubt(error: AppError): void {
    this.problem = error;
    this.notify({ type: 'folder' });
  }

  /** Waits for an opening that is under way. */
  close(): Promise<void> {
    return this.queue.run(() => this.closeNow());
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

  async replace<T>(work: (session: WritingSession) => Promise<Result<T>>): Promise<Result<T>> {
    const { place, session } = this;
    if (place === null) return err({ code: 'folder.notOpen' });
    if (this.held) return err({ code: 'store.held', ...this.held });
    const done =
      session !== null && isWriting(session)
        ? await work(session)
        : await new FolderHost(this.app, place, this.lockTimes).replace(work);
    if (done.ok) await this.open(place);
    return done;
  }

  private async closeNow(): Promise<void> {
    const { session } = this;
    this.session = null;
    this.place = null;
    this.held = null;
    this.problem = null;
    await session?.close();
  }

  private refuse(folder: string, error: AppError): void {
    if (this.session !== null) return;
    this.problem = error;
    this.lastTried = folder;
    this.notify({ type: 'folder' });
  }

  private settle(folder: string, { session, held, problem }: Opened): void {
    this.session = session;
    this.place = folder;
    this.lastTried = folder;
    this.held = held;
    this.problem = problem;
    session.store.onChanged(({ seq, keys }) => {
      // What is acknowledged after a doubt proves that this program still writes.
      if (this.session === session) this.problem = null;
      this.notify({ type: 'changed', seq, keys });
    });
    this.notify({ type: 'folder' });
  }

  private async openEitherWay(folder: string): Promise<Result<Opened>> {
    const { files: port, codec, newId: token, now, actor } = this.app;
    const place = { port, codec, folder, token };
    const options: OpenOptions = this.lockTimes
      ? { place, now, lockTimes: this.lockTimes }
      : { place, now };
    const { login: user, pc, pid } = actor;
    const written = await openForWriting(options, { user, pc, pid });
    if (written.ok) return ok({ session: written.value, held: null, problem: null });
    const { error } = written;
    if (!READABLE.has(error.code)) return written;
    const reading = await openForReading(options);
    if (!reading.ok) return written;
    const held =
      error.code === 'store.held' ? { user: error.user, pc: error.pc, since: error.since } : null;
    return ok({ session: reading.value, held, problem: error });
  }
}

function isWriting(session: StoreSession): session is WritingSession {
  return 'parts' in session;
}

interface Opened {
  readonly session: StoreSession;
  readonly held: Held | null;
  /** Why it is only to be read. */
  readonly problem: AppError | null;
}

/** What keeps from writing and not from reading. */
const READABLE: ReadonlySet<string> = new Set([
  'store.held',
  'folder.disk',
  'store.writeFailed',
  'folder.damaged',
]);

import type { AppError } from '../../shared/errors';
import type { WindowEvent } from '../../shared/ipc/channels';
import { err, ok, type Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import { cloudPlaceOf } from '../cloud-place';
import { HOST_TIMES, type HostTimes } from '../host/host-times';
import { FolderOpener } from '../host/open-folder';
import { SharedFolder, type Surroundings } from '../host/shared-folder';
import { NOT_OPEN, type Sharing } from '../host/sharing';
import { WindowActivity, type Activity } from '../host/window-activity';
import type { ClaimMode } from '../storage/journal-port';
import type { Holder } from '../storage/lock-watch';
import type { StoreSession, WritingSession } from '../storage/open-store';
import { FolderHost } from './folder-host';
import { Queue } from '../storage/queue';

/** Keeps one data folder open for the window: to write where that is free, else to read along live. */
export class OpenFolderHost implements StoreHost {
  private readonly queue = new Queue();
  private readonly around: Surroundings;
  private readonly activity: WindowActivity;
  private shared: SharedFolder | null = null;
  /** Where a folder is about to be made. */
  private aimed: string | null = null;
  private problem: AppError | null = null;
  private lastTried: string | null = null;
  /** The service that copies the open folder to the internet. */
  private service: string | null = null;
  /** Sessions with a change under way. */
  private readonly changing = new Set<StoreSession>();

  constructor(
    app: App,
    private readonly notify: (event: WindowEvent) => void,
    own: Partial<HostTimes> = {},
  ) {
    const times = { ...HOST_TIMES, ...own };
    const opener = new FolderOpener(app, times);
    this.activity = new WindowActivity(times.monotonic);
    const mayGive = (): boolean => this.changing.size === 0 && this.activity.isIdle(times.idleMs);
    this.around = { app, opener, times, notify, mayGive };
  }

  get folder(): string | null {
    return this.shared?.folder ?? this.aimed;
  }

  /** Who else writes, where the folder is only read. */
  get holder(): Holder | null {
    return this.shared?.holder ?? null;
  }

  /** Whether changes of this window are taken. */
  get isWriting(): boolean {
    return this.shared !== null && this.shared.isWriting && this.shared.session.store.writable;
  }

  /** Why the last folder could not be opened, or only to read. */
  get lastProblem(): AppError | null {
    return this.shared ? this.shared.problem : this.problem;
  }

  /** The folder that was last to be opened, whether it could be or not. */
  get tried(): string | null {
    return this.lastTried;
  }

  get current(): StoreSession | null {
    return this.shared?.session ?? null;
  }

  /** The service that copies the open folder to the internet; null = none that is known. */
  get cloud(): string | null {
    return this.service;
  }

  /** How the work on the open folder is shared at this moment. */
  get sharing(): Sharing {
    return this.shared?.sharing ?? NOT_OPEN;
  }

  /** Puts a folder in place without opening it, so that it can be made there. */
  aim(folder: string): Promise<void> {
    return this.queue.run(async () => {
      await this.closeNow();
      this.aimed = folder;
    });
  }

  /** A folder that cannot be opened leaves the one that is open as it is. */
  open(folder: string): Promise<Result<null>> {
    return this.queue.run(async () => {
      // One's own right to write must be given back before it can be taken again.
      if (this.shared === null || this.shared.folder === folder) await this.closeNow();
      const opened = await this.around.opener.openEitherWay(folder);
      if (!opened.ok) {
        this.refuse(folder, opened.error);
        return opened;
      }
      await this.closeNow();
      this.shared = await SharedFolder.begin(this.around, folder, opened.value);
      this.lastTried = folder;
      this.notify({ type: 'folder' });
      void this.lookForCloud(folder);
      return ok(null);
    });
  }

  /** The right to write is gone or in doubt: whoever looks is told, and why. */
  doubt(error: AppError): void {
    if (error.code === 'store.rightPassedOn') {
      void this.shared?.becomeReader('taken', true);
      return;
    }
    this.shared?.doubt(error);
    this.notify({ type: 'folder' });
  }

  /** Waits for an opening that is under way. */
  close(): Promise<void> {
    return this.queue.run(() => this.closeNow());
  }

  read(): Promise<Result<StoreSession>> {
    const { current } = this;
    return Promise.resolve(current ? ok(current) : err({ code: 'folder.notOpen' }));
  }

  write(): Promise<Result<StoreSession>> {
    const { current, holder } = this;
    if (holder) return Promise.resolve(heldBy(holder));
    if (!current) return this.read();
    // One of its own for each change, so that its end can be told.
    const session = { ...current };
    this.changing.add(session);
    return Promise.resolve(ok(session));
  }

  release(session: StoreSession): Promise<void> {
    this.changing.delete(session);
    return Promise.resolve();
  }

  async reload(): Promise<void> {
    if (this.shared) await this.open(this.shared.folder);
  }

  /** Where the folder is only read, with a right of its own that is taken for this alone. */
  async replace<T>(
    work: (session: WritingSession) => Promise<Result<T>>,
    mode?: ClaimMode,
  ): Promise<Result<T>> {
    const { holder, shared } = this;
    if (!shared) return err({ code: 'folder.notOpen' });
    if (holder) return heldBy(holder);
    const { folder, session } = shared;
    const { app, times } = this.around;
    this.changing.add(session);
    const done = isWriting(session)
      ? await work(session)
      : await new FolderHost(app, folder, times.lock).replace(work, mode);
    this.changing.delete(session);
    // What failed after the right was given away leaves a store that nobody can change.
    if (done.ok || !session.store.writable) await this.open(folder);
    return done;
  }

  /** The window says whether anybody works there. */
  noteActivity(activity: Activity): void {
    this.activity.tell(activity);
  }

  /** Something about who writes, of the folder that is open. */
  share(work: (shared: SharedFolder) => Promise<Result<null>>): Promise<Result<null>> {
    return this.shared ? work(this.shared) : Promise.resolve(err({ code: 'folder.notOpen' }));
  }

  private async closeNow(): Promise<void> {
    const { shared } = this;
    this.shared = null;
    this.aimed = null;
    this.problem = null;
    this.service = null;
    await shared?.close();
  }

  /** Behind the opening: nobody waits for folders above it that answer slowly. */
  private async lookForCloud(folder: string): Promise<void> {
    const service = await cloudPlaceOf(this.around.app.files, folder);
    if (service === null || this.shared?.folder !== folder) return;
    this.service = service;
    this.notify({ type: 'sharing' });
  }

  private refuse(folder: string, error: AppError): void {
    if (this.shared !== null) return;
    this.problem = error;
    this.lastTried = folder;
    this.notify({ type: 'folder' });
  }
}

function heldBy({ pc, since, user }: Holder): Result<never> {
  return err({ code: 'store.held', user, pc, since });
}

function isWriting(session: StoreSession): session is WritingSession {
  return 'parts' in session;
}

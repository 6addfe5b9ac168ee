import type { AppError } from '../../shared/errors';
import { ok, type Result } from '../../shared/result';
import type { App } from '../app';
import { closedError } from '../storage/closing';
import type { OpenReport } from '../storage/load-state';
import { isAbandoned, LockFile, type LockInfo } from '../storage/lock-file';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
  type WritingSession,
} from '../storage/open-store';
import { damagedError } from '../storage/opened-folder';
import type { HostTimes } from './host-times';

/** A folder as it was opened. */
export type Opened =
  | { readonly kind: 'writing'; readonly session: WritingSession; readonly problem: null }
  | {
      readonly kind: 'reading';
      readonly session: StoreSession;
      /** Why nobody can write here; null = somebody else does, or nobody yet. */
      readonly problem: AppError | null;
    };

/** What keeps from writing and not from reading. */
const READABLE: ReadonlySet<string> = new Set([
  'folder.broughtBack',
  'folder.damaged',
  'folder.disk',
  'folder.takenOut',
  'store.writeFailed',
]);

/** What the folder itself says against writing to it. */
function obstacle(report: OpenReport): AppError | null {
  if (report.salvaged) return damagedError(report);
  const { closing } = report.reading;
  return closing ? closedError(closing) : null;
}

/** Opens one data folder, to write or to read. */
export class FolderOpener {
  constructor(
    private readonly app: App,
    private readonly times: HostTimes,
  ) {}

  lockFile(folder: string): LockFile {
    return new LockFile(this.app.files, folder, this.times.lock);
  }

  /** Who writes and may be alive, as far as lock.json says at this moment. */
  async livingLock(folder: string): Promise<LockInfo | null> {
    const lock = await this.lockFile(folder)
      .read()
      .catch(() => null);
    return lock && !isAbandoned(lock, this.app.actor.pc) ? lock : null;
  }

  /** To write where nobody else does, else to read, without waiting for anybody. */
  async openEitherWay(folder: string): Promise<Result<Opened>> {
    if (await this.livingLock(folder)) return this.openToRead(folder, null);
    const written = await this.openToWrite(folder);
    if (written.ok) return written;
    if (!READABLE.has(written.error.code)) return written;
    const reading = await this.openToRead(folder, written.error);
    return reading.ok ? reading : written;
  }

  async openToRead(folder: string, problem: AppError | null): Promise<Result<Opened>> {
    const opened = await openForReading(this.options(folder));
    if (!opened.ok) return opened;
    const { report } = opened.value.store;
    return ok({ kind: 'reading', session: opened.value, problem: problem ?? obstacle(report) });
  }

  /** Whoever calls this has looked who else writes. */
  async openToWrite(folder: string): Promise<Result<Opened>> {
    const { login: user, pc, pid } = this.app.actor;
    const claimant = { user, pc, pid };
    const opened = await openForWriting(this.options(folder), claimant, { takeOver: true });
    return opened.ok ? ok({ kind: 'writing', session: opened.value, problem: null }) : opened;
  }

  private options(folder: string): OpenOptions {
    const { files: port, codec, newId: token, now } = this.app;
    return { place: { port, codec, folder, token }, now, lockTimes: this.times.lock };
  }
}

import { err, type Result } from '../../shared/result';
import type { App, StoreHost } from '../app';
import {
  openForReading,
  openForWriting,
  type Intent,
  type OpenOptions,
  type StoreSession,
  type WritingSession,
} from '../storage/open-store';
import type { ClaimMode } from '../storage/journal-port';
import type { LockTimes } from '../storage/lock-file';

/** Opens the data folder for each call and closes it again: what a shell needs. */
export class FolderHost implements StoreHost {
  constructor(
    private readonly app: App,
    readonly folder: string | null,
    private readonly lockTimes?: LockTimes,
  ) {}

  async read(): Promise<Result<StoreSession>> {
    const options = this.options();
    return options.ok ? openForReading(options.value) : options;
  }

  write(): Promise<Result<WritingSession>> {
    return this.writeAs({});
  }

  async replace<T>(
    work: (session: WritingSession) => Promise<Result<T>>,
    mode: ClaimMode = 'usual',
  ): Promise<Result<T>> {
    const usual = await this.writeAs({ mode });
    const isDamaged = !usual.ok && usual.error.code === 'folder.damaged';
    const session = isDamaged ? await this.writeAs({ mode: 'repair' }) : usual;
    if (!session.ok) return session;
    try {
      return await work(session.value);
    } finally {
      await session.value.close();
    }
  }

  reload(): Promise<void> {
    return Promise.resolve();
  }

  release(session: StoreSession): Promise<void> {
    return session.close();
  }

  private async writeAs(intent: Intent): Promise<Result<WritingSession>> {
    const options = this.options();
    if (!options.ok) return options;
    const { login: user, pc, pid } = this.app.actor;
    return openForWriting(options.value, { user, pc, pid }, intent);
  }

  private options(): Result<OpenOptions> {
    if (this.folder === null) return err({ code: 'folder.notGiven' });
    const { files: port, codec, newId: token, now } = this.app;
    const place = { port, codec, folder: this.folder, token };
    return {
      ok: true,
      value: this.lockTimes ? { place, now, lockTimes: this.lockTimes } : { place, now },
    };
  }
}

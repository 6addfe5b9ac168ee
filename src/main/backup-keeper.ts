import { join } from 'node:path';
import type { BackupReason } from '../shared/domain/storage/backup-name';
import type { App } from './app';
import type { OpenFolderHost } from './ipc/open-folder-host';
import { backUp } from './services/backup-run';
import { backupMarks } from './storage/backup-list';
import { BACKUPS } from './storage/backup-write';
import type { Store } from './storage/store';

export interface KeeperTimes {
  /** After the opening: the first page must not wait for a backup. */
  readonly firstMs: number;
  readonly everyMs: number;
}

const KEEPER_TIMES: KeeperTimes = { firstMs: 5_000, everyMs: 3_600_000 };
const DAY_MS = 86_400_000;

/** Makes the backups that nobody asks for: after opening and once a day, where something was changed. */
export class BackupKeeper {
  private timer: NodeJS.Timeout | null = null;
  private runId: string | null = null;
  private isLooking = false;
  private under: Promise<void> = Promise.resolve();
  /** The opening that already has its backup, or needed none. */
  private begun: Store | null = null;

  constructor(
    private readonly app: App,
    private readonly host: OpenFolderHost,
    private readonly times: KeeperTimes = KEEPER_TIMES,
  ) {}

  /** Counts anew from an opening on. */
  opened(): void {
    this.wait(this.times.firstMs);
  }

  /** Stops what is under way, without half a file left. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.runId !== null) this.app.runs.cancel(this.runId);
    await this.under;
  }

  private wait(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.wait(this.times.everyMs);
      if (!this.isLooking) this.under = this.lookOnce();
    }, ms);
    this.timer.unref();
  }

  private async lookOnce(): Promise<void> {
    this.isLooking = true;
    try {
      await this.look();
    } catch (error) {
      this.app.log(`backup failed: ${error instanceof Error ? error.name : typeof error}`);
    }
    this.isLooking = false;
  }

  private async look(): Promise<void> {
    const { folder, current } = this.host;
    if (folder === null || !current?.store.writable) return;
    const { store } = current;
    const reason = await this.reasonNow(folder, store);
    if (reason === null) this.begun = store;
    if (reason === null || this.host.current !== current) return;
    this.runId = this.app.newId();
    const done = await backUp({ app: this.app, folder, store }, { reason, runId: this.runId });
    this.runId = null;
    if (done.ok) this.begun = store;
  }

  /** Null = nothing was changed since the newest backup, or it is young enough. */
  private async reasonNow(folder: string, store: Store): Promise<BackupReason | null> {
    const marks = await backupMarks(this.app.files, join(folder, BACKUPS)).catch(() => []);
    const [newest] = marks;
    const { generation } = store.manifest;
    if (newest?.generation === generation && newest.seq === store.head) return null;
    if (this.begun !== store) return 'start';
    if (!newest) return 'daily';
    // A clock that went back by more than a day makes one backup more, never one less.
    const age = Math.abs(this.app.now().getTime() - new Date(newest.at).getTime());
    return age >= DAY_MS ? 'daily' : null;
  }
}

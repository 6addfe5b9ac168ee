import type { Day } from '../shared/domain/calendar/day';
import { germanTime } from '../shared/domain/calendar/german-time';
import type { StoreView } from '../shared/domain/storage/store-view';
import type { Result } from '../shared/result';
import type { BackupRuns } from './backup-runs';
import type { Jobs } from './jobs/jobs';
import type { Runs } from './runs';
import type { Resources } from './services/resources';
import type { Codec } from './storage/codec';
import type { DraftFiles } from './storage/drafts';
import type { FilePort } from './storage/file-port';
import type { ClaimMode } from './storage/journal-port';
import type { StoreSession, WritingSession } from './storage/open-store';

/** Everything that is not a function of its input comes from here, so that tests can choose it. */
export interface App {
  readonly files: FilePort;
  readonly codec: Codec;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly resources: Resources;
  /** Who works here: login name, PC and process. */
  readonly actor: { readonly login: string; readonly pc: string; readonly pid: number };
  /** Relative paths of an input count from here. */
  readonly baseFolder: string;
  /** Text in open forms that is not saved. */
  readonly drafts: DraftFiles;
  readonly runs: Runs;
  /** Long work beside the window. */
  readonly jobs: Jobs;
  readonly backups: BackupRuns;
  /** Files made in this run of the program: the only ones that the window may open. */
  readonly madeFiles: Set<string>;
  /** Takes bugs with their incident id; never personal data. */
  readonly log: (line: string) => void;
}

/** Where the operations find their data folder: opened per call (shell) or kept open (window). */
export interface StoreHost {
  readonly folder: string | null;
  read(): Promise<Result<StoreSession>>;
  write(): Promise<Result<StoreSession>>;
  release(session: StoreSession): Promise<void>;
  /** Opens anew what is kept open: the folder was changed behind its back. */
  reload(): Promise<void>;
  /**
   * For what puts other data in the place of the folder's: with the right to write, also where the folder is
   * damaged, and with `reopen` where it was taken along. Afterwards the folder is what was put there.
   */
  replace<T>(
    work: (session: WritingSession) => Promise<Result<T>>,
    mode?: ClaimMode,
  ): Promise<Result<T>>;
}

/** The day on which papers are dated: a training folder's fixed day, else today in Germany. */
export function todayOf(app: App, view: StoreView): Day {
  return (
    view.settings('preferences').get('preferences')?.referenceDate ??
    germanTime(app.now().toISOString()).day
  );
}

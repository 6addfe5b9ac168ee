import type { AppError } from '../shared/errors';
import type { CopyState } from './storage/backup-places';
import { Queue } from './storage/queue';

/** What is known in this run of the program of the backups of one data folder. */
export interface BackupNotes {
  /** Why the last backup failed; null = it did not. */
  readonly failure: AppError | null;
  readonly copy: CopyState;
}

const NOTHING_KNOWN: BackupNotes = { failure: null, copy: { kind: 'none' } };

/** One backup after the other, and what became of the last one of each data folder. */
export class BackupRuns {
  private readonly queue = new Queue();
  private readonly notes = new Map<string, BackupNotes>();

  constructor(private readonly onNote: () => void = () => undefined) {}

  run<T>(task: () => Promise<T>): Promise<T> {
    return this.queue.run(task);
  }

  of(folder: string): BackupNotes {
    return this.notes.get(folder) ?? NOTHING_KNOWN;
  }

  note(folder: string, note: Partial<BackupNotes>): void {
    this.notes.set(folder, { ...this.of(folder), ...note });
    this.onNote();
  }
}

import type { RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import type { Draft } from '../../shared/domain/storage/store-view';
import type { FilePort } from '../storage/file-port';

/** A job's way to the outside while it runs. */
export interface JobPort {
  /** Empty for jobs that read what they need from the disk. */
  readonly register: RegisterSnapshot;
  readonly files: FilePort;
  progress(done: number, total: number): void;
  /** Large answers leave in pieces, so that no single one holds up who takes them. */
  drafts(drafts: readonly Draft[]): void;
}

import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Result } from '../../shared/result';

/** Where the journal ends: the last line's number and checksum. */
export interface Head {
  readonly seq: number;
  readonly checksum: string;
}

/** Lines that reached the disk after another writer had taken over: never acknowledged, never dropped. */
export interface Conflict {
  readonly segment: number;
  readonly entries: readonly JournalEntry[];
}

export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  readonly head: Head;
  readonly conflicts: readonly Conflict[];
  /** German-free codes of what is broken: the place in words belongs to the report. */
  readonly damage: readonly JournalDamage[];
}

export interface JournalDamage {
  readonly kind: 'line' | 'chain' | 'header' | 'missing';
  readonly segment: number;
  /** The first seq that cannot be trusted. */
  readonly seq: number;
}

/**
 * The journal as the store sees it. A shared engine can take the place of the files when an office
 * outgrows one folder.
 */
export interface JournalPort {
  /** Takes the right to write in a journal that nobody has begun yet; false = somebody has. */
  begin(writer: Writer): Promise<Result<boolean>>;
  /** Takes the right to write: afterwards nobody else's append is acknowledged. Says which line it follows. */
  claim(writer: Writer): Promise<Result<Head>>;
  /** Durable when it resolves to ok. Fails with `store.rightPassedOn` once another writer has claimed. */
  append(expectedSeq: number, entry: JournalEntry): Promise<Result<null>>;
  /** Lines from `seq` on, verified; with what is broken or in conflict. */
  readFrom(seq: number): Promise<JournalReading>;
  close(): Promise<void>;
}

export interface Writer {
  readonly user: string;
  readonly pc: string;
  readonly at: string;
}

import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Result } from '../../shared/result';
import type { Closing } from './journal-segments';

/** Where the journal ends: the last line's number and checksum. */
export interface Head {
  readonly seq: number;
  readonly checksum: string;
}

/** Before the first line. */
export const NO_HEAD: Head = { seq: 0, checksum: '' };

/** Lines that reached the disk after another writer had taken over: never acknowledged, never dropped. */
export interface Conflict {
  readonly segment: number;
  readonly entries: readonly JournalEntry[];
}

export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  /** The line right before the wanted ones; null where the journal does not show it. */
  readonly before: Head | null;
  readonly head: Head;
  /** Whether nobody may go on writing in this journal, and who does instead. */
  readonly closing: Closing | null;
  readonly conflicts: readonly Conflict[];
  /** German-free codes of what is broken: the place in words belongs to the report. */
  readonly damage: readonly JournalDamage[];
  /** A piece of a line at the end: it was never acknowledged and does not count. */
  readonly torn: boolean;
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
  /**
   * Takes the right to write: afterwards nobody else's append is acknowledged. Says which line it follows.
   * Fails in a closed or damaged journal, unless the mode lets it.
   */
  claim(writer: Writer, mode?: ClaimMode): Promise<Result<Head>>;
  /** Whether somebody else has claimed since; false where nobody here has the right any more. */
  isPassedOn(): Promise<boolean>;
  /** Durable when it resolves to ok. Fails with `store.rightPassedOn` once another writer has claimed. */
  append(expectedSeq: number, entry: JournalEntry): Promise<Result<Head>>;
  /** Ends the writing in this journal, as the closing says; needs the right to write. */
  end(closing: Closing): Promise<Result<null>>;
  /** What was acknowledged since `head`, without reading again what was read before. */
  follow(head: Head): Promise<News>;
  /** Lines from `seq` on, verified; with what is broken or in conflict. */
  readFrom(seq: number): Promise<JournalReading>;
  close(): Promise<void>;
}

/** What somebody who reads along learns; `branched` = what was read is no longer the journal: load anew. */
export type News =
  | { readonly kind: 'lines'; readonly entries: readonly JournalEntry[]; readonly head: Head }
  | { readonly kind: 'branched' }
  | { readonly kind: 'closed'; readonly closing: Closing };

/**
 * `reopen` goes on in a journal whose folder was taken along or brought back; `repair` writes a closing behind
 * damage, and nothing else.
 */
export type ClaimMode = 'usual' | 'reopen' | 'repair';

export interface Writer {
  readonly user: string;
  readonly pc: string;
  readonly at: string;
}

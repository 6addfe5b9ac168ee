import type { Glance, GlancedLine, LinePlace } from './journal-scan';
import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Result } from '../../shared/result';
import type { Closing } from './closing';
import type { Head, JournalReading, Verdict } from './journal-reading';

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
  /** Whether a right to write was taken and not given away; somebody else may have passed it. */
  readonly holdsRight: boolean;
  /** What was acknowledged since `head`, without reading again what was read before. */
  follow(head: Head): Promise<News>;
  /** Lines from `seq` on, verified; with what is broken or in conflict. */
  readFrom(seq: number): Promise<JournalReading>;
  /**
   * The same lines, gone through in slices so that nothing waits for it, keeping of each only what
   * `glance` makes of it: for what is told about a hundred thousand of them.
   */
  scan<T>(seq: number, glance: Glance<T>): Promise<readonly GlancedLine<T>[]>;
  /** Lines by their places; one that cannot be read there any more is left out. */
  linesAt(places: readonly LinePlace[]): Promise<readonly JournalEntry[]>;
  /**
   * The same with the lines handed on piece by piece, the newest piece first, and none of them kept: the
   * whole journal of many years is hundreds of megabytes in memory.
   */
  goThrough(seq: number, hand: (entries: readonly JournalEntry[]) => void): Promise<Verdict>;
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

import type { Glance, GlancedLine, LinePlace } from './journal-scan';
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
  /** More of such lines cannot be read; the journal itself is not touched by that. */
  readonly damaged: boolean;
}

export interface JournalReading {
  readonly entries: readonly JournalEntry[];
  /** The line right before the wanted ones; null where the journal does not show it. */
  readonly before: Head | null;
  readonly head: Head;
  /** The segment with the newest header; 0 = there is none. */
  readonly newest: number;
  /** Whether nobody may go on writing in this journal, and who does instead. */
  readonly closing: Closing | null;
  readonly conflicts: readonly Conflict[];
  /** German-free codes of what is broken: the place in words belongs to the report. */
  readonly damage: readonly JournalDamage[];
  /** A piece of a line at the end: it was never acknowledged and does not count. */
  readonly torn: boolean;
}

/** What a reading says of the journal besides its lines. */
export type Verdict = Omit<JournalReading, 'entries' | 'before'>;

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

import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Closing } from './closing';

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

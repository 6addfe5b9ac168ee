import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Conflict, Head, JournalDamage, JournalReading } from './journal-port';
import type { Segment, SegmentHeader } from './journal-segments';

/**
 * Finds the one true journal among segments, from the newest back: each header names the exact line it
 * follows by number and checksum, so what else lies on disk was never acknowledged (a conflict), and a
 * line that is named but not there is damage.
 */
export class ChainWalk {
  private wanted: Head | null = null;
  private head: Head = { seq: 0, checksum: '' };
  private readonly parts: (readonly JournalEntry[])[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly damage: JournalDamage[] = [];

  /** True once every line from `seq` on has been found. */
  reached(seq: number): boolean {
    return this.wanted !== null && (this.wanted.seq === 0 || this.wanted.seq < seq);
  }

  /** Takes the next older segment. */
  add(segment: Segment): void {
    const { header } = segment;
    if (!header) {
      if (segment.damage) this.damage.push(segment.damage);
    } else if (this.wanted === null) {
      this.addNewest(segment, header);
    } else if (this.wanted.seq > 0) {
      this.addOlder(segment, { header, wanted: this.wanted });
    }
  }

  /** `complete` = there are no older segments left to look into. */
  result(seq: number, complete: boolean): JournalReading {
    const damage = [...this.damage];
    if (complete && this.wanted !== null && this.wanted.seq > 0) {
      damage.push({ kind: 'missing', segment: 0, seq: this.wanted.seq });
    }
    const entries = [...this.parts].reverse().flat();
    return {
      entries: entries.filter((entry) => entry.seq >= seq),
      head: this.head,
      conflicts: this.conflicts,
      damage,
    };
  }

  private addNewest(segment: Segment, header: SegmentHeader): void {
    const last = segment.lines.at(-1);
    this.head = last
      ? { seq: last.entry.seq, checksum: last.checksum }
      : { seq: header.follows, checksum: header.followsChecksum };
    this.parts.push(segment.lines.map((line) => line.entry));
    if (segment.damage) this.damage.push(segment.damage);
    this.wanted = { seq: header.follows, checksum: header.followsChecksum };
  }

  private addOlder(segment: Segment, at: { header: SegmentHeader; wanted: Head }): void {
    const index = at.wanted.seq - at.header.follows - 1;
    const entries = segment.lines.map((line) => line.entry);
    const { damage } = segment;
    if (segment.lines[index]?.checksum === at.wanted.checksum) {
      this.parts.push(entries.slice(0, index + 1));
      this.noteConflict(segment.number, entries.slice(index + 1));
    } else if (damage && damage.seq <= at.wanted.seq && at.header.follows < at.wanted.seq) {
      this.damage.push(damage);
      this.parts.push(entries);
    } else {
      this.noteConflict(segment.number, entries);
      return;
    }
    this.wanted = { seq: at.header.follows, checksum: at.header.followsChecksum };
  }

  private noteConflict(segment: number, entries: readonly JournalEntry[]): void {
    if (entries.length > 0) this.conflicts.push({ segment, entries });
  }
}

import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { NO_HEAD, type Conflict, type Head, type JournalDamage } from './journal-reading';
import type { JournalReading } from './journal-reading';
import type { ReadHeader, Segment, SegmentLine } from './journal-segments';
import type { Closing } from './closing';

/**
 * Finds the one true journal among segments, from the newest back: each header names the exact line it
 * follows by number and checksum, so what else lies on disk was never acknowledged (a conflict), and a
 * line that is named but not there is damage.
 */
export class ChainWalk {
  private wanted: Head | null = null;
  private head: Head = NO_HEAD;
  private newest = 0;
  private closing: Closing | null = null;
  private torn = false;
  private readonly parts: (readonly SegmentLine[])[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly damage: JournalDamage[] = [];

  /** `hand` gets the lines of each segment, the newest segment first, instead of their being kept. */
  constructor(private readonly hand: ((lines: readonly SegmentLine[]) => void) | null = null) {}

  /** True once every line from `seq` on has been found. */
  reached(seq: number): boolean {
    return this.wanted !== null && (this.wanted.seq === 0 || this.wanted.seq < seq);
  }

  /** Takes the next older segment. */
  add(segment: Segment): void {
    const { header } = segment;
    if (this.wanted === null && segment.torn) this.torn = true;
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
    const all = [...this.parts].reverse().flat();
    const lines = all.filter(({ entry }) => entry.seq >= seq);
    return {
      entries: lines.map(({ entry }) => entry),
      before: this.lineBefore(seq, all),
      head: this.head,
      newest: this.newest,
      closing: this.closing,
      conflicts: this.conflicts,
      damage,
      torn: this.torn,
    };
  }

  /** The line right before `seq`, as far as the walk came: from a line, or from the header that names it. */
  private lineBefore(seq: number, all: readonly SegmentLine[]): Head | null {
    if (seq === 1) return NO_HEAD;
    if (this.head.seq === seq - 1) return this.head;
    const line = all.find(({ entry }) => entry.seq === seq - 1);
    if (line) return { seq: seq - 1, checksum: line.checksum };
    return this.wanted?.seq === seq - 1 ? this.wanted : null;
  }

  private addNewest(segment: Segment, header: ReadHeader): void {
    const last = segment.lines.at(-1);
    this.head = last
      ? { seq: last.entry.seq, checksum: last.checksum }
      : { seq: header.follows, checksum: header.followsChecksum };
    this.newest = segment.number;
    this.closing = header.closing ?? null;
    this.take(segment.lines);
    if (segment.damage) this.damage.push(segment.damage);
    this.wanted = { seq: header.follows, checksum: header.followsChecksum };
  }

  private addOlder(segment: Segment, at: { header: ReadHeader; wanted: Head }): void {
    const index = at.wanted.seq - at.header.follows - 1;
    const { damage, lines } = segment;
    if (lines[index]?.checksum === at.wanted.checksum) {
      this.take(lines.slice(0, index + 1));
      this.noteConflict(segment, lines.slice(index + 1));
    } else if (damage && damage.seq <= at.wanted.seq && at.header.follows < at.wanted.seq) {
      this.damage.push(damage);
      this.take(lines);
    } else {
      this.noteConflict(segment, lines);
      return;
    }
    this.wanted = { seq: at.header.follows, checksum: at.header.followsChecksum };
  }

  private take(lines: readonly SegmentLine[]): void {
    if (this.hand) this.hand(lines);
    else this.parts.push(lines);
  }

  private noteConflict({ number, damage }: Segment, lines: readonly SegmentLine[]): void {
    const entries: readonly JournalEntry[] = lines.map(({ entry }) => entry);
    const damaged = damage !== null;
    if (entries.length > 0 || damaged) this.conflicts.push({ segment: number, entries, damaged });
  }
}

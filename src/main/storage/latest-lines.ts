import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { JournalPort } from './journal-port';

/** Lines kept in memory so that undoing the latest steps reads no file. */
const RECENT_LINES = 2_000;

/** The journal's lines by number: the latest from memory, older ones from the disk. */
export class LatestLines {
  private readonly latest = new Map<number, JournalEntry>();

  constructor(private readonly journal: Pick<JournalPort, 'readFrom'>) {}

  remember(entry: JournalEntry): void {
    this.latest.set(entry.seq, entry);
    this.latest.delete(entry.seq - RECENT_LINES);
  }

  async entry(seq: number): Promise<JournalEntry> {
    const known = this.latest.get(seq);
    if (known) return known;
    const { entries } = await this.journal.readFrom(seq);
    const found = entries[0];
    if (found?.seq !== seq) throw new Error(`journal line ${seq} cannot be read`);
    return found;
  }

  /** The lines of a stretch, both ends included, from memory where they are all there. */
  async between(from: number, to: number): Promise<readonly JournalEntry[]> {
    const known: JournalEntry[] = [];
    for (let next = from; next <= to; next += 1) {
      const entry = this.latest.get(next);
      if (entry) known.push(entry);
    }
    if (known.length === to - from + 1) return known;
    const reading = await this.journal.readFrom(from);
    // What another writer appended since is no part of the state that is shown here.
    const entries = reading.entries.filter((entry) => entry.seq <= to);
    entries.forEach((entry) => {
      this.latest.set(entry.seq, entry);
    });
    return entries;
  }
}

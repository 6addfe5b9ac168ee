import type { JournalEntry, Tops } from '../../shared/domain/storage/journal-entry';
import type { JournalPort } from './journal-port';

/** Lines kept in memory so that undoing the latest steps reads no file. */
const RECENT_LINES = 2_000;
/** Older lines are read in stretches: whoever takes something back goes on to the lines before it. */
const STRETCH = 250;

/** The latest steps, newest first, and what undo and redo would take next. */
export interface RecentSteps {
  readonly steps: readonly JournalEntry[];
  readonly undo: JournalEntry | null;
  readonly redo: JournalEntry | null;
}

/** The journal's lines by number: the latest from memory, older ones from the disk. */
export class LatestLines {
  private readonly latest = new Map<number, JournalEntry>();
  private older: ReadonlyMap<number, JournalEntry> = new Map();

  constructor(
    private readonly journal: Pick<JournalPort, 'readFrom'>,
    /** A line whose place is known already. */
    private readonly placed: (seq: number) => Promise<JournalEntry | undefined> = () =>
      Promise.resolve(undefined),
  ) {}

  remember(entry: JournalEntry): void {
    this.latest.set(entry.seq, entry);
    this.latest.delete(entry.seq - RECENT_LINES);
  }

  async entry(seq: number): Promise<JournalEntry> {
    const known = this.latest.get(seq) ?? this.older.get(seq) ?? (await this.placed(seq));
    if (known) return known;
    const { entries } = await this.journal.readFrom(Math.max(1, seq - STRETCH + 1));
    const stretch = entries.filter((entry) => entry.seq <= seq);
    this.older = new Map(stretch.map((entry) => [entry.seq, entry]));
    const found = this.older.get(seq);
    if (!found) throw new Error(`journal line ${seq} cannot be read`);
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

  async recent(head: number, tops: Tops, limit: number): Promise<RecentSteps> {
    const entries = await this.between(Math.max(1, head - limit + 1), head);
    const at = async (seq: number): Promise<JournalEntry | null> =>
      seq === 0 ? null : this.entry(seq);
    const undone = await at(tops.redo);
    return {
      steps: [...entries].reverse(),
      undo: await at(tops.undo),
      // A line that took something back carries the name of undoing; the step itself is what it reverted.
      redo: undone?.reverts === undefined ? undone : await at(undone.reverts),
    };
  }
}

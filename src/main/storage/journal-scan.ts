import { journalEntrySchema, type JournalEntry } from '../../shared/domain/storage/journal-entry';
import { ChainWalk } from './chain-walk';
import type { Codec } from './codec';
import { unseal } from './envelope';
import { parseHeader, type Segment, type SegmentLine } from './journal-segments';
import type { SegmentFiles } from './segment-files';

/** Longest that going through the journal keeps everything else waiting (ms). */
const LONGEST_MS = 15;
const LINE_END = 0x0a;

/** Where a line lies: bytes of its segment, without the line end. */
export interface LinePlace {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** What is kept of a line. */
export type Glance<T> = (entry: JournalEntry) => T;

export interface GlancedLine<T> {
  readonly place: LinePlace;
  readonly kept: T;
}

/** Lets others have their turn as soon as this has taken long enough. */
export class Turns {
  private since = performance.now();

  get due(): boolean {
    return performance.now() - this.since >= LONGEST_MS;
  }

  async pause(): Promise<void> {
    await new Promise((go) => setImmediate(go));
    this.since = performance.now();
  }
}

/** Walks the segments as reading does (`chain-walk.ts`), but keeps only what somebody asks for. */
export class JournalScan<T> {
  private readonly walk = new ChainWalk();
  private readonly lines = new Map<JournalEntry, GlancedLine<T>>();
  private readonly turns = new Turns();

  constructor(
    private readonly codec: Codec,
    private readonly glance: Glance<T>,
  ) {}

  reached(seq: number): boolean {
    return this.walk.reached(seq);
  }

  /** Takes the next older segment. */
  async add(number: number, bytes: Uint8Array): Promise<void> {
    this.walk.add(await this.segmentOf(number, bytes));
  }

  /** The lines that count, oldest first. */
  async from(seq: number): Promise<readonly GlancedLine<T>[]> {
    const found: GlancedLine<T>[] = [];
    for (const entry of this.walk.result(seq, true).entries) {
      const line = this.lines.get(entry);
      if (line) found.push(line);
      if (this.turns.due) await this.turns.pause();
    }
    return found;
  }

  private async segmentOf(number: number, bytes: Uint8Array): Promise<Segment> {
    const end = bytes.indexOf(LINE_END);
    const none: Segment = { number, header: null, lines: [], damage: null, torn: false };
    if (end < 0) return none;
    const header = parseHeader(bytes.subarray(0, end), this.codec);
    if (header?.segment !== number) {
      return { ...none, damage: { kind: 'header', segment: number, seq: 0 } };
    }
    const lines: SegmentLine[] = [];
    let { checksum } = header;
    for (const place of placesIn(number, bytes, end + 1)) {
      const seq = header.follows + lines.length + 1;
      const line = this.line(bytes, { place, seq, checksum });
      if (!line) return { ...none, header, lines, damage: { kind: 'line', segment: number, seq } };
      lines.push(line);
      ({ checksum } = line);
      if (this.turns.due) await this.turns.pause();
    }
    return { ...none, header, lines };
  }

  /** A line that is what it was and follows the one before; null where it does not. */
  private line(
    bytes: Uint8Array,
    at: { readonly place: LinePlace; readonly seq: number; readonly checksum: string },
  ): SegmentLine | null {
    const opened = unseal(bytes.subarray(at.place.from, at.place.to), this.codec);
    const parsed =
      opened?.follows === at.checksum ? journalEntrySchema.safeParse(opened.value) : null;
    if (!opened || !parsed?.success || parsed.data.seq !== at.seq) return null;
    // The walk needs the line's number; its records are let go here.
    const entry: JournalEntry = { ...parsed.data, changes: [] };
    this.lines.set(entry, { place: at.place, kept: this.glance(parsed.data) });
    return { entry, checksum: opened.checksum, follows: opened.follows };
  }
}

/** The complete lines from a byte on; a last one of NULs was never acknowledged. */
function* placesIn(segment: number, bytes: Uint8Array, start: number): Generator<LinePlace> {
  let from = start;
  for (;;) {
    const to = bytes.indexOf(LINE_END, from);
    if (to < 0) return;
    const isLast = bytes.indexOf(LINE_END, to + 1) < 0;
    if (isLast && bytes.subarray(from, to).includes(0)) return;
    yield { segment, from, to };
    from = to + 1;
  }
}

/** Goes through all lines from `seq` on in slices. */
export async function scanned<T>(
  segments: SegmentFiles,
  codec: Codec,
  { seq, glance }: { readonly seq: number; readonly glance: Glance<T> },
): Promise<readonly GlancedLine<T>[]> {
  const scan = new JournalScan(codec, glance);
  for (const number of [...(await segments.numbers())].reverse()) {
    if (scan.reached(seq)) break;
    const bytes = await segments.read(number);
    if (bytes) await scan.add(number, bytes);
  }
  return scan.from(seq);
}

/** The line at the beginning of some bytes; null where it is not what it was. */
function lineIn(bytes: Uint8Array, codec: Codec): JournalEntry | null {
  const opened = unseal(bytes, codec);
  const parsed = opened ? journalEntrySchema.safeParse(opened.value) : null;
  return parsed?.success ? parsed.data : null;
}

/** Lines by their places. Segments are as long as somebody worked: one read of each serves all its lines. */
export async function linesAt(
  segments: SegmentFiles,
  codec: Codec,
  places: readonly LinePlace[],
): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const turns = new Turns();
  for (const number of new Set(places.map(({ segment }) => segment))) {
    const here = places.filter(({ segment }) => segment === number);
    const start = Math.min(...here.map(({ from }) => from));
    const bytes = await segments.readFrom(number, start).catch(() => new Uint8Array());
    for (const { from, to } of here) {
      const entry = lineIn(bytes.subarray(from - start, to - start), codec);
      if (entry) entries.push(entry);
      if (turns.due) await turns.pause();
    }
  }
  return entries;
}

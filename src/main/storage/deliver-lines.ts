import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { Breath } from './breath';
import type { Codec } from './codec';
import { seal } from './envelope';
import { errorCode } from './file-port';
import type { Writer } from './journal-port';
import type { Head } from './journal-reading';
import type { SegmentHeader } from './journal-segments';
import type { StoragePlace } from './load-state';
import { SegmentFiles } from './segment-files';
import { writeAtomically } from './write-atomically';

interface Segment {
  readonly number: number;
  readonly writer: Writer;
  /** The line that the first one follows. */
  readonly head: Head;
  readonly entries: Iterable<JournalEntry>;
  /** Lines behind them that have to be waited for: waiting for each of a long journal takes as long as writing it. */
  readonly andThen?: AsyncIterable<JournalEntry>;
}

interface Delivery extends Segment {
  /** The folder of the journal. */
  readonly journal: string;
}

/** Lines turned into bytes in one go: text of megabytes is kept no longer than it has to be. */
const PIECE = 1 << 20;

/** The bytes of lines, made piece by piece. */
class LineBytes {
  private readonly done: Buffer[] = [];
  private lines: string[] = [];
  private length = 0;

  add(line: string): void {
    this.lines.push(line, '\n');
    this.length += line.length;
    if (this.length > PIECE) this.turn();
  }

  whole(): Uint8Array {
    this.turn();
    return Buffer.concat(this.done);
  }

  private turn(): void {
    this.done.push(Buffer.from(this.lines.join(''), 'utf8'));
    this.lines = [];
    this.length = 0;
  }
}

/** A segment with all its lines, and where it ends. Other work comes in between. */
export async function sealSegment(
  { andThen, entries, head, number, writer }: Segment,
  codec: Codec,
): Promise<{ readonly bytes: Uint8Array; readonly head: Head }> {
  const header: SegmentHeader = { segment: number, follows: head.seq, ...writer };
  const breath = new Breath();
  const bytes = new LineBytes();
  let { checksum, line } = seal(header, head.checksum, codec);
  let end = head;
  bytes.add(line);
  const add = (entry: JournalEntry): void => {
    ({ checksum, line } = seal(entry, checksum, codec));
    bytes.add(line);
    end = { seq: entry.seq, checksum };
  };
  for (const entry of entries) {
    add(entry);
    if (breath.isDue) await breath.take();
  }
  for await (const entry of andThen ?? []) add(entry);
  return { bytes: bytes.whole(), head: end };
}

/**
 * Puts lines that were written elsewhere behind a journal's end, as one segment that is there as a whole or
 * not at all; null = that segment is somebody else's. Says where the journal ends then.
 */
export async function deliverSegment(
  { codec, port, token }: StoragePlace,
  { journal, ...segment }: Delivery,
): Promise<Head | null> {
  const { bytes, head } = await sealSegment(segment, codec);
  const path = new SegmentFiles(port, journal).pathOf(segment.number);
  try {
    await writeAtomically(port, { path, bytes, token: token(), onlyNew: true });
    return head;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return null;
    throw error;
  }
}

/** The same; false = that segment is somebody else's. */
export async function deliverLines(place: StoragePlace, delivery: Delivery): Promise<boolean> {
  return (await deliverSegment(place, delivery)) !== null;
}

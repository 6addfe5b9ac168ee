import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Codec } from './codec';
import type { News } from './journal-port';
import type { Head, JournalReading } from './journal-reading';
import { parseHeader, parseLine, rawLines } from './journal-segments';
import type { SegmentFiles } from './segment-files';

interface Place {
  /** The newest segment when this was found; those behind `number` have no header. */
  readonly newest: number;
  /** The segment that holds the last line. */
  readonly number: number;
  /** Bytes of whole lines read so far. */
  readonly offset: number;
  readonly head: Head;
  /** Checksum of the line or header that the next line follows. */
  readonly link: string;
}

const NEWLINE = 0x0a;
/** Lines parsed in one go: some milliseconds. */
const SLICE = 100;

/** Reads along: each look costs a list of names and the new bytes of the segment that is written. */
export class JournalTail {
  private place: Place | null = null;

  constructor(
    private readonly segments: SegmentFiles,
    private readonly codec: Codec,
    private readonly readFrom: (seq: number) => Promise<JournalReading>,
  ) {}

  async follow(head: Head): Promise<News> {
    const { place } = this;
    const newest = (await this.segments.numbers()).at(-1) ?? 0;
    const isSame = place?.head.checksum === head.checksum && place.newest === newest;
    return isSame && (await this.isStillLast(place)) ? this.more(place) : this.anew(head, newest);
  }

  /** Whether nobody who had only created a segment has begun it since. */
  private async isStillLast({ newest, number }: Place): Promise<boolean> {
    for (let later = number + 1; later <= newest; later += 1) {
      const bytes = await this.segments.read(later);
      if (bytes && wholeLines(bytes).length > 0) return false;
    }
    return true;
  }

  /** Lines that came to the segment that was read last. */
  private async more(place: Place): Promise<News> {
    const entries: JournalEntry[] = [];
    let { head, link } = place;
    const bytes = wholeLines(await this.segments.readFrom(place.number, place.offset));
    for (const { line: raw } of rawLines(bytes)) {
      const line = parseLine(raw, this.codec);
      if (line?.entry.seq !== head.seq + 1 || line.follows !== link) return { kind: 'branched' };
      entries.push(line.entry);
      link = line.checksum;
      head = { seq: line.entry.seq, checksum: line.checksum };
      if (entries.length % SLICE === 0) await new Promise((go) => setImmediate(go));
    }
    this.place = { ...place, offset: place.offset + bytes.length, head, link };
    return { kind: 'lines', entries, head };
  }

  /** Another segment is the newest: what was read must be on its way. */
  private async anew(head: Head, newest: number): Promise<News> {
    this.place = null;
    const { before, closing, damage, entries, head: end } = await this.readFrom(head.seq + 1);
    if (damage.length > 0 || before?.checksum !== head.checksum) return { kind: 'branched' };
    // What was acknowledged before the closing comes first; the next look finds the closing.
    if (closing && entries.length === 0) return { kind: 'closed', closing };
    if (!closing) this.place = await this.settle(newest, end);
    return { kind: 'lines', entries, head: end };
  }

  /** Where the journal ends, so that the next look goes on there; null = it is looked for anew. */
  private async settle(newest: number, head: Head): Promise<Place | null> {
    for (let number = newest; number > 0; number -= 1) {
      const bytes = wholeLines((await this.segments.read(number)) ?? new Uint8Array());
      // A segment whose writer has only claimed says nothing yet: the line lies before it.
      if (bytes.length === 0) continue;
      const found = this.endOf(head, bytes);
      return found && { newest, number, head, ...found };
    }
    return null;
  }

  /** Behind the line of that checksum, or behind a header that names it; without parsing all others. */
  private endOf(head: Head, bytes: Uint8Array): Pick<Place, 'offset' | 'link'> | null {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const first = rawLines(buffer).next();
    const header = first.done ? null : parseHeader(first.value.line, this.codec);
    if (!header) return null;
    if (header.followsChecksum === head.checksum) {
      return { offset: buffer.indexOf(NEWLINE) + 1, link: header.checksum };
    }
    const start = buffer.lastIndexOf(`{"checksum":"${head.checksum}"`);
    if (start < 0 || buffer[start - 1] !== NEWLINE) return null;
    return { offset: buffer.indexOf(NEWLINE, start) + 1, link: head.checksum };
  }
}

/** Without the piece of a line at the end, which is still being written. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);
}

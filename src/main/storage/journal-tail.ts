import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Codec } from './codec';
import type { Head, JournalReading, News } from './journal-port';
import { parseHeader, parseLine, rawLines } from './journal-segments';
import type { SegmentFiles } from './segment-files';

interface Place {
  readonly number: number;
  /** Bytes of whole lines read so far. */
  readonly offset: number;
  readonly head: Head;
  /** Checksum of the line or header that the next line follows. */
  readonly link: string;
}

const NEWLINE = 0x0a;

/** Reads along: each look costs the new bytes of the newest segment and a list of names. */
export class JournalTail {
  private place: Place | null = null;

  constructor(
    private readonly segments: SegmentFiles,
    private readonly codec: Codec,
    private readonly readFrom: (seq: number) => Promise<JournalReading>,
  ) {}

  async follow(head: Head): Promise<News> {
    const place = this.place;
    const newest = (await this.segments.numbers()).at(-1) ?? 0;
    if (place?.head.checksum === head.checksum && place.number === newest) return this.more(place);
    return this.anew(head, newest);
  }

  /** Lines that came to the segment that was read last. */
  private async more(place: Place): Promise<News> {
    const entries: JournalEntry[] = [];
    let { head, link } = place;
    const bytes = wholeLines(await this.segments.readFrom(place.number, place.offset));
    for (const { text } of rawLines(bytes)) {
      const line = parseLine(text, this.codec);
      if (line?.entry.seq !== head.seq + 1 || line.follows !== link) return { kind: 'branched' };
      entries.push(line.entry);
      link = line.checksum;
      head = { seq: line.entry.seq, checksum: line.checksum };
    }
    this.place = { number: place.number, offset: place.offset + bytes.length, head, link };
    return { kind: 'lines', entries, head };
  }

  /** Another segment is the newest: what was read must be on its way. */
  private async anew(head: Head, newest: number): Promise<News> {
    const reading = await this.readFrom(head.seq + 1);
    if (reading.damage.length > 0 || reading.before?.checksum !== head.checksum) {
      return { kind: 'branched' };
    }
    if (reading.closing) return { kind: 'closed', closing: reading.closing };
    await this.settle(newest, reading.head);
    return { kind: 'lines', entries: reading.entries, head: reading.head };
  }

  /** Remembers where the newest segment ends; one without a header yet is looked at anew each time. */
  private async settle(newest: number, head: Head): Promise<void> {
    this.place = null;
    const bytes = wholeLines((await this.segments.read(newest)) ?? new Uint8Array());
    let offset = 0;
    for (const { text } of rawLines(bytes)) {
      const header = offset === 0 ? parseHeader(text, this.codec) : null;
      const link = header ?? parseLine(text, this.codec);
      if (!link) return;
      offset += Buffer.byteLength(text) + 1;
      // Lines that came since belong to the next look.
      if (link.checksum === head.checksum || header?.followsChecksum === head.checksum) {
        this.place = { number: newest, offset, head, link: link.checksum };
        return;
      }
    }
  }
}

/** Without the piece of a line at the end, which is still being written. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);
}

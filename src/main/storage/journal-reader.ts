import type { JournalEntry } from '../../shared/domain/storage/journal-entry';
import { ChainWalk } from './chain-walk';
import type { Codec } from './codec';
import type { JournalReading, Verdict } from './journal-reading';
import { parseSegment, type Segment } from './journal-segments';
import type { SegmentFiles } from './segment-files';

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Reads the journal from its newest segment back. */
export class JournalReader {
  /** The newest segment of ours: a list of names without it is no list. 0 = none yet. */
  own = 0;
  private parsed: { readonly bytes: Buffer; readonly segment: Segment } | null = null;

  constructor(
    private readonly segments: SegmentFiles,
    private readonly codec: Codec,
  ) {}

  readFrom(seq: number): Promise<JournalReading> {
    return this.walk(seq, new ChainWalk());
  }

  goThrough(seq: number, hand: (entries: readonly JournalEntry[]) => void): Promise<Verdict> {
    const walk = new ChainWalk((lines) => {
      hand(lines.flatMap(({ entry }) => (entry.seq >= seq ? [entry] : [])));
    });
    return this.walk(seq, walk);
  }

  private async walk(seq: number, walk: ChainWalk): Promise<JournalReading> {
    const numbers = [...(await this.segments.numbers(this.own))].reverse();
    for (const number of numbers) {
      if (walk.reached(seq)) return walk.result(seq, false);
      walk.add(await this.segmentOf(number, await this.segments.readListed(number)));
    }
    return walk.result(seq, true);
  }

  /** The last long segment is not parsed again while its bytes are the same: opening reads it twice. */
  private async segmentOf(number: number, bytes: Uint8Array): Promise<Segment> {
    if (this.parsed?.segment.number === number && this.parsed.bytes.equals(bytes)) {
      return this.parsed.segment;
    }
    const segment = await parseSegment({ number, bytes }, this.codec);
    // Nobody changes bytes that were read; a copy of a long journal would weigh as much as the journal.
    if (segment.lines.length > 0) this.parsed = { bytes: asBuffer(bytes), segment };
    return segment;
  }
}

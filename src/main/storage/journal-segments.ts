import { z } from 'zod';
import { journalEntrySchema, type JournalEntry } from '../../shared/domain/storage/journal-entry';
import type { Codec } from './codec';
import { unseal } from './envelope';
import type { JournalDamage } from './journal-port';

/** First line of a segment: which line it follows, so that what comes after that elsewhere is void. */
export const segmentHeaderSchema = z.strictObject({
  segment: z.int().min(1),
  follows: z.int().min(0),
  followsChecksum: z.string(),
  user: z.string(),
  pc: z.string(),
  at: z.string(),
});
export type SegmentHeader = z.infer<typeof segmentHeaderSchema>;

export interface SegmentLine {
  readonly entry: JournalEntry;
  readonly checksum: string;
}

export interface Segment {
  readonly number: number;
  /** Null = nobody ever acknowledged anything here: its writer stopped before the header was complete. */
  readonly header: SegmentHeader | null;
  readonly lines: readonly SegmentLine[];
  readonly damage: JournalDamage | null;
}

/** Complete lines of a file; what has no line end or starts with NULs was never acknowledged. */
function completeLines(text: string): readonly string[] {
  const parts = text.split('\n');
  parts.pop();
  return parts.length > 0 && parts.at(-1)?.includes('\0') === true ? parts.slice(0, -1) : parts;
}

function parseHeader(
  line: string,
  codec: Codec,
): { header: SegmentHeader; checksum: string } | null {
  const opened = unseal(line, '', codec);
  const parsed = opened ? segmentHeaderSchema.safeParse(opened.value) : null;
  return opened && parsed?.success ? { header: parsed.data, checksum: opened.checksum } : null;
}

/** Reads one segment and stops at the first line that cannot be trusted. */
export function parseSegment(file: { number: number; bytes: Uint8Array }, codec: Codec): Segment {
  const { number } = file;
  const [first, ...rest] = completeLines(new TextDecoder().decode(file.bytes));
  if (first === undefined) return { number, header: null, lines: [], damage: null };
  const opening = parseHeader(first, codec);
  if (opening?.header.segment !== number) {
    return { number, header: null, lines: [], damage: { kind: 'header', segment: number, seq: 0 } };
  }
  const lines: SegmentLine[] = [];
  let previous = opening.checksum;
  for (const text of rest) {
    const seq = opening.header.follows + lines.length + 1;
    const line = parseLine(text, { previous, seq, codec });
    if (!line)
      return {
        number,
        header: opening.header,
        lines,
        damage: { kind: 'line', segment: number, seq },
      };
    lines.push(line);
    previous = line.checksum;
  }
  return { number, header: opening.header, lines, damage: null };
}

interface LineContext {
  readonly previous: string;
  readonly seq: number;
  readonly codec: Codec;
}

function parseLine(text: string, context: LineContext): SegmentLine | null {
  const opened = unseal(text, context.previous, context.codec);
  if (!opened) return null;
  const parsed = journalEntrySchema.safeParse(opened.value);
  if (!parsed.success || parsed.data.seq !== context.seq) return null;
  return { entry: parsed.data, checksum: opened.checksum };
}

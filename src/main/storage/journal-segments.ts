import { z } from 'zod';
import { journalEntrySchema, type JournalEntry } from '../../shared/domain/storage/journal-entry';
import { closingSchema } from './closing';
import type { Codec } from './codec';
import { provedLine, unseal } from './envelope';
import type { Head, JournalDamage } from './journal-reading';

/**
 * First line of a segment: which line it follows (its envelope names that line's checksum), so that what
 * comes after that line elsewhere is void.
 */
export const segmentHeaderSchema = z.strictObject({
  segment: z.int().min(1),
  follows: z.int().min(0),
  user: z.string(),
  pc: z.string(),
  at: z.string(),
  closing: closingSchema.optional(),
});
export type SegmentHeader = z.infer<typeof segmentHeaderSchema>;

/** A header as it was read. */
export interface ReadHeader extends SegmentHeader {
  readonly checksum: string;
  /** Checksum of the line that this segment follows; empty for the first one. */
  readonly followsChecksum: string;
}

export interface SegmentLine {
  readonly entry: JournalEntry;
  readonly checksum: string;
  /** The checksum of the line or header before. */
  readonly follows: string;
}

export interface Segment {
  readonly number: number;
  /** Null = nobody ever acknowledged anything here: its writer stopped before the header was complete. */
  readonly header: ReadHeader | null;
  readonly lines: readonly SegmentLine[];
  readonly damage: JournalDamage | null;
  /** Whether it ends in a piece of a line; nobody ever acknowledged that. */
  readonly torn: boolean;
}

const NEWLINE = 0x0a;
/** Bytes parsed in one go: some milliseconds. */
const SLICE = 128 * 1024;

/** The lines of a file; the last one may lack its end, or be what a power cut left of it. */
export function* rawLines(
  bytes: Uint8Array,
): Generator<{ readonly line: Uint8Array; readonly isLast: boolean }> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end < 0 ? bytes.length : end;
    const next = end < 0 ? bytes.length : end + 1;
    yield { line: bytes.subarray(start, stop), isLast: next >= bytes.length };
    start = next;
  }
}

export function parseHeader(line: Uint8Array, codec: Codec): ReadHeader | null {
  const opened = unseal(line, codec);
  const parsed = opened ? segmentHeaderSchema.safeParse(opened.value) : null;
  if (!opened || !parsed?.success) return null;
  return { ...parsed.data, checksum: opened.checksum, followsChecksum: opened.follows };
}

/** A line that is byte for byte what was written, wherever it belongs. */
export function parseLine(line: Uint8Array, codec: Codec): SegmentLine | null {
  const opened = unseal(line, codec);
  const parsed = opened ? journalEntrySchema.safeParse(opened.value) : null;
  if (!opened || !parsed?.success) return null;
  return { entry: parsed.data, checksum: opened.checksum, follows: opened.follows };
}

/** What a power cut leaves of a line that was being written: a piece without end, or NULs in its place. */
function isTorn(line: Uint8Array, isLast: boolean, bytes: Uint8Array): boolean {
  return isLast && (bytes.at(-1) !== NEWLINE || line.includes(0));
}

/** Lets other work come in between while long files are parsed. */
export class Breath {
  private since = 0;

  async after(line: Uint8Array): Promise<void> {
    this.since += line.length;
    if (this.since < SLICE) return;
    this.since = 0;
    await new Promise((go) => setImmediate(go));
  }
}

/** The line as it must come next, or null. */
function nextLine(
  bytes: Uint8Array,
  after: { readonly seq: number; readonly checksum: string },
  codec: Codec,
): SegmentLine | null {
  const line = parseLine(bytes, codec);
  return line?.entry.seq === after.seq + 1 && line.follows === after.checksum ? line : null;
}

/** A header that lies in the file of its number, or null. */
function headerOf(line: Uint8Array, number: number, codec: Codec): ReadHeader | null {
  const header = parseHeader(line, codec);
  return header?.segment === number ? header : null;
}

/** Reads one segment and stops at the first line that cannot be trusted. Other work comes in between. */
export async function parseSegment(
  file: { readonly number: number; readonly bytes: Uint8Array },
  codec: Codec,
): Promise<Segment> {
  const { number, bytes } = file;
  const lines: SegmentLine[] = [];
  const breath = new Breath();
  let header: ReadHeader | null = null;
  const stop = (raw: Uint8Array, isLast: boolean): Segment => {
    const torn = isTorn(raw, isLast, bytes) && parseLine(raw, codec) === null;
    const seq = header ? header.follows + lines.length + 1 : 0;
    const kind = header ? 'line' : 'header';
    return { number, header, lines, damage: torn ? null : { kind, segment: number, seq }, torn };
  };
  for (const { line: raw, isLast } of rawLines(bytes)) {
    await breath.after(raw);
    if (!header) {
      header = headerOf(raw, number, codec);
      if (!header) return stop(raw, isLast);
      continue;
    }
    const last = lines.at(-1);
    const end = last
      ? { seq: last.entry.seq, checksum: last.checksum }
      : { seq: header.follows, checksum: header.checksum };
    const line = nextLine(raw, end, codec);
    if (!line) return stop(raw, isLast);
    lines.push(line);
  }
  return { number, header, lines, damage: null, torn: false };
}

/**
 * Where a first segment ends of which every line is as it was sealed, behind the one before; null where one is not.
 * What the lines say is not looked into: that is for whoever wrote them a moment ago.
 */
export async function sealedEnd(bytes: Uint8Array): Promise<Head | null> {
  const breath = new Breath();
  let head: Head = { seq: -1, checksum: '' };
  for (const { line } of rawLines(bytes)) {
    await breath.after(line);
    const proved = provedLine(line);
    if (proved?.follows !== head.checksum) return null;
    // The header is no line.
    head = { seq: head.seq + 1, checksum: proved.checksum };
  }
  return head.seq >= 0 && bytes.at(-1) === NEWLINE ? head : null;
}

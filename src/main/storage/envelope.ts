import { createHash } from 'node:crypto';
import type { Codec } from './codec';

/**
 * How every payload lies on disk: `{"checksum":"<sha256>","follows":"<sha256>","payload":<payload>}`, one line,
 * valid JSON. The checksum covers the stored bytes of the payload and `follows`, the checksum of the line
 * before (empty where there is none). So each line is proved by itself, and the lines prove their order: a
 * removed, swapped or foreign line shows, and those after it stay readable.
 */
const CHECKSUM = /^\{"checksum":"([0-9a-f]{64})","follows":"([0-9a-f]{64}|)","payload":/;

const CLOSING_BRACE = 0x7d;
const LINE_END = 0x0a;

export interface Sealed {
  readonly checksum: string;
  /** The line without its line end. */
  readonly line: string;
}

export interface Opened {
  readonly checksum: string;
  /** The checksum of the line that this one was sealed after; empty for a first one. */
  readonly follows: string;
  readonly value: unknown;
}

function checksumOf(follows: string, stored: string | Uint8Array): string {
  return createHash('sha256').update(`${follows}\n`).update(stored).digest('hex');
}

/** Seals a JSON value; `follows` is the checksum of the line before, empty for a first one. */
export function seal(value: unknown, follows: string, codec: Codec): Sealed {
  const stored = codec.encode(JSON.stringify(value));
  const checksum = checksumOf(follows, stored);
  return {
    checksum,
    line: `{"checksum":"${checksum}","follows":"${follows}","payload":${stored}}`,
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What stands before the payload is ASCII and no longer than this. */
const OPENING_MOST = 200;

/** A line, given without its end, of which every byte is proved; its payload is not looked into. */
export interface ProvedLine extends Omit<Opened, 'value'> {
  readonly stored: Uint8Array;
}

/** Null where it is not byte for byte what was sealed. */
export function provedLine(line: Uint8Array): ProvedLine | null {
  const head = Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, OPENING_MOST));
  const opening = CHECKSUM.exec(head.toString('latin1'));
  const [start, checksum, follows] = opening ?? [];
  if (start === undefined || checksum === undefined || follows === undefined) return null;
  if (line.at(-1) !== CLOSING_BRACE) return null;
  const stored = line.subarray(start.length, -1);
  return checksumOf(follows, stored) === checksum ? { checksum, follows, stored } : null;
}

/** Opens a line, given without its end; null where it is not byte for byte what was sealed. */
export function unseal(line: Uint8Array, codec: Codec): Opened | null {
  const proved = provedLine(line);
  if (!proved) return null;
  const { checksum, follows, stored } = proved;
  const value = JSON.parse(codec.decode(decoder.decode(stored))) as unknown;
  return { checksum, follows, value };
}

/** A file that holds one sealed value and nothing else; null where it is not byte for byte that. */
export function unsealFile(bytes: Uint8Array, codec: Codec): unknown {
  const opened = bytes.at(-1) === LINE_END ? unseal(bytes.subarray(0, -1), codec) : null;
  return opened?.follows === '' ? opened.value : null;
}

/** The bytes of such a file. */
export function sealFile(value: unknown, codec: Codec): Uint8Array {
  return Buffer.from(`${seal(value, '', codec).line}\n`, 'utf8');
}

/** What stands around the stored payload of such a file. */
export function envelopeOf(checksum: string): { readonly before: string; readonly after: string } {
  return { before: `{"checksum":"${checksum}","follows":"","payload":`, after: '}' };
}

const BEFORE_LENGTH = envelopeOf('0'.repeat(64)).before.length;

/** The two parts of such a file, not yet proved; null where it has another shape. */
export function checksumIn(
  bytes: Uint8Array,
): { readonly checksum: string; readonly stored: Uint8Array } | null {
  const before = Buffer.from(bytes.subarray(0, BEFORE_LENGTH)).toString('latin1');
  const [, checksum, follows] = CHECKSUM.exec(before) ?? [];
  const after = Buffer.from(bytes.subarray(-2)).toString('latin1');
  if (checksum === undefined || follows !== '' || after !== '}\n') return null;
  return { checksum, stored: bytes.subarray(BEFORE_LENGTH, -2) };
}

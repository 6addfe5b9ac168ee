import { createHash } from 'node:crypto';
import type { Codec } from './codec';

/**
 * How every payload lies on disk: `{"checksum":"<sha256>","payload":<payload>}`, one line, valid JSON.
 * The checksum covers the stored bytes of the payload and the checksum before it, so that lines chain:
 * a removed, swapped or foreign line shows even where each line is sound by itself.
 */
const OPENING = '{"checksum":"';
const MIDDLE = '","payload":';
const CHECKSUM_LENGTH = 64;
const PAYLOAD_AT = OPENING.length + CHECKSUM_LENGTH + MIDDLE.length;

export interface Sealed {
  readonly checksum: string;
  /** The line without its line end. */
  readonly line: string;
}

export interface Opened {
  readonly checksum: string;
  readonly value: unknown;
}

function checksumOf(previous: string, stored: string): string {
  return createHash('sha256').update(previous).update('\n').update(stored).digest('hex');
}

/** Seals a JSON value; `previous` is the checksum of the line before, empty for a first one. */
export function seal(value: unknown, previous: string, codec: Codec): Sealed {
  const stored = codec.encode(JSON.stringify(value));
  const checksum = checksumOf(previous, stored);
  return { checksum, line: `${OPENING}${checksum}${MIDDLE}${stored}}` };
}

/** Opens a line; null where it is not the line that was sealed after `previous`. */
export function unseal(line: string, previous: string, codec: Codec): Opened | null {
  if (!line.startsWith(OPENING) || !line.endsWith('}')) return null;
  const checksum = line.slice(OPENING.length, OPENING.length + CHECKSUM_LENGTH);
  if (line.slice(OPENING.length + CHECKSUM_LENGTH, PAYLOAD_AT) !== MIDDLE) return null;
  const stored = line.slice(PAYLOAD_AT, -1);
  if (checksumOf(previous, stored) !== checksum) return null;
  return { checksum, value: JSON.parse(codec.decode(stored)) as unknown };
}

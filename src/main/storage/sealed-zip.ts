import { createHash } from 'node:crypto';
import { z } from 'zod';

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// The last record of a zip, 22 bytes: a signature, what the directory holds, the length of a comment.
const END_BYTES = 22;
const END_SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const HASH_CHARACTERS = 64;
/** What a seal says is about 2 kB at most; the tail that is read for it holds that with room to spare. */
export const TAIL_BYTES = 16_384;

/** What every seal says: length and checksum of the zip up to its comment. */
export const sealedBody = {
  bodyBytes: z.int().min(1),
  body: z.string().regex(/^[0-9a-f]{64}$/),
};

/** What a seal says of the bytes before it. */
export interface SealedBody {
  readonly bodyBytes: number;
  readonly body: string;
}

/** The seal at the end of a file as it was written: still to be parsed by whoever knows what it says. */
export type Comment =
  /** `bytes`: length of the comment. */
  | { readonly kind: 'whole'; readonly value: unknown; readonly bytes: number }
  | { readonly kind: 'broken' }
  | { readonly kind: 'none' };

/**
 * Seals a zip by its own comment, `<checksum of the facts> <facts as JSON>`: the facts travel with the
 * file wherever it is copied, say what every byte before them must be, and can be read without the rest.
 */
export function sealBytes(zip: Uint8Array, facts: object): Buffer {
  const draft = { ...facts, bodyBytes: zip.length };
  // The comment's length stands before it and is part of what is checked; the checksum's length is known.
  const length = HASH_CHARACTERS + 1 + jsonOf({ ...draft, body: '0'.repeat(64) }).length;
  if (length > TAIL_BYTES - END_BYTES) throw new Error('what a seal says is too long');
  const body = Buffer.from(zip);
  body.writeUInt16LE(length, body.length - 2);
  const json = jsonOf({ ...draft, body: hashOf(body) });
  return Buffer.concat([body, Buffer.from(`${hashOf(json)} `, 'utf8'), json]);
}

function jsonOf(facts: object): Buffer {
  return Buffer.from(JSON.stringify(facts), 'utf8');
}

/** The comment at the end of a zip; null where there is none that reaches to the end of the file. */
function commentOf(tail: Buffer): Buffer | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    at = tail.lastIndexOf(END_SIGNATURE, at);
    if (at < 0) return null;
    const comment = tail.subarray(at + END_BYTES);
    if (tail.readUInt16LE(at + END_BYTES - 2) === comment.length) return comment;
  }
  return null;
}

/** Reads what a seal says from the last bytes of a file. */
export function readComment(end: Uint8Array): Comment {
  const tail = Buffer.from(end.buffer, end.byteOffset, end.byteLength);
  const comment = commentOf(tail);
  if (!comment || comment.length === 0) return { kind: 'none' };
  const json = comment.subarray(HASH_CHARACTERS + 1);
  const expected = `${hashOf(json)} `;
  if (comment.subarray(0, HASH_CHARACTERS + 1).toString('latin1') !== expected)
    return { kind: 'broken' };
  return { kind: 'whole', value: parsed(json.toString('utf8')), bytes: comment.length };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Whether every byte of a file is what its seal says. */
export function bodyMatches(bytes: Uint8Array, { body, bodyBytes }: SealedBody): boolean {
  return hashOf(bytes.subarray(0, bodyBytes)) === body;
}

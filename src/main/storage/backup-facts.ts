import { createHash } from 'node:crypto';
import { z } from 'zod';
import { backupReasons } from '../../shared/domain/storage/backup-name';

/** The format of the seal that this program writes and reads. */
export const BACKUP_FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const backupFactsSchema = z.strictObject({
  backup: z.literal(BACKUP_FORMAT),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  /** Who worked when it was made, as colleagues know them. */
  user: z.string(),
  pc: z.string(),
  folderId: z.uuid(),
  training: z.boolean(),
  /** The format of the data folder in it. */
  format: z.int(),
  generation: z.int().min(1),
  seq: z.int().min(1),
  counts: z.record(z.string(), z.int().min(0)),
  digest: sha256,
  /** Files of the office in it; missing = none. */
  files: z.int().min(0).optional(),
  /** Length and checksum of the zip up to its comment. */
  bodyBytes: z.int().min(1),
  body: sha256,
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

const probe = z.looseObject({ backup: z.int() });

/** What the end of a file says of it. */
export type Seal =
  | { readonly kind: 'sound'; readonly facts: BackupFacts; readonly bytes: number }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'broken' }
  | { readonly kind: 'none' };

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// The last record of a zip, 22 bytes: a signature, what the directory holds, the length of a comment.
const END_BYTES = 22;
const END_SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const HASH_CHARACTERS = 64;
/** Facts are about 2 kB; the tail that is read to list backups holds them with room to spare. */
export const TAIL_BYTES = 16_384;

/**
 * Seals a zip by its own comment, `<checksum of the facts> <facts as JSON>`: the facts travel with the
 * file wherever it is copied, say what every byte before them must be, and can be read without the rest.
 */
export function sealZip(
  zip: Uint8Array,
  known: Omit<BackupFacts, 'backup' | 'body' | 'bodyBytes'>,
): Buffer {
  const draft = { ...known, backup: BACKUP_FORMAT, bodyBytes: zip.length };
  // The comment's length stands before it and is part of what is checked; the checksum's length is known.
  const length = HASH_CHARACTERS + 1 + jsonOf({ ...draft, body: '0'.repeat(64) }).length;
  if (length > TAIL_BYTES - END_BYTES) throw new Error('the facts of a backup are too long');
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

/** Reads the seal from the last bytes of a file. */
export function readSeal(end: Uint8Array): Seal {
  const tail = Buffer.from(end.buffer, end.byteOffset, end.byteLength);
  const comment = commentOf(tail);
  if (!comment || comment.length === 0) return { kind: 'none' };
  const json = comment.subarray(HASH_CHARACTERS + 1);
  const expected = `${hashOf(json)} `;
  if (comment.subarray(0, HASH_CHARACTERS + 1).toString('latin1') !== expected)
    return { kind: 'broken' };
  const value = parsed(json.toString('utf8'));
  const version = probe.safeParse(value);
  if (!version.success) return { kind: 'none' };
  if (version.data.backup > BACKUP_FORMAT) return { kind: 'newer', format: version.data.backup };
  const facts = backupFactsSchema.safeParse(value);
  if (!facts.success) return { kind: 'broken' };
  return { kind: 'sound', facts: facts.data, bytes: facts.data.bodyBytes + comment.length };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Whether every byte of a file is what its seal says. */
export function bodyMatches(bytes: Uint8Array, facts: BackupFacts): boolean {
  return hashOf(bytes.subarray(0, facts.bodyBytes)) === facts.body;
}

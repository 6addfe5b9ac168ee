import { z } from 'zod';
import { backupReasons } from '../../shared/domain/storage/backup-name';
import { readComment, sealBytes, sealedBody } from './sealed-zip';

export { bodyMatches, hashOf, TAIL_BYTES } from './sealed-zip';

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
  ...sealedBody,
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

const probe = z.looseObject({ backup: z.int() });

/** What the end of a file says of it. */
export type Seal =
  | { readonly kind: 'sound'; readonly facts: BackupFacts; readonly bytes: number }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'broken' }
  | { readonly kind: 'none' };

/** Seals the zip of a backup: its facts can be read from the end of the file alone. */
export function sealZip(
  zip: Uint8Array,
  known: Omit<BackupFacts, 'backup' | 'body' | 'bodyBytes'>,
): Buffer {
  return sealBytes(zip, { ...known, backup: BACKUP_FORMAT });
}

/** Reads the seal from the last bytes of a file. */
export function readSeal(end: Uint8Array): Seal {
  const comment = readComment(end);
  if (comment.kind !== 'whole') return { kind: comment.kind };
  const version = probe.safeParse(comment.value);
  if (!version.success) return { kind: 'none' };
  if (version.data.backup > BACKUP_FORMAT) return { kind: 'newer', format: version.data.backup };
  const facts = backupFactsSchema.safeParse(comment.value);
  if (!facts.success) return { kind: 'broken' };
  return { kind: 'sound', facts: facts.data, bytes: facts.data.bodyBytes + comment.bytes };
}

import { z } from 'zod';
import { backupReasons } from '../domain/storage/backup-name';
import { recordId } from '../domain/text';
import { nothing, path } from './contract-parts';

const reason = z.enum(backupReasons);
const counts = z.record(z.string(), z.int());
const runId = recordId.optional();

const backupFile = {
  /** Names the backup in the other operations. */
  file: z.string(),
  name: z.string(),
  /** UTC. */
  at: z.string(),
  reason,
  generation: z.int(),
  seq: z.int(),
};

/** What became of the copy in the second place. */
const copy = z.strictObject({
  state: z.enum(['none', 'copied', 'failed']),
  folder: z.string().nullable(),
  /** A sentence where it failed. */
  message: z.string().nullable(),
});

const listed = z.strictObject({
  ...backupFile,
  user: z.string(),
  pc: z.string(),
  bytes: z.int(),
  /** Null where the file does not say: it is damaged or no backup. */
  counts: counts.nullable(),
  /** Whether it belongs to this very data folder. */
  isOwn: z.boolean(),
  /** Lies among the data folder's own backups, in the second place, or in both. */
  places: z.array(z.enum(['folder', 'second'])),
});

const someRecords = z.strictObject({ count: z.int(), names: z.array(z.string()) });

/** Backups of the data folder: made, listed, looked into, restored. */
export const backupOperations = {
  'store.backup': {
    summary: 'Sichert den Datenordner als Zip, liest die Sicherung zurück und zählt sie.',
    access: 'read',
    input: z.strictObject({
      reason: reason.optional(),
      /** Another folder instead of the data folder's own backups. */
      to: path.optional(),
      /** Under this name the run reports progress and can be cancelled. */
      runId,
    }),
    output: z.strictObject({
      ...backupFile,
      bytes: z.int(),
      /** SHA-256 of the zip without its comment. */
      sha256: z.string(),
      counts,
      digest: z.string(),
      verifiedAt: z.string(),
      copy,
      /** Names of older backups that the rule let go. */
      removed: z.array(z.string()),
    }),
  },
  'store.backups': {
    summary: 'Die Sicherungen des Datenordners und seines zweiten Ortes, die neueste zuerst.',
    access: 'read',
    input: z.strictObject({
      /** Only what needs attention; opens no file. */
      warningsOnly: z.boolean().optional(),
    }),
    output: z.strictObject({
      backups: z.array(listed),
      /** Sentences about what needs attention: the last one failed, is old, lacks its copy. */
      warnings: z.array(z.string()),
      second: z.strictObject({ folder: z.string(), problem: z.string().nullable() }).nullable(),
    }),
  },
  'store.inspectBackup': {
    summary: 'Prüft eine Sicherung vollständig und zeigt, was ihre Wiederherstellung ändern würde.',
    access: 'read',
    input: z.strictObject({ file: path, runId }),
    output: z.strictObject({
      ...backupFile,
      user: z.string(),
      pc: z.string(),
      bytes: z.int(),
      isOwn: z.boolean(),
      counts,
      /** Of the folder now; null where it cannot be read. */
      currentCounts: counts.nullable(),
      differences: z.array(
        z.strictObject({
          collection: z.string(),
          added: someRecords,
          changed: someRecords,
          removed: someRecords,
        }),
      ),
      /** Goes with restoring: it is refused once the file or the folder has changed. */
      digest: z.string(),
    }),
  },
  'store.restore': {
    summary:
      'Stellt eine Sicherung wieder her; der jetzige Stand wird vorher gesichert und bleibt.',
    access: 'create',
    input: z.strictObject({
      file: path,
      /** From `store.inspectBackup`. */
      digest: z.string().min(1).max(200),
      /** Takes the backup of another data folder, too. */
      otherFolder: z.boolean().optional(),
      runId,
    }),
    output: z.strictObject({
      generation: z.int(),
      seq: z.int(),
      counts,
      /** The backup of what was there before; null where that was too damaged to be backed up. */
      safetyCopy: z.string().nullable(),
    }),
  },
  'store.setBackupPlace': {
    summary: 'Prüft einen zweiten Ort und kopiert künftig jede Sicherung dorthin; null = nirgends.',
    access: 'write',
    input: z.strictObject({ folder: path.nullable() }),
    output: nothing,
  },
  'store.tryBackupPlace': {
    summary: 'Prüft, ob an einem zweiten Ort gesichert werden kann.',
    access: 'read',
    input: z.strictObject({ folder: path }),
    output: nothing,
  },
  'store.cancelBackup': {
    summary: 'Bricht eine Sicherung oder eine Wiederherstellung ab.',
    access: 'none',
    input: z.strictObject({ runId: recordId }),
    output: nothing,
  },
} as const;

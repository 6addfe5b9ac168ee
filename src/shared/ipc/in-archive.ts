import type { OperationName } from './operation-names';

/**
 * What may still write in an archive: ending it, a further package, the place of the backups. Deleting by the
 * retention periods, repairing and restoring replace the folder as a whole and have ways of their own.
 */
export const inArchive: ReadonlySet<OperationName> = new Set<OperationName>([
  'archive.end',
  'handover.export',
  'store.setBackupPlace',
]);

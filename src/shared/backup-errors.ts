import type { DiskCause } from './disk-cause';

/** What can go wrong with backups and restoring; part of `AppError`. */
export type BackupError =
  | { readonly code: 'backup.failed'; readonly folder: string; readonly cause: DiskCause }
  | { readonly code: 'backup.sourceDamaged' }
  | { readonly code: 'backup.notReadBack'; readonly file: string }
  | { readonly code: 'backup.unreadable'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'backup.notOne'; readonly file: string }
  | { readonly code: 'backup.damaged'; readonly file: string }
  | { readonly code: 'backup.foreign'; readonly file: string }
  | { readonly code: 'backup.newer'; readonly file: string }
  | { readonly code: 'backup.otherFolder'; readonly file: string }
  | { readonly code: 'backup.changedSince'; readonly what: 'file' | 'folder' }
  | { readonly code: 'backup.notRestored'; readonly cause: DiskCause }
  | { readonly code: 'backup.place'; readonly folder: string; readonly cause: DiskCause }
  | { readonly code: 'backup.placeInside'; readonly folder: string }
  | { readonly code: 'backup.cancelled' }
  | { readonly code: 'backup.tooBig' };

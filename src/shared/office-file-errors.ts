import type { DiskCause } from './disk-cause';

/** What can go wrong with files of the office (pictures of letterheads, templates); part of `AppError`. */
export type OfficeFileError =
  /** `file` is its SHA-256. */
  | { readonly code: 'officeFile.missing'; readonly file: string }
  | { readonly code: 'officeFile.damaged'; readonly file: string }
  | { readonly code: 'officeFile.tooLarge'; readonly bytes: number; readonly max: number }
  | { readonly code: 'officeFile.disk'; readonly cause: DiskCause };

import type { DiskCause } from './disk-cause';

/** What can go wrong with what a run gives beside its files; part of `AppError`. */
export type ExtrasError =
  | { readonly code: 'extras.cancelled' }
  | { readonly code: 'extras.changed'; readonly file: string }
  | { readonly code: 'extras.unreadable'; readonly file: string; readonly cause: DiskCause }
  /** The finished file did not say what its papers say. */
  | { readonly code: 'extras.notReadBack'; readonly file: string }
  | { readonly code: 'extras.tooLarge' };

import type { DiskCause } from './disk-cause';

/** What can go wrong around the register of what was sent; part of `AppError`. */
export type DispatchError =
  | { readonly code: 'dispatch.unreadable'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'dispatch.noRecipients'; readonly title: string }
  | { readonly code: 'dispatch.foreignRecipient'; readonly title: string; readonly about: string }
  | { readonly code: 'dispatch.numbersUsedUp'; readonly year: number }
  | { readonly code: 'dispatch.scanUnreadable'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'dispatch.unknownCase'; readonly number: string };

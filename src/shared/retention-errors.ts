/** What can go wrong when data is deleted by its periods; part of `AppError`. */
export type RetentionError =
  /** Somebody changed the data since the list was shown. */
  | { readonly code: 'retention.changedSince' }
  | { readonly code: 'retention.unknownItem'; readonly item: string }
  | { readonly code: 'retention.cancelled' };

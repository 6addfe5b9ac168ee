/** What can go wrong around the archive of a term that has ended; part of `AppError`. */
export type ArchiveError =
  /** The folder is an archive: it is read and deleted from, nothing else. */
  | { readonly code: 'store.archived'; readonly since: string }
  /** The term still runs, and nothing of it has been handed over. */
  | { readonly code: 'archive.tooEarly'; readonly number: number; readonly to: string | null }
  | { readonly code: 'archive.notOne' };

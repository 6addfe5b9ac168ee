/** Why the file system refused, reduced to what a person can act on. */
export type DiskCause =
  'full' | 'denied' | 'busy' | 'missing' | 'readOnlyDisk' | 'hardware' | 'unknown';

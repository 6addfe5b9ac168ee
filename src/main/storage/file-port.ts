import type { DiskCause } from '../../shared/errors';

/** An open file. `write` appends all bytes or throws; a short write throws too. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Every file call of the storage goes through this port, so that tests can record and fail each one.
 * Errors are Node's: exceptions with a `code` such as ENOSPC.
 */
export interface FilePort {
  read(path: string): Promise<Uint8Array>;
  /** The bytes from `offset` to the end; none where the file is not longer. */
  readFrom(path: string, offset: number): Promise<Uint8Array>;
  /** The last bytes of a file, at most so many. */
  readEnd(path: string, most: number): Promise<Uint8Array>;
  /** `createNew` fails with EEXIST where the file is there; `append` creates or continues it. */
  open(path: string, mode: 'createNew' | 'append'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Like `rename`, but fails with EEXIST where `to` is there already. */
  renameNew(from: string, to: string): Promise<void>;
  /** A file, or the link itself where it is one; EISDIR or EPERM where it is a folder. */
  remove(path: string): Promise<void>;
  /** An empty folder; ENOTEMPTY where it is not, ENOTDIR where it is none. */
  removeFolder(path: string): Promise<void>;
  /** With all folders above it; the names it makes are durable when it resolves, as after `syncFolder`. */
  makeFolder(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  /** Makes a created, renamed or removed name durable; does nothing where the system has no such call. */
  syncFolder(path: string): Promise<void>;
}

export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const causes: Readonly<Record<string, DiskCause>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'denied',
  ENAMETOOLONG: 'denied',
  EROFS: 'readOnlyDisk',
  EIO: 'hardware',
};

/** What a person can do something about, from Node's error codes. */
export function diskCause(error: unknown): DiskCause {
  return causes[errorCode(error)] ?? 'unknown';
}

/** True for exceptions of the file system, false for bugs of ours. */
export function isDiskError(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(errorCode(error));
}

/** Reads a file that may not be there; null = not there. */
export async function readIfThere(port: FilePort, path: string): Promise<Uint8Array | null> {
  try {
    return await port.read(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Names in a folder that may not be there. */
export async function listIfThere(port: FilePort, path: string): Promise<readonly string[]> {
  try {
    return await port.list(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

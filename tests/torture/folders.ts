import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityCodec } from '../../src/main/storage/codec';
import { createFolder } from '../../src/main/storage/create-folder';
import type { FilePort } from '../../src/main/storage/file-port';
import type { LockTimes } from '../../src/main/storage/lock-file';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
} from '../../src/main/storage/open-store';
import { put } from '../../src/shared/domain/storage/store-view';
import { ok, type Result } from '../../src/shared/result';

/** Nobody is waited for: what is tried is the journal, not the courtesy before it. */
const NO_WAIT: LockTimes = { staleAfterMs: 0, pollMs: 1, beatMs: 60_000 };

export interface Opening {
  readonly folder: string;
  readonly port?: FilePort;
  readonly lockTimes?: LockTimes;
  readonly user?: string;
  readonly pc?: string;
}

export function optionsOf(opening: Opening): OpenOptions {
  const { folder, port = nodeFilePort, lockTimes = NO_WAIT } = opening;
  const place = { port, codec: identityCodec, folder, token: randomUUID };
  return { place, now: () => new Date(), lockTimes };
}

function claimantOf({ user = 'test', pc = 'pc-test' }: Opening): {
  user: string;
  pc: string;
  pid: number;
} {
  return { user, pc, pid: process.pid };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The record that every folder begins with. */
export const FIRST_USER = { id: 'first', login: 'first', name: null };

export function create(opening: Opening): Promise<Result<null>> {
  const { user, pc, pid } = claimantOf(opening);
  return createFolder(
    optionsOf(opening),
    { user, pc, pid },
    {
      folderId: randomUUID(),
      training: false,
      first: {
        operation: 'store.create',
        user: '',
        rule: () => ok([put.register('users', FIRST_USER)]),
      },
    },
  );
}

export function openWriting(opening: Opening): Promise<Result<StoreSession>> {
  return openForWriting(optionsOf(opening), claimantOf(opening));
}

export function openReading(opening: Opening): Promise<Result<StoreSession>> {
  return openForReading(optionsOf(opening));
}

/** `fast` is memory where the system has it: fsync is free there, the calls are the same. */
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs `work` with a folder of its own that is gone afterwards. */
export async function withTempFolder<T>(
  kind: 'disk' | 'fast',
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(kind === 'fast' ? FAST : tmpdir(), 'konferenzbuero-torture-'));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

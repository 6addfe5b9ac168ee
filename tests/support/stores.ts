import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import {
  put,
  removal,
  type Draft,
  type StoreView,
} from '../../src/shared/domain/storage/store-view';
import { ok, type Result } from '../../src/shared/result';
import { identityCodec } from '../../src/main/storage/codec';
import type { FilePort } from '../../src/main/storage/file-port';
import { nodeFilePort } from '../../src/main/storage/node-file-port';
import { createFolder } from '../../src/main/storage/create-folder';
import {
  openForReading,
  openForWriting,
  type OpenOptions,
  type StoreSession,
  type WritingSession,
} from '../../src/main/storage/open-store';
import type { Committed, Store } from '../../src/main/storage/store';

export const claimant = { user: 'test', pc: 'pc-test', pid: process.pid };

/** No waiting for a lock: what the tests race is the journal, not the courtesy before it. */
export const NO_WAIT = { staleAfterMs: 0, pollMs: 1, beatMs: 60_000 };

export function optionsFor(folder: string, port: FilePort = nodeFilePort): OpenOptions {
  const place = { port, codec: identityCodec, folder, token: randomUUID };
  return { place, now: () => new Date(), lockTimes: NO_WAIT };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function errorOf(result: Result<unknown>): { code: string } {
  if (result.ok) throw new Error('expected an error');
  return result.error;
}

export async function newStore(folder: string, port?: FilePort): Promise<WritingSession> {
  const options = optionsFor(folder, port);
  const first = { operation: 'store.create', user: '', rule: () => ok([userDraft('first', 0)]) };
  valueOf(
    await createFolder(options, claimant, { folderId: randomUUID(), training: false, first }),
  );
  return writing(folder, port);
}

export async function writing(folder: string, port?: FilePort): Promise<WritingSession> {
  const session = valueOf(await openForWriting(optionsFor(folder, port), claimant));
  // A test that plays a crash leaves its session behind; its files are closed when the test is over.
  onTestFinished(() => session.close().catch(() => undefined));
  return session;
}

export async function reading(folder: string, port?: FilePort): Promise<StoreSession> {
  return valueOf(await openForReading(optionsFor(folder, port)));
}

/** The smallest record there is, told apart by a number. */
export function userDraft(id: string, value: number): Draft {
  return put.register('users', { id, login: `login-${value}`, name: null });
}

export function userRemoval(id: string): Draft {
  return removal('register', 'users', id);
}

export function change(
  store: Store,
  rule: (view: StoreView) => readonly Draft[],
): Promise<Result<Committed>> {
  return store.change({ operation: 'test.change', user: 'test', rule: (view) => ok(rule(view)) });
}

export function setUser(store: Store, id: string, value: number): Promise<Result<Committed>> {
  return change(store, () => [userDraft(id, value)]);
}

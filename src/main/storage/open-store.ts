import { err, ok, type Result } from '../../shared/result';
import { closedError } from './closing';
import { FORMAT, writeManifest } from './folder';
import type { ClaimMode } from './journal-port';
import type { Head } from './journal-reading';
import { loadState, type LoadedState } from './load-state';
import { LockFile, LOCK_TIMES } from './lock-file';
import {
  damagedError,
  findFolder,
  guarded,
  storeOf,
  type Claimant,
  type Found,
  type OpenOptions,
  type Parts,
} from './opened-folder';
import type { Store } from './store';

export type { Claimant, OpenOptions } from './opened-folder';

/** A store together with the end of its use: files closed, lock given back. */
export interface StoreSession {
  readonly store: Store;
  close(): Promise<void>;
}

/** A session that holds the right to write; `parts` are for what replaces or moves the folder as a whole. */
export interface WritingSession extends StoreSession {
  readonly parts: Parts;
  readonly claimant: Claimant;
}

/** What somebody who writes has agreed to. */
export interface Intent {
  /** Does not wait for the answer of whoever wrote last. */
  readonly takeOver?: boolean;
  /** `reopen`: goes on although the folder was taken along. `repair`: although it is damaged. */
  readonly mode?: ClaimMode;
}

/** Opens a data folder to read; writes nothing, not even a lock. */
export async function openForReading(options: OpenOptions): Promise<Result<StoreSession>> {
  return guarded(options.place.folder, async () => {
    const found = await findFolder(options);
    if (!found.ok) return found;
    const store = storeOf(found.value.parts, found.value.state, false);
    return ok({ store, close: () => store.close() });
  });
}

/** A damaged file is kept beside the new one that the next checkpoint writes. */
async function keepDamaged({ options }: Parts, state: LoadedState): Promise<void> {
  const { port, token } = options.place;
  const name = token();
  for (const path of state.report.setAside) {
    await port.rename(path, `${path}.beschaedigt-${name}`).catch(() => undefined);
  }
}

/** Why this state cannot be written to; null = it can. */
function refusalOf({ report }: LoadedState, mode: ClaimMode): Result<never> | null {
  const { closing } = report.reading;
  if (report.salvaged && mode !== 'repair') return err(damagedError(report));
  if (closing && closing.kind !== 'next' && mode === 'usual') return err(closedError(closing));
  return null;
}

/** The folder in the format that this program writes. */
function inOurFormat(parts: Parts): Parts {
  const { manifest } = parts;
  return manifest.format < FORMAT ? { ...parts, manifest: { ...manifest, format: FORMAT } } : parts;
}

/**
 * Says on the disk which generation counts and which format it has. The journal knows the generation too: a disk
 * that does not take the manifest must not cost the right to write. The format it must take, before any line: an
 * older program would take what it does not know for damage.
 */
async function renewManifest(found: Found, parts: Parts): Promise<void> {
  const { folder, port } = parts.options.place;
  const write = (): Promise<void> =>
    writeManifest(port, { folder, onlyNew: false }, parts.manifest);
  if (parts !== found.parts) await write();
  else if (found.manifestIsOld) await write().catch(() => undefined);
}

/** Takes the right to write and catches up with what was written until that moment. */
async function claim(
  found: Found,
  claimant: Claimant,
  intent: Intent,
): Promise<Result<WritingSession>> {
  const { state: before } = found;
  const parts = inOurFormat(found.parts);
  const { options } = parts;
  const mode = intent.mode ?? 'usual';
  // Seen before the claim, so that a damaged or closed folder is refused without a byte written.
  const refused = refusalOf(before, mode);
  if (refused) return refused;
  // The manifest's name may not be durable yet where its writer was stopped; all that follows needs it.
  await options.place.port.syncFolder(options.place.folder).catch(() => undefined);
  const since = options.now().toISOString();
  const claimed = await parts.journal.claim(
    { user: claimant.user, pc: claimant.pc, at: since },
    mode,
  );
  if (!claimed.ok) return closed(parts, claimed);
  const state = await catchUp(parts, before, claimed.value);
  if (!state.ok) return closed(parts, state);
  if (!state.value.report.salvaged) await keepDamaged(parts, state.value);
  const { folder, port } = options.place;
  const renewed = await guarded(folder, async () => {
    await renewManifest(found, parts);
    return ok(null);
  });
  if (!renewed.ok) return closed(parts, renewed);
  const lock = new LockFile(port, folder, options.lockTimes ?? LOCK_TIMES);
  // The lock only informs, too.
  await lock.take({ ...claimant, since }, () => parts.journal.isPassedOn());
  const store = storeOf(parts, state.value, true);
  return ok({ store, parts, claimant, close: () => closeWriting(store, lock) });
}

/** What was read before the claim stands if nobody wrote until then; else all is read again. */
async function catchUp(
  { options, manifest, journal }: Parts,
  before: LoadedState,
  head: Head,
): Promise<Result<LoadedState>> {
  const { reading, salvaged } = before.report;
  return salvaged || (reading.head.seq === head.seq && reading.head.checksum === head.checksum)
    ? ok(before)
    : loadState(options.place, manifest, journal);
}

/** An error after the claim leaves no file open. */
async function closed<T>(parts: Parts, result: Result<T>): Promise<Result<T>> {
  await parts.journal.close();
  return result;
}

async function closeWriting(store: Store, lock: LockFile): Promise<void> {
  await store.close();
  await lock.release();
}

/** Opens a data folder to write: waits for a living writer's answer, claims, catches up. */
export async function openForWriting(
  options: OpenOptions,
  claimant: Claimant,
  intent: Intent = {},
): Promise<Result<WritingSession>> {
  const { folder, port } = options.place;
  return guarded(folder, async () => {
    const lock = new LockFile(port, folder, options.lockTimes ?? LOCK_TIMES);
    const free = intent.takeOver ? ok(null) : await lock.waitUntilFree(claimant.pc);
    if (!free.ok) return free;
    const first = await findFolder(options);
    if (!first.ok) return first;
    const claimed = await claim(first.value, claimant, intent);
    // Another generation took over in between: that one is claimed.
    if (claimed.ok || claimed.error.code !== 'store.rightPassedOn') return claimed;
    const again = await findFolder(options);
    return again.ok ? claim(again.value, claimant, intent) : again;
  });
}

import type { Redact } from '../../shared/domain/storage/redacted-entries';
import { ok, type Result } from '../../shared/result';
import type { Codec } from './codec';
import type { FilePort } from './file-port';
import type { FolderManifest } from './folder';
import { adoptGeneration } from './generations';
import type { Writer } from './journal-port';
import { guarded } from './opened-folder';
import type { WritingSession } from './open-store';
import { rewriteGeneration, type Addition, type WrittenGeneration } from './rewrite';

/** All that a worker needs to build the generation from which something was erased. */
export interface RewriteOrder {
  readonly folder: string;
  readonly from: FolderManifest;
  readonly to: FolderManifest;
  readonly writer: Writer;
  readonly additions: readonly Addition[];
  /** Makes temporary names unique. */
  readonly token: string;
}

export interface FileTools {
  readonly port: FilePort;
  readonly codec: Codec;
}

export interface Erasure {
  /** Lines behind the rewritten journal, such as the record of the deletion itself. */
  readonly additions: readonly Addition[];
  /** Builds the generation, here or in the worker: `rewriteInFolder` with what is to be gone. */
  readonly rewrite: (order: RewriteOrder) => Promise<Result<WrittenGeneration>>;
}

export interface Erased {
  readonly manifest: FolderManifest;
  readonly written: WrittenGeneration;
}

/** Builds what an order asks for; for a worker, too. Becomes data, not an exception, where the disk refuses. */
export function rewriteInFolder(
  order: RewriteOrder,
  redact: Redact,
  { codec, port }: FileTools,
): Promise<Result<WrittenGeneration>> {
  const { additions, folder, from, to, token, writer } = order;
  const place = { port, codec, folder, token: () => token };
  return guarded(folder, () =>
    rewriteGeneration(
      { place, manifest: from },
      { place, manifest: to },
      { additions, redact, writer },
    ),
  );
}

/**
 * Puts a generation in the place of the current one that was built from its whole journal without what is to be
 * gone. The session holds no right to write afterwards. Nothing is taken away yet: whoever calls opens the folder
 * again, makes a backup of the new state, and then calls `removeRemains`, which may be called as often as it takes.
 */
export async function eraseFromFolder(
  session: WritingSession,
  { additions, rewrite }: Erasure,
): Promise<Result<Erased>> {
  const { claimant, parts } = session;
  const { now, place } = parts.options;
  const writer = { user: claimant.user, pc: claimant.pc, at: now().toISOString() };
  const built: WrittenGeneration[] = [];
  const adopted = await adoptGeneration(session, async ({ manifest: to }) => {
    const order = { folder: place.folder, from: parts.manifest, to, writer, additions };
    const done = await rewrite({ ...order, token: place.token() });
    if (done.ok) built.push(done.value);
    return done;
  });
  if (!adopted.ok) return adopted;
  const [written] = built;
  if (!written) throw new Error('a generation took over that nobody built');
  return ok({ manifest: adopted.value, written });
}

import { stateOf } from '../storage/backup-restore';
import { mergePlan, type MergePlan } from '../../shared/domain/handover/merge';
import type { HandoverPackage } from '../../shared/domain/handover/records';
import type { Change } from '../../shared/domain/storage/journal-entry';
import type { Draft } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import { identityCodec } from '../storage/codec';
import { listIfThere, type FilePort } from '../storage/file-port';
import { isFreeFor, readManifest, type FolderManifest } from '../storage/folder';
import { damagedError, findFolder, guarded } from '../storage/opened-folder';
import { Records } from '../storage/records';
import type { OpenedHandover } from './handover-open';

/** Where a package would come in. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'office';
      readonly manifest: FolderManifest;
      readonly seq: number;
      readonly records: Records;
    };

async function officeIn(port: FilePort, folder: string): Promise<Result<Target>> {
  // Nothing is written through this place.
  const place = { port, codec: identityCodec, folder, token: () => '' };
  const found = await findFolder({ place, now: () => new Date() });
  if (!found.ok) return found;
  const { parts, state } = found.value;
  if (state.report.salvaged) return err(damagedError(state.report));
  const { manifest } = parts;
  return ok({ kind: 'office', manifest, seq: state.head.seq, records: state.records });
}

/** What is in the folder now. A folder with other things in it is refused. */
export function readTarget(port: FilePort, folder: string | null): Promise<Result<Target>> {
  if (folder === null) return Promise.resolve(ok({ kind: 'none' }));
  return guarded(folder, async () => {
    const there = await readManifest(port, folder);
    if (there.ok) return officeIn(port, folder);
    if (isFreeFor(await listIfThere(port, folder))) return ok({ kind: 'empty' });
    return there;
  });
}

/** Ties an agreement to what was looked at: this very file, and the folder as it was. */
export function handoverAgreement(sha256: string, target: Target): string {
  const state = target.kind === 'office' ? `${target.manifest.generation}-${target.seq}` : target.kind; // prettier-ignore
  return `${sha256}-${state}`;
}

/** The record of this package, where it came in before. */
export function receivedBefore(target: Target, packageId: string): HandoverPackage | null {
  if (target.kind !== 'office') return null;
  const known = target.records.register('handoverPackages').get(packageId);
  return known?.direction === 'received' ? known : null;
}

/** The same records with drafts in them. */
export function recordsWith(base: Records | null, drafts: readonly Draft[]): Records {
  const records = new Records();
  const set = ({ document, collection, id, record }: Draft): Change => {
    // Records of a store and those that are about to be parsed into one are JSON.
    return { document, collection, id, before: null, after: record as Change['after'] };
  };
  if (base) records.apply(base.drafts().map(set));
  records.apply(drafts.map(set));
  return records;
}

/** What receiving the package does to the records of the target. */
export function planFor(
  target: Target,
  { opened, verified }: OpenedHandover,
  onConflict: 'package' | 'own',
): MergePlan {
  const own = target.kind === 'office' ? stateOf(target.records) : new Map();
  const incoming = stateOf(verified.state.records);
  return mergePlan({ own, incoming, categories: opened.manifest.categories, onConflict });
}

import { strengthOf } from '../../shared/domain/handover/passphrase';
import { err, ok, type Result } from '../../shared/result';
import { hashOf, sealBytes } from '../storage/sealed-zip';
import { writePackage } from '../zip/package';
import { encrypted } from './package-age';
import { PassphraseKey } from './package-key';
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  writtenManifest,
  writtenSums,
  type ManifestFacts,
  type PackageManifest,
  type PackagePartNote,
} from './package-manifest';
import { haveTwins, isPackageEntry, LIST_PARTS, MANIFEST, SUMS } from './package-names';
import { PACKAGE_LIMITS, packParts } from './package-zip';

export interface PackageOrder {
  readonly manifest: ManifestFacts;
  /** By their names in the zip, in the order in which they are to lie there. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Null = a plain zip for a way that is secured otherwise. */
  readonly passphrase: string | null;
  /** Name of the file, for what is to be said of it. */
  readonly file: string;
}

export interface PackOptions {
  /** In bytes; packing, then encrypting. */
  readonly progress?: (done: number, total: number) => void;
  /** Of the passphrase, where somebody has one who began to derive it; left out = one of the usual cost. */
  readonly key?: PassphraseKey | undefined;
}

export interface PackedPackage {
  readonly manifest: PackageManifest;
  readonly bytes: Uint8Array;
  /** Of `bytes`. */
  readonly sha256: string;
}

function notesOf(parts: ReadonlyMap<string, Uint8Array>): readonly PackagePartNote[] {
  return [...parts].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) }));
}

function mustBePartNames(names: readonly string[]): void {
  const wrong = names.find((name) => !isPackageEntry(name) || LIST_PARTS.includes(name));
  if (wrong !== undefined || haveTwins(names)) {
    throw new Error(`no name for a part of a package: ${wrong ?? 'two alike'}`);
  }
}

function refusalOf({ parts, passphrase, file }: PackageOrder): Result<null> {
  const size = [...parts.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (size > PACKAGE_LIMITS.bytes || parts.size + LIST_PARTS.length > PACKAGE_LIMITS.entries)
    return err({ code: 'package.tooBig', file, what: 'content' });
  if (passphrase === null) return ok(null);
  const { bits, needed, isEnough } = strengthOf(passphrase);
  return isEnough ? ok(null) : err({ code: 'package.weakPassphrase', bits, needed });
}

/** The manifest with its parts, and all entries of the zip in their order. */
function listed({ manifest: facts, parts }: PackageOrder): {
  readonly manifest: PackageManifest;
  readonly entries: readonly (readonly [string, Uint8Array])[];
} {
  const notes = notesOf(parts);
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    ...facts,
    parts: [...notes],
  };
  const written = writtenManifest(manifest);
  const sums = writtenSums([{ name: MANIFEST, sha256: hashOf(written) }, ...notes]);
  return { manifest, entries: [[MANIFEST, written], [SUMS, sums], ...parts] };
}

/**
 * Packs a package: lists its parts, packs and seals them, encrypts the whole. Without a passphrase the same order
 * gives the same bytes.
 */
export async function packPackage(
  order: PackageOrder,
  { progress = () => undefined, key }: PackOptions = {},
): Promise<Result<PackedPackage>> {
  mustBePartNames([...order.parts.keys()]);
  const refused = refusalOf(order);
  if (!refused.ok) return refused;
  const { manifest, entries } = listed(order);
  const size = entries.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const { passphrase } = order;
  let [done, total] = [0, passphrase === null ? size : 2 * size];
  const moved = (bytes: number): void => {
    done += bytes;
    progress(Math.min(done, total), total);
  };
  const packed = await packParts(entries, moved);
  const zip = writePackage(packed, manifest.madeAt.slice(0, 10));
  const sealed = sealBytes(zip, { package: PACKAGE_VERSION, packageId: manifest.packageId });
  total = size + (passphrase === null ? 0 : sealed.length);
  const bytes =
    passphrase === null
      ? sealed
      : await encrypted(sealed, key ?? new PassphraseKey(passphrase), moved);
  return ok({ manifest, bytes, sha256: hashOf(bytes) });
}

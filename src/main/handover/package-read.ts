import { z } from 'zod';
import type { AppError } from '../../shared/errors';
import { err, ok, type Result } from '../../shared/result';
import { diskCause, errorCode, isDiskError, type FilePort } from '../storage/file-port';
import { bodyMatches, hashOf, readComment, sealedBody, TAIL_BYTES } from '../storage/sealed-zip';
import type { ZipEntries } from '../storage/zip-file-port';
import { decrypted, isAge, isAlmostAge } from './package-age';
import { isBlank, PassphraseKey } from './package-key';
import {
  PACKAGE_VERSION,
  readManifest,
  writtenSums,
  type PackageManifest,
} from './package-manifest';
import { DATA, LIST_PARTS, MANIFEST, SUMS } from './package-names';
import { layOut, PACKAGE_LIMITS, unfoldParts, type PackageLimits } from './package-zip';

/** A file that may be a package. */
export interface PackageSource {
  readonly bytes: Uint8Array;
  /** Name of the file, for what is to be said of it. */
  readonly file: string;
}

export interface OpenOptions {
  /** In bytes; decrypting, then unfolding. */
  readonly progress?: (done: number, total: number) => void;
  readonly limits?: PackageLimits;
  /** Of this passphrase, where somebody has one who may have derived it already. */
  readonly key?: PassphraseKey | undefined;
}

/** A package of which every byte was proved. */
export interface OpenedPackage {
  readonly manifest: PackageManifest;
  /** By their names in the zip; the two lists are not among them. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly encrypted: boolean;
  /** Of the file. */
  readonly bytes: number;
  readonly sha256: string;
}

interface Unwrapped {
  readonly zip: Uint8Array;
  readonly encrypted: boolean;
}

const sealSchema = z.strictObject({
  package: z.literal(PACKAGE_VERSION),
  packageId: z.uuid(),
  ...sealedBody,
});
type PackageSeal = z.infer<typeof sealSchema>;
const sealProbe = z.looseObject({ package: z.int().min(1) });

// The name of a zip's first file stands behind 30 bytes about it.
const NAME_AT = 30;
const FIRST = Buffer.from(MANIFEST, 'utf8');

/** The first entry of a package is its manifest: what begins so and has no sound seal was one. */
function wasPackage(bytes: Uint8Array): boolean {
  return FIRST.equals(bytes.subarray(NAME_AT, NAME_AT + FIRST.length));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function unwrapped(
  source: PackageSource,
  { key, passphrase }: { readonly passphrase: string | null } & Pick<OpenOptions, 'key'>,
  progress: (bytes: number) => void,
): Promise<Result<Unwrapped>> {
  const { bytes, file } = source;
  if (!isAge(bytes)) {
    if (isZip(bytes)) return ok({ zip: bytes, encrypted: false });
    const was = wasPackage(bytes) || isAlmostAge(bytes);
    return err(was ? damaged(file, 'either') : { code: 'package.notOne', file });
  }
  if (isBlank(passphrase)) return err({ code: 'package.needsPassphrase', file });
  return decryptedZip(source, key ?? new PassphraseKey(passphrase), progress);
}

async function decryptedZip(
  { bytes, file }: PackageSource,
  key: PassphraseKey,
  progress: (bytes: number) => void,
): Promise<Result<Unwrapped>> {
  const opened = await decrypted(bytes, key, progress);
  if (opened.kind === 'open') return ok({ zip: opened.bytes, encrypted: true });
  if (opened.kind === 'otherKey') return err({ code: 'package.notOne', file });
  if (opened.kind === 'costly') return err({ code: 'package.tooBig', file, what: 'key' });
  if (opened.kind === 'wrongPassphrase') return err({ code: 'package.wrongPassphrase', file });
  return err(damaged(file, opened.kind));
}

function damaged(file: string, how: 'changed' | 'cutShort' | 'either'): AppError {
  return { code: 'package.damaged', file, how };
}

/** Whether the zip is as it was written, to its last byte; answers what its seal says. */
function provedSeal(zip: Uint8Array, file: string): Result<PackageSeal> {
  const comment = readComment(zip.subarray(Math.max(0, zip.length - TAIL_BYTES)));
  if (comment.kind === 'broken') return err(damaged(file, 'changed'));
  const value = comment.kind === 'whole' ? comment.value : null;
  const probed = sealProbe.safeParse(value);
  if (comment.kind === 'none' || !probed.success) {
    // The seal is the end of the file: where it is gone, most often the end is.
    return err(wasPackage(zip) ? damaged(file, 'cutShort') : { code: 'package.notOne', file });
  }
  if (probed.data.package > PACKAGE_VERSION) return err({ code: 'package.newer', file });
  const seal = sealSchema.safeParse(value);
  if (!seal.success) return err(damaged(file, 'changed'));
  const isWhole = seal.data.bodyBytes + comment.bytes === zip.length && bodyMatches(zip, seal.data);
  return isWhole ? ok(seal.data) : err(damaged(file, 'changed'));
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** The first part that is not what the manifest says; null = all are, and no other is there. */
function liePart(manifest: PackageManifest, parts: Parts): string | null {
  const names = [...parts.keys()].filter((name) => !LIST_PARTS.includes(name));
  const notes = manifest.parts;
  const wrong = notes.find((note, at) => {
    const content = parts.get(note.name);
    if (!content || names[at] !== note.name) return true;
    return content.length !== note.bytes || hashOf(content) !== note.sha256;
  });
  return wrong?.name ?? names[notes.length] ?? null;
}

function sumsMatch(manifest: PackageManifest, parts: Parts, written: Uint8Array): boolean {
  const list = [{ name: MANIFEST, sha256: hashOf(written) }, ...manifest.parts];
  const sums = parts.get(SUMS);
  return sums !== undefined && writtenSums(list).equals(sums);
}

/** Compares what a package says of itself with what is in it. */
function provedParts(parts: Parts, id: string, file: string): Result<PackageManifest> {
  const lie = (part: string): Result<PackageManifest> => err({ code: 'package.lies', file, part });
  const written = parts.get(MANIFEST);
  if (!written) return err({ code: 'package.notOne', file });
  const read = readManifest(written);
  if (read.kind === 'newer') return err({ code: 'package.newer', file });
  if (read.kind === 'none') return err({ code: 'package.notOne', file });
  if (read.kind === 'wrong' || read.manifest.packageId !== id) return lie(MANIFEST);
  const part = liePart(read.manifest, parts);
  if (part !== null) return lie(part);
  return sumsMatch(read.manifest, parts, written) ? ok(read.manifest) : lie(SUMS);
}

/** All parts by their names; the name of the first that does not unfold to what the table says. */
function whole(contents: ReadonlyMap<string, Uint8Array | null>): Parts | string {
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of contents) {
    if (!content) return name;
    parts.set(name, content);
  }
  return parts;
}

/**
 * Opens a package and proves it: its seal, the table of its zip before anything is unfolded, every part against the
 * manifest. What is in its data folder is not looked at.
 */
export async function openPackage(
  source: PackageSource,
  passphrase: string | null,
  { progress = () => undefined, limits = PACKAGE_LIMITS, key }: OpenOptions = {},
): Promise<Result<OpenedPackage>> {
  const { bytes, file } = source;
  let [done, total] = [0, 2 * bytes.length];
  const moved = (count: number): void => {
    done += count;
    progress(Math.min(done, total), total);
  };
  const inner = await unwrapped(source, { key, passphrase }, moved);
  if (!inner.ok) return inner;
  const { zip, encrypted } = inner.value;
  const seal = provedSeal(zip, file);
  if (!seal.ok) return seal;
  const laidOut = layOut(zip, seal.value.bodyBytes, limits);
  if (laidOut.kind === 'tooBig') return err({ code: 'package.tooBig', file, what: 'content' });
  if (laidOut.kind === 'foreign') return err({ code: 'package.foreign', file });
  total = done + laidOut.entries.reduce((sum, { size }) => sum + size, 0);
  const parts = whole(await unfoldParts(zip, laidOut.entries, moved));
  if (typeof parts === 'string') return err({ code: 'package.lies', file, part: parts });
  const manifest = provedParts(parts, seal.value.packageId, file);
  if (!manifest.ok) return manifest;
  const named = new Map([...parts].filter(([name]) => !LIST_PARTS.includes(name)));
  const sha256 = hashOf(bytes);
  return ok({ manifest: manifest.value, parts: named, encrypted, bytes: bytes.length, sha256 });
}

/** Reads a file from the disk and opens it as a package. */
export async function openPackageFile(
  { port, path }: { readonly port: FilePort; readonly path: string },
  passphrase: string | null,
  options: OpenOptions = {},
): Promise<Result<OpenedPackage>> {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  let bytes: Uint8Array;
  try {
    bytes = await port.read(path);
  } catch (error) {
    // Node's own limit of 2 GB.
    if (errorCode(error) === 'ERR_FS_FILE_TOO_LARGE')
      return err({ code: 'package.tooBig', file, what: 'content' });
    if (!isDiskError(error)) throw error;
    return err({ code: 'package.unreadable', file, cause: diskCause(error) });
  }
  return openPackage({ bytes, file }, passphrase, options);
}

/** The data folder in a package, for `zipFilePort`. */
export function dataFolderOf({ parts }: Pick<OpenedPackage, 'parts'>): ZipEntries {
  return new Map(
    [...parts].flatMap(([name, bytes]) =>
      name.startsWith(DATA) ? [[name.slice(DATA.length), bytes]] : [],
    ),
  );
}

import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { inLanes } from '../lanes';
import { crc32 } from '../zip/crc32';
import type { PackedPart } from '../zip/package';
import { readDirectory, type DirectoryEntry } from '../zip/package-directory';
import { haveTwins, isPackageEntry } from './package-names';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Worked on at once; zlib packs in threads of its own. */
const LANES = 4;
const CHUNK = 1024 * 1024;

/** What a package may be, packed and unfolded; the largest office thought of has about a tenth of it. */
export const PACKAGE_LIMITS = {
  entries: 65_000,
  /** Of the file, and of all parts together as they are unfolded. */
  bytes: 2_000_000_000,
  /** Journals shrink to a tenth or so; what shrinks more and is large is no journal. */
  ratio: 250,
  ratioFrom: 20_000_000,
} as const;
export type PackageLimits = { readonly [L in keyof typeof PACKAGE_LIMITS]: number };

/** First bytes of files that are packed already: zip (docx), PDF, PNG, JPEG. */
const PACKED_ALREADY = ['504b0304', '25504446', '89504e47', 'ffd8ff'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

function isPackedAlready(content: Uint8Array): boolean {
  return PACKED_ALREADY.some((start) => start.equals(content.subarray(0, start.length)));
}

const chunkSize = (size: number): number => Math.min(Math.max(1_024, size), CHUNK);

/** Contents whose packing has begun, beside whatever its thread does meanwhile. */
const begun = new WeakMap<Uint8Array, Promise<Uint8Array>>();

function deflated(content: Uint8Array): Promise<Uint8Array> {
  return begun.get(content) ?? deflate(content, { level: 6, chunkSize: chunkSize(content.length) });
}

/** Packs a content ahead of time: its part will be packed by the same bytes, which nobody changes in between. */
export function beginPacking(content: Uint8Array): void {
  if (isPackedAlready(content)) return;
  const packing = deflated(content);
  // Whoever packs the part hears of a failure.
  packing.catch(() => undefined);
  begun.set(content, packing);
}

async function pack([name, content]: readonly [string, Uint8Array]): Promise<PackedPart> {
  const { length: size } = content;
  const small = isPackedAlready(content) ? content : await deflated(content);
  const shrinks = small.length < size;
  return {
    ...{ name, size, crc32: crc32(content) },
    method: shrinks ? 8 : 0,
    packed: shrinks ? small : content,
  };
}

/** Packs parts for a zip; `progress` is told the bytes of each part that is done. */
export function packParts(
  parts: readonly (readonly [string, Uint8Array])[],
  progress: (bytes: number) => void,
): Promise<readonly PackedPart[]> {
  return inLanes(parts, LANES, async (part) => {
    const packed = await pack(part);
    progress(part[1].length);
    return packed;
  });
}

export type LaidOut =
  | { readonly kind: 'sound'; readonly entries: readonly DirectoryEntry[] }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'tooBig' };

/** Bytes of the table per entry besides its name, and of the record at the end of a zip. */
const ROW = 46;
const END = 22;

/** Any program reads it as this one does: nothing between the parts, nothing beside what stands in both tables. */
function isPlain(entries: readonly DirectoryEntry[], bodyBytes: number): boolean {
  let end = 0;
  const table = entries.reduce((sum, { name }) => sum + ROW + name.length, 0);
  const arePlain = entries.every((entry) => {
    const isNext = entry.at === end;
    end = entry.dataAt + entry.packedSize;
    // A symbolic link is an entry with attributes; packages have none at all.
    return isNext && entry.attributes === 0 && !entry.hasExtras && isPackageEntry(entry.name);
  });
  return arePlain && end + table + END === bodyBytes;
}

function isTooBig(entries: readonly DirectoryEntry[], limits: PackageLimits): boolean {
  const unfolded = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const isBomb = (size: number, from: number): boolean =>
    size > limits.ratioFrom && size > from * limits.ratio;
  return (
    entries.length > limits.entries ||
    unfolded > limits.bytes ||
    isBomb(unfolded, packed) ||
    entries.some(({ size, packedSize }) => isBomb(size, packedSize))
  );
}

/** Looks at the table of a zip before anything is unfolded; `bodyBytes` = its length up to its comment. */
export function layOut(zip: Uint8Array, bodyBytes: number, limits: PackageLimits): LaidOut {
  const directory = readDirectory(zip);
  if (!directory.ok) return { kind: 'foreign' };
  const entries = directory.value;
  if (isTooBig(entries, limits)) return { kind: 'tooBig' };
  return isPlain(entries, bodyBytes) && !haveTwins(entries.map(({ name }) => name))
    ? { kind: 'sound', entries }
    : { kind: 'foreign' };
}

/** Unfolds one part, never more of it than was announced; null = it is not what the table says. */
async function unfold(zip: Uint8Array, entry: DirectoryEntry): Promise<Uint8Array | null> {
  const { dataAt, packedSize, size } = entry;
  const packed = zip.subarray(dataAt, dataAt + packedSize);
  const content = entry.method === 0 ? packed : await inflated(packed, size);
  return content?.length === size && crc32(content) === entry.crc ? content : null;
}

async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  try {
    return await inflate(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: chunkSize(size),
    });
  } catch {
    // Broken, or more than announced.
    return null;
  }
}

/** Unfolds the parts; a part that is not what the table says is null. */
export async function unfoldParts(
  zip: Uint8Array,
  entries: readonly DirectoryEntry[],
  progress: (bytes: number) => void,
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const contents = await inLanes(entries, LANES, async (entry) => {
    const content = await unfold(zip, entry);
    progress(entry.size);
    return [entry.name, content] as const;
  });
  return new Map(contents);
}

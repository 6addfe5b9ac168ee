import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { partsOf, type Day } from '../../shared/domain/calendar/day';
import { err, ok, type Result } from '../../shared/result';
import { crc32 } from './crc32';
import {
  decodedName,
  overlap,
  readDirectory,
  type DirectoryEntry,
  type PackageFault,
} from './package-directory';

export type { PackageFault };

/** A part as it lies in a package: still packed, so that it can go on into the next one as it is. */
export interface PackedPart {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: 0 | 8;
  /** Of the unpacked content. */
  readonly crc32: number;
  /** Bytes of the unpacked content. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** A part of an opened package. */
export interface PackagePart extends PackedPart {
  /** The unpacked content, checked against size and checksum; null where it is damaged. Not kept. */
  readonly content: () => Uint8Array | null;
}

/** A part to write: packed already, or plain bytes that are to be packed. */
export type PartToWrite = PackedPart | { readonly name: string; readonly content: Uint8Array };

export interface PackageLimits {
  readonly parts: number;
  /** Unpacked bytes of one part and of all parts together. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** How many times larger than packed a part may be that has more than a megabyte. */
  readonly ratio: number;
}

/** Far above what documents of an office have; what is unpacked by mistake still fits into memory. */
export const PACKAGE_LIMITS: PackageLimits = {
  parts: 2_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  ratio: 200,
};

const RATIO_FROM = 1024 * 1024;
/** The part that says what all others are; readers that stream want it before them. */
const CONTENT_TYPES = '[Content_Types].xml';

function tooLarge(entries: readonly DirectoryEntry[], limits: PackageLimits): boolean {
  if (entries.length > limits.parts) return true;
  const bomb = ({ size, packedSize }: DirectoryEntry): boolean =>
    size > limits.partBytes || (size > RATIO_FROM && size > packedSize * limits.ratio);
  return entries.some(bomb) || entries.reduce((sum, { size }) => sum + size, 0) > limits.totalBytes;
}

/** A name that stays inside its package and means the same to every program. */
function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\:\u0000-\u001F\u007F]/.test(name)) return false;
  return name.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** Names of parts are the same whatever their case (Open Packaging Conventions). */
function haveSafeNames(names: readonly string[]): boolean {
  const folded = new Set(names.map((name) => name.toLowerCase()));
  return folded.size === names.length && names.every(isPlainName);
}

/** Unpacks at most as much as was announced; anything else than that is damage. */
function unpacked(part: PackedPart): Uint8Array | null {
  let content: Uint8Array;
  try {
    content =
      part.method === 0
        ? part.packed
        : inflateRawSync(part.packed, {
            maxOutputLength: Math.max(1, part.size),
            chunkSize: Math.min(Math.max(64, part.size), RATIO_FROM),
          });
  } catch {
    return null;
  }
  return content.length === part.size && crc32(content) === part.crc32 ? content : null;
}

function partOf(bytes: Uint8Array, entry: DirectoryEntry, name: string): PackagePart {
  const { method, crc, size, dataAt, packedSize } = entry;
  const packed = bytes.subarray(dataAt, dataAt + packedSize);
  const part = { name, method, crc32: crc, size, packed };
  return { ...part, content: () => unpacked(part) };
}

/**
 * Reads the table of a zip and hands out its parts by name, in their order. Nothing is unpacked before
 * `content` is called. Parts keep a view of `bytes`.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = PACKAGE_LIMITS,
): Result<ReadonlyMap<string, PackagePart>, PackageFault> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  if (tooLarge(entries, limits)) return err('tooLarge');
  if (overlap(entries)) return err('damaged');
  const files = entries.flatMap((entry) => {
    const name = decodedName(entry.name);
    // Some programs list folders, too: empty entries that end with a slash.
    return name?.endsWith('/') && entry.size === 0 ? [] : [{ entry, name }];
  });
  if (!haveSafeNames(files.map(({ name }) => name ?? ''))) return err('names');
  return ok(
    new Map(files.map(({ entry, name }) => [name ?? '', partOf(bytes, entry, name ?? '')])),
  );
}

/** Packs a part; what does not shrink (pictures) is stored as it is. */
export function packPart(name: string, content: Uint8Array): PackedPart {
  const deflated = deflateRawSync(content, { level: 6 });
  const shrinks = deflated.length < content.length;
  return {
    name,
    method: shrinks ? 8 : 0,
    crc32: crc32(content),
    size: content.length,
    packed: shrinks ? deflated : content,
  };
}

/** ZIP stores local times without a zone; made from the day itself, every zone writes the same one. */
function dosTime(day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day);
  const since = Math.min(127, Math.max(0, year - 1980));
  return ((since << 25) | (month << 21) | (dayOfMonth << 16) | (12 << 11)) >>> 0;
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
/** Bit 11: the name is UTF-8. Set only where it makes a difference, as Word does. */
const UTF8_NAME = 0x0800;

interface Placed {
  readonly part: PackedPart;
  readonly name: Uint8Array;
  readonly at: number;
}

/** What stands alike in front of a part (26 bytes from "version needed") and in the table at the end. */
function writeHead(zip: Buffer, at: number, { part, name, time }: Placed & { time: number }): void {
  zip.writeUInt16LE(20, at);
  zip.writeUInt16LE(name.length === part.name.length ? 0 : UTF8_NAME, at + 2);
  zip.writeUInt16LE(part.method, at + 4);
  zip.writeUInt32LE(time, at + 6);
  zip.writeUInt32LE(part.crc32, at + 10);
  zip.writeUInt32LE(part.packed.length, at + 14);
  zip.writeUInt32LE(part.size, at + 18);
  zip.writeUInt16LE(name.length, at + 22);
  zip.writeUInt16LE(0, at + 24);
}

function inOrder(parts: readonly PartToWrite[]): readonly PackedPart[] {
  const packed = parts.map((part) => ('packed' in part ? part : packPart(part.name, part.content)));
  const first = packed.filter(({ name }) => name === CONTENT_TYPES);
  return [...first, ...packed.filter(({ name }) => name !== CONTENT_TYPES)];
}

/**
 * Writes a zip: packed parts go through as they are, others are deflated. `[Content_Types].xml` stands first.
 * `day` is the time of every part (noon), so that the same parts always give the same bytes.
 */
export function writePackage(parts: readonly PartToWrite[], day: Day): Uint8Array {
  const time = dosTime(day);
  let at = 0;
  const placed = inOrder(parts).map((part): Placed => {
    const name = Buffer.from(part.name, 'utf8');
    const own = { part, name, at };
    at += LOCAL + name.length + part.packed.length;
    return own;
  });
  const tableAt = at;
  const tableSize = placed.reduce((sum, { name }) => sum + CENTRAL + name.length, 0);
  const zip = Buffer.alloc(tableAt + tableSize + END);
  for (const item of placed) {
    zip.writeUInt32LE(0x04034b50, item.at);
    writeHead(zip, item.at + 4, { ...item, time });
    zip.set(item.name, item.at + LOCAL);
    zip.set(item.part.packed, item.at + LOCAL + item.name.length);
    zip.writeUInt32LE(0x02014b50, at);
    zip.writeUInt16LE(20, at + 4);
    writeHead(zip, at + 6, { ...item, time });
    zip.writeUInt32LE(item.at, at + 42);
    zip.set(item.name, at + CENTRAL);
    at += CENTRAL + item.name.length;
  }
  zip.writeUInt32LE(0x06054b50, at);
  zip.writeUInt16LE(placed.length, at + 8);
  zip.writeUInt16LE(placed.length, at + 10);
  zip.writeUInt32LE(tableSize, at + 12);
  zip.writeUInt32LE(tableAt, at + 16);
  return zip;
}

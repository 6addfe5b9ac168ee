import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { partsOf, type Day } from '../../shared/domain/calendar/day';
import { err, ok, type Result } from '../../shared/result';
import { crc32 } from './crc32';
import {
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
  // U+FFFD: what was no UTF-8. Names of parts are plain ASCII in every document that Word writes.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\\:\u0000-\u001F\u007F\uFFFD]/.test(name)) return false;
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

/** Hands out its bytes when they are asked for: most parts of a file that is read never are. */
class OpenedPart implements PackagePart {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly size: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entry: DirectoryEntry,
  ) {
    this.name = entry.name;
    this.method = entry.method;
    this.crc32 = entry.crc;
    this.size = entry.size;
  }

  get packed(): Uint8Array {
    const { dataAt, packedSize } = this.entry;
    return this.bytes.subarray(dataAt, dataAt + packedSize);
  }

  readonly content = (): Uint8Array | null => unpacked(this);
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
  // Some programs list folders, too: empty entries that end with a slash.
  const files = entries.filter(({ name, size }) => !(name.endsWith('/') && size === 0));
  if (!haveSafeNames(files.map(({ name }) => name))) return err('names');
  return ok(new Map(files.map((entry) => [entry.name, new OpenedPart(bytes, entry)])));
}

/** Packing what is smaller (properties, links) costs more than the bytes that it saves. */
const WORTH_PACKING = 1_024;

/** Packs a part; what is small or does not shrink (pictures) is stored as it is. */
export function packPart(name: string, content: Uint8Array): PackedPart {
  const { length: size } = content;
  const deflated = size < WORTH_PACKING ? content : deflateSync(content, { level: 6 });
  const shrinks = deflated.length < size;
  return {
    name,
    method: shrinks ? 8 : 0,
    crc32: crc32(content),
    size,
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

/** What stands alike in front of a part and in the table at the end, from "version needed" on (26 bytes). */
function writeHead(zip: Buffer, at: number, part: PackedPart): void {
  const nameBytes = Buffer.byteLength(part.name);
  zip.writeUInt16LE(20, at);
  zip.writeUInt16LE(nameBytes === part.name.length ? 0 : UTF8_NAME, at + 2);
  zip.writeUInt16LE(part.method, at + 4);
  zip.writeUInt32LE(part.crc32, at + 10);
  zip.writeUInt32LE(part.packed.length, at + 14);
  zip.writeUInt32LE(part.size, at + 18);
  zip.writeUInt16LE(nameBytes, at + 22);
}

function inOrder(parts: readonly PartToWrite[]): readonly PackedPart[] {
  const packed = parts.map((part) => ('packed' in part ? part : packPart(part.name, part.content)));
  const first = packed.filter(({ name }) => name === CONTENT_TYPES);
  return [...first, ...packed.filter(({ name }) => name !== CONTENT_TYPES)];
}

/** The bytes of the parts, each behind its header; answers where the last one ends. */
function writeParts(zip: Buffer, parts: readonly PackedPart[], time: number): number {
  let at = 0;
  for (const part of parts) {
    zip.writeUInt32LE(0x04034b50, at);
    writeHead(zip, at + 4, part);
    zip.writeUInt32LE(time, at + 10);
    at += LOCAL + zip.write(part.name, at + LOCAL);
    zip.set(part.packed, at);
    at += part.packed.length;
  }
  return at;
}

/** The table of the parts behind them; answers where it ends. */
function writeTable(zip: Buffer, parts: readonly PackedPart[], time: number): number {
  let partAt = 0;
  let at = parts.reduce((sum, part) => sum + room(part, LOCAL) + part.packed.length, 0);
  for (const part of parts) {
    zip.writeUInt32LE(0x02014b50, at);
    zip.writeUInt16LE(20, at + 4);
    writeHead(zip, at + 6, part);
    zip.writeUInt32LE(time, at + 12);
    zip.writeUInt32LE(partAt, at + 42);
    at += CENTRAL + zip.write(part.name, at + CENTRAL);
    partAt += room(part, LOCAL) + part.packed.length;
  }
  return at;
}

const room = ({ name }: PackedPart, header: number): number => header + Buffer.byteLength(name);

/**
 * Writes a zip: packed parts go through as they are, others are deflated. `[Content_Types].xml` stands first.
 * `day` is the time of every part (noon), so that the same parts always give the same bytes.
 */
export function writePackage(parts: readonly PartToWrite[], day: Day): Uint8Array {
  const time = dosTime(day);
  const ordered = inOrder(parts);
  const size = ordered.reduce(
    (sum, part) => sum + room(part, LOCAL) + part.packed.length + room(part, CENTRAL),
    0,
  );
  const zip = Buffer.alloc(size + END);
  const tableAt = writeParts(zip, ordered, time);
  const end = writeTable(zip, ordered, time);
  zip.writeUInt32LE(0x06054b50, end);
  zip.writeUInt16LE(ordered.length, end + 8);
  zip.writeUInt16LE(ordered.length, end + 10);
  zip.writeUInt32LE(end - tableAt, end + 12);
  zip.writeUInt32LE(tableAt, end + 16);
  return zip;
}

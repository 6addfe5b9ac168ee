import { err, ok, type Result } from '../../shared/result';

/** Why some bytes are no package that anything is read from. */
export type PackageFault =
  /** No zip, cut off, or its tables contradict each other. */
  | 'damaged'
  /** Locked with a password, as Word does for protected files that are still zips. */
  | 'encrypted'
  /** A way of packing that no program for documents uses (zip64, several volumes, other methods). */
  | 'unsupported'
  /** Two parts of one name, or a name that leads out of the package. */
  | 'names'
  /** More parts or bytes than any honest document has. */
  | 'tooLarge';

/** One line of the table at the end of a zip, compared with what stands in front of its bytes. */
export interface DirectoryEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins, and its packed bytes. */
  readonly at: number;
  readonly dataAt: number;
  /** External attributes: rights and kind of a file as systems note them; 0 where the writer notes none. */
  readonly attributes: number;
  /** Whether extra fields or a comment stand with it, by which some programs read another name or size. */
  readonly hasExtras: boolean;
}

const LOCAL = { mark: 0x04034b50, length: 30 } as const;
const CENTRAL = { mark: 0x02014b50, length: 46 } as const;
const END = { mark: 0x06054b50, length: 22 } as const;
const LONGEST_COMMENT = 0xffff;

/** Bits 0, 6 and 13: encrypted. */
const ENCRYPTED = 0x2041;
/** Bits 1, 2: how hard was packed; bit 3: sizes stand behind the bytes; bit 11: the name is UTF-8. */
const KNOWN = 0x080e;
const SIZES_BEHIND = 0x0008;

/** One view of all bytes. Further ones for each name would outlive their letter in memory by far. */
interface Zip {
  readonly bytes: Buffer;
  readonly view: DataView;
}

interface Table {
  readonly at: number;
  readonly end: number;
  readonly count: number;
}

/** The last record of the file; a comment behind it must reach exactly to the end. */
function endRecordAt({ bytes, view }: Zip): number | null {
  const last = bytes.length - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    const comment = last - at;
    if (view.getUint32(at, true) === END.mark && view.getUint16(at + 20, true) === comment)
      return at;
  }
  return null;
}

function tableOf(zip: Zip): Result<Table, PackageFault> {
  const { view } = zip;
  const end = endRecordAt(zip);
  if (end === null) return err('damaged');
  const [disk, tableDisk, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const size = view.getUint32(end + 12, true);
  const at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return err('unsupported');
  if (disk !== 0 || tableDisk !== 0 || here !== count) return err('unsupported');
  // Nothing in front of the zip and nothing between table and end: one way to read it for everybody.
  return at + size === end ? ok({ at, end, count: count ?? 0 }) : err('damaged');
}

/** The fields that stand alike in both headers, from "flags" on. */
interface Head {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

function headAt(view: DataView, at: number): Head {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    packedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
    nameLength: view.getUint16(at + 20, true),
    extraLength: view.getUint16(at + 22, true),
  };
}

function refusalOf({ flags, method, packedSize, size }: Head): PackageFault | null {
  if (flags & ENCRYPTED) return 'encrypted';
  if (flags & ~KNOWN) return 'unsupported';
  if (method !== 0 && method !== 8) return 'unsupported';
  if (packedSize === 0xffffffff || size === 0xffffffff) return 'unsupported';
  return method === 0 && packedSize !== size ? 'damaged' : null;
}

/** Sizes that stand behind the bytes are zero in front of them. */
function agrees(local: Head, central: Head): boolean {
  if ((local.flags ^ central.flags) & (ENCRYPTED | SIZES_BEHIND)) return false;
  if (local.method !== central.method) return false;
  const behind = (central.flags & SIZES_BEHIND) !== 0;
  const same = (left: number, right: number): boolean => left === right || (behind && left === 0);
  return (
    same(local.crc, central.crc) &&
    same(local.packedSize, central.packedSize) &&
    same(local.size, central.size)
  );
}

/** Finds the bytes of an entry and compares what stands in front of them with the table. */
function located(
  { bytes, view }: Zip,
  central: Head,
  place: { nameAt: number; at: number; before: number },
): Result<DirectoryEntry, PackageFault> {
  const { at, before } = place;
  if (at + LOCAL.length > before || view.getUint32(at, true) !== LOCAL.mark) return err('damaged');
  const local = headAt(view, at + 6);
  const nameAt = at + LOCAL.length;
  const nameEnd = nameAt + local.nameLength;
  const dataAt = nameEnd + local.extraLength;
  const centralEnd = place.nameAt + central.nameLength;
  if (dataAt + central.packedSize > before) return err('damaged');
  if (!agrees(local, central)) return err('damaged');
  if (bytes.compare(bytes, nameAt, nameEnd, place.nameAt, centralEnd) !== 0) return err('damaged');
  const name = bytes.toString('utf8', nameAt, nameEnd);
  const { crc, packedSize, size } = central;
  const row = place.nameAt - CENTRAL.length;
  const commentLength = view.getUint16(row + 32, true);
  return ok({
    ...{ name, method: central.method === 0 ? 0 : 8, crc, packedSize, size, at, dataAt },
    attributes: view.getUint32(row + 38, true),
    hasExtras: local.extraLength + central.extraLength + commentLength > 0,
  });
}

/** The table of a zip; every line of it is compared with the header in front of its bytes. */
export function readDirectory(bytes: Uint8Array): Result<readonly DirectoryEntry[], PackageFault> {
  const { buffer, byteOffset, byteLength } = bytes;
  const zip = {
    bytes: Buffer.from(buffer, byteOffset, byteLength),
    view: new DataView(buffer, byteOffset, byteLength),
  };
  const table = tableOf(zip);
  if (!table.ok) return table;
  const entries: DirectoryEntry[] = [];
  let at = table.value.at;
  for (let index = 0; index < table.value.count; index += 1) {
    if (at + CENTRAL.length > table.value.end) return err('damaged');
    if (zip.view.getUint32(at, true) !== CENTRAL.mark) return err('damaged');
    const head = headAt(zip.view, at + 8);
    const refused = refusalOf(head);
    if (refused) return err(refused);
    const nameAt = at + CENTRAL.length;
    if (nameAt + head.nameLength > table.value.end) return err('damaged');
    const place = { nameAt, at: zip.view.getUint32(at + 42, true), before: table.value.at };
    const entry = located(zip, head, place);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at = nameAt + head.nameLength + head.extraLength + zip.view.getUint16(at + 32, true);
  }
  return at === table.value.end ? ok(entries) : err('damaged');
}

/** Whether two entries share bytes, as those of a bomb do. */
export function overlap(entries: readonly DirectoryEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  return sorted.some((entry, index) => {
    const next = sorted[index + 1];
    return next !== undefined && entry.dataAt + entry.packedSize > next.at;
  });
}

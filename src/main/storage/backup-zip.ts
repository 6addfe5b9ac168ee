import { unzipSync, Zip, ZipDeflate, ZipPassThrough, type UnzipFileInfo } from 'fflate';
import type { ZipEntries } from './zip-file-port';

/** Pushed at once: progress moves in steps of so many bytes. */
const PIECE = 1_000_000;
/** What a data folder may unfold to; the largest office thought of has about a tenth of it. */
const MAX_UNFOLDED = 2_000_000_000;
/** Journals shrink to a tenth or so; what shrinks more and is large is no journal. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 20_000_000;
const MAX_ENTRIES = 100_000;

type Progress = (bytes: number) => void;

/** Packs files in the order given, and folders that a data folder has even while they are empty. */
export function zipOf(
  { entries, folders }: { readonly entries: ZipEntries; readonly folders: readonly string[] },
  at: string,
  progress: Progress,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, bytes] of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = new Date(at);
    zip.add(file);
    for (let from = 0; from === 0 || from < bytes.length; from += PIECE) {
      const piece = bytes.subarray(from, from + PIECE);
      // The stream keeps what it is given.
      file.push(piece.slice(), from + PIECE >= bytes.length);
      progress(piece.length);
    }
  }
  for (const name of folders) {
    const folder = new ZipPassThrough(`${name}/`);
    folder.mtime = new Date(at);
    zip.add(folder);
    folder.push(new Uint8Array(0), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

/** A part of a path that means the same on every system: no dots in front, no drive, no device. */
const PART = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9_][a-z0-9._-]{0,199}$/i;

/**
 * The names that the entries of a backup may have: the manifest, what lies below one generation, and files of the
 * office by their checksums.
 */
export function isBackupEntry(name: string, generation: number): boolean {
  if (/^konferenzbuero[a-z0-9.-]*\.json$/.test(name)) return !name.includes('..');
  if (/^files\/[0-9a-f]{64}$/.test(name)) return true;
  const start = `generations/${generation}/`;
  if (!name.startsWith(start)) return false;
  return (
    name
      .slice(start.length)
      // Folders end in a slash.
      .replace(/\/$/, '')
      .split('/')
      .every((part) => PART.test(part) && !part.includes('..') && !part.endsWith('.'))
  );
}

export type Unzipped =
  | { readonly kind: 'entries'; readonly entries: ZipEntries }
  /** Something that no backup has: foreign names, a name twice, a small file that unfolds to a huge one. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'broken' };

function unpacked<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    // Whatever fflate finds wrong: its errors only differ in words.
    return null;
  }
}

function isSane(files: readonly UnzipFileInfo[], generation: number): boolean {
  const names = new Set(files.map(({ name }) => name));
  const unfolded = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const packed = files.reduce((sum, { size }) => sum + size, 0);
  const isBomb = unfolded > RATIO_COUNTS_FROM && unfolded > packed * MAX_RATIO;
  return (
    files.length <= MAX_ENTRIES &&
    names.size === files.length &&
    unfolded <= MAX_UNFOLDED &&
    !isBomb &&
    [...names].every((name) => isBackupEntry(name, generation))
  );
}

/** Unfolds a backup after a look into its directory; nothing foreign is ever unfolded. */
export function unzipBackup(zip: Uint8Array, generation: number): Unzipped {
  const files: UnzipFileInfo[] = [];
  const note = (file: UnzipFileInfo): boolean => {
    files.push(file);
    return false;
  };
  if (!unpacked(() => unzipSync(zip, { filter: note }))) return { kind: 'broken' };
  if (!isSane(files, generation)) return { kind: 'foreign' };
  const contents = unpacked(() => unzipSync(zip));
  if (!contents) return { kind: 'broken' };
  const filed = Object.entries(contents).filter(([name]) => !name.endsWith('/'));
  return { kind: 'entries', entries: new Map(filed) };
}

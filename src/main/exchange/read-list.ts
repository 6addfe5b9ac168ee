import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { errorCode } from './file-error';
import { readCsv } from './csv-file';
import { FileProblem } from './file-problem';
import { MAX_FILE } from './limits';
import type { SourceList, Step } from './source-list';

export interface ReadRequest {
  readonly path: string;
  /** The sheet to read; the first with contacts where it is left out. */
  readonly sheet: string | null;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE) throw new FileProblem('tooLarge', String(MAX_FILE / 1_000_000));
    return await readFile(path);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileProblem('missing');
    if (code.startsWith('E')) throw new FileProblem('denied');
    throw error;
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Container of old Office formats and of workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function oleProblem(bytes: Uint8Array): FileProblem {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return new FileProblem(Buffer.from(bytes).includes(name) ? 'password' : 'oldExcel');
}

type Parts = Omit<SourceList, 'sha256'>;

async function zippedParts(bytes: Uint8Array, sheet: string | null, step: Step): Promise<Parts> {
  // The reader of workbooks is large; a CSV file needs none of it.
  const { readZipped } = await import('./zipped-list');
  return readZipped(bytes, sheet, step);
}

function csvParts(bytes: Uint8Array, step: Step): Parts {
  const { rows, encoding, separator } = readCsv(bytes, step);
  return { format: 'csv', encoding, separator, sheets: [], sheet: null, rows };
}

/** Reads a list of contacts; what it is shows in its bytes, not in its name. */
export async function readList({ path, sheet }: ReadRequest, step: Step): Promise<SourceList> {
  const bytes = await bytesOf(path);
  if (bytes.length === 0) throw new FileProblem('empty');
  if (startsWith(bytes, OLE)) throw oleProblem(bytes);
  const parts = startsWith(bytes, ZIP)
    ? await zippedParts(bytes, sheet, step)
    : csvParts(bytes, step);
  return { ...parts, sha256: createHash('sha256').update(bytes).digest('hex') };
}

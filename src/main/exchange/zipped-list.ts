import { unzipSync, type UnzipFileInfo } from 'fflate';
import { readCheckSheet } from './check-sheet-file';
import type { SourceList, Step } from './source-list';
import { FileProblem } from './file-problem';
import { MAX_UNFOLDED } from './limits';
import { readWorkbook } from './xlsx-file';

/** What the directory of a zip says is in it; nothing is unfolded yet. */
function listing(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const files: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        files.push(file);
        return false;
      },
    });
  } catch {
    throw new FileProblem('brokenZip');
  }
  return files;
}

/** A small file that unfolds to gigabytes would take the memory of the machine. */
function checkSize(files: readonly UnzipFileInfo[]): void {
  const total = files.reduce((sum, file) => sum + file.originalSize, 0);
  if (total > MAX_UNFOLDED) throw new FileProblem('unfoldsTooLarge');
}

/** Reads a zipped list: a workbook or a filled-in check sheet, by what is in it. */
export async function readZipped(
  bytes: Uint8Array,
  sheet: string | null,
  step: Step,
): Promise<Omit<SourceList, 'sha256'>> {
  const files = listing(bytes);
  checkSize(files);
  const names = new Set(files.map(({ name }) => name));
  const plain = { encoding: null, separator: null };
  if (names.has('word/document.xml')) {
    const rows = readCheckSheet(bytes);
    return { format: 'checkSheet', ...plain, sheets: [], sheet: null, rows };
  }
  if (!names.has('xl/workbook.xml')) throw new FileProblem('notAList');
  const workbook = await readWorkbook(bytes, sheet, step);
  return { format: 'xlsx', ...plain, ...workbook };
}

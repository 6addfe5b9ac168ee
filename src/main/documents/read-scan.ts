import { caseNumbersIn } from '../../shared/domain/documents/case-number';
import type { ScanFileProblem, ScannedPage } from '../../shared/domain/documents/scans';
import { codesOn } from './code-reader';
import { pagePicture } from './page-pictures';
import { isPdf, openPdf, pageText, type OpenPdf } from './pdf-reader';
import { pictureAsPdf, pictureKind } from './picture-pdf';

/** More pages than this are no heap of signed letters. */
export const MOST_PAGES = 2_000;
/** A file may have so many bytes. */
export const MOST_SCAN_BYTES = 300 * 1024 * 1024;
/** Half a millimetre of a code is then four pixels: enough to read, and quick to search. */
const DPI = 200;

const NOTHING: ScannedPage = { numbers: [], by: 'nothing', unreadable: false };

/** First what is written on the page; a picture of a page is searched for the code. */
async function readPage(pdf: OpenPdf, number: number): Promise<ScannedPage> {
  try {
    const page = await pdf.page(number);
    const written = caseNumbersIn(await pageText(page));
    if (written.length > 0) return { numbers: written, by: 'text', unreadable: false };
    const { image, pictures, lost } = await pagePicture(page, DPI);
    const numbers = pictures > lost ? codesOn(image) : [];
    page.cleanup();
    if (numbers.length > 0) return { numbers, by: 'code', unreadable: false };
    return { ...NOTHING, unreadable: lost > 0 };
  } catch {
    // The reader throws for pages whose parts are damaged; the other pages may be whole.
    return { ...NOTHING, unreadable: true };
  }
}

export type ReadScan =
  { readonly pages: readonly ScannedPage[] } | { readonly problem: ScanFileProblem };

async function readPages(
  pdf: OpenPdf,
  progress: (done: number, total: number) => void,
): Promise<ReadScan> {
  const total = pdf.facts.pages;
  if (total > MOST_PAGES) return { problem: 'tooManyPages' };
  const pages: ScannedPage[] = [];
  for (let number = 1; number <= total; number += 1) {
    pages.push(await readPage(pdf, number));
    progress(number, total);
  }
  return { pages };
}

/** The file as a PDF, whatever it was; null where it is neither PDF nor a picture. */
function asPdf(bytes: Uint8Array): Uint8Array | ScanFileProblem {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MOST_SCAN_BYTES) return 'tooLarge';
  if (isPdf(bytes)) return bytes;
  return pictureKind(bytes) === null ? 'notAScan' : (pictureAsPdf(bytes) ?? 'damaged');
}

/** The numbers on each page of a dropped file: PDF, JPEG or PNG. For the worker: a page takes a while. */
export async function readScan(
  bytes: Uint8Array,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<ReadScan> {
  const pages = asPdf(bytes);
  if (typeof pages === 'string') return { problem: pages };
  const pdf = await openPdf(pages);
  if (pdf === 'notPdf') return { problem: 'notAScan' };
  if (typeof pdf === 'string') return { problem: pdf };
  try {
    return await readPages(pdf, progress);
  } finally {
    await pdf.close();
  }
}

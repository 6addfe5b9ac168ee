import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** pdf.js names its exceptions; they are no classes that could be asked for. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** Facts by which a finished PDF is checked. */
export interface PdfFacts {
  readonly pages: number;
  /** It says which text is a heading, a paragraph, a table (for those who have it read to them). */
  readonly tagged: boolean;
  /** "de-DE"; '' where it does not say. */
  readonly language: string;
  readonly title: string;
}

/** Why a file cannot be read as a PDF. */
export type PdfProblem = 'notPdf' | 'encrypted' | 'damaged';

/** Pictures with more pixels are left out: A4 at 600 dpi has 35 million. */
export const MOST_PIXELS = 40_000_000;

export interface OpenPdf {
  readonly facts: PdfFacts;
  /** `number` counts from 1. */
  page(number: number): Promise<PDFPageProxy>;
  close(): Promise<void>;
}

/** Every PDF says so within its first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function factsOf(document: PDFDocumentProxy): Promise<PdfFacts> {
  const [{ info }, marks] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  const text = (name: string): string => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' ? value : '';
  };
  return {
    pages: document.numPages,
    tagged: marks?.Marked === true,
    language: text('Language'),
    title: text('Title').trim(),
  };
}

/**
 * Opens a PDF, whatever made it. Nothing in it is run or fetched. Takes time: for the worker. Every opened PDF
 * is to be closed.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfProblem> {
  if (!isPdf(bytes)) return 'notPdf';
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const loading = getDocument({
    // A copy, because the reader takes its bytes away from whoever gave them.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: MOST_PIXELS,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => loading.destroy();
  try {
    const document = await loading.promise;
    const facts = await factsOf(document);
    return { facts, page: (number) => document.getPage(number), close };
  } catch (error) {
    await close();
    return errorName(error) === 'PasswordException' ? 'encrypted' : 'damaged';
  }
}

/** The text of a page line by line, as its makers put it there; '' for a picture of a page. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
}

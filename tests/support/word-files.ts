import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { VALIDATOR } from './tools';

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Works on all items, as many at a time as there are cores; answers keep the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

// ---------------------------------------------------------------------------------------------
// The file itself
// ---------------------------------------------------------------------------------------------

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

function plain(xml: string): string {
  return xml.replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Findings of the Open XML SDK in one .docx; none where Word would open it without a word. */
export async function validate(docx: string): Promise<readonly string[]> {
  const { stdout } = await run(VALIDATOR, [docx]);
  const report = JSON.parse(stdout) as {
    ok: boolean;
    errors: { description: string; path: string | null; xPath: string | null }[];
  };
  const errors = report.errors.map((error) =>
    [error.description, error.path, error.xPath].filter(Boolean).join(' | '),
  );
  return report.ok || errors.length > 0 ? errors : ['not ok, without a reason'];
}

/** The parts of a .docx as text, by name. */
export function partsOf(docx: string): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(readFileSync(docx)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** All text of a .docx, header and footer included, a line for each paragraph. */
export function textOf(parts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(parts)
    .filter(([name]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
    .flatMap(([, xml]) => xml.split('</w:p>'))
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:tab\/>/g)]
        .map(([, text = '\t']) => plain(text))
        .join(''),
    );
}

/** Changes `word/document.xml` of a .docx in place, as somebody with Word would. */
export function editText(docx: string, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(docx));
  const name = 'word/document.xml';
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`nothing to edit in ${basename(docx)}`);
  writeFileSync(docx, zipSync({ ...parts, [name]: strToU8(after) }));
}

// ---------------------------------------------------------------------------------------------
// The printed page, as LibreOffice makes it
// ---------------------------------------------------------------------------------------------

/**
 * Converts all files with one call; answers the PDF of each .docx. `filter` may say how, as for final papers. The profile lies in the folder, so
 * that neither a running LibreOffice nor another test is in the way.
 */
export async function toPdf(
  files: readonly string[],
  folder: string,
  filter = 'pdf',
): Promise<ReadonlyMap<string, string>> {
  mkdirSync(folder, { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run('soffice', [
    `-env:UserInstallation=${profile}`,
    ...['--headless', '--convert-to', filter, '--outdir', folder],
    ...files,
  ]);
  const made = new Map(
    files.map((file) => [file, join(folder, basename(file).replace(/\.docx$/, '.pdf'))]),
  );
  const missing = [...made.values()].filter((pdf) => !existsSync(pdf));
  // soffice ends with 0 even where it could not open a file.
  if (missing.length > 0 || new Set(made.values()).size < files.length)
    throw new Error(`LibreOffice made no PDF of its own for: ${missing.join(', ')}`);
  return made;
}

/** Millimetres from the left and upper edge of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfWord extends Box {
  readonly text: string;
  /** 1 for the first page. */
  readonly page: number;
}

export interface PdfText {
  /** Size of each page in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly words: readonly PdfWord[];
}

const MM_PER_POINT = 25.4 / 72;
/** The words of a PDF in reading order with their places. */
export async function pdfText(pdf: string): Promise<PdfText> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: MOST_OUTPUT });
  const pages: { width: number; height: number }[] = [];
  const words: PdfWord[] = [];
  const marks =
    /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</g;
  for (const [, width, height, left, top, right, bottom, text] of stdout.matchAll(marks)) {
    if (width !== undefined) {
      pages.push({ width: Number(width), height: Number(height) });
      continue;
    }
    const mm = (points: string | undefined): number => Number(points) * MM_PER_POINT;
    words.push({
      text: plain(text ?? ''),
      page: pages.length,
      left: mm(left),
      right: mm(right),
      top: mm(top),
      bottom: mm(bottom),
    });
  }
  return { pages, words };
}

const unspaced = (text: string): string => text.replace(/\s/g, '');

/** The neighbouring words that print exactly this text (fixed spaces count as spaces); null = not there. */
export function findText(
  words: readonly PdfWord[],
  text: string,
  from = 0,
): { readonly words: readonly PdfWord[]; readonly end: number } | null {
  const wanted = unspaced(text);
  for (let start = from; start < words.length; start += 1) {
    let found = '';
    for (let end = start; end < words.length && wanted.startsWith(found); end += 1) {
      found += unspaced(words[end]?.text ?? '');
      if (found === wanted) return { words: words.slice(start, end + 1), end: end + 1 };
    }
  }
  return null;
}

const PIXELS_PER_MM = 10;
const INK = 128;

/** What is dark on a page, seen at 10 pixels per millimetre. */
export class PageInk {
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly gray: Uint8Array,
  ) {}

  /** The smallest box around all ink within `box`; null where it is white. */
  bounds(box: Box): Box | null {
    const bands = this.bands(box);
    const [first] = bands;
    const last = bands.at(-1);
    if (!first || !last) return null;
    return {
      left: Math.min(...bands.map((band) => band.left)),
      right: Math.max(...bands.map((band) => band.right)),
      top: first.top,
      bottom: last.bottom,
    };
  }

  /** Ink within `box` from top to bottom, split where a whole row of pixels is white. */
  bands(box: Box): readonly Box[] {
    const bands: Box[] = [];
    const last = Math.min(this.height, Math.round(box.bottom * PIXELS_PER_MM));
    for (let y = Math.max(0, Math.round(box.top * PIXELS_PER_MM)); y < last; y += 1) {
      const row = this.row(y, box);
      if (!row) continue;
      const above = bands.at(-1);
      if (above?.bottom !== row.top) {
        bands.push(row);
        continue;
      }
      const left = Math.min(above.left, row.left);
      const right = Math.max(above.right, row.right);
      bands[bands.length - 1] = { left, right, top: above.top, bottom: row.bottom };
    }
    return bands;
  }

  private row(y: number, box: Box): Box | null {
    const from = Math.max(0, Math.round(box.left * PIXELS_PER_MM));
    const to = Math.min(this.width, Math.round(box.right * PIXELS_PER_MM));
    const pixels = this.gray.subarray(y * this.width + from, y * this.width + to);
    const left = pixels.findIndex((value) => value < INK);
    if (left < 0) return null;
    let right = pixels.length - 1;
    while ((pixels[right] ?? 0) >= INK) right -= 1;
    return {
      left: (from + left) / PIXELS_PER_MM,
      right: (from + right + 1) / PIXELS_PER_MM,
      top: y / PIXELS_PER_MM,
      bottom: (y + 1) / PIXELS_PER_MM,
    };
  }
}

/** Paints one page of a PDF (PGM, 254 dpi). */
export async function pageInk(pdf: string, page = 1): Promise<PageInk> {
  const pages = ['-f', String(page), '-l', String(page)];
  const { stdout } = await run('pdftoppm', ['-gray', '-r', '254', ...pages, pdf], {
    encoding: 'buffer',
    maxBuffer: MOST_OUTPUT,
  });
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error(`pdftoppm painted no page ${String(page)} of ${pdf}`);
  const [start, width, height] = header;
  return new PageInk(Number(width), Number(height), stdout.subarray(start.length));
}

import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import { zlibSync } from 'fflate';
import { caseCode } from '../../src/main/documents/case-code';
import { caseMark } from '../../src/main/documents/case-mark';
import { caseNumber, type CaseNumber } from '../../src/shared/domain/documents/case-number';

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;

export function caseNo(running: number, year = 2018): CaseNumber {
  const number = caseNumber({ year, running });
  if (number === null) throw new Error('no number');
  return number;
}

/** A letter that bears its number on its first page, in words and as a code; so many pages. */
export async function numberedLetter(number: CaseNumber, pages = 1): Promise<Uint8Array> {
  const text = (words: string, breakBefore = false): Paragraph =>
    new Paragraph({
      pageBreakBefore: breakBefore,
      children: [new TextRun({ text: words, size: 22 })],
    });
  const document = new Document({
    title: 'Einladung zur 13. Integrationsministerkonferenz',
    styles: { default: { document: { run: { font: 'Arial', language: { value: 'de-DE' } } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11906, height: 16838 } } },
        footers: {
          first: new Footer({
            children: [...caseMark(number, caseCode(number).png), new Paragraph({})],
          }),
          default: new Footer({ children: [new Paragraph({})] }),
        },
        children: Array.from({ length: pages }, (_, page) => [
          ...(page === 0 ? [text(`Vorgangsnummer ${number}`)] : []),
          ...Array.from({ length: 14 }, (_line, line) =>
            text(
              `Absatz ${line + 1} auf Seite ${page + 1}: Die Länder stimmen sich zu Fragen der Integration ab und vertreten ihre Anliegen gegenüber dem Bund gemeinsam.`,
              page > 0 && line === 0,
            ),
          ),
        ]).flat(),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A page as a scanner sees it: grey, a byte for each pixel. */
export interface ScanPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paints a page of a PDF as a scanner would. */
export async function scanPage(pdf: string, dpi: number, page = 1): Promise<ScanPage> {
  const asked = ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), pdf];
  const { stdout } = await run('pdftoppm', asked, { encoding: 'buffer', maxBuffer: MOST_OUTPUT });
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error(`no page ${String(page)} in ${pdf}`);
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    pixels: new Uint8Array(stdout.subarray(header[0].length)),
  };
}

/** The page as it comes out of a feeder that takes it in askew (degrees) around its middle. */
export function askew(page: ScanPage, degrees: number): ScanPage {
  const { width, height } = page;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [width / 2, height / 2];
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (page.pixels[y * width + x] ?? 255);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cos * (x - cx) + sin * (y - cy) + cx;
      const fromY = -sin * (x - cx) + cos * (y - cy) + cy;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [u, v] = [fromX - left, fromY - top];
      const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
      const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
      pixels[y * width + x] = upper * (1 - v) + lower * v;
    }
  }
  return { width, height, pixels };
}

export function upsideDown(page: ScanPage): ScanPage {
  return { ...page, pixels: page.pixels.slice().reverse() };
}

/** Dust and an uneven lamp: the same each time, up to so many steps of grey. */
export function noisy(page: ScanPage, most: number): ScanPage {
  let seed = 12_345;
  const pixels = page.pixels.map((grey) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const noise = ((seed / 2_147_483_648) * 2 - 1) * most;
    return Math.max(0, Math.min(255, grey * 0.86 + 10 + noise));
  });
  return { ...page, pixels };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly filter: string;
  readonly bytes: Uint8Array;
}

const flat = (page: ScanPage): Picture => ({
  ...page,
  filter: '/FlateDecode',
  bytes: zlibSync(page.pixels, { level: 1 }),
});

/** A PDF of nothing but pictures, each filling its page of A4 paper, as scanners write it. */
export function picturePdf(pictures: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  const put = (body: Buffer | string): void => {
    places.push(parts.reduce((length, part) => length + part.length, 0));
    parts.push(
      Buffer.from(`${places.length} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    );
  };
  const kids = pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  put('<</Type/Catalog/Pages 2 0 R>>');
  put(`<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>`);
  pictures.forEach(({ width, height, filter, bytes }, index) => {
    const own = 3 + index * 3;
    const resources = `<</XObject<</Im0 ${own + 1} 0 R>>>>`;
    put(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.3 841.9]/Resources${resources}/Contents ${own + 2} 0 R>>`,
    );
    const head = `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter${filter}/Length ${bytes.length}>>`;
    put(Buffer.concat([Buffer.from(`${head}\nstream\n`), bytes, Buffer.from('\nendstream')]));
    const draw = 'q 595.3 0 0 841.9 0 0 cm /Im0 Do Q';
    put(`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`);
  });
  const table = parts.reduce((length, part) => length + part.length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = places.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export function flatPdf(pages: readonly ScanPage[]): Uint8Array {
  return picturePdf(pages.map(flat));
}

/** The pages as JPEGs of this quality (0 to 100), in a folder of their own. */
export async function jpegsOf(
  pages: readonly ScanPage[],
  quality: number,
  folder: string,
): Promise<readonly Picture[]> {
  mkdirSync(folder, { recursive: true });
  const made: Picture[] = [];
  for (const [index, page] of pages.entries()) {
    const name = join(folder, `seite-${index}`);
    writeFileSync(`${name}.pdf`, flatPdf([page]));
    const size = ['-scale-to-x', String(page.width), '-scale-to-y', String(page.height)];
    const form = ['-gray', '-jpeg', '-jpegopt', `quality=${quality}`, '-singlefile'];
    await run('pdftoppm', [...form, ...size, `${name}.pdf`, name]);
    made.push({ ...page, filter: '/DCTDecode', bytes: readFileSync(`${name}.jpg`) });
  }
  return made;
}

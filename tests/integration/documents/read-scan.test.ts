import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { MOST_SCAN_BYTES, readScan } from '../../../src/main/documents/read-scan';
import { work } from '../../../src/main/jobs/work';
import { nodeFilePort } from '../../../src/main/storage/node-file-port';
import { matchScans } from '../../../src/shared/domain/documents/scans';
import {
  askew,
  caseNo,
  flatPdf,
  jpegsOf,
  noisy,
  numberedLetter,
  picturePdf,
  scanPage,
  upsideDown,
  type ScanPage,
} from '../../builders/scans';
import { sharedFolders } from '../../support/papers';
import { valueOf } from '../../support/stores';
import { describeWith } from '../../support/tools';
import { toPdf } from '../../support/word-files';

const newFolder = sharedFolders();
const number = caseNo(42);
const other = caseNo(43);
const found = (by: 'text' | 'code') => ({ pages: [{ numbers: [number], by, unreadable: false }] });

let folder = '';
/** Printed letters by their number; the second has two pages. */
const printed = { first: '', second: '' };

async function printLetters(): Promise<void> {
  folder = newFolder();
  const [first, second] = [join(folder, 'erster.docx'), join(folder, 'zweiter.docx')];
  writeFileSync(first, await numberedLetter(number));
  writeFileSync(second, await numberedLetter(other, 2));
  const made = await toPdf([first, second], folder);
  printed.first = made.get(first) ?? '';
  printed.second = made.get(second) ?? '';
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** As a feeder takes it in: 0.7 degrees askew, with dust. */
async function scanned(dpi: number, pdf = printed.first, page = 1): Promise<ScanPage> {
  return noisy(askew(await scanPage(pdf, dpi, page), 0.7), 20);
}

describeWith(['soffice', 'pdftoppm'], 'a letter that comes back', () => {
  beforeAll(printLetters);

  test('is known by its text where it has a text layer', async () => {
    expect(await readScan(bytesOf(printed.first))).toEqual(found('text'));
  });

  test.each([150, 200, 300])('is known by its code in a JPEG scan of %d dpi', async (dpi) => {
    const pictures = await jpegsOf([await scanned(dpi)], 60, join(folder, `jpeg-${dpi}`));
    expect(await readScan(picturePdf(pictures))).toEqual(found('code'));
    // The picture on its own, as some scanners send it.
    expect(await readScan(new Uint8Array(pictures[0]?.bytes ?? []))).toEqual(found('code'));
  });

  test.each([
    ['upside down', upsideDown],
    ['askew the other way', (page: ScanPage) => askew(page, -2.5)],
    ['turned by 31 degrees', (page: ScanPage) => askew(upsideDown(page), 31)],
    ['on grey paper', (page: ScanPage) => ({ ...page, pixels: page.pixels.map((g) => g * 0.6) })],
    ['pale', (page: ScanPage) => ({ ...page, pixels: page.pixels.map((g) => 110 + g * 0.5) })],
  ] as const)('is known %s', async (_how, change) => {
    const page = await scanPage(printed.first, 150);
    // Turned far, the corner of the paper would be cut off: the code moves to the middle first.
    expect(await readScan(flatPdf([change(centred(page))]))).toEqual(found('code'));
  });

  test('is told from another one in the same file, with all its pages', async () => {
    const pages = [
      await scanned(150, printed.second, 1),
      await scanned(150, printed.second, 2),
      upsideDown(await scanned(150)),
    ];
    const path = join(folder, 'stapel.pdf');
    writeFileSync(path, flatPdf(pages));
    const progress: number[] = [];
    const read = await work(
      'readScans',
      { paths: [path, join(folder, 'fehlt.pdf')] },
      {
        register: { persons: [], organisations: [], offices: [], mandates: [], laender: [] },
        files: nodeFilePort,
        progress: (done, total) => progress.push(done / total),
        drafts: () => undefined,
      },
    );
    const sent = [number, other].map((one) => ({ number: one, pages: null }));
    expect(matchScans(valueOf(read), sent)).toEqual({
      matches: [
        { path, number: other, from: 1, to: 2, by: 'code' },
        { path, number, from: 3, to: 3, by: 'code' },
      ],
      findings: [{ kind: 'file', path: join(folder, 'fehlt.pdf'), problem: 'missing' }],
    });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  test('beside another letter on one page is shown with it', async () => {
    const [above, below] = [
      await scanPage(printed.second, 150),
      await scanPage(printed.first, 150),
    ];
    const half = above.width * Math.floor(above.height / 2);
    const pixels = below.pixels.slice();
    // Another letter's foot lies over the upper half of this one.
    pixels.set(above.pixels.subarray(above.pixels.length - half), 0);
    const read = await readScan(flatPdf([{ ...below, pixels }]));
    const numbers = 'pages' in read ? [...(read.pages[0]?.numbers ?? [])].sort() : [];
    expect(numbers).toEqual([number, other].sort());
  });

  test('is not known where the code is covered', async () => {
    const page = await scanPage(printed.first, 150);
    const pixels = page.pixels.slice().fill(255, page.width * Math.floor(page.height * 0.9));
    expect(await readScan(flatPdf([{ ...page, pixels }]))).toEqual({
      pages: [{ numbers: [], by: 'nothing', unreadable: false }],
    });
  });

  test.each([0, 2, 3, 4, 6] as const)('is known in a PNG of colour type %d', async (type) => {
    const page = await scanPage(printed.first, 150);
    expect(await readScan(pngOf(page, type))).toEqual(found('code'));
  });

  test('is refused where a password guards the file or half of it is lost', async () => {
    const whole = bytesOf(printed.first);
    expect(await readScan(encrypted(flatPdf([await scanPage(printed.first, 50)])))).toEqual({
      problem: 'encrypted',
    });
    expect(await readScan(whole.subarray(0, 900))).toEqual({ problem: 'damaged' });
  });
});

/** The lower left part of a page in the middle of an empty one. */
function centred({ width, height, pixels }: ScanPage): ScanPage {
  const moved = new Uint8Array(width * height).fill(255);
  const side = Math.floor(width / 3);
  for (let y = 0; y < side; y += 1) {
    const from = (height - side + y) * width;
    moved.set(pixels.subarray(from, from + side), (Math.floor(height / 3) + y) * width + side);
  }
  return { width, height, pixels: moved };
}

function pngOf({ width, height, pixels }: ScanPage, type: 0 | 2 | 3 | 4 | 6): Uint8Array {
  const values = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type];
  const rows = Buffer.alloc((1 + width * values) * height, 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (1 + width * values)] = 0;
    for (let x = 0; x < width; x += 1) {
      const grey = pixels[y * width + x] ?? 255;
      const shown = type === 4 || type === 6 ? values - 1 : values;
      rows.fill(
        grey,
        y * (1 + width * values) + 1 + x * values,
        y * (1 + width * values) + 1 + x * values + shown,
      );
    }
  }
  const chunk = (name: string, data: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crcOf(typed), 4);
    return Buffer.concat([ends.subarray(0, 4), typed, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = type;
  const palette = Buffer.from(Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]).flat());
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      ...(type === 3 ? [chunk('PLTE', palette)] : []),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const crcOf = (bytes: Buffer): number => crc32(bytes);

/** The same file with an entry that says it is encrypted, by a password that nobody knows. */
function encrypted(pdf: Uint8Array): Uint8Array {
  const key = `<${'41'.repeat(32)}>`;
  const entry = `/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>/ID[${key}${key}]`;
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(
    Buffer.from(text.replace('/Root 1 0 R>>', `/Root 1 0 R${entry}>>`), 'latin1'),
  );
}

describe('a file that is no scan', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('Sehr geehrte Damen und Herren'), 'notAScan'],
    ['a Word file', new TextEncoder().encode('PK\u0003\u0004'), 'notAScan'],
    ['the first bytes of a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0), 'damaged'],
    ['the first bytes of a PNG', new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')), 'damaged'],
    ['a PDF without anything in it', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), 'damaged'],
    ['something far too large', new Uint8Array(MOST_SCAN_BYTES + 1), 'tooLarge'],
  ] as const)('%s is refused by its own reason', async (_what, bytes, problem) => {
    expect(await readScan(bytes)).toEqual({ problem });
  });

  test('a picture that claims to be larger than any page is never unpacked', async () => {
    const huge = picturePdf([
      {
        width: 60_000,
        height: 60_000,
        filter: '/FlateDecode',
        bytes: deflateSync(Buffer.alloc(99)),
      },
    ]);
    expect(await readScan(huge)).toEqual({
      pages: [{ numbers: [], by: 'nothing', unreadable: false }],
    });
  });

  test('a PDF whose picture is damaged is named as unreadable', async () => {
    const broken = picturePdf([
      { width: 40, height: 40, filter: '/JPXDecode', bytes: new Uint8Array(50) },
    ]);
    expect(await readScan(broken)).toEqual({
      pages: [{ numbers: [], by: 'nothing', unreadable: true }],
    });
  });
});

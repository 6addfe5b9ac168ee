import { zlibSync } from 'fflate';
import qrcode from 'qrcode-generator';
import type { CaseNumber } from '../../shared/domain/documents/case-number';
import { crc32 } from '../zip/crc32';

/**
 * The smallest QR code (21 modules a side) holds 16 signs of a number with a quarter of it to spare for
 * creases and stamps.
 */
const VERSION = 1;
const CORRECTION = 'Q';
/** White around the code in modules: the code asks for four, and the margin of the page adds to these. */
const QUIET = 2;
/** So fine that at 12 mm no converter makes the picture coarser (it would above 300 dpi). */
const PIXELS_PER_MODULE = 5;

/** A picture in black and white. */
export interface CaseCode {
  readonly png: Uint8Array;
  /** Width and height in pixels. */
  readonly size: number;
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = joined(new TextEncoder().encode(type), data);
  return joined(bigEndian(data.length), typed, bigEndian(crc32(typed)));
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** One bit for each pixel, grey, not interlaced. */
const ONE_BIT_GREY = Uint8Array.of(1, 0, 0, 0, 0);

/** One row: a byte that says "unfiltered", then a bit for each pixel, 1 = white. */
function row(size: number, isDark: (x: number) => boolean): Uint8Array {
  const bytes = new Uint8Array(1 + Math.ceil(size / 8));
  for (let x = 0; x < size; x += 1) {
    const at = 1 + (x >> 3);
    if (!isDark(x)) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
  }
  return bytes;
}

/** The number as a QR code; the same number always gives the same bytes. */
export function caseCode(number: CaseNumber): CaseCode {
  const code = qrcode(VERSION, CORRECTION);
  code.addData(number, 'Alphanumeric');
  code.make();
  const modules = code.getModuleCount();
  const size = (modules + 2 * QUIET) * PIXELS_PER_MODULE;
  const moduleOf = (pixel: number): number => Math.floor(pixel / PIXELS_PER_MODULE) - QUIET;
  const within = (at: number): boolean => at >= 0 && at < modules;
  const isDark = (x: number, y: number): boolean =>
    within(moduleOf(x)) && within(moduleOf(y)) && code.isDark(moduleOf(y), moduleOf(x));
  const rows = Array.from({ length: size }, (_, y) => row(size, (x) => isDark(x, y)));
  const header = joined(bigEndian(size), bigEndian(size), ONE_BIT_GREY);
  const png = joined(
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(joined(...rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
  return { png, size };
}

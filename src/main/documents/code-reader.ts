import jsQR from 'jsqr';
import { parseCaseNumber, type CaseNumber } from '../../shared/domain/documents/case-number';
import { BETWEEN_MARKS, cornersOn, type Corners } from './code-finder';
import type { GreyImage } from './page-image';

/** Side of the smallest code in modules. */
const MODULES = 21;
/** Place of the middle of a mark, in modules from the edge of the code. */
const MARK = 3.5;
/** White around the redrawn code in modules, and its pixels for each module. */
const QUIET = 4;
const PIXELS = 4;
const SIDE = (MODULES + 2 * QUIET) * PIXELS;

/** Brightness between the pixels. */
function greyAt({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [u, v] = [x - 0.5 - left, y - 0.5 - top];
  const at = (column: number, row: number): number => {
    const inside = column >= 0 && row >= 0 && column < width && row < height;
    return inside ? (pixels[row * width + column] ?? 255) : 255;
  };
  const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
  const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
  return upper * (1 - v) + lower * v;
}

/** Places within a module, in modules from its middle: its edges run into its neighbours. */
const WITHIN = [-0.22, 0, 0.22];

/** The mean brightness of each module, row by row. Scanners may turn and stretch a page, but not bend it. */
function modulesOf(image: GreyImage, { corner, right, below }: Corners): readonly number[] {
  const [rightX, rightY] = [
    (right.x - corner.x) / BETWEEN_MARKS,
    (right.y - corner.y) / BETWEEN_MARKS,
  ];
  const [downX, downY] = [
    (below.x - corner.x) / BETWEEN_MARKS,
    (below.y - corner.y) / BETWEEN_MARKS,
  ];
  return Array.from({ length: MODULES * MODULES }, (_, index) => {
    const [column, row] = [
      (index % MODULES) + 0.5 - MARK,
      Math.floor(index / MODULES) + 0.5 - MARK,
    ];
    let sum = 0;
    for (const dy of WITHIN) {
      for (const dx of WITHIN) {
        const [across, down] = [column + dx, row + dy];
        const x = corner.x + across * rightX + down * downX;
        const y = corner.y + across * rightY + down * downY;
        sum += greyAt(image, x, y);
      }
    }
    return sum / (WITHIN.length * WITHIN.length);
  });
}

/** Halfway between the ink and the white of the mark in the corner, whose modules are known. */
function threshold(modules: readonly number[]): number {
  const at = (column: number, row: number): number => modules[row * MODULES + column] ?? 255;
  const middle = [2, 3, 4].flatMap((row) => [2, 3, 4].map((column) => at(column, row)));
  const ring = [1, 2, 3, 4, 5].flatMap((n) => [at(n, 1), at(n, 5), at(1, n), at(5, n)]);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return (mean(middle) + mean(ring)) / 2;
}

/** The code drawn anew, straight and clean, as the reader of codes takes it. */
function redrawn(modules: readonly number[]): Uint8ClampedArray {
  const limit = threshold(modules);
  const bytes = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (const [index, grey] of modules.entries()) {
    if (grey >= limit) continue;
    const left = ((index % MODULES) + QUIET) * PIXELS;
    const top = (Math.floor(index / MODULES) + QUIET) * PIXELS;
    for (let y = top; y < top + PIXELS; y += 1) {
      for (let x = left; x < left + PIXELS; x += 1)
        bytes.fill(0, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
    }
  }
  return bytes;
}

/** More places than this are looked at on no page: each costs some milliseconds. */
const MOST_PLACES = 120;

/** All numbers that stand as codes on a page, each once. */
export function codesOn(image: GreyImage): readonly CaseNumber[] {
  const found = new Set<CaseNumber>();
  for (const corners of cornersOn(image).slice(0, MOST_PLACES)) {
    const drawn = redrawn(modulesOf(image, corners));
    const code = jsQR(drawn, SIDE, SIDE, { inversionAttempts: 'dontInvert' });
    const number = code ? parseCaseNumber(code.data) : null;
    if (number !== null) found.add(number);
  }
  return [...found];
}

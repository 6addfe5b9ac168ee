import { MOST_PIXELS } from './pdf-reader';

/** A page in shades of grey, a byte for each pixel, from its upper left corner; 0 = black. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** What a PDF holds of a picture, as its reader unpacks it. */
export interface RawImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** Bits of a mask (0 = ink), bits of a picture (1 = white), or bytes: red green blue, with a fourth or without. */
  readonly form: 'mask' | 'bits' | 'rgb' | 'rgba';
}

/** Where a picture lies: its unit square, the lower left corner first, into points of the page. */
export type Matrix = readonly [number, number, number, number, number, number];

/** `inner` first, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function brightness(image: RawImage): (x: number, y: number) => number {
  const { width, data, form } = image;
  if (form === 'mask' || form === 'bits') {
    const stride = (width + 7) >> 3;
    return (x, y) => (((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
  }
  const step = form === 'rgb' ? 3 : 4;
  return (x, y) => {
    const at = (y * width + x) * step;
    return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8;
  };
}

/** All brightnesses of a picture, a byte each. */
function greyOf(image: RawImage): Uint8Array {
  const { width, height } = image;
  const at = brightness(image);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) grey[y * width + x] = at(x, y);
  }
  return grey;
}

/** A page of paper onto which pictures are laid; white where there is none. */
export class PageCanvas {
  readonly image: GreyImage;
  /** Pixels per point. */
  private readonly scale: number;

  /** `page` = left, lower, right and upper edge in points; `dpi` = pixels per inch, fewer on huge pages. */
  constructor(
    private readonly page: readonly [number, number, number, number],
    dpi: number,
  ) {
    const [left, lower, right, upper] = page;
    const points = Math.max(1, (right - left) * (upper - lower));
    this.scale = Math.min(dpi / 72, Math.sqrt(MOST_PIXELS / 4 / points));
    const width = Math.max(1, Math.round((right - left) * this.scale));
    const height = Math.max(1, Math.round((upper - lower) * this.scale));
    this.image = { width, height, pixels: new Uint8Array(width * height).fill(255) };
  }

  /** Lays a picture onto the page, in whatever size and turn; each pixel is the mean of four places. */
  lay(image: RawImage, matrix: Matrix): void {
    const [left, lower] = this.page;
    const { width, height, pixels } = this.image;
    const upright: Matrix = [
      this.scale,
      0,
      0,
      -this.scale,
      -left * this.scale,
      height + lower * this.scale,
    ];
    const [a, b, c, d, e, f] = multiplied(upright, matrix);
    const determinant = a * d - b * c;
    if (Math.abs(determinant) < 1e-6) return;
    const grey = greyOf(image);
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    const [top, bottom] = [
      Math.max(0, Math.floor(Math.min(...ys))),
      Math.min(height, Math.ceil(Math.max(...ys))),
    ];
    const [from, to] = [
      Math.max(0, Math.floor(Math.min(...xs))),
      Math.min(width, Math.ceil(Math.max(...xs))),
    ];
    const sample = (x: number, y: number): number => {
      // Back into the unit square, whose upper edge is the first row of the picture.
      const u = ((x - e) * d - (y - f) * c) / determinant;
      const v = ((y - f) * a - (x - e) * b) / determinant;
      const column = Math.floor(u * image.width);
      const line = Math.floor((1 - v) * image.height);
      const inside = column >= 0 && line >= 0 && column < image.width && line < image.height;
      return inside ? (grey[line * image.width + column] ?? 255) : -1;
    };
    for (let y = top; y < bottom; y += 1) {
      for (let x = from; x < to; x += 1) {
        let sum = 0;
        let count = 0;
        for (const [dx, dy] of PLACES) {
          const value = sample(x + dx, y + dy);
          if (value >= 0) {
            sum += value;
            count += 1;
          }
        }
        if (count > 0) pixels[y * width + x] = sum / count;
      }
    }
  }
}

const PLACES = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

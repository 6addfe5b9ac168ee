import type { PDFPageProxy } from 'unpdf/pdfjs';
import { multiplied, PageCanvas, type GreyImage, type Matrix, type RawImage } from './page-image';

/** So long (ms) one picture may take to unpack. */
const PATIENCE_MS = 60_000;

/** Scanners cut a page into some hundred strips at most; a page of endless pictures is none of theirs. */
const MOST_PICTURES = 1_000;

/** How the reader names the three ways in which it gives pixels. */
const FORMS: Readonly<Record<number, RawImage['form']>> = { 1: 'bits', 2: 'rgb', 3: 'rgba' };

function numberIn(value: object, key: string): number | null {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'number' ? found : null;
}

function bytesIn(value: object): Uint8Array | Uint8ClampedArray | null {
  const data: unknown = Reflect.get(value, 'data');
  return data instanceof Uint8Array || data instanceof Uint8ClampedArray ? data : null;
}

/** A picture as the reader unpacked it; null where it could not. */
function rawImage(value: unknown, mask: boolean): RawImage | null {
  if (typeof value !== 'object' || value === null) return null;
  const data = bytesIn(value);
  const form = mask ? 'mask' : FORMS[numberIn(value, 'kind') ?? 0];
  if (data === null || form === undefined) return null;
  return {
    width: numberIn(value, 'width') ?? 0,
    height: numberIn(value, 'height') ?? 0,
    form,
    data,
  };
}

/** Waits for a picture that is named instead of given. */
async function named(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), PATIENCE_MS);
  });
  const there = new Promise<unknown>((settle) => {
    objects.get(id, settle);
  });
  try {
    return await Promise.race([there, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is drawn is named directly, or lies in an object that names it under `data`. */
async function pictureOf(
  page: PDFPageProxy,
  drawn: unknown,
  mask: boolean,
): Promise<RawImage | null> {
  if (typeof drawn === 'string') return rawImage(await named(page, drawn), mask);
  if (typeof drawn !== 'object' || drawn === null) return null;
  const data: unknown = Reflect.get(drawn, 'data');
  return typeof data === 'string' ? rawImage(await named(page, data), mask) : rawImage(drawn, mask);
}

function matrixOf(value: unknown): Matrix | null {
  if (!(Array.isArray(value) || value instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from(value, Number);
  if (f === undefined) return null;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}

export interface PagePicture {
  /** All pictures of the page, laid where they lie. */
  readonly image: GreyImage;
  readonly pictures: number;
  /** Pictures in a form that cannot be unpacked, too large or damaged. */
  readonly lost: number;
}

interface Painter {
  readonly page: PDFPageProxy;
  readonly canvas: PageCanvas;
  matrix: Matrix;
  readonly saved: Matrix[];
  pictures: number;
  lost: number;
}

async function paint(painter: Painter, drawn: unknown, mask: boolean): Promise<void> {
  painter.pictures += 1;
  if (painter.pictures > MOST_PICTURES) {
    painter.lost += 1;
    return;
  }
  const picture = await pictureOf(painter.page, drawn, mask);
  if (picture) painter.canvas.lay(picture, painter.matrix);
  else painter.lost += 1;
}

function turn(painter: Painter, by: Matrix | null): void {
  if (by) painter.matrix = multiplied(painter.matrix, by);
}

type Step = (painter: Painter, args: readonly unknown[]) => Promise<void> | void;

const keep: Step = (painter) => {
  painter.saved.push(painter.matrix);
};
const giveBack: Step = (painter) => {
  painter.matrix = painter.saved.pop() ?? painter.matrix;
};

/** What each drawing step of a page means for its pictures; text and lines are passed over. */
const steps: Readonly<Record<string, Step>> = {
  save: keep,
  restore: giveBack,
  transform: (painter, args) => turn(painter, matrixOf(args)),
  paintFormXObjectBegin: (painter, [matrix]) => {
    painter.saved.push(painter.matrix);
    turn(painter, matrixOf(matrix));
  },
  paintFormXObjectEnd: giveBack,
  paintImageXObject: (painter, [drawn]) => paint(painter, drawn, false),
  paintInlineImageXObject: (painter, [drawn]) => paint(painter, drawn, false),
  paintImageMaskXObject: (painter, [drawn]) => paint(painter, drawn, true),
};

async function stepsByNumber(): Promise<ReadonlyMap<number, Step>> {
  const { OPS } = await import('unpdf/pdfjs');
  return new Map(
    Object.entries(OPS).flatMap(([name, number]) => {
      const step = steps[name];
      return step ? [[number, step] as const] : [];
    }),
  );
}

/** What a scanner left on a page, as one picture of so many pixels per inch. */
export async function pagePicture(page: PDFPageProxy, dpi: number): Promise<PagePicture> {
  const [left = 0, lower = 0, right = 0, upper = 0] = page.view;
  const canvas = new PageCanvas([left, lower, right, upper], dpi);
  const painter: Painter = {
    page,
    canvas,
    matrix: [1, 0, 0, 1, 0, 0],
    saved: [],
    pictures: 0,
    lost: 0,
  };
  const known = await stepsByNumber();
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [index, number] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    const given: readonly unknown[] = Array.isArray(args) ? args : [];
    await known.get(number)?.(painter, given);
  }
  const { pictures, lost } = painter;
  return { image: canvas.image, pictures, lost };
}

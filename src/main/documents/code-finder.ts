import type { GreyImage } from './page-image';

/** One of the three squares by which a code is found: its middle, and the side of a module in pixels. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly module: number;
}

/** Three marks of one code: the corner between the two others, right of it, and below it. */
export interface Corners {
  readonly corner: Mark;
  readonly right: Mark;
  readonly below: Mark;
}

/** Half the side of the area whose mean decides what is dark: wider than a mark, narrower than a shadow. */
const AROUND = 24;
/** Ink is so much darker than what is around it. */
const DARKER = 0.82;

/** A byte for each pixel, 1 = ink, as seen against its surroundings: scans have grey paper and shadows. */
function inkOf({ width, height, pixels }: GreyImage): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const sum = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)];
      const all = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
      const mean = all / ((right - left) * (bottom - top));
      ink[y * width + x] = (pixels[y * width + x] ?? 255) < mean * DARKER ? 1 : 0;
    }
  }
  return ink;
}

/** Dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1, as far as pixels can be true to it. */
function isMark(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7;
  const slack = module * 0.6;
  return (
    module >= 1.5 &&
    runs.every(
      (run, index) =>
        Math.abs(run - module * (index === 2 ? 3 : 1)) <= (index === 2 ? 2 : 1) * slack,
    )
  );
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Follows one direction from a place in the middle of a mark: pixels of ink, of white and of ink again. */
function outwards(sheet: Sheet, from: readonly [number, number], step: readonly [number, number]) {
  const runs = [0, 0, 0];
  let [x, y] = from;
  for (let part = 0; part < 3;) {
    const inside = x >= 0 && y >= 0 && x < sheet.width && y < sheet.height;
    if (!inside) break;
    const dark = sheet.ink[y * sheet.width + x] === 1;
    if (dark === (part === 1)) {
      part += 1;
      continue;
    }
    runs[part] = (runs[part] ?? 0) + 1;
    x += step[0];
    y += step[1];
  }
  return runs;
}

/** The middle of a mark across one direction, with the side of a module; null where there is none. */
function across(
  sheet: Sheet,
  at: readonly [number, number],
  step: readonly [number, number],
): { readonly shift: number; readonly module: number } | null {
  const [half = 0, white = 0, black = 0] = outwards(sheet, at, step);
  const back: readonly [number, number] = [-step[0], -step[1]];
  const [otherHalf = 0, otherWhite = 0, otherBlack = 0] = outwards(sheet, at, back);
  // The place itself was counted both ways.
  const middle = half + otherHalf - 1;
  if (!isMark([otherBlack, otherWhite, middle, white, black])) return null;
  const whole = otherBlack + otherWhite + middle + white + black;
  return { shift: (half - otherHalf) / 2, module: whole / 7 };
}

function markAt(sheet: Sheet, x: number, y: number): Mark | null {
  const down = across(sheet, [x, y], [0, 1]);
  if (!down) return null;
  const middle = Math.round(y + down.shift);
  const sideways = across(sheet, [x, middle], [1, 0]);
  if (!sideways) return null;
  const module = (down.module + sideways.module) / 2;
  return { x: x + sideways.shift + 0.5, y: y + down.shift + 0.5, module };
}

interface Heap extends Mark {
  readonly count: number;
}

/** Several rows lead to the same mark: their mean is truer than each. */
function gather(heaps: Heap[], mark: Mark): void {
  const at = heaps.findIndex(
    ({ x, y, module }) => Math.abs(x - mark.x) < 2 * module && Math.abs(y - mark.y) < 2 * module,
  );
  const heap = heaps[at];
  if (!heap) {
    heaps.push({ ...mark, count: 1 });
    return;
  }
  const { count } = heap;
  const mean = (old: number, next: number): number => (old * count + next) / (count + 1);
  heaps[at] = {
    x: mean(heap.x, mark.x),
    y: mean(heap.y, mark.y),
    module: mean(heap.module, mark.module),
    count: count + 1,
  };
}

/** Where a row shows what may be a mark: the pixel in the middle of its dark part. */
function* middles(sheet: Sheet, y: number): Generator<number> {
  const runs = [0, 0, 0, 0, 0];
  let dark = false;
  for (let x = 0; x <= sheet.width; x += 1) {
    const now = x < sheet.width && sheet.ink[y * sheet.width + x] === 1;
    if (now !== dark) {
      if (dark && isMark(runs))
        yield Math.round(x - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2);
      runs.shift();
      runs.push(0);
      dark = now;
    }
    runs[4] = (runs[4] ?? 0) + 1;
  }
}

/** No page of ours has more; pictures of nets and fences may have thousands. */
const MOST_MARKS = 60;

/** Everything on a page that looks like the corner of a code, the surest first. */
function marksOn(image: GreyImage): readonly Mark[] {
  const sheet: Sheet = { width: image.width, height: image.height, ink: inkOf(image) };
  const heaps: Heap[] = [];
  for (let y = 0; y < sheet.height; y += 1) {
    for (const x of middles(sheet, y)) {
      const mark = markAt(sheet, x, y);
      if (mark) gather(heaps, mark);
    }
  }
  return heaps.sort((a, b) => b.count - a.count).slice(0, MOST_MARKS);
}

/** Between the middles of two marks of the smallest code lie so many modules. */
export const BETWEEN_MARKS = 14;

/** Whether three marks stand as those of one code do: a right angle, equal sides, modules of one size. */
function areCorners(corner: Mark, right: Mark, below: Mark): boolean {
  const [ax, ay, bx, by] = [
    right.x - corner.x,
    right.y - corner.y,
    below.x - corner.x,
    below.y - corner.y,
  ];
  const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const module = (corner.module + right.module + below.module) / 3;
  const modules = (a + b) / 2 / module;
  return (
    Math.abs(modules - BETWEEN_MARKS) < 4 &&
    Math.abs(a - b) < 0.15 * (a + b) &&
    Math.abs(ax * bx + ay * by) < 0.2 * a * b &&
    // Seen from its front, what is right of the corner comes before what is below it.
    ax * by - ay * bx > 0
  );
}

/** All places of a page where a code of the smallest kind may stand, however it is turned. */
export function cornersOn(image: GreyImage): readonly Corners[] {
  const marks = marksOn(image);
  return marks.flatMap((corner) =>
    marks.flatMap((right) =>
      marks.flatMap((below) =>
        corner !== right && corner !== below && right !== below && areCorners(corner, right, below)
          ? [{ corner, right, below }]
          : [],
      ),
    ),
  );
}

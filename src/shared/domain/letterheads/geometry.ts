import { textWidth } from '../addressing/text-width';
import { wrapLine } from '../addressing/wrap';

/** A box on the page in millimetres from its left and upper edge. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type LetterForm = 'A' | 'B';

/** How much higher everything lies in Form A (mm). */
const RAISED = 18;

interface FormGeometry {
  /** What the letterhead may reach down to (G04). */
  readonly headEnd: number;
  /** Upper edge of lines without a logo, of those with one. */
  readonly headTop: { readonly plain: number; readonly logo: number };
  /** Wider than the 80 mm that lines are measured for: no renderer's rounding may wrap a line again. */
  readonly field: Box;
  readonly info: Box;
  readonly marks: readonly { readonly y: number; readonly length: number }[];
}

const raised = (box: Box): Box => ({ ...box, y: box.y - RAISED });

const FORM_B: FormGeometry = {
  headEnd: 45,
  headTop: { plain: 12, logo: 8 },
  field: { x: 25, y: 45, width: 88, height: 45 },
  info: { x: 125, y: 50, width: 75, height: 40 },
  marks: [
    { y: 105, length: 5 },
    { y: 148.5, length: 7 },
    { y: 210, length: 5 },
  ],
};

/** DIN 5008 in millimetres (rules G04 to G16): every height of Form A is that of Form B less 18. */
export const FORMS: Readonly<Record<LetterForm, FormGeometry>> = {
  A: {
    headEnd: FORM_B.headEnd - RAISED,
    headTop: { plain: 6, logo: 5 },
    field: raised(FORM_B.field),
    info: raised(FORM_B.info),
    // The hole mark is the middle of the sheet, whatever the form.
    marks: [
      { y: 87, length: 5 },
      { y: 148.5, length: 7 },
      { y: 192, length: 5 },
    ],
  },
  B: FORM_B,
};

/** Left edge and width of the text (mm). */
const TEXT = { x: 25, width: 165 } as const;
/** Room between logo and lines (mm). */
const GAP = 5;
/** Bold letters beside those of the measured font. */
const BOLD = 1.08;
const FIRST_PT = 12;
const OTHER_PT = 10;
/** Height of a line in its size (mm), as Word and LibreOffice set Arial. */
const LINE_MM = { first: 4.9, other: 4.1 } as const;

export interface LogoSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly place: 'left' | 'center' | 'right';
}

export interface HeadBoxes {
  readonly text: Box;
  readonly logo: Box | null;
}

const LOGO_X = {
  left: () => TEXT.x,
  center: (width: number) => TEXT.x + (TEXT.width - width) / 2,
  right: (width: number) => TEXT.x + TEXT.width - width,
} as const;

/** Beside a logo at the left or right, below one in the middle, and below one that leaves no room. */
function textBox(logo: LogoSize, top: number): Box {
  const width = TEXT.width - logo.widthMm - GAP;
  const isBeside = logo.place !== 'center' && width >= 60;
  if (!isBeside) return { ...TEXT, y: top + logo.heightMm + 2, height: 5 };
  const x = logo.place === 'left' ? TEXT.x + logo.widthMm + GAP : TEXT.x;
  return { x, y: top, width, height: 20 };
}

/** Where lines and logo of a letterhead stand; depends on no text. */
export function headBoxes(form: LetterForm, logo: LogoSize | null): HeadBoxes {
  const { headTop } = FORMS[form];
  if (!logo) {
    const height = form === 'B' ? 20 : 15;
    return { text: { ...TEXT, y: headTop.plain, height }, logo: null };
  }
  const box = {
    x: LOGO_X[logo.place](logo.widthMm),
    y: headTop.logo,
    width: logo.widthMm,
    height: logo.heightMm,
  };
  return { text: textBox(logo, headTop.logo), logo: box };
}

function linesOf(text: string, sizePt: number, width: number): number {
  const widthMm = sizePt === FIRST_PT ? width / BOLD : width;
  const wrapped = wrapLine(text.replaceAll('\u00A0', ' '), { sizePt, style: 'fewest', widthMm });
  return wrapped?.length ?? Math.ceil(textWidth(text, sizePt) / widthMm) + 1;
}

/** How far down a letterhead reaches (mm from the upper edge of the page). */
export function headEnd(lines: readonly string[], form: LetterForm, logo: LogoSize | null): number {
  const boxes = headBoxes(form, logo);
  const heights = lines.map((text, index) =>
    index === 0
      ? linesOf(text, FIRST_PT, boxes.text.width) * LINE_MM.first
      : linesOf(text, OTHER_PT, boxes.text.width) * LINE_MM.other,
  );
  const textEnd = boxes.text.y + heights.reduce((sum, height) => sum + height, 0);
  const logoEnd = boxes.logo ? boxes.logo.y + boxes.logo.height : 0;
  return Math.round(Math.max(textEnd, logoEnd) * 10) / 10;
}

/** Column of labels of the information block (mm): usual, and at most. */
export const INFO_LABEL = { usual: 22, most: 38 } as const;

/** Wide enough for the widest label at 10 pt and a gap. */
export function infoLabelMm(labels: readonly string[]): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, OTHER_PT)));
  const needed = Math.ceil(widest + 1.5);
  return Math.min(INFO_LABEL.most, Math.max(INFO_LABEL.usual, needed));
}

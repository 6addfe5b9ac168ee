import {
  AlignmentType,
  Document,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IFrameOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { LetterModel, PaperModel } from '../../shared/domain/documents/models';
import { STYLE } from './style-names';

/** Twips per millimetre: 1 inch = 25.4 mm = 1440 twips. Word measures must be twips, never text. */
const TWIPS_PER_MM = 1440 / 25.4;

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Page geometry in millimetres, DIN 5008 (rules G01 to G03, G18). */
export const PAGE = {
  width: 210,
  height: 297,
  left: 25,
  right: 20,
  top: 20,
  bottom: 20,
  textWidth: 165,
} as const;

/** The width of the text in millimetres. */
export function textWidthOf({ landscape = false }: { readonly landscape?: boolean }): number {
  return landscape ? PAGE.height - PAGE.left - PAGE.right : PAGE.textWidth;
}

/** Height of a text line of 11 pt in twips: the unit in which the standard counts blank lines. */
export const LINE = 253;

export const FONT = 'Arial';

const names: Readonly<Record<keyof typeof STYLE, string>> = {
  address: 'Anschrift',
  note: 'Vermerk',
  returnLine: 'Rücksendeangabe',
  info: 'Informationsblock',
  subject: 'Betreff',
  salutation: 'Anrede (Brief)',
  body: 'Brieftext',
  closing: 'Grußformel (Brief)',
  enclosures: 'Anlagen',
  letterhead: 'Briefkopf',
  kicker: 'Dokumentart',
  subline: 'Unterzeile',
  compact: 'Zeile',
  cell: 'Tabellentext',
  card: 'Kartentext',
};

interface Shape {
  readonly size?: number;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Exact line pitch in twips; else single. */
  readonly pitch?: number;
}

/** Sizes are half-points, distances twips; a distance of LINE is one blank line. */
const shapes: Readonly<Record<keyof typeof STYLE, Shape>> = {
  address: { pitch: 255 },
  note: { pitch: 240 },
  returnLine: { size: 16, pitch: 283 },
  info: { size: 20, pitch: 240 },
  subject: { bold: true, after: 2 * LINE },
  salutation: { after: LINE },
  body: { after: LINE },
  closing: {},
  enclosures: {},
  letterhead: {},
  kicker: { bold: true },
  subline: { bold: true, after: LINE },
  compact: { after: 40 },
  cell: { before: 40, after: 40 },
  card: {},
};

function paragraphStyle(key: keyof typeof STYLE) {
  const { size = 22, bold = false, before = 0, after = 0, pitch } = shapes[key];
  return {
    id: STYLE[key],
    name: names[key],
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, size, bold },
    paragraph: {
      spacing: pitch
        ? { before, after, line: pitch, lineRule: LineRuleType.EXACT }
        : { before, after },
    },
  };
}

const heading = { font: FONT, bold: true, color: '000000' } as const;

/** The styles that every document has. */
export const styles = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 22,
        language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'he-IL' },
      },
    },
    heading1: {
      run: { ...heading, size: 32 },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    heading2: {
      run: { ...heading, size: 24 },
      paragraph: { spacing: { before: LINE, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: (Object.keys(STYLE) as (keyof typeof STYLE)[]).map(paragraphStyle),
};

/** A run of text. The plain constructor also takes a string, which hides its options from the checks. */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

export interface FrameBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page-anchored frame (millimetres). "At least": LibreOffice drops lines from exact heights. */
export function frame(box: FrameBox): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twips(box.x), y: twips(box.y) },
    width: twips(box.width),
    height: twips(box.height),
    rule: HeightRule.ATLEAST,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}

/** Sender at the head of the first page; a frame, so that it never pushes the text down. */
export function letterheadFrame(lines: readonly string[]): readonly Paragraph[] {
  const box = frame({ x: PAGE.left, y: 12, width: PAGE.textWidth, height: 20 });
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.letterhead,
        frame: box,
        children: [run({ text, bold: index === 0, size: index === 0 ? 24 : 20 })],
      }),
  );
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      run({
        size: 18,
        children: ['Seite\u00A0', PageNumber.CURRENT, ' von\u00A0', PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

/** Says at the foot of a page that its people are invented. */
export function trainingLine(mark: string | null): readonly Paragraph[] {
  if (mark === null) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run({ text: mark, size: 18, bold: true })],
    }),
  ];
}

export interface PageParts {
  readonly model: LetterModel | PaperModel;
  /** What stands in the header of the first page besides the letterhead (marks). */
  readonly firstHeader: readonly Paragraph[];
  readonly nextHeader: readonly Paragraph[];
  readonly children: ISectionOptions['children'];
}

/** `docx` takes the measures of the upright page and turns them itself. */
export function pageSize(landscape: boolean) {
  const orientation = landscape ? { orientation: PageOrientation.LANDSCAPE } : {};
  return { width: twips(PAGE.width), height: twips(PAGE.height), ...orientation };
}

/** One section with its own first page: letterhead there, page numbers only from the second page on. */
export function pageDocument(parts: PageParts): Document {
  const { model } = parts;
  const mark = trainingLine(model.trainingMark);
  return new Document({
    title: model.title,
    creator: 'Konferenzbüro',
    lastModifiedBy: 'Konferenzbüro',
    description: '',
    revision: 1,
    styles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: pageSize(model.kind === 'paper' && (model.landscape ?? false)),
            margin: {
              top: twips(PAGE.top),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              right: twips(PAGE.right),
              header: twips(8),
              footer: twips(8),
              gutter: 0,
            },
          },
        },
        headers: {
          first: new Header({
            children: [
              ...letterheadFrame(model.letterhead),
              ...parts.firstHeader,
              new Paragraph({}),
            ],
          }),
          default: new Header({
            children: parts.nextHeader.length > 0 ? [...parts.nextHeader] : [new Paragraph({})],
          }),
        },
        footers: {
          first: new Footer({ children: mark.length > 0 ? [...mark] : [new Paragraph({})] }),
          default: new Footer({ children: [pageNumber(), ...mark] }),
        },
        children: parts.children,
      },
    ],
  });
}

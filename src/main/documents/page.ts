import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  type ISectionOptions,
  type IStylesOptions,
} from 'docx';
import type {
  LetterheadModel,
  LetterModel,
  PaperModel,
} from '../../shared/domain/documents/models';
import type { Assets } from './assets';
import { letterheadFooter, letterheadFrame, logoFrame } from './letterhead-layout';
import { PAGE, run, twips } from './measures';
import { isNumbered, numberingConfig } from './numbering';
import { STYLE } from './style-names';

export { frame, PAGE, run, twips } from './measures';

/** The width of the text in millimetres. */
export function textWidthOf({ landscape = false }: { readonly landscape?: boolean }): number {
  return landscape ? PAGE.height - PAGE.left - PAGE.right : PAGE.textWidth;
}

/** Height of a text line of 11 pt in twips: the unit in which the standard counts blank lines. */
export const LINE = 253;

/** Distance above a heading of the second and third level (twips). */
export const ABOVE_HEADING = { second: LINE, third: 120 } as const;

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
  footer: 'Fußzeile (Brief)',
  kicker: 'Dokumentart',
  subline: 'Unterzeile',
  compact: 'Zeile',
  cell: 'Tabellentext',
  entry: 'Angabe',
  gap: 'Noch zu ergänzen',
  line: 'Schreiblinie',
  sign: 'Unterschriftszeile',
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
  footer: { size: 16 },
  kicker: { bold: true },
  subline: { bold: true, after: LINE },
  compact: { after: 40 },
  cell: { before: 40, after: 40 },
  entry: { after: 60 },
  gap: { after: LINE },
  line: { pitch: 510 },
  sign: {},
  card: {},
};

function paragraphStyle(key: keyof typeof STYLE, font: string) {
  const { size = 22, bold = false, before = 0, after = 0, pitch } = shapes[key];
  return {
    id: STYLE[key],
    name: names[key],
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size, bold },
    paragraph: {
      spacing: pitch
        ? { before, after, line: pitch, lineRule: LineRuleType.EXACT }
        : { before, after },
    },
  };
}

/** All styles in one font: that of the letterhead. */
export function stylesIn(font: string): IStylesOptions {
  const heading = { font, bold: true, color: '000000' } as const;
  return {
    // The library's heading styles have no outline level: without one neither Word's navigation nor the tags of a
    // PDF know them as headings.
    default: {
      document: {
        run: {
          font,
          size: 22,
          language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'he-IL' },
        },
      },
      heading1: {
        run: { ...heading, size: 32 },
        paragraph: { spacing: { before: 120, after: 120 }, outlineLevel: 0 },
      },
      heading2: {
        run: { ...heading, size: 24 },
        paragraph: {
          spacing: { before: ABOVE_HEADING.second, after: 120 },
          keepNext: true,
          outlineLevel: 1,
        },
      },
      heading3: {
        run: { ...heading, size: 22 },
        paragraph: {
          spacing: { before: ABOVE_HEADING.third, after: 60 },
          keepNext: true,
          outlineLevel: 2,
        },
      },
    },
    paragraphStyles: (Object.keys(STYLE) as (keyof typeof STYLE)[]).map((key) =>
      paragraphStyle(key, font),
    ),
  };
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

/** What the letterhead has at the foot, then the training mark; a footer ends with a paragraph. */
function firstFooter(
  letterhead: LetterheadModel,
  mark: readonly Paragraph[],
): readonly (Paragraph | Table)[] {
  return [...letterheadFooter(letterhead), ...(mark.length > 0 ? mark : [new Paragraph({})])];
}

export interface PageParts {
  readonly model: LetterModel | PaperModel;
  readonly assets: Assets;
  /** What stands in the header of the first page besides the letterhead (marks). */
  readonly firstHeader: readonly Paragraph[];
  readonly nextHeader: readonly Paragraph[];
  /** What stands at the foot of the first page besides the letterhead's (number of the letter). */
  readonly firstFooter?: readonly Paragraph[];
  readonly children: ISectionOptions['children'];
}

/** `docx` takes the measures of the upright page and turns them itself. */
export function pageSize(landscape: boolean) {
  const orientation = landscape ? { orientation: PageOrientation.LANDSCAPE } : {};
  return { width: twips(PAGE.width), height: twips(PAGE.height), ...orientation };
}

/** One section with its own first page: letterhead there, page numbers only from the second page on. */
export function pageDocument(parts: PageParts): Document {
  const { assets, model } = parts;
  const { letterhead } = model;
  const blocks = model.kind === 'letter' ? model.body : model.blocks;
  const mark = trainingLine(model.trainingMark);
  return new Document({
    title: model.title,
    creator: 'Konferenzbüro',
    lastModifiedBy: 'Konferenzbüro',
    description: '',
    revision: 1,
    styles: stylesIn(letterhead.font),
    ...(isNumbered(blocks) ? { numbering: { config: numberingConfig } } : {}),
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
              ...letterheadFrame(letterhead),
              ...parts.firstHeader,
              ...logoFrame(letterhead, assets),
              new Paragraph({}),
            ],
          }),
          default: new Header({
            children: parts.nextHeader.length > 0 ? [...parts.nextHeader] : [new Paragraph({})],
          }),
        },
        footers: {
          first: new Footer({
            children: [...(parts.firstFooter ?? []), ...firstFooter(letterhead, mark)],
          }),
          default: new Footer({ children: [pageNumber(), ...mark] }),
        },
        children: parts.children,
      },
    ],
  });
}

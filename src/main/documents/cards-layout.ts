import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
  type ITableCellBorders,
  type ITableCellOptions,
} from 'docx';
import { MEASURED_FONT } from '../../shared/domain/letterheads/fonts';
import { LINE_PITCH } from '../../shared/domain/documents/fit-lines';
import type { CardModel, CardsModel, CardSheet } from '../../shared/domain/documents/models';
import { pageSize, run, stylesIn, trainingLine, twips } from './page';
import { STYLE } from './style-names';

/** The paragraph that Word wants between tables, in twips: too low to be seen. */
const THIN = 20;
const MM_PER_TWIP = 25.4 / 1440;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const CUT = { style: BorderStyle.SINGLE, size: 4, color: '606060' } as const;
const FOLD = { style: BorderStyle.DASHED, size: 4, color: '606060' } as const;

type Turn = 'tbRl' | 'btLr' | null;

function thin(pageBreakBefore = false): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: THIN, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/**
 * LibreOffice swaps the distances above and below a paragraph in cells that are read upwards: turned
 * lines have the same on both sides.
 */
function turnedGap({ lines }: CardModel): number {
  return Math.max(0, ...lines.map(({ beforeMm }) => beforeMm)) / 2;
}

function paragraphs(card: CardModel, turn: Turn): readonly Paragraph[] {
  const gap = turn === null ? null : turnedGap(card);
  return card.lines.map(
    ({ text, sizePt, strong, beforeMm }) =>
      new Paragraph({
        style: STYLE.card,
        alignment: AlignmentType.CENTER,
        spacing: {
          before: twips(gap ?? beforeMm),
          after: twips(gap ?? 0),
          line: Math.round(sizePt * LINE_PITCH * 20),
          lineRule: LineRuleType.EXACT,
        },
        children: text === '' ? [] : [run({ text, bold: strong, size: sizePt * 2 })],
      }),
  );
}

interface Face {
  /** Null = nothing is printed here (a gap, or beyond the last card). */
  readonly card: CardModel | null;
  readonly width: number;
  readonly turn: Turn;
  readonly borders: ITableCellBorders;
}

function cell({ card, width, turn, borders }: Face): TableCell {
  const direction: Pick<ITableCellOptions, 'textDirection'> =
    turn === null
      ? {}
      : {
          textDirection:
            turn === 'tbRl'
              ? TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT
              : TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
        };
  const content = card ? paragraphs(card, turn) : [];
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders,
    verticalAlign: VerticalAlignTable.CENTER,
    ...direction,
    children: content.length > 0 ? content : [thin()],
  });
}

function frame({ cutLines }: CardSheet): ITableCellBorders {
  const line = cutLines ? CUT : NONE;
  return { top: line, bottom: line, left: line, right: line };
}

/** The faces of one card, left to right: a tent has two with their upper sides together. */
function facesOf(card: CardModel | null, sheet: CardSheet): readonly Face[] {
  const { cardWidth, folded } = sheet;
  const borders = card ? frame(sheet) : frame({ ...sheet, cutLines: false });
  if (!folded) return [{ card, width: cardWidth, turn: null, borders }];
  const half = { card, width: cardWidth / 2 };
  const fold = card ? FOLD : NONE;
  return [
    { ...half, turn: 'tbRl', borders: { ...borders, right: fold } },
    { ...half, turn: 'btLr', borders: { ...borders, left: fold } },
  ];
}

function blank(width: number): Face {
  const borders = { top: NONE, bottom: NONE, left: NONE, right: NONE };
  return { card: null, width, turn: null, borders };
}

/** Cards of a row with the gaps between them. */
function rowFaces(cards: readonly (CardModel | null)[], sheet: CardSheet): readonly Face[] {
  return cards.flatMap((card, index) => [
    ...(index > 0 && sheet.columnGap > 0 ? [blank(sheet.columnGap)] : []),
    ...facesOf(card, sheet),
  ]);
}

function row(faces: readonly Face[], height: number): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.EXACT },
    children: faces.map(cell),
  });
}

function sheetRows(cards: readonly CardModel[], sheet: CardSheet): readonly TableRow[] {
  const { columns, rows, cardHeight, rowGap } = sheet;
  return Array.from({ length: rows }, (_, line) => {
    const own = Array.from({ length: columns }, (_card, at) => cards[line * columns + at] ?? null);
    const faces = rowFaces(own, sheet);
    const gap = faces.map(({ width }) => blank(width));
    return [...(line > 0 && rowGap > 0 ? [row(gap, rowGap)] : []), row(faces, cardHeight)];
  }).flat();
}

function sheetTable(cards: readonly CardModel[], sheet: CardSheet): Table {
  const widths = rowFaces(
    Array.from({ length: sheet.columns }, () => null),
    sheet,
  ).map(({ width }) => twips(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: widths,
    // Without cell margins Word and LibreOffice put the table's edge on the page's margin.
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    indent: { size: 0, type: WidthType.DXA },
    rows: [...sheetRows(cards, sheet)],
  });
}

function sheetsOf({ cards, sheet }: CardsModel): readonly (readonly CardModel[])[] {
  const size = sheet.columns * sheet.rows;
  const count = Math.max(1, Math.ceil(cards.length / size));
  return Array.from({ length: count }, (_, at) => cards.slice(at * size, (at + 1) * size));
}

function margins({ left, top }: CardSheet) {
  return {
    top: twips(top) - THIN,
    // Room for the last thin paragraph, and for what rounding adds.
    bottom: Math.max(0, twips(top - 2 * THIN * MM_PER_TWIP - 1)),
    left: twips(left),
    right: twips(left),
    header: twips(4),
    footer: twips(4),
    gutter: 0,
  };
}

/** Lays out sheets of cards: each page one table of exact measures. */
export function cardsDocument(model: CardsModel): Document {
  const mark = trainingLine(model.trainingMark);
  return new Document({
    title: model.title,
    creator: 'Konferenzbüro',
    lastModifiedBy: 'Konferenzbüro',
    description: '',
    revision: 1,
    styles: stylesIn(MEASURED_FONT),
    sections: [
      {
        properties: {
          page: { size: pageSize(model.sheet.landscape), margin: margins(model.sheet) },
        },
        ...(mark.length > 0 ? { footers: { default: new Footer({ children: [...mark] }) } } : {}),
        children: [
          ...sheetsOf(model).flatMap((cards, index) => [
            thin(index > 0),
            sheetTable(cards, model.sheet),
          ]),
          thin(),
        ],
      },
    ],
  });
}

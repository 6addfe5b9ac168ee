import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Document,
} from 'docx';
import type {
  Block,
  FieldGroup,
  PaperModel,
  TableColumn,
  TableRowModel,
} from '../../shared/domain/documents/models';
import { FIELD_TITLES, isWriting } from '../../shared/domain/documents/printed-lines';
import type { Assets } from './assets';
import { LINE, PAGE, pageDocument, run, textWidthOf, twips } from './page';
import { STYLE } from './style-names';
import { writingChildren } from './writing-layout';

type Child = Paragraph | Table;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const borders = {
  top: RULE,
  bottom: RULE,
  left: NONE,
  right: NONE,
  insideHorizontal: RULE,
  insideVertical: NONE,
};

/** How a table looks: the room for it (twips), and what its block asks for. */
interface Look {
  readonly width: number;
  readonly rowHeightMm?: number | undefined;
  readonly sizePt?: number | undefined;
  /** Lines between the columns, where people write into them. */
  readonly ruled?: boolean;
}

function columnWidths(columns: readonly TableColumn[], { width }: Look): readonly number[] {
  return columns.map((column) => Math.round((width * column.share) / 100));
}

interface CellOptions {
  readonly width: number;
  readonly look: Look;
  readonly bold?: boolean;
  readonly span?: number;
}

function cell(text: string, { width, look, bold = false, span }: CellOptions): TableCell {
  const size = look.sizePt === undefined ? {} : { size: look.sizePt * 2 };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        // A row that heads others goes over to the next page with them.
        ...(span === undefined ? {} : { keepNext: true }),
        children: text === '' ? [] : [run({ text, bold, ...size })],
      }),
    ],
  });
}

function bodyRow(row: TableRowModel, widths: readonly number[], look: Look): TableRow {
  if (row.section) {
    const width = widths.reduce((sum, part) => sum + part, 0);
    return new TableRow({
      cantSplit: true,
      children: [cell(row.cells[0] ?? '', { width, look, bold: true, span: widths.length })],
    });
  }
  const height =
    look.rowHeightMm === undefined
      ? {}
      : { height: { value: twips(look.rowHeightMm), rule: HeightRule.ATLEAST } };
  return new TableRow({
    cantSplit: true,
    ...height,
    children: widths.map((width, index) => cell(row.cells[index] ?? '', { width, look })),
  });
}

function table(columns: readonly TableColumn[], rows: readonly TableRow[], look: Look): Table {
  const widths = columnWidths(columns, look);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.title, { width: widths[index] ?? 0, look, bold: true }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: look.ruled ? { ...borders, insideVertical: RULE } : borders,
    rows: [header, ...rows],
  });
}

const FIELD_COLUMNS: readonly TableColumn[] = [
  { title: FIELD_TITLES[0], share: 40 },
  { title: FIELD_TITLES[1], share: 60 },
];

/** Rows of 9 mm, room for handwriting. */
const FIELD_HEIGHT = 9;

function fieldRows(group: FieldGroup, look: Look): readonly TableRow[] {
  const widths = columnWidths(FIELD_COLUMNS, look);
  const rows = group.labels.map((label) => bodyRow({ cells: [label] }, widths, look));
  return [bodyRow({ cells: [group.title], section: true }, widths, look), ...rows];
}

function fields(groups: readonly FieldGroup[], width: number): Table {
  const look = { width, rowHeightMm: FIELD_HEIGHT };
  const rows = groups.flatMap((group) => fieldRows(group, look));
  return table(FIELD_COLUMNS, rows, look);
}

function tableOf(block: Extract<Block, { type: 'table' }>, width: number): Table {
  const { rowHeightMm, sizePt } = block;
  const look = { width, rowHeightMm, sizePt, ruled: rowHeightMm !== undefined };
  const widths = columnWidths(block.columns, look);
  return table(
    block.columns,
    block.rows.map((row) => bodyRow(row, widths, look)),
    look,
  );
}

function space(): Paragraph {
  return new Paragraph({ style: STYLE.compact, children: [] });
}

function paragraph(block: Extract<Block, { type: 'paragraph' }>, wide: boolean): Paragraph {
  return new Paragraph({
    style: block.compact ? STYLE.compact : STYLE.body,
    // Editors write between the lines of a press release (rule P11).
    ...(wide && !block.compact ? { spacing: { line: 320 } } : {}),
    children: [run({ text: block.text, bold: block.strong ?? false })],
  });
}

function listItems(items: readonly string[]): readonly Paragraph[] {
  return items.map(
    (text, index) =>
      new Paragraph({
        // docx gives list items Word's own list style; a second style would be invalid.
        bullet: { level: 0 },
        spacing: { after: index === items.length - 1 ? LINE : 40 },
        children: [run({ text })],
      }),
  );
}

function blockChildren(block: Block, model: PaperModel): readonly Child[] {
  if (isWriting(block)) return writingChildren(block);
  if (block.type === 'heading') {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run({ text: block.text })] }),
    ];
  }
  if (block.type === 'paragraph') return [paragraph(block, model.wideLines)];
  if (block.type === 'list') return listItems(block.items);
  const width = twips(textWidthOf(model));
  if (block.type === 'fields') return [space(), fields(block.groups, width), space()];
  return [tableOf(block, width), space()];
}

function embargoLine(model: PaperModel): readonly Paragraph[] {
  if (model.embargo === null) return [];
  return [
    new Paragraph({
      style: STYLE.compact,
      children: [run({ text: model.embargo, bold: true })],
    }),
  ];
}

function head(model: PaperModel): readonly Paragraph[] {
  const kicker = model.kicker
    ? [new Paragraph({ style: STYLE.kicker, children: [run({ text: model.kicker })] })]
    : [];
  const meta = model.meta
    ? [new Paragraph({ style: STYLE.compact, children: [run({ text: model.meta })] })]
    : [];
  const subline = model.subline
    ? [new Paragraph({ style: STYLE.subline, children: [run({ text: model.subline })] })]
    : [];
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: LINE, after: 120 },
    children: [run({ text: model.heading })],
  });
  return [...kicker, ...meta, ...embargoLine(model), title, ...subline];
}

/** Where text begins below a letterhead (mm); a higher one pushes it down. */
const TEXT_START = 35;
const BELOW_HEAD = 4;

/** Space below the letterhead before the text begins. */
function belowLetterhead({ letterhead }: PaperModel): Paragraph {
  const start = Math.max(TEXT_START, letterhead.endMm + BELOW_HEAD);
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(start - PAGE.top), lineRule: 'exact' },
    children: [],
  });
}

function hasHead({ letterhead: { lines, logo } }: PaperModel): boolean {
  return lines.length > 0 || logo !== null;
}

/** Lays out any paper that is not a letter: headings, paragraphs, tables, fields. */
export function paperDocument(model: PaperModel, assets: Assets): Document {
  const running = new Paragraph({
    style: STYLE.compact,
    children: [run({ text: model.title, size: 18 })],
  });
  return pageDocument({
    ...{ model, assets },
    firstHeader: [],
    nextHeader: [running, ...embargoLine(model)],
    children: [
      ...(hasHead(model) ? [belowLetterhead(model)] : []),
      ...head(model),
      ...model.blocks.flatMap((block) => blockChildren(block, model)),
    ],
  });
}

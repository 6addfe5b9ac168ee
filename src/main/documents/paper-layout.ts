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
import { FIELD_TITLES } from '../../shared/domain/documents/printed-lines';
import type { Assets } from './assets';
import { LINE, PAGE, pageDocument, run, twips } from './page';
import { STYLE } from './style-names';

type Child = Paragraph | Table;

const TEXT_WIDTH = twips(PAGE.textWidth);
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

function columnWidths(columns: readonly TableColumn[]): readonly number[] {
  return columns.map((column) => Math.round((TEXT_WIDTH * column.share) / 100));
}

function cell(text: string, options: { width: number; bold?: boolean; span?: number }): TableCell {
  const { width, bold = false, span } = options;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        children: text === '' ? [] : [run({ text, bold })],
      }),
    ],
  });
}

function bodyRow(row: TableRowModel, widths: readonly number[]): TableRow {
  if (row.section) {
    const width = widths.reduce((sum, part) => sum + part, 0);
    return new TableRow({
      cantSplit: true,
      children: [cell(row.cells[0] ?? '', { width, bold: true, span: widths.length })],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: widths.map((width, index) => cell(row.cells[index] ?? '', { width })),
  });
}

function table(columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
  const widths = columnWidths(columns);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.title, { width: widths[index] ?? 0, bold: true }),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders,
    rows: [header, ...rows],
  });
}

const FIELD_COLUMNS: readonly TableColumn[] = [
  { title: FIELD_TITLES[0], share: 40 },
  { title: FIELD_TITLES[1], share: 60 },
];

/** Rows of 9 mm, room for handwriting. */
function fieldRow(label: string): TableRow {
  const [left = 0, right = 0] = columnWidths(FIELD_COLUMNS);
  return new TableRow({
    cantSplit: true,
    height: { value: twips(9), rule: HeightRule.ATLEAST },
    children: [cell(label, { width: left }), cell('', { width: right })],
  });
}

function fieldRows(group: FieldGroup): readonly TableRow[] {
  const section = { cells: [group.title], section: true };
  return [bodyRow(section, columnWidths(FIELD_COLUMNS)), ...group.labels.map(fieldRow)];
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

function blockChildren(block: Block, wide: boolean): readonly Child[] {
  if (block.type === 'heading') {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run({ text: block.text })] }),
    ];
  }
  if (block.type === 'paragraph') return [paragraph(block, wide)];
  if (block.type === 'list') return listItems(block.items);
  if (block.type === 'fields')
    return [space(), table(FIELD_COLUMNS, block.groups.flatMap(fieldRows)), space()];
  const widths = columnWidths(block.columns);
  return [
    table(
      block.columns,
      block.rows.map((row) => bodyRow(row, widths)),
    ),
    space(),
  ];
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
      belowLetterhead(model),
      ...head(model),
      ...model.blocks.flatMap((block) => blockChildren(block, model.wideLines)),
    ],
  });
}

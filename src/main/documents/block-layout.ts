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
} from 'docx';
import type {
  Block,
  FieldGroup,
  ItemModel,
  TableColumn,
  TableRowModel,
  Worded,
} from '../../shared/domain/documents/models';
import { FIELD_TITLES } from '../../shared/domain/documents/printed-lines';
import type { ListNumbers } from './numbering';
import { LINE, PAGE, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';

export type Child = Paragraph | Table;

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

function worded(words: string | Worded): Worded {
  return typeof words === 'string' ? { text: words } : words;
}

function cell(words: Worded, options: { width: number; bold?: boolean; span?: number }): TableCell {
  const { width, bold = false, span } = options;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        children: runsOf(words, { bold }),
      }),
    ],
  });
}

function bodyRow(row: TableRowModel, widths: readonly number[]): TableRow {
  if (row.section) {
    const width = widths.reduce((sum, part) => sum + part, 0);
    return new TableRow({
      cantSplit: true,
      children: [cell(worded(row.cells[0] ?? ''), { width, bold: true, span: widths.length })],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: widths.map((width, index) => cell(worded(row.cells[index] ?? ''), { width })),
  });
}

function table(columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
  const widths = columnWidths(columns);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title: text, runs }, index) =>
      cell({ text, ...(runs ? { runs } : {}) }, { width: widths[index] ?? 0, bold: true }),
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
    children: [cell({ text: label }, { width: left }), cell({ text: '' }, { width: right })],
  });
}

function fieldRows(group: FieldGroup): readonly TableRow[] {
  const section = { cells: [group.title], section: true };
  return [bodyRow(section, columnWidths(FIELD_COLUMNS)), ...group.labels.map(fieldRow)];
}

/** How the blocks of a document stand. */
export interface BlockLook {
  readonly lists: ListNumbers;
  /** What a list or table does that the closing of a letter must not be parted from. */
  readonly end?: { readonly after: number };
  /** How the document prints a paragraph. */
  readonly paragraph: (block: Extract<Block, { type: 'paragraph' }>) => Paragraph;
}

/** Distance below a table; at the end of a letter it goes along with the closing. */
function space(end?: { readonly after: number }): Paragraph {
  return new Paragraph({
    style: STYLE.compact,
    ...(end ? { keepNext: true, spacing: { after: end.after } } : {}),
    children: [],
  });
}

function listItems(items: readonly (string | ItemModel)[], look: BlockLook): readonly Paragraph[] {
  const listed = look.lists.of(items);
  const last = items.length - 1;
  return items.map(
    (item, index) =>
      new Paragraph({
        // docx gives list items Word's own list style; a second style would be invalid.
        ...listed[index],
        spacing: { after: index === last ? (look.end?.after ?? LINE) : 40 },
        ...(look.end && index === last ? { keepNext: true } : {}),
        children: runsOf(worded(item)),
      }),
  );
}

/** Lays a block out; plain paragraphs as the document says. */
export function blockChildren(block: Block, look: BlockLook): readonly Child[] {
  if (block.type === 'heading') {
    const level = block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
    return [new Paragraph({ heading: level, children: runsOf(block) })];
  }
  if (block.type === 'paragraph') return [look.paragraph(block)];
  if (block.type === 'list') return listItems(block.items, look);
  if (block.type === 'fields')
    return [space(), table(FIELD_COLUMNS, block.groups.flatMap(fieldRows)), space()];
  const widths = columnWidths(block.columns);
  return [
    table(
      block.columns,
      block.rows.map((row) => bodyRow(row, widths)),
    ),
    space(look.end),
  ];
}

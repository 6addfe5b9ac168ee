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
import { FIELD_TITLES, isWriting } from '../../shared/domain/documents/printed-lines';
import type { ListNumbers } from './numbering';
import { LINE, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';
import { writingChildren } from './writing-layout';

export type Child = Paragraph | Table;

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
interface TableLook {
  readonly width: number;
  readonly rowHeightMm?: number | undefined;
  readonly sizePt?: number | undefined;
  /** Lines between the columns, where people write into them. */
  readonly ruled?: boolean;
}

function columnWidths(
  columns: readonly TableColumn[],
  { width }: Pick<TableLook, 'width'>,
): readonly number[] {
  return columns.map((column) => Math.round((width * column.share) / 100));
}

function worded(words: string | Worded): Worded {
  return typeof words === 'string' ? { text: words } : words;
}

interface CellOptions {
  readonly width: number;
  readonly look: TableLook;
  readonly bold?: boolean;
  readonly span?: number;
}

function cell(words: Worded, { width, look, bold = false, span }: CellOptions): TableCell {
  const size = look.sizePt === undefined ? {} : { size: look.sizePt * 2 };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        // A row that heads others goes over to the next page with them.
        ...(span === undefined ? {} : { keepNext: true }),
        children: runsOf(words, { bold, ...size }),
      }),
    ],
  });
}

function bodyRow(row: TableRowModel, widths: readonly number[], look: TableLook): TableRow {
  if (row.section) {
    const width = widths.reduce((sum, part) => sum + part, 0);
    const words = worded(row.cells[0] ?? '');
    return new TableRow({
      cantSplit: true,
      children: [cell(words, { width, look, bold: true, span: widths.length })],
    });
  }
  const { rowHeightMm } = look;
  const height =
    rowHeightMm === undefined
      ? {}
      : { height: { value: twips(rowHeightMm), rule: HeightRule.ATLEAST } };
  return new TableRow({
    cantSplit: true,
    ...height,
    children: widths.map((width, index) => cell(worded(row.cells[index] ?? ''), { width, look })),
  });
}

function table(columns: readonly TableColumn[], rows: readonly TableRow[], look: TableLook): Table {
  const widths = columnWidths(columns, look);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title: text, runs }, index) =>
      cell({ text, ...(runs ? { runs } : {}) }, { width: widths[index] ?? 0, look, bold: true }),
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

function fieldRows(group: FieldGroup, look: TableLook): readonly TableRow[] {
  const widths = columnWidths(FIELD_COLUMNS, look);
  const tall = { ...look, rowHeightMm: group.rowHeightMm ?? FIELD_HEIGHT };
  const rows = group.labels.map((label) => bodyRow({ cells: [label] }, widths, tall));
  return [bodyRow({ cells: [group.title], section: true }, widths, look), ...rows];
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

/** How the blocks of a document stand. */
export interface BlockLook {
  readonly lists: ListNumbers;
  /** Width of the text (twips). */
  readonly width: number;
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
  if (isWriting(block)) return writingChildren(block);
  if (block.type === 'heading') {
    const level = block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
    return [new Paragraph({ heading: level, children: runsOf(block) })];
  }
  if (block.type === 'paragraph') return [look.paragraph(block)];
  if (block.type === 'list') return listItems(block.items, look);
  const { width } = look;
  if (block.type === 'fields') {
    const rows = block.groups.flatMap((group) => fieldRows(group, { width }));
    return [space(), table(FIELD_COLUMNS, rows, { width }), space()];
  }
  return [tableOf(block, width), space(look.end)];
}

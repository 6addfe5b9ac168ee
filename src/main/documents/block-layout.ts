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
import { ABOVE_HEADING, LINE, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';
import { AT_ONCE, type Lead } from './lead';
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
  /** Its last row stays on the page of what follows. */
  readonly keepNext?: boolean;
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
  // A row that heads others goes over to the next page with them.
  const keepNext = span !== undefined || (look.keepNext ?? false);
  const size = look.sizePt === undefined ? {} : { size: look.sizePt * 2 };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [
      new Paragraph({
        style: STYLE.cell,
        ...(keepNext ? { keepNext } : {}),
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

function tableOf(block: Extract<Block, { type: 'table' }>, { width, end }: BlockLook): Table {
  const { rowHeightMm, sizePt } = block;
  const last = block.rows.length - 1;
  const look = { width, rowHeightMm, sizePt, ruled: rowHeightMm !== undefined };
  const widths = columnWidths(block.columns, look);
  return table(
    block.columns,
    block.rows.map((row, index) =>
      bodyRow(row, widths, end && index === last ? { ...look, keepNext: true } : look),
    ),
    look,
  );
}

/** Distance below a table (twips), kept by what follows it. */
export const BELOW_TABLE = LINE + 40;

/** How a paragraph stands among what is above and below it. */
export interface Standing {
  readonly lead: Lead;
  /** Distance below (twips), where the paragraph's own does not do. */
  readonly after?: number;
  /** Nothing follows in the running text. */
  readonly last: boolean;
}

/** How the blocks of a document stand. */
export interface BlockLook {
  readonly lists: ListNumbers;
  /** Width of the text (twips). */
  readonly width: number;
  /** Distance below the last block (twips), which must not be parted from the closing of a letter. */
  readonly end?: { readonly after: number };
  /** How the document prints a paragraph. */
  readonly paragraph: (block: Running, standing: Standing) => Paragraph;
}

type Running = Extract<Block, { type: 'paragraph' }>;

/** Word joins two tables without a paragraph between them, and wants one at the end of its text. */
function separator(newPage = false): Paragraph {
  return new Paragraph({
    style: STYLE.compact,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: [],
  });
}

function listItems(
  items: readonly (string | ItemModel)[],
  look: BlockLook,
  { lead, last }: Standing,
): readonly Paragraph[] {
  const listed = look.lists.of(items);
  const end = last ? look.end : undefined;
  const lastItem = items.length - 1;
  return items.map((item, index) => {
    const leading = index === 0 ? lead : AT_ONCE;
    return new Paragraph({
      // docx gives list items Word's own list style; a second style would be invalid.
      ...listed[index],
      ...leading.apply({ after: index === lastItem ? (end?.after ?? LINE) : 40 }),
      ...(end && index === lastItem ? { keepNext: true } : {}),
      children: runsOf(worded(item)),
    });
  });
}

function heading(block: Extract<Block, { type: 'heading' }>, { lead }: Standing): Paragraph {
  const isThird = block.level === 3;
  return new Paragraph({
    heading: isThird ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
    ...lead.apply({}, isThird ? ABOVE_HEADING.third : ABOVE_HEADING.second),
    children: runsOf(block),
  });
}

/** Lays a block out that is no table. */
function writtenChildren(
  block: Exclude<Block, { type: 'table' | 'fields' | 'newPage' }>,
  look: BlockLook,
  standing: Standing,
): readonly Paragraph[] {
  if (isWriting(block)) return writingChildren(block, standing.lead);
  if (block.type === 'heading') return [heading(block, standing)];
  if (block.type === 'paragraph') return [look.paragraph(block, standing)];
  return listItems(block.items, look, standing);
}

function formTable({ groups }: Extract<Block, { type: 'fields' }>, { width }: BlockLook): Table {
  const rows = groups.flatMap((group) => fieldRows(group, { width }));
  return table(FIELD_COLUMNS, rows, { width });
}

/** Whether what follows a block is a form: compact lines above it keep a blank line of distance. */
function isAboveForm(block: Block, next: Block | undefined): boolean {
  return next?.type === 'fields' && block.type === 'paragraph' && (block.compact ?? false);
}

function isTable(block: Block | undefined): boolean {
  return block?.type === 'table' || block?.type === 'fields';
}

/** Whether the running text ends with a table: what follows it keeps its distance itself. */
export function endsWithTable(blocks: readonly Block[]): boolean {
  return isTable(blocks.at(-1));
}

/**
 * Lays out the running text. Distances belong to the paragraphs themselves: whoever has a document read aloud does
 * not come upon empty ones.
 */
export function blocksChildren(
  blocks: readonly Block[],
  look: BlockLook,
  first: Lead = AT_ONCE,
): readonly Child[] {
  const children: Child[] = [];
  let lead = first;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type === 'newPage') {
      lead = lead.onNewPage();
    } else if (block.type === 'table' || block.type === 'fields') {
      if (lead.newPage || isTable(blocks[index - 1])) children.push(separator(lead.newPage));
      children.push(block.type === 'table' ? tableOf(block, look) : formTable(block, look));
      lead = AT_ONCE.below(BELOW_TABLE);
    } else {
      const after = isAboveForm(block, next) ? { after: LINE } : {};
      children.push(...writtenChildren(block, look, { lead, ...after, last: next === undefined }));
      lead = AT_ONCE;
    }
  }
  return children;
}

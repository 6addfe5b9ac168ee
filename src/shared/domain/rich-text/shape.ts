import { z } from 'zod';
import { TEXT_MAX } from '../text';

/** Limits of one text: what a letter of some pages needs, and what an editor stays quick with. */
export const RICH_LIMITS = {
  /** Characters of the whole text, as of a plain one. */
  characters: TEXT_MAX,
  blocks: 200,
  items: 200,
  rows: 100,
  columns: 12,
  /** Pieces of one form in a row within a paragraph, an item or a cell. */
  runs: 500,
} as const;

const mark = z.literal(true).optional();

/** Some words of one form; `\n` is a line break within the paragraph. */
export const richRunSchema = z.strictObject({
  text: z.string().min(1).max(RICH_LIMITS.characters),
  bold: mark,
  italic: mark,
  underline: mark,
});
export type RichRun = z.infer<typeof richRunSchema>;

const runs = z.array(richRunSchema).max(RICH_LIMITS.runs);

/** An item knows its level and its kind by itself, so that a list is as flat as Word writes it. */
export const richItemSchema = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)]),
  ordered: z.boolean(),
  runs,
});
export type RichItem = z.infer<typeof richItemSchema>;

const cells = z.array(z.strictObject({ runs })).min(1).max(RICH_LIMITS.columns);

export const richBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), runs }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2)]),
    runs,
  }),
  z.strictObject({
    type: z.literal('list'),
    items: z.array(richItemSchema).min(1).max(RICH_LIMITS.items),
  }),
  /** The first row heads the others; all rows have the same number of cells. */
  z.strictObject({
    type: z.literal('table'),
    rows: z.array(z.strictObject({ cells })).min(1).max(RICH_LIMITS.rows),
  }),
]);
export type RichBlock = z.infer<typeof richBlockSchema>;

/** A text with form, in the shape that is stored; never HTML. */
export interface RichText {
  readonly blocks: RichBlock[];
}

/** The words of some runs without their form. */
export function plainOfRuns(list: readonly RichRun[]): string {
  return list.map((run) => run.text).join('');
}

function rowsOf(block: RichBlock): readonly (readonly RichRun[])[] {
  if (block.type === 'list') return block.items.map((item) => item.runs);
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells.map(({ runs }) => runs));
  return [block.runs];
}

/** Paragraphs, items and cells in the order in which they are read. */
export function passagesOf(text: RichText): readonly (readonly RichRun[])[] {
  return text.blocks.flatMap(rowsOf);
}

function plainOfBlock(block: RichBlock): string {
  if (block.type === 'table') {
    return block.rows
      .map((row) => row.cells.map((cell) => plainOfRuns(cell.runs)).join('\t'))
      .join('\n');
  }
  return rowsOf(block).map(plainOfRuns).join('\n');
}

/** The text without its form: a blank line between blocks, items and rows in lines of their own. */
export function plainOf(text: RichText | string): string {
  return typeof text === 'string' ? text : text.blocks.map(plainOfBlock).join('\n\n');
}

/** Characters of a text that count for its limit. */
export function richLength(text: RichText): number {
  return passagesOf(text)
    .flat()
    .reduce((sum, run) => sum + run.text.length, 0);
}

import type { RichBlock, RichItem, RichRun, RichText } from '../rich-text/shape';
import type { Block, ItemModel, RunModel, Worded } from './models';
import { keepTogether, paragraphsOf } from './typography';

/** Plain paragraphs of a letter or paper. */
export function paragraphBlocks(texts: readonly string[]): readonly Block[] {
  return texts.map((text): Block => ({ type: 'paragraph', text }));
}

/** The words with and without their form; where nothing has a form, the words alone. */
function worded(runs: readonly RichRun[]): Worded {
  const printed = runs.map((run): RunModel => ({ ...run, text: keepTogether(run.text) }));
  const text = printed.map((run) => run.text).join('');
  const [only] = printed;
  const isPlain = !only || (printed.length === 1 && Object.keys(only).length === 1);
  return isPlain && !text.includes('\n') ? { text } : { text, runs: printed };
}

function itemOf({ level, ordered, runs }: RichItem): ItemModel {
  return { ...worded(runs), level, ordered };
}

function blockOf(block: RichBlock): Block {
  if (block.type === 'paragraph') return { type: 'paragraph', ...worded(block.runs) };
  // The title of a paper is its first level: headings of a text begin below it.
  if (block.type === 'heading')
    return { type: 'heading', level: block.level === 1 ? 2 : 3, ...worded(block.runs) };
  if (block.type === 'list') return { type: 'list', items: block.items.map(itemOf) };
  const [head, ...rows] = block.rows.map((row) => row.cells.map((cell) => worded(cell.runs)));
  const titles = head ?? [];
  return {
    type: 'table',
    columns: titles.map(({ text, ...form }) => ({
      title: text,
      share: 100 / titles.length,
      ...form,
    })),
    rows: rows.map((cells) => ({ cells })),
  };
}

/** What the office wrote, as blocks: plain text in paragraphs at its line breaks, as it always was. */
export function blocksOf(text: RichText | string | null): readonly Block[] {
  if (text === null || typeof text === 'string') return paragraphBlocks(paragraphsOf(text));
  return text.blocks.map(blockOf);
}

/** The same behind a sentence of ours: its first paragraph goes on in that of the sentence. */
export function blocksAfter(
  sentence: string | null,
  text: RichText | string | null,
): readonly Block[] {
  const own = sentence === null ? [] : [sentence];
  if (text === null || typeof text === 'string')
    return paragraphBlocks(paragraphsOf([...own, ...(text === null ? [] : [text])].join(' ')));
  const [first, ...others] = text.blocks;
  if (first?.type !== 'paragraph' || sentence === null)
    return [...paragraphBlocks(own.flatMap(paragraphsOf)), ...blocksOf(text)];
  const joined = worded([{ text: `${sentence} ` }, ...first.runs]);
  return [{ type: 'paragraph', ...joined }, ...others.map(blockOf)];
}

function mappedRuns(runs: readonly RichRun[], change: (text: string) => string): RichRun[] {
  return runs.map((run) => ({ ...run, text: change(run.text) }));
}

/** Changes the words of a text and leaves its form. */
export function withWords(
  text: RichText | string,
  change: (text: string) => string,
): RichText | string {
  if (typeof text === 'string') return change(text);
  const blocks = text.blocks.map((block): RichBlock => {
    if (block.type === 'list') {
      const items = block.items.map((item) => ({ ...item, runs: mappedRuns(item.runs, change) }));
      return { ...block, items };
    }
    if (block.type === 'table') {
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ runs: mappedRuns(cell.runs, change) })),
      }));
      return { ...block, rows };
    }
    return { ...block, runs: mappedRuns(block.runs, change) };
  });
  return { blocks };
}

import { withoutForbidden } from '../text';
import { plainOfRuns, type RichBlock, type RichItem, type RichRun, type RichText } from './shape';

type Table = Extract<RichBlock, { type: 'table' }>;

function sameForm(a: RichRun, b: RichRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
}

function formed(text: string, form: RichRun): RichRun {
  return {
    text,
    ...(form.bold ? { bold: true } : {}),
    ...(form.italic ? { italic: true } : {}),
    ...(form.underline ? { underline: true } : {}),
  };
}

/** Neighbours of one form become one run, so that the same text is the same data. */
function merged(runs: readonly RichRun[]): RichRun[] {
  const result: RichRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && sameForm(last, run)) result.splice(-1, 1, formed(last.text + run.text, last));
    else if (run.text !== '') result.push(formed(run.text, run));
  }
  return result;
}

function lastIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const item = list[index];
    if (item !== undefined && holds(item)) return index;
  }
  return -1;
}

/** White space at the ends says nothing, in whichever run it stands. */
function trimmed(runs: readonly RichRun[]): RichRun[] {
  const start = runs.findIndex((run) => run.text.trim() !== '');
  if (start === -1) return [];
  const end = lastIndex(runs, (run) => run.text.trim() !== '');
  return runs.slice(start, end + 1).map((run, index, all) => {
    const left = index === 0 ? run.text.trimStart() : run.text;
    return formed(index === all.length - 1 ? left.trimEnd() : left, run);
  });
}

function tidyRuns(runs: readonly RichRun[]): RichRun[] {
  const unified = runs.map((run) =>
    // A tab is Word's; where it stood in running text, a space says the same.
    formed(run.text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' '), run),
  );
  // Composed only after neighbours have met: a letter and its accent may come as two runs.
  return trimmed(merged(unified).map((run) => formed(run.text.normalize('NFC'), run)));
}

function tidyItems(items: readonly RichItem[]): RichItem[] {
  return items
    .map((item) => ({ ...item, runs: tidyRuns(item.runs) }))
    .filter((item) => item.runs.length > 0)
    .map((item, index) => (index === 0 ? { ...item, level: 1 } : item));
}

/** Rows that say nothing drop out, short ones are filled up, columns without a word at the end are left off. */
function tidyTable(table: Table): RichBlock[] {
  const rows = table.rows
    .map((row) => row.cells.map((cell) => tidyRuns(cell.runs)))
    .filter((cells) => cells.some((cell) => cell.length > 0));
  const width = Math.max(
    0,
    ...rows.map((cells) => lastIndex(cells, (cell) => cell.length > 0) + 1),
  );
  if (width === 0) return [];
  const filled = rows.map((cells) => ({
    cells: Array.from({ length: width }, (_, index) => ({ runs: cells[index] ?? [] })),
  }));
  return [{ type: 'table', rows: filled }];
}

function tidyBlock(block: RichBlock): RichBlock[] {
  if (block.type === 'table') return tidyTable(block);
  if (block.type === 'list') {
    const items = tidyItems(block.items);
    return items.length > 0 ? [{ type: 'list', items }] : [];
  }
  const runs = tidyRuns(block.runs);
  return runs.length > 0 ? [{ ...block, runs }] : [];
}

/** The one shape of a text: NFC, equal neighbours merged, nothing empty; tidying twice changes nothing more. */
export function tidied(text: RichText): RichText {
  return { blocks: text.blocks.flatMap(tidyBlock) };
}

function cleanRuns(runs: readonly RichRun[]): RichRun[] {
  return runs.map((run) => formed(withoutForbidden(run.text), run));
}

function cleanBlock(block: RichBlock): RichBlock {
  if (block.type === 'list') {
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, runs: cleanRuns(item.runs) })),
    };
  }
  if (block.type === 'table') {
    const rows = block.rows.map((row) => ({
      cells: row.cells.map((cell) => ({ runs: cleanRuns(cell.runs) })),
    }));
    return { ...block, rows };
  }
  return { ...block, runs: cleanRuns(block.runs) };
}

/** Tidied, and without characters that no Word file may hold: what an editor or the clipboard gives. */
export function normalise(text: RichText): RichText {
  return tidied({ blocks: text.blocks.map(cleanBlock) });
}

/** A plain text with form: blank lines part paragraphs, single ones stay line breaks. */
export function fromPlain(text: string): RichText {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00A0]*\n/)
    .map((part): RichBlock => ({ type: 'paragraph', runs: [{ text: part }] }));
  return tidied({ blocks });
}

/** Whether a text says nothing. */
export function isEmpty(text: RichText | string | null): boolean {
  if (text === null || typeof text === 'string') return (text ?? '').trim() === '';
  return tidied(text).blocks.length === 0;
}

function isPlainBlock(block: RichBlock): boolean {
  return (
    block.type === 'paragraph' &&
    block.runs.every((run) => !run.bold && !run.italic && !run.underline)
  );
}

/** The plain text where nothing has a form, so that a record stays what programs before this one wrote; else the text. */
export function plainest(text: RichText): RichText | string | null {
  const tidy = tidied(text);
  if (tidy.blocks.length === 0) return null;
  if (!tidy.blocks.every(isPlainBlock)) return tidy;
  const plain = tidy.blocks.flatMap((block) =>
    block.type === 'paragraph' ? [plainOfRuns(block.runs)] : [],
  );
  // A blank line within a paragraph would become two paragraphs, read again.
  return plain.some((part) => /\n[ \t\u00A0]*\n/.test(part)) ? tidy : plain.join('\n\n');
}

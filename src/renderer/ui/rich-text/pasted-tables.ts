const BLOCKS =
  'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, pre, blockquote, table, tbody, tr, td, th';

const isBreak = (node: Node): boolean => node.nodeName === 'BR';
const isBlank = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() === '';

/** Leaves one break between words, none at the ends. */
function withSingleBreaks(nodes: readonly Node[], document: Document): Node[] {
  const kept: Node[] = [];
  let isParted = false;
  for (const node of nodes) {
    if (isBreak(node)) {
      isParted = true;
    } else if (!isBlank(node) || (!isParted && kept.length > 0)) {
      if (isParted && kept.length > 0) kept.push(document.createElement('br'));
      isParted = false;
      kept.push(node);
    }
  }
  return kept;
}

/** Cells hold one paragraph: what stood in several, in a list or in a table goes into lines of it. */
function oneParagraph(cell: Element): void {
  const { ownerDocument } = cell;
  for (const block of cell.querySelectorAll(BLOCKS)) {
    block.before(ownerDocument.createElement('br'));
    block.after(ownerDocument.createElement('br'));
    block.replaceWith(...block.childNodes);
  }
  const paragraph = ownerDocument.createElement('p');
  paragraph.append(...withSingleBreaks([...cell.childNodes], ownerDocument));
  cell.replaceChildren(paragraph);
}

/** More rows or columns than any table of ours: a span that only wants to fill the memory. */
const SPAN_MAX = 100;

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? '1');
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), SPAN_MAX) : 1;
}

function emptyCell(document: Document): Element {
  return document.createElement('td');
}

/** Merged cells become one with the words and empty ones, so that each row has all its columns. */
function withoutSpans(table: Element): void {
  // Rows that still reach down into a column, by its number.
  const below = new Map<number, number>();
  for (const row of table.querySelectorAll('tr')) {
    let column = 0;
    const fill = (): void => {
      for (let left = below.get(column) ?? 0; left > 0; left = below.get(column) ?? 0) {
        below.set(column, left - 1);
        row.insertBefore(emptyCell(row.ownerDocument), row.children[column] ?? null);
        column += 1;
      }
    };
    for (const cell of [...row.children]) {
      fill();
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let index = 0; index < width; index += 1) {
        if (index > 0) cell.after(emptyCell(row.ownerDocument));
        if (height > 1) below.set(column + index, height - 1);
      }
      column += width;
    }
    fill();
  }
}

/** Tables as ours are: one paragraph in each cell, nothing merged, no table within a table. */
export function evenTables(document: Document): void {
  const tables = [...document.querySelectorAll('table')];
  const outer = tables.filter((table) => table.parentElement?.closest('table') === null);
  for (const table of outer) {
    for (const caption of table.querySelectorAll('caption')) {
      const words = document.createElement('p');
      words.append(...caption.childNodes);
      caption.remove();
      table.before(words);
    }
    const cells = [...table.querySelectorAll('td, th')];
    for (const cell of cells) {
      if (cell.parentElement?.closest('td, th') === null) oneParagraph(cell);
    }
    withoutSpans(table);
  }
}

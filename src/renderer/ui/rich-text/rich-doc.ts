import type {
  RichBlock,
  RichItem,
  RichRun,
  RichText,
} from '../../../shared/domain/rich-text/shape';
import { fromPlain, normalise, plainest } from '../../../shared/domain/rich-text/tidy';

/** What a field for formatted texts holds: plain as long as nothing has a form; null = empty. */
export type RichValue = RichText | string | null;

/** A node of the editor's document as ProseMirror writes it. */
export interface DocNode {
  readonly type?: string;
  readonly attrs?: Record<string, unknown> | undefined;
  readonly content?: DocNode[];
  readonly marks?: { type: string }[];
  readonly text?: string;
}

const MARKS = ['bold', 'italic', 'underline'] as const;
type List = Extract<RichBlock, { type: 'list' }>;

function inlineOf(runs: readonly RichRun[]): DocNode[] {
  return runs.flatMap((run) => {
    const marks = MARKS.filter((mark) => run[mark]).map((type) => ({ type }));
    return run.text
      .split('\n')
      .flatMap((text, index): DocNode[] => [
        ...(index > 0 ? [{ type: 'hardBreak', marks }] : []),
        ...(text === '' ? [] : [{ type: 'text', text, marks }]),
      ]);
  });
}

const paragraphOf = (runs: readonly RichRun[]): DocNode => ({
  type: 'paragraph',
  content: inlineOf(runs),
});

interface ListInMaking {
  readonly type: string;
  readonly attrs: { joined: boolean };
  readonly content: { type: string; content: DocNode[] }[];
}

interface Lists {
  readonly lists: ListInMaking[];
}

/** Puts an item into the last list where its kind is the same, else into one that goes on behind it. */
function added({ lists }: Lists, item: RichItem): void {
  const type = item.ordered ? 'orderedList' : 'bulletList';
  const entry = { type: 'listItem', content: [paragraphOf(item.runs)] };
  const last = lists.at(-1);
  if (last?.type === type) last.content.push(entry);
  else lists.push({ type, attrs: { joined: last !== undefined }, content: [entry] });
}

/** The flat items of the domain as nested lists; a list that changes its kind goes on in a joined one. */
function listsOf({ items }: List): DocNode[] {
  const outer: Lists = { lists: [] };
  let inner: ListInMaking[] = [];
  const close = (): void => {
    outer.lists
      .at(-1)
      ?.content.at(-1)
      ?.content.push(...inner);
    inner = [];
  };
  for (const item of items) {
    if (item.level === 2 && outer.lists.length > 0) {
      added({ lists: inner }, item);
    } else {
      close();
      added(outer, item);
    }
  }
  close();
  return outer.lists;
}

function nodesOf(block: RichBlock): DocNode[] {
  if (block.type === 'list') return listsOf(block);
  if (block.type === 'paragraph') return [paragraphOf(block.runs)];
  if (block.type === 'heading') {
    return [{ type: 'heading', attrs: { level: block.level }, content: inlineOf(block.runs) }];
  }
  const content = block.rows.map((row) => ({
    type: 'tableRow',
    content: row.cells.map((cell) => ({ type: 'tableCell', content: [paragraphOf(cell.runs)] })),
  }));
  return [{ type: 'table', content }];
}

/** A text as the editor's document; an empty one has one empty paragraph. */
export function toDoc(value: RichValue): DocNode {
  const text = typeof value === 'string' ? fromPlain(value) : value;
  const content = text?.blocks.flatMap(nodesOf) ?? [];
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

const childrenOf = (node: DocNode): readonly DocNode[] => node.content ?? [];

function runOf(node: DocNode): RichRun {
  const has = (name: string) => node.marks?.some(({ type }) => type === name) === true;
  return {
    text: node.type === 'hardBreak' ? '\n' : (node.text ?? ''),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(has('underline') ? { underline: true } : {}),
  };
}

const runsOf = (node: DocNode | undefined): RichRun[] => (node?.content ?? []).map(runOf);

const isList = ({ type }: DocNode): boolean => type === 'bulletList' || type === 'orderedList';

function itemsOf(list: DocNode, level: 1 | 2): RichItem[] {
  return childrenOf(list).flatMap((entry) => {
    const [words, ...below] = childrenOf(entry);
    const item = { level, ordered: list.type === 'orderedList', runs: runsOf(words) };
    return [item, ...below.filter(isList).flatMap((inner) => itemsOf(inner, 2))];
  });
}

function tableOf(node: DocNode): RichBlock {
  const rows = childrenOf(node).map((row) => ({
    cells: childrenOf(row).map((cell) => ({ runs: runsOf(childrenOf(cell)[0]) })),
  }));
  return { type: 'table', rows };
}

function blockOf(node: DocNode): RichBlock {
  if (isList(node)) return { type: 'list', items: itemsOf(node, 1) };
  if (node.type === 'table') return tableOf(node);
  if (node.type === 'heading') {
    return { type: 'heading', level: node.attrs?.['level'] === 2 ? 2 : 1, runs: runsOf(node) };
  }
  return { type: 'paragraph', runs: runsOf(node) };
}

/** The text that the editor's document says, in the shape in which it is saved. */
export function fromDoc(doc: DocNode): RichValue {
  const blocks: RichBlock[] = [];
  for (const node of childrenOf(doc)) {
    const block = blockOf(node);
    const last = blocks.at(-1);
    const goesOn = node.attrs?.['joined'] === true && last?.type === 'list';
    if (goesOn && block.type === 'list') last.items.push(...block.items);
    else blocks.push(block);
  }
  return plainest(normalise({ blocks }));
}

/** Whether two texts are the same as they are saved. */
export function isSameText(a: RichValue, b: RichValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

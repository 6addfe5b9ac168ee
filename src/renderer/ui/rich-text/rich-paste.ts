import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { TEXT_MAX } from '../../../shared/domain/text';
import { richProblems } from './rich-text-texts';

/** HTML that is so much longer than any text of ours would keep the window busy for seconds (characters). */
const HTML_MAX = 3_000_000;

/** Why what lies in the clipboard is not taken; null where it is. */
export function pasteProblem(data: DataTransfer | null): string | null {
  if (data === null) return null;
  const text = data.getData('text/plain');
  if (text.length > TEXT_MAX) return richProblems.paste(text.length);
  return data.getData('text/html').length > HTML_MAX ? richProblems.pastedForm : null;
}

function paragraphsOf(lines: readonly (readonly Node[])[], schema: Schema): Node[] {
  const { paragraph } = schema.nodes;
  return paragraph ? lines.map((line) => paragraph.create(null, line)) : [];
}

/** Plain text: a blank line parts paragraphs, a single end of line stays one. */
export function plainSlice(text: string, schema: Schema): Slice {
  const { hardBreak } = schema.nodes;
  const parts = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\u00A0]*\n/)
    .filter((part) => part.trim() !== '' || !text.includes('\n'));
  const lines = parts.map((part) =>
    part
      .replace(/^\n+|\n+$/g, '')
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 && hardBreak ? [hardBreak.create()] : []),
        ...(line === '' ? [] : [schema.text(line)]),
      ]),
  );
  return Slice.maxOpen(Fragment.from(paragraphsOf(lines, schema)));
}

/** Mails part paragraphs by two line breaks in a row. */
function partedParagraph(node: Node, schema: Schema): Node[] {
  const lines: Node[][] = [[]];
  let breaks: Node[] = [];
  node.forEach((child) => {
    if (child.type.name === 'hardBreak') {
      breaks.push(child);
      return;
    }
    if (breaks.length > 1) lines.push([]);
    else lines.at(-1)?.push(...breaks);
    breaks = [];
    lines.at(-1)?.push(child);
  });
  return paragraphsOf(
    lines.filter((line) => line.length > 0),
    schema,
  );
}

/** What was pasted, with paragraphs where two line breaks stood for one. */
export function partedSlice(slice: Slice, schema: Schema): Slice {
  const parted: Node[] = [];
  slice.content.forEach((node) => {
    if (node.type.name === 'paragraph') parted.push(...partedParagraph(node, schema));
    else parted.push(node);
  });
  const isSame = parted.length === slice.content.childCount;
  return isSame ? slice : new Slice(Fragment.from(parted), slice.openStart, slice.openEnd);
}

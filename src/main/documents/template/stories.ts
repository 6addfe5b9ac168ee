import { childNamed, decoded, type XmlElement, type XmlNode, type XmlText } from './xml-tree';
import { parseTag, TAG_MAX, type Tag } from './tags';

/** A stretch of a paragraph's text and where it comes from. */
export interface Piece {
  /** Text inside of a `w:t`, or an element that stands for one character (`w:tab`). */
  readonly node: XmlNode;
  readonly run: XmlElement;
  /** Place in the text of the paragraph. */
  readonly at: number;
  readonly text: string;
}

export interface Paragraph {
  readonly element: XmlElement;
  readonly story: Story;
  /** From 1, within its story. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly tags: readonly TagPlace[];
}

/** One placeholder: from its first brace to behind its last one, in the text of its paragraph. */
export interface TagPlace {
  readonly tag: Tag;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  /** As it stands in the text. */
  readonly written: string;
}

export type StoryKind = 'text' | 'header' | 'footer' | 'footnote' | 'endnote' | 'textBox';

/** A text that is read for itself: the body, a header, one footnote, one text box. */
export interface Story {
  readonly kind: StoryKind;
  readonly root: XmlElement;
  readonly paragraphs: Paragraph[];
}

/** Stands for whatever is no text: a picture, a field, a footnote's mark. No placeholder reaches over it. */
export const OBJECT = '\uFFFC';

const STORY_OF: Readonly<Record<string, StoryKind>> = {
  'w:body': 'text',
  'w:hdr': 'header',
  'w:ftr': 'footer',
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
  'w:txbxContent': 'textBox',
};

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:softHyphen': '\u00AD',
  'w:noBreakHyphen': '\u2011',
};
/** What a run may hold beside its text without anybody seeing it. */
const SILENT = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:delText', 'w:delInstrText']);

interface Reader {
  readonly xml: string;
  readonly stories: Story[];
}

interface Line {
  readonly pieces: Piece[];
  text: string;
}

function addPiece(line: Line, piece: Omit<Piece, 'at'>): void {
  line.pieces.push({ ...piece, at: line.text.length });
  line.text += piece.text;
}

function isPageBreak(xml: string, element: XmlElement): boolean {
  return (
    element.name === 'w:br' &&
    /\sw:type=["'](?:page|column)["']/.test(xml.slice(element.start, element.openEnd))
  );
}

/** The text of one run; text boxes in it are stories of their own. */
function readRun(reader: Reader, line: Line, run: XmlElement): void {
  for (const child of run.children) {
    if (child.kind !== 'element' || SILENT.has(child.name)) continue;
    if (child.name === 'w:t') {
      const texts = child.children.filter((node): node is XmlText => node.kind === 'text');
      for (const node of texts)
        addPiece(line, { node, run, text: decoded(reader.xml.slice(node.start, node.end)) });
      continue;
    }
    const plain = isPageBreak(reader.xml, child) ? undefined : CHARACTERS[child.name];
    addPiece(line, { node: child, run, text: plain ?? OBJECT });
    if (plain === undefined) findStories(reader, child);
  }
}

/** What was moved away or deleted is not text any more. */
const GONE = new Set(['w:moveFrom', 'w:del']);

function readInline(reader: Reader, line: Line, parent: XmlElement): void {
  for (const child of parent.children) {
    if (child.kind !== 'element' || GONE.has(child.name)) continue;
    if (child.name === 'w:r') readRun(reader, line, child);
    else if (child.name !== 'w:pPr') readInline(reader, line, child);
  }
}

const TAG = new RegExp(`\\{\\{([^{}${OBJECT}]{0,${TAG_MAX}})\\}\\}`, 'gu');

function readParagraph(reader: Reader, story: Story, element: XmlElement): void {
  const number = story.paragraphs.length + 1;
  const line: Line = { pieces: [], text: '' };
  const tags: TagPlace[] = [];
  readInline(reader, line, element);
  const { pieces, text } = line;
  const paragraph: Paragraph = { element, story, number, pieces, text, tags };
  for (const match of text.matchAll(TAG)) {
    const [written, inner = ''] = match;
    const { index: from } = match;
    tags.push({ tag: parseTag(inner), paragraph, from, to: from + written.length, written });
  }
  story.paragraphs.push(paragraph);
}

function readStory(reader: Reader, story: Story, parent: XmlElement): void {
  for (const child of parent.children) {
    if (child.kind !== 'element' || GONE.has(child.name)) continue;
    if (child.name === 'w:p') readParagraph(reader, story, child);
    else if (STORY_OF[child.name]) findStories(reader, child);
    else readStory(reader, story, child);
  }
}

function findStories(reader: Reader, element: XmlElement): void {
  const kind = STORY_OF[element.name];
  if (kind) {
    const story: Story = { kind, root: element, paragraphs: [] };
    reader.stories.push(story);
    readStory(reader, story, element);
    return;
  }
  for (const child of element.children) {
    if (child.kind === 'element') findStories(reader, child);
  }
}

/** All stories of a part, each paragraph with its text healed of whatever Word split it into. */
export function storiesOf(xml: string, root: XmlElement): readonly Story[] {
  const reader: Reader = { xml, stories: [] };
  findStories(reader, root);
  return reader.stories;
}

/** Whether a section ends with this paragraph: such a one never goes away. */
export function endsSection({ element }: Paragraph): boolean {
  const properties = childNamed(element, 'w:pPr');
  return properties !== null && childNamed(properties, 'w:sectPr') !== null;
}

/** A stretch of the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Offset in the source of the n-th UTF-16 unit of a text node. */
function offsetIn(xml: string, node: XmlText, index: number): number {
  const source = xml.slice(node.start, node.end);
  if (!source.includes('&')) return node.start + index;
  let units = 0;
  for (const match of source.matchAll(/&[^;]+;|[^&]/gs)) {
    if (units >= index) return node.start + match.index;
    units += decoded(match[0]).length;
  }
  return node.end;
}

/** The part of a piece that lies within `from`..`to` of the paragraph's text; null where none does. */
export function spanOf(xml: string, piece: Piece, { from, to }: TagPlace): Span | null {
  const begin = Math.max(from, piece.at);
  const end = Math.min(to, piece.at + piece.text.length);
  if (begin >= end) return null;
  const { node } = piece;
  if (node.kind === 'element') return { start: node.start, end: node.end };
  return {
    start: offsetIn(xml, node, begin - piece.at),
    end: offsetIn(xml, node, end - piece.at),
  };
}

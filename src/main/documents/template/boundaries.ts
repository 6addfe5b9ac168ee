import { isControl, type Block } from './blocks';
import { childNamed, type XmlElement } from './xml-tree';
import {
  endsSection,
  spanOf,
  type Paragraph,
  type Piece,
  type Span,
  type Story,
  type TagPlace,
} from './stories';

/** Where one tag of a block divides the source. */
export interface Boundary {
  /** What goes with the tag. */
  readonly cut: Span;
  /** Closes what stands before the tag and opens what follows: both empty between whole elements. */
  readonly close: string;
  readonly open: string;
  /** The tag's own pieces are cut elsewhere, since its paragraph stays. */
  readonly inText: boolean;
}

/** A block of elements with the same parent. */
export interface BlockShape {
  readonly block: Block;
  readonly parent: XmlElement;
  /** What is repeated or left out: runs, paragraphs, rows, or the one row that holds all tags. */
  readonly level: 'runs' | 'paragraphs' | 'rows' | 'row';
  readonly boundaries: readonly Boundary[];
}

export type ShapeProblem =
  | { readonly code: 'crossesTable'; readonly at: TagPlace }
  | { readonly code: 'crossesBorder'; readonly at: TagPlace }
  | { readonly code: 'midSentence'; readonly at: TagPlace };

export type Shaped = { readonly shape: BlockShape } | { readonly problem: ShapeProblem };

export function piecesOf({ paragraph, from, to }: TagPlace): readonly Piece[] {
  return paragraph.pieces.filter(({ at, text }) => at < to && at + text.length > from);
}

function ancestors(element: XmlElement): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | null = element; at; at = at.parent) chain.unshift(at);
  return chain;
}

/** From the root down to the run that holds the tag's first brace. */
function chainOf(place: TagPlace): readonly XmlElement[] {
  const [first] = piecesOf(place);
  return ancestors(first?.run ?? place.paragraph.element);
}

/** The paragraphs of an element; they lie in the order of the source. */
function paragraphsIn({ paragraphs }: Story, unit: XmlElement): readonly Paragraph[] {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.element.start ?? 0) < unit.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((paragraphs[end]?.element.start ?? unit.end) < unit.end) end += 1;
  return paragraphs.slice(low, end);
}

/** The same; of an element within a line, the paragraph around it. */
function paragraphsAt(story: Story, unit: XmlElement, place: TagPlace): readonly Paragraph[] {
  const inside = paragraphsIn(story, unit);
  return inside.length > 0 ? inside : [place.paragraph];
}

type Position = 'alone' | 'first' | 'last' | 'middle';

/** The text of an element before and after a tag, without any control tags. */
function around(story: Story, unit: XmlElement, place: TagPlace): readonly [string, string] {
  let before = '';
  let after = '';
  let isBehind = false;
  for (const paragraph of paragraphsAt(story, unit, place)) {
    let at = 0;
    const add = (text: string): void => {
      if (isBehind) after += text;
      else before += text;
    };
    for (const tag of paragraph.tags.filter(isControl)) {
      add(paragraph.text.slice(at, tag.from));
      if (tag === place) isBehind = true;
      at = tag.to;
    }
    add(paragraph.text.slice(at));
  }
  return [before.trim(), after.trim()];
}

function position(story: Story, unit: XmlElement, place: TagPlace): Position {
  const [before, after] = around(story, unit, place);
  if (before === '' && after === '') return 'alone';
  if (before === '') return 'first';
  return after === '' ? 'last' : 'middle';
}

interface Shaping {
  readonly xml: string;
  readonly story: Story;
  /** Blocks that begin and end within one paragraph. */
  readonly inline: ReadonlySet<TagPlace>;
}

function firstSpan(xml: string, place: TagPlace): Span {
  const [first] = piecesOf(place);
  const span = first ? spanOf(xml, first, place) : null;
  return span ?? { start: place.paragraph.element.start, end: place.paragraph.element.start };
}

/** Ends the run before the tag and opens one of the same format behind it. */
function splitRun({ xml }: Shaping, place: TagPlace, run: XmlElement): Boundary {
  const properties = childNamed(run, 'w:rPr');
  const format = properties ? xml.slice(properties.start, properties.end) : '';
  return {
    cut: firstSpan(xml, place),
    close: '</w:t></w:r>',
    open: `${xml.slice(run.start, run.openEnd)}${format}<w:t xml:space="preserve">`,
    inText: true,
  };
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** All control tags of an element, as long as it holds nothing else and may go with them. */
function soleTags({ story, inline }: Shaping, unit: XmlElement): readonly TagPlace[] | null {
  const paragraphs = paragraphsIn(story, unit);
  const tags = paragraphs.flatMap(({ tags: all }) => all).filter(isControl);
  const isOpen = paragraphs.some(endsSection) || tags.some((tag) => inline.has(tag));
  return isOpen ? null : tags;
}

/** The tags of a paragraph that goes share it out among themselves: the share of one of them. */
function share(
  xml: string,
  unit: XmlElement,
  tags: readonly [TagPlace, readonly TagPlace[]],
): Span {
  const [mine, all] = tags;
  const index = all.indexOf(mine);
  const next = all[index + 1];
  return {
    start: index <= 0 ? unit.start : firstSpan(xml, mine).start,
    end: next ? firstSpan(xml, next).start : unit.end,
  };
}

/** Between whole elements: the tag's own goes if it holds nothing else. Null where it is in the middle. */
function besideUnit(shaping: Shaping, place: TagPlace, unit: XmlElement): Boundary | null {
  const where = position(shaping.story, unit, place);
  const between = { close: '', open: '' };
  if (where === 'middle') return null;
  if (where === 'first') return { ...between, cut: at(unit.start), inText: true };
  if (where === 'last') return { ...between, cut: at(unit.end), inText: true };
  const sole = soleTags(shaping, unit);
  if (sole) return { ...between, cut: share(shaping.xml, unit, [place, sole]), inText: false };
  // The paragraph of a section's end stays: what begins there begins behind it.
  const edge = place.tag.kind === 'end' ? unit.start : unit.end;
  return { ...between, cut: at(edge), inText: true };
}

const TEXT = new Set(['w:t', 'w:r']);

function shapeOfRow(block: Block, row: XmlElement): Shaped {
  const { start, elses, end } = block;
  const [between] = elses;
  if (between) return { problem: { code: 'crossesTable', at: between } };
  const edge = (offset: number): Boundary => ({
    cut: at(offset),
    close: '',
    open: '',
    inText: true,
  });
  if (!row.parent) return { problem: { code: 'crossesTable', at: start } };
  const boundaries = [edge(row.start), edge(row.end)];
  return { shape: { block: { start, elses, end }, parent: row.parent, level: 'row', boundaries } };
}

function boundary(shaping: Shaping, place: TagPlace, unit: XmlElement): Boundary | ShapeProblem {
  if (unit.name === 'w:r') return splitRun(shaping, place, unit);
  if (unit.name === 'w:tbl') return { code: 'crossesTable', at: place };
  const beside = besideUnit(shaping, place, unit);
  if (beside) return beside;
  const isText = unit.name === 'w:p' || unit.name === 'w:tr';
  return { code: isText ? 'midSentence' : 'crossesBorder', at: place };
}

function levelOf(units: readonly XmlElement[]): BlockShape['level'] {
  if (units.some((unit) => unit.name === 'w:tr')) return 'rows';
  const isParagraph = units.some(({ name, children }) => name === 'w:p' || children.some(isBlock));
  return isParagraph ? 'paragraphs' : 'runs';
}

function isBlock(node: XmlElement['children'][number]): boolean {
  if (node.kind !== 'element') return false;
  return node.name === 'w:p' || (node.name === 'w:sdtContent' && node.children.some(isBlock));
}

/** The element that holds all tags of a block, and the one below it that holds each. */
function unitsOf(places: readonly TagPlace[]): {
  readonly parent: XmlElement | undefined;
  readonly units: readonly XmlElement[];
} {
  const chains = places.map(chainOf);
  const [first = []] = chains;
  let depth = 0;
  while (first[depth] && chains.every((chain) => chain[depth] === first[depth])) depth += 1;
  while (depth > 1 && TEXT.has(first[depth - 1]?.name ?? '')) depth -= 1;
  return { parent: first[depth - 1], units: chains.flatMap((chain) => chain[depth] ?? []) };
}

/** The elements that a block's tags divide, and how. */
export function shapeOf(shaping: Shaping, block: Block): Shaped {
  const places = [block.start, ...block.elses, block.end];
  const { parent, units } = unitsOf(places);
  if (!parent || units.length < places.length) {
    return { problem: { code: 'crossesBorder', at: block.end } };
  }
  if (parent.name === 'w:tr') return shapeOfRow(block, parent);
  const boundaries: Boundary[] = [];
  for (const [index, place] of places.entries()) {
    const made = boundary(shaping, place, units[index] ?? parent);
    if ('code' in made) return { problem: made };
    boundaries.push(made);
  }
  return { shape: { block, parent, level: levelOf(units), boundaries } };
}

import { piecesOf } from './boundaries';
import type { XmlElement } from './xml-tree';
import type { Op } from './program';
import { cut, insert, put, type Region } from './regions';
import { endsSection, OBJECT, spanOf, type Paragraph, type Piece, type TagPlace } from './stories';

/** Whether a tag takes a whole run away: then its format and frame go, too. */
function isConsumed(run: XmlElement, pieces: readonly Piece[], place: TagPlace): boolean {
  const mine = pieces.filter((piece) => piece.run === run);
  const isWhole = mine.every(({ at, text }) => at >= place.from && at + text.length <= place.to);
  const hosts = new Set<unknown>(
    mine.map(({ node }) => (node.kind === 'text' ? node.parent : node)),
  );
  const others = run.children.filter(
    (child) => child.kind === 'element' && child.name !== 'w:rPr' && !hosts.has(child),
  );
  return isWhole && others.length === 0;
}

/**
 * The pieces that Word split a tag into: the first becomes `op` (and so takes the format of the first
 * brace), all others go, and runs that held nothing else with them.
 */
export function tagRegions(xml: string, place: TagPlace, op: Op | null): readonly Region[] {
  const all = place.paragraph.pieces;
  const [first, ...others] = piecesOf(place);
  const regions: Region[] = [];
  const span = first ? spanOf(xml, first, place) : null;
  if (span) regions.push(op ? put(span, op) : cut(span));
  const gone = new Set<XmlElement>();
  for (const piece of others) {
    if (gone.has(piece.run)) continue;
    if (piece.run !== first?.run && isConsumed(piece.run, all, place)) {
      gone.add(piece.run);
      regions.push(cut({ start: piece.run.start, end: piece.run.end }));
      continue;
    }
    const rest = spanOf(xml, piece, place);
    if (rest) regions.push(cut(rest));
  }
  return regions;
}

/** Texts that tags are cut out of keep the spaces at their ends. */
export function keptSpaces(xml: string, paragraph: Paragraph): readonly Region[] {
  const hosts = new Set<XmlElement>();
  for (const place of paragraph.tags) {
    for (const { node } of piecesOf(place)) if (node.kind === 'text') hosts.add(node.parent);
  }
  return [...hosts]
    .filter(({ start, openEnd }) => !xml.slice(start, openEnd).includes('xml:space'))
    .map(({ openEnd }) => insert(openEnd - 1, ' xml:space="preserve"'));
}

/** How a paragraph that consists of tags alone is filled. */
export type Alone =
  | { readonly kind: 'lines'; readonly place: TagPlace; readonly path: readonly string[] }
  | { readonly kind: 'text' }
  | null;

/** Whether a paragraph stands for one value, or for whatever its conditions leave of it. */
export function aloneIn(paragraph: Paragraph): Alone {
  const { tags, text } = paragraph;
  if (tags.length === 0 || text.includes(OBJECT) || endsSection(paragraph)) return null;
  let rest = '';
  let at = 0;
  for (const tag of tags) {
    rest += text.slice(at, tag.from);
    at = tag.to;
  }
  if (`${rest}${text.slice(at)}`.trim() === '') {
    const [place] = tags;
    if (tags.length === 1 && place?.tag.kind === 'value') {
      return { kind: 'lines', place, path: place.tag.path };
    }
    return { kind: 'text' };
  }
  return hasOnlyConditions(paragraph) ? { kind: 'text' } : null;
}

/** `{{falls X}}Text{{ende falls}}`: all of the paragraph's words stand in conditions. */
function hasOnlyConditions({ tags, text }: Paragraph): boolean {
  let depth = 0;
  let at = 0;
  for (const { tag, from, to } of tags) {
    if (depth === 0 && text.slice(at, from).trim() !== '') return false;
    if (tag.kind === 'if' || tag.kind === 'each') depth += 1;
    if (tag.kind === 'end') depth -= 1;
    if (depth < 0) return false;
    at = to;
  }
  return depth === 0 && text.slice(at).trim() === '';
}

/** Whether a paragraph is all that its cell, header or text box holds. */
export function isOnlyOne({ element }: Paragraph): boolean {
  const siblings = (element.parent?.children ?? []).filter(
    (child) => child.kind === 'element' && (child.name === 'w:p' || child.name === 'w:tbl'),
  );
  return siblings.length === 1 && element.parent?.name !== 'w:body';
}

import { err, ok, type Result } from '../../../shared/result';
import { blockRegion } from './block-regions';
import { pairTags, type BlockProblem } from './blocks';
import { shapeOf, type BlockShape, type ShapeProblem } from './boundaries';
import { copiesApart, type Changing } from './copies';
import type { GuardRule, Op } from './program';
import { assemble, guard, type Region } from './regions';
import { storiesOf, type Paragraph, type Story, type TagPlace } from './stories';
import { aloneIn, isOnlyOne, keptSpaces, tagRegions } from './text-regions';
import type { XmlElement } from './xml-tree';

export type TagProblem =
  | BlockProblem
  | ShapeProblem
  | { readonly code: 'emptyTag' | 'tooManyTags'; readonly at: TagPlace };

/** Placeholders of one part: a form of forty pages has some hundred. */
export const MOST_TAGS = 2_000;

/** A part of a template, ready to be filled. */
export interface CompiledPart {
  readonly ops: readonly Op[];
  readonly tags: readonly TagPlace[];
}

interface Compiling {
  readonly xml: string;
  readonly regions: Region[];
  readonly changing: Changing[];
  /** Elements whose content may vanish. */
  readonly emptied: Set<XmlElement>;
  readonly problems: TagProblem[];
}

/** Whether each field that begins in a stretch ends in it. */
function keepsFields(xml: string, { boundaries }: BlockShape): boolean {
  return boundaries.slice(1).every(({ cut }, index) => {
    const part = xml.slice(boundaries[index]?.cut.end, cut.start);
    const begins = part.match(/w:fldCharType=["']begin/g)?.length ?? 0;
    return begins === (part.match(/w:fldCharType=["']end/g)?.length ?? 0);
  });
}

/** Notes in `gone` the tags whose paragraph goes with them. */
function addBlock(compiling: Compiling, shape: BlockShape, gone: Set<TagPlace>): void {
  const region = blockRegion(shape);
  compiling.regions.push(region);
  compiling.changing.push({ ...region, repeats: shape.block.start.tag.kind === 'each' });
  if (shape.level !== 'runs') compiling.emptied.add(shape.parent);
  const { start, elses, end } = shape.block;
  for (const [index, place] of [start, ...elses, end].entries()) {
    const boundary = shape.boundaries[index];
    if (boundary && !boundary.inText) gone.add(place);
  }
}

/** The paragraph that goes without a value, or stands there once for each line of it. */
function addAlone(compiling: Compiling, { element }: Paragraph, region: Region): void {
  compiling.regions.push(region);
  compiling.changing.push({ start: element.start, end: element.end, repeats: true });
  if (element.parent) compiling.emptied.add(element.parent);
}

function addTags(compiling: Compiling, places: readonly TagPlace[], line: TagPlace | null): void {
  for (const place of places) {
    const { tag } = place;
    const value: Op | null = tag.kind === 'value' ? { kind: 'value', path: tag.path } : null;
    const op: Op | null = place === line ? { kind: 'line' } : value;
    compiling.regions.push(...tagRegions(compiling.xml, place, op));
  }
}

function addParagraph(
  compiling: Compiling,
  paragraph: Paragraph,
  gone: ReadonlySet<TagPlace>,
): void {
  const { element, tags } = paragraph;
  const staying = tags.filter((place) => !gone.has(place));
  if (staying.length === 0) return;
  const alone = staying.length === tags.length ? aloneIn(paragraph) : null;
  const always = isOnlyOne(paragraph);
  compiling.regions.push(...keptSpaces(compiling.xml, paragraph));
  addTags(compiling, staying, alone?.kind === 'lines' ? alone.place : null);
  if (alone?.kind === 'lines') {
    const { path } = alone;
    const { start, end } = element;
    const ops: Region['ops'] = (inner) => [{ kind: 'lines', path, always, body: inner(element) }];
    addAlone(compiling, paragraph, { start, end, ops });
  } else if (alone && !always) addAlone(compiling, paragraph, guard(element, 'text'));
}

function addStory(compiling: Compiling, story: Story): void {
  const { xml, problems } = compiling;
  const pairing = pairTags(story);
  problems.push(...pairing.problems);
  const inline = new Set<TagPlace>();
  for (const { start, elses, end } of pairing.blocks) {
    const all = [start, ...elses, end];
    const isInline = all.every(({ paragraph }) => paragraph === start.paragraph);
    if (isInline) for (const place of all) inline.add(place);
  }
  const gone = new Set<TagPlace>();
  // Pairs are found from the inside out; regions of the same ends are given outer first.
  for (const block of [...pairing.blocks].reverse()) {
    const shaped = shapeOf({ xml, story, inline }, block);
    if ('problem' in shaped) problems.push(shaped.problem);
    else if (!keepsFields(xml, shaped.shape))
      problems.push({ code: 'crossesBorder', at: block.start });
    else addBlock(compiling, shaped.shape, gone);
  }
  for (const paragraph of story.paragraphs) {
    const empty = paragraph.tags.filter(({ tag }) => tag.kind === 'empty');
    problems.push(...empty.map((at): TagProblem => ({ code: 'emptyTag', at })));
    addParagraph(compiling, paragraph, gone);
  }
}

const RULES: Readonly<Record<string, GuardRule>> = {
  'w:tc': 'endsWithParagraph',
  'w:tbl': 'rows',
  'w:txbxContent': 'notEmpty',
  'w:hdr': 'notEmpty',
  'w:ftr': 'notEmpty',
  'w:footnote': 'notEmpty',
  'w:endnote': 'notEmpty',
  'w:sdtContent': 'notEmpty',
};

function depthOf(element: XmlElement): number {
  let depth = 0;
  for (let at = element.parent; at; at = at.parent) depth += 1;
  return depth;
}

/** What may lose its last paragraph or row is guarded, so that Word still opens the file. */
function guards(emptied: Iterable<XmlElement>): readonly Region[] {
  const guarded = new Set<XmlElement>();
  for (const start of emptied) {
    // A table that goes may be the last of its cell.
    for (let at: XmlElement | null = start; at && RULES[at.name]; at = at.parent) {
      guarded.add(at);
      if (at.name !== 'w:tbl') break;
    }
  }
  return [...guarded]
    .sort((a, b) => depthOf(a) - depthOf(b))
    .map((element) => {
      const rule = RULES[element.name] ?? 'notEmpty';
      const content = { start: element.openEnd, end: element.closeStart };
      return guard(rule === 'rows' ? element : content, rule);
    });
}

/** Turns a part of a Word file into what fills it; every problem of its tags is named. */
export function compilePart(
  xml: string,
  root: XmlElement,
): Result<CompiledPart, readonly TagProblem[]> {
  const stories = storiesOf(xml, root);
  const tags = stories.flatMap(({ paragraphs }) => paragraphs.flatMap((item) => item.tags));
  const [first] = tags;
  if (first && tags.length > MOST_TAGS) return err([{ code: 'tooManyTags', at: first }]);
  const compiling: Compiling = {
    xml,
    regions: [],
    changing: [],
    emptied: new Set(),
    problems: [],
  };
  for (const story of stories) addStory(compiling, story);
  if (compiling.problems.length > 0) return err(compiling.problems);
  // Of regions with the same ends the guard of the element around lies outside, and comes first.
  const regions = [
    ...guards(compiling.emptied),
    ...compiling.regions,
    ...copiesApart(xml, root, compiling.changing),
  ];
  return ok({ ops: assemble(xml, regions), tags });
}

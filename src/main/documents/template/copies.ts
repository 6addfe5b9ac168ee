import { attribute, descendants, type XmlElement } from './xml-tree';
import { cut, put, type Region } from './regions';
import type { Span } from './stories';

/** A stretch that may be missing or stand there several times. */
export interface Changing extends Span {
  readonly repeats: boolean;
}

/** Marks that come in pairs, by what they are a pair of. */
const PAIRS: Readonly<Record<string, string>> = {
  'w:bookmarkStart': 'bookmark',
  'w:bookmarkEnd': 'bookmark',
  'w:commentRangeStart': 'comment',
  'w:commentRangeEnd': 'comment',
  'w:commentReference': 'comment',
  'w:permStart': 'permission',
  'w:permEnd': 'permission',
  'w:moveToRangeStart': 'move',
  'w:moveToRangeEnd': 'move',
};

function innermost(changing: readonly Changing[], { start, end }: Span): Changing | null {
  let found: Changing | null = null;
  for (const span of changing) {
    if (span.start > start || span.end < end) continue;
    if (!found || span.end - span.start < found.end - found.start) found = span;
  }
  return found;
}

/** A pair of marks stays where both ends come and go together, once. */
function brokenMarks(
  xml: string,
  elements: readonly XmlElement[],
  changing: readonly Changing[],
): readonly Region[] {
  const pairs = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const pair = PAIRS[element.name];
    if (pair === undefined) continue;
    const key = `${pair} ${attribute(xml, element, 'w:id') ?? ''}`;
    pairs.set(key, [...(pairs.get(key) ?? []), element]);
  }
  const isBroken = (marks: readonly XmlElement[]): boolean => {
    const places = marks.map((mark) => innermost(changing, mark));
    return places.some((place) => place !== places[0] || isRepeated(changing, place));
  };
  return [...pairs.values()].filter(isBroken).flat().map(cut);
}

function isRepeated(changing: readonly Changing[], span: Span | null): boolean {
  if (!span) return false;
  return changing.some(
    ({ start, end, repeats }) => repeats && start <= span.start && end >= span.end,
  );
}

/** The stretch of an attribute with the space before it; null where it is not there. */
function attributeSpan(xml: string, element: XmlElement, name: string): Span | null {
  const tag = xml.slice(element.start, element.openEnd);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (!match) return null;
  const start = element.start + match.index;
  return { start, end: start + match[0].length };
}

/** Ids that only one element may have: copies go without, or get one of their own. */
function ownIds(xml: string, element: XmlElement): readonly Region[] {
  if (element.name === 'w:p' || element.name === 'w:tr') {
    return ['w14:paraId', 'w14:textId'].flatMap((name) => {
      const span = attributeSpan(xml, element, name);
      return span ? [cut(span)] : [];
    });
  }
  if (element.name !== 'wp:docPr') return [];
  const span = attributeSpan(xml, element, 'id');
  if (!span) return [];
  const text = xml.slice(span.start, span.end);
  const from = span.start + text.search(/["']/) + 1;
  return [put({ start: from, end: span.end - 1 }, { kind: 'unique' })];
}

/** What must not stand in a file twice, where parts of it are repeated or left out. */
export function copiesApart(
  xml: string,
  root: XmlElement,
  changing: readonly Changing[],
): readonly Region[] {
  if (changing.length === 0) return [];
  const elements = [...descendants(root)];
  const repeated = elements.filter((element) => isRepeated(changing, element));
  return [
    ...brokenMarks(xml, elements, changing),
    ...repeated.flatMap((element) => ownIds(xml, element)),
  ];
}

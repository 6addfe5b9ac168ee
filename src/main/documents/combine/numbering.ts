import type { XmlPart } from '../template/opened-template';
import { attribute, childNamed, type XmlElement } from '../template/xml-tree';
import { mapAttributes, mapTags, tagName } from './tags';

interface Definition {
  readonly id: string;
  readonly xml: string;
}

/** A list of a paper (`w:num`) with the definition that it uses. */
interface List extends Definition {
  readonly definition: Definition;
}

function elementsOf(
  { xml, root }: XmlPart,
  name: string,
): readonly (readonly [XmlElement, string])[] {
  return root.children.flatMap((child) =>
    child.kind === 'element' && child.name === name
      ? [[child, xml.slice(child.start, child.end)] as const]
      : [],
  );
}

function listsOf(part: XmlPart): ReadonlyMap<string, List> {
  const definitions = new Map(
    elementsOf(part, 'w:abstractNum').map(([element, xml]) => {
      const id = attribute(part.xml, element, 'w:abstractNumId') ?? '';
      return [id, { id, xml }];
    }),
  );
  const lists = new Map<string, List>();
  for (const [element, xml] of elementsOf(part, 'w:num')) {
    const named = childNamed(element, 'w:abstractNumId');
    const definition = definitions.get((named && attribute(part.xml, named, 'w:val')) ?? '');
    const id = attribute(part.xml, element, 'w:numId') ?? '';
    if (definition) lists.set(id, { id, xml, definition });
  }
  return lists;
}

/** Signs in front of a paragraph do not count, so one list of them does for all papers. */
function isCounting({ definition, xml }: List): boolean {
  return /<w:numFmt w:val="(?!bullet"|none")/.test(definition.xml + xml);
}

/** What makes one list like another: everything but its numbers. */
function printOf({ definition, xml }: List): string {
  return (definition.xml + xml)
    .replace(/\sw:(?:abstractNumId|numId)="[^"]*"/g, '')
    .replace(/<w:abstractNumId w:val="[^"]*"\/>/g, '');
}

/** A number that Word tells lists by when something is pasted; two lists of one would be one list. */
function sign(count: number): string {
  return (Math.imul(count, 0x9e3779b1) >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

/** The lists of all papers of one file: each counts from its beginning again. */
export class Numbering {
  private readonly definitions: string[] = [];
  private readonly lists: string[] = [];
  /** Lists that do not count, by what they look like. */
  private readonly known = new Map<string, string>();
  private lastDefinition: number;
  private lastList: number;

  /** Begins with the lists of the first paper, which the styles name. */
  constructor(private readonly base: XmlPart) {
    const numbers = (pattern: RegExp): number =>
      Math.max(0, ...[...base.xml.matchAll(pattern)].map(([, id]) => Number(id)));
    this.lastDefinition = numbers(/<w:abstractNum [^>]*?w:abstractNumId="(\d+)"/g);
    this.lastList = numbers(/<w:num [^>]*?w:numId="(\d+)"/g);
    for (const [id, list] of listsOf(base)) {
      if (!isCounting(list)) this.known.set(printOf(list), id);
    }
  }

  /** Takes the lists of another paper; answers which number each of them has in the common file. */
  take(part: XmlPart, used: ReadonlySet<string>): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    for (const [id, list] of listsOf(part)) if (used.has(id)) ids.set(id, this.idOf(list));
    return ids;
  }

  xml(): string {
    const { root, xml } = this.base;
    const [first] = elementsOf(this.base, 'w:num');
    const last = childNamed(root, 'w:numIdMacAtCleanup');
    const lists = last?.start ?? root.closeStart;
    const definitions = first?.[0].start ?? lists;
    return [
      xml.slice(0, definitions),
      ...this.definitions,
      xml.slice(definitions, lists),
      ...this.lists,
      xml.slice(lists),
    ].join('');
  }

  private idOf(list: List): string {
    const print = isCounting(list) ? null : printOf(list);
    const known = print === null ? undefined : this.known.get(print);
    if (known !== undefined) return known;
    this.lastDefinition += 1;
    this.lastList += 1;
    const [definition, id] = [String(this.lastDefinition), String(this.lastList)];
    this.definitions.push(definedAs(list.definition.xml, definition));
    this.lists.push(listedAs(list.xml, id, definition));
    if (print !== null) this.known.set(print, id);
    return id;
  }
}

function definedAs(xml: string, id: string): string {
  return mapTags(xml, (tag) => {
    const name = tagName(tag);
    if (name === 'w:nsid') return `<w:nsid w:val="${sign(Number(id))}"/>`;
    if (name !== 'w:abstractNum') return tag;
    return mapAttributes(tag, (key, value) => {
      if (key === 'w:abstractNumId') return id;
      return key === 'w15:restartNumberingAfterBreak' || key.startsWith('w:') ? value : null;
    });
  });
}

function listedAs(xml: string, id: string, definition: string): string {
  return mapTags(xml, (tag) => {
    const name = tagName(tag);
    if (name === 'w:abstractNumId') return `<w:abstractNumId w:val="${definition}"/>`;
    if (name !== 'w:num') return tag;
    return mapAttributes(tag, (key, value) => {
      if (key === 'w:numId') return id;
      return key.startsWith('w:') ? value : null;
    });
  });
}

/** The lists that a text uses. */
export function usedLists(xml: string): ReadonlySet<string> {
  return new Set([...xml.matchAll(/<w:numId\s+w:val="(\d+)"/g)].map(([, id = '']) => id));
}

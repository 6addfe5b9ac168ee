import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { PackedPart, PartToWrite } from '../../zip/package';
import { linksName, type Link } from '../template/opened-template';
import { escaped } from '../template/escape';
import { attribute, descendants } from '../template/xml-tree';
import { linksFrom, type OpenedLetter, type OwnLink } from './opened-letter';
import { FileIds, numbered, renamed, type Renaming } from './rewrite';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PART_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A link as a line of a list of links. */
export function linkXml({ id, type, target, isExternal }: Link): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${escaped(target)}"${mode}/>`;
}

export function linksXml(lines: readonly string[]): string {
  return `${XML}<Relationships xmlns="${LINKS}">${lines.join('')}</Relationships>`;
}

export function textPart(name: string, text: string): PartToWrite {
  return { name, content: Buffer.from(text, 'utf8') };
}

/** The content type of a part, as its file says. */
function typeOf({ file }: OpenedLetter, part: string): string {
  const { xml, root } = file.types;
  const ending = posix.extname(part).slice(1).toLowerCase();
  let byEnding = '';
  for (const element of descendants(root)) {
    const type = attribute(xml, element, 'ContentType') ?? '';
    if (attribute(xml, element, 'PartName') === `/${part}`) return type;
    if (attribute(xml, element, 'Extension')?.toLowerCase() === ending) byEnding = type;
  }
  return byEnding;
}

type Counted = 'header' | 'footer' | 'image';

/** Headers, footers and pictures of all papers of a file: what is the same is there once. */
export class CommonParts {
  readonly ids = new FileIds();
  /** Lines of the list of content types. */
  readonly types: string[] = [];
  private readonly written: PartToWrite[] = [];
  private readonly targets = new Map<string, string>();
  private readonly counts: Record<Counted, number> = { header: 0, footer: 0, image: 0 };

  /** `reserved` = names of parts that the file has already. */
  constructor(
    private readonly folder: string,
    private readonly reserved: ReadonlySet<string>,
  ) {}

  parts(): readonly PartToWrite[] {
    return this.written;
  }

  /** Puts what a link of a paper leads to into the file; answers where it is there, seen from the main text. */
  take(letter: OpenedLetter, link: OwnLink, renaming: Renaming): string | null {
    if (link.isExternal || link.type === 'hyperlink') return link.target;
    if (link.type === 'image') return this.picture(letter, link.part);
    return link.type === 'header' || link.type === 'footer'
      ? this.story(letter, { ...link, type: link.type }, renaming)
      : null;
  }

  /** A header or footer that says nothing. */
  empty(kind: 'header' | 'footer'): string {
    const root = kind === 'header' ? 'w:hdr' : 'w:ftr';
    return this.storyOf(kind, `${XML}<${root} xmlns:w="${W}"><w:p/></${root}>`, []);
  }

  private story(
    letter: OpenedLetter,
    { type, part }: OwnLink & { readonly type: 'header' | 'footer' },
    renaming: Renaming,
  ): string | null {
    const read = letter.file.readPart(part);
    if (!read) return null;
    const lines: string[] = [];
    for (const link of linksFrom(letter.file, part)) {
      const target = this.take(letter, link, renaming);
      if (target !== null) lines.push(linkXml({ ...link, target }));
    }
    return this.storyOf(type, renamed(read.xml, { ...renaming, links: null }), lines);
  }

  private storyOf(kind: 'header' | 'footer', xml: string, links: readonly string[]): string {
    const key = [kind, xml, ...links].join('\n');
    const known = this.targets.get(key);
    if (known !== undefined) return known;
    const target = this.free(kind, (count) => `${kind}${count}.xml`);
    const name = posix.join(this.folder, target);
    this.targets.set(key, target);
    this.types.push(`<Override PartName="/${name}" ContentType="${PART_TYPE}.${kind}+xml"/>`);
    this.written.push(textPart(name, numbered(xml, this.ids)));
    if (links.length > 0) this.written.push(textPart(linksName(name), linksXml(links)));
    return target;
  }

  private picture(letter: OpenedLetter, name: string): string | null {
    const part = letter.file.parts.get(name);
    const content = part?.content();
    if (!part || !content) return null;
    const ending = posix.extname(name).slice(1).toLowerCase();
    const key = `${ending} ${createHash('sha256').update(content).digest('hex')}`;
    const known = this.targets.get(key);
    if (known !== undefined) return known;
    const target = this.free('image', (count) => `media/image${count}.${ending}`);
    const own = posix.join(this.folder, target);
    this.targets.set(key, target);
    this.types.push(`<Override PartName="/${own}" ContentType="${typeOf(letter, name)}"/>`);
    const { method, crc32, size } = part;
    // A copy: the file that it comes from need not stay in memory for its sake.
    const packed: PackedPart = { name: own, method, crc32, size, packed: part.packed.slice() };
    this.written.push(packed);
    return target;
  }

  private free(kind: Counted, named: (count: number) => string): string {
    for (;;) {
      this.counts[kind] += 1;
      const target = named(this.counts[kind]);
      if (!this.reserved.has(posix.join(this.folder, target))) return target;
    }
  }
}

import type { Day } from '../../../shared/domain/calendar/day';
import { writePackage, type PackedPart, type PartToWrite } from '../../zip/package';
import { coreXml } from '../template/file-parts';
import { linksName, type XmlPart } from '../template/opened-template';
import { attribute, descendants, readXml } from '../template/xml-tree';
import { CommonParts, linksXml, linkXml, textPart, XML } from './common-parts';
import { evenLikeOdd, hasEvenPages, withEvenPages } from './even-pages';
import { Numbering, usedLists } from './numbering';
import type { OpenedLetter } from './opened-letter';
import { endMark, endMarkXml } from './page-counts';
import { numbered, renamed, renamedBookmarks, type Renaming } from './rewrite';
import { beginning, bodyOf, referencesIn, splitBody, type LetterText } from './sections';

/** Ids of links that the common file has of its own. */
const OWN_LINK = 'rIdGemeinsam';
const NO_HEADER = 'ohne';

function packedOf({ name, method, crc32, size, packed }: PackedPart): PackedPart {
  return { name, method, crc32, size, packed: packed.slice() };
}

/** Lines of a list of links or types, as they stand there. */
function linesOf(part: XmlPart | null, isKept: (id: string) => boolean, key: string): string[] {
  if (!part) return [];
  const kept = [...descendants(part.root)].filter((element) => {
    const id = attribute(part.xml, element, key);
    return id === null || isKept(id);
  });
  return kept.map(({ start, end }) => part.xml.slice(start, end));
}

/** What the common file takes over from its first paper. */
interface Frame {
  readonly parts: readonly PackedPart[];
  readonly links: readonly string[];
  readonly types: readonly string[];
  readonly mainName: string;
  readonly coreName: string;
  readonly numberingName: string | null;
  /** The settings with fronts and backs told apart; null where they were before, or are not there. */
  readonly settings: PartToWrite | null;
  /** XML before and behind what the body holds. */
  readonly head: string;
  readonly foot: string;
}

function settingsOf({ file, settingsName }: OpenedLetter): PartToWrite | null {
  const settings = settingsName === null ? null : file.readPart(settingsName);
  if (!settings || hasEvenPages(settings)) return null;
  return textPart(settings.name, withEvenPages(settings));
}

function frameOf(letter: OpenedLetter): Frame {
  const { coreName, file, mainName, numberingName, own, sharedParts } = letter;
  const settings = settingsOf(letter);
  const names = ['_rels/.rels', ...sharedParts].filter((name) => name !== settings?.name);
  const parts = names.flatMap((name) => {
    const part = file.parts.get(name);
    return part ? [packedOf(part)] : [];
  });
  const kept = new Set([mainName, coreName, numberingName, ...sharedParts]);
  const leaving = new Set(own.map(({ id }) => id));
  const links = file.readPart(linksName(mainName));
  const { xml, root } = file.main;
  const body = bodyOf(file.main)?.body ?? root;
  return {
    ...{ parts, settings, mainName, coreName, numberingName },
    links: linesOf(links, (id) => !leaving.has(id), 'Id'),
    types: linesOf(file.types, (name) => kept.has(name.slice(1)), 'PartName'),
    head: xml.slice(0, body.openEnd),
    foot: xml.slice(body.closeStart),
  };
}

/**
 * Puts papers of one look (`OpenedLetter.look`) into one file, one behind the other: each begins on the front of a
 * sheet with page 1, under its own headers and footers, and its lists count from their beginning.
 */
export class Combiner {
  count = 0;
  private readonly frame: Frame;
  private readonly common: CommonParts;
  private readonly numbering: Numbering | null;
  private readonly links: string[] = [];
  private readonly linkIds = new Map<string, string>();
  private readonly taken: ReadonlySet<string>;
  /** Headers and footers that papers so far have named. */
  private readonly named = new Set<string>();
  private readonly texts: string[] = [];
  private last: LetterText | null = null;

  constructor(first: OpenedLetter) {
    this.frame = frameOf(first);
    const { mainName, numberingName } = first;
    const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
    this.common = new CommonParts(folder, new Set(first.sharedParts));
    const numbering = numberingName === null ? null : first.file.readPart(numberingName);
    this.numbering = numbering && new Numbering(numbering);
    this.taken = new Set(first.shared.map(({ id }) => id));
  }

  add(letter: OpenedLetter): void {
    this.count += 1;
    const renaming = this.renamingOf(letter);
    const text = this.textOf(letter, renaming);
    if (this.last) this.texts.push(this.last.before, this.last.section, this.last.after);
    this.last = text;
  }

  /** The file; `day` stands for the times in it, so that the same papers give the same bytes. */
  bytes({ title, day }: { readonly title: string; readonly day: Day }): Uint8Array {
    const { coreName, foot, head, mainName, numberingName, parts, settings, types } = this.frame;
    const last = this.last ? [this.endOf(this.last)] : [];
    const allTypes = [...types, ...this.common.types].join('');
    const contentTypes = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${allTypes}</Types>`;
    const own: PartToWrite[] = [
      textPart('[Content_Types].xml', contentTypes),
      textPart(mainName, [head, ...this.texts, ...last, foot].join('')),
      textPart(linksName(mainName), linksXml([...this.frame.links, ...this.links])),
      textPart(coreName, coreXml(title, day)),
    ];
    if (settings) own.push(settings);
    if (this.numbering && numberingName !== null)
      own.push(textPart(numberingName, this.numbering.xml()));
    return writePackage([...own, ...parts, ...this.common.parts()], day);
  }

  /** The last section belongs to the body itself, not to a paragraph. */
  private endOf({ before, after, section }: LetterText): string {
    return before + after + section;
  }

  private renamingOf(letter: OpenedLetter): Renaming {
    const { file, numberingName } = letter;
    const stories = file.stories.map(({ xml }) => xml);
    const bookmarks = renamedBookmarks(stories, this.count);
    const numbering = numberingName === null ? null : file.readPart(numberingName);
    const used = new Set(stories.flatMap((xml) => [...usedLists(xml)]));
    // The first paper's lists are those that the file begins with.
    const lists =
      this.count > 1 && this.numbering && numbering
        ? this.numbering.take(numbering, used)
        : new Map<string, string>();
    const links = new Map<string, string>();
    const renaming = { links, lists, bookmarks, end: endMark(this.count) };
    for (const link of letter.own) {
      const target = this.common.take(letter, link, renaming);
      if (target !== null) links.set(link.id, this.linkTo({ ...link, target }));
    }
    return renaming;
  }

  private linkTo(link: Parameters<typeof linkXml>[0]): string {
    const key = `${link.type} ${link.isExternal ? 'external' : ''} ${link.target}`;
    const known = this.linkIds.get(key);
    if (known !== undefined) return known;
    let id = `${OWN_LINK}${this.linkIds.size + 1}`;
    while (this.taken.has(id)) id += '_';
    this.linkIds.set(key, id);
    this.links.push(linkXml({ ...link, id }));
    return id;
  }

  /** References to nothing for what papers before have named and this one has not. */
  private missing(own: ReadonlySet<string>): string {
    const lacking = [...this.named].filter((name) => !own.has(name));
    for (const name of own) this.named.add(name);
    return lacking
      .map((name) => {
        const [kind = '', type = ''] = name.split(' ');
        return `<w:${kind}Reference w:type="${type}" r:id="${NO_HEADER}-${kind}"/>`;
      })
      .join('');
  }

  private textOf({ file }: OpenedLetter, renaming: Renaming): LetterText {
    const main = this.begun(file.main);
    const body = bodyOf(main);
    if (!body) throw new Error('a text without an end');
    const links = new Map(renaming.links);
    for (const kind of ['header', 'footer'] as const) {
      const id = `${NO_HEADER}-${kind}`;
      if (!main.xml.includes(id)) continue;
      const target = this.common.empty(kind);
      links.set(id, this.linkTo({ id, target, type: kind, isExternal: false }));
    }
    const own = (xml: string): string => renamed(xml, { ...renaming, links });
    const { before, after } = splitBody(main.xml, body, endMarkXml(this.count));
    const section = own(main.xml.slice(body.last.start, body.last.end));
    // A mark may begin before the split and end behind it: both are numbered as one.
    const [first = '', second = ''] = numbered(
      `${own(before)}${SPLIT}${own(after)}`,
      this.common.ids,
    ).split(SPLIT);
    return { before: first, after: second, section };
  }

  /** The main text of a paper with a first section that begins a sheet. */
  private begun(source: XmlPart): XmlPart {
    const main = this.frame.settings ? reread(source, evenLikeOdd(source.xml)) : source;
    const body = bodyOf(main);
    if (!body) return main;
    const { start, end } = body.first;
    const section = beginning(main, body.first, this.missing(referencesIn(main, body.first)));
    return reread(main, main.xml.slice(0, start) + section + main.xml.slice(end));
  }
}

function reread(part: XmlPart, xml: string): XmlPart {
  const root = readXml(xml);
  return root.ok ? { ...part, xml, root: root.value } : part;
}

/** No XML holds it: nothing of a paper can be taken for it. */
const SPLIT = '\u0000';

import { countingLetter } from './page-counts';
import { attributesOf, mapAttributes, mapInstructions, mapTags, tagName } from './tags';

/** Numbers that must be there once in a whole file. */
export class FileIds {
  private drawings = 0;
  private controls = 0;
  private bookmarks = 0;

  drawing(): string {
    this.drawings += 1;
    return String(this.drawings);
  }

  control(): string {
    this.controls += 1;
    return String(this.controls);
  }

  bookmark(): string {
    this.bookmarks += 1;
    return String(this.bookmarks);
  }
}

/** What the ids and names of one paper become in the common file. */
export interface Renaming {
  /** Of links; null where a part keeps the links that it has. */
  readonly links: ReadonlyMap<string, string> | null;
  readonly lists: ReadonlyMap<string, string>;
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The mark where the paper ends. */
  readonly end: string;
}

/** The names of bookmarks in some parts, each with the name it has in the common file. */
export function renamedBookmarks(
  stories: readonly string[],
  letter: number,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const xml of stories) {
    if (!xml.includes('<w:bookmarkStart')) continue;
    mapTags(xml, (tag) => {
      const name = tagName(tag) === 'w:bookmarkStart' ? attributesOf(tag).get('w:name') : undefined;
      if (name !== undefined) names.set(name, `B${letter}_${names.size + 1}`);
      return tag;
    });
  }
  return names;
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Marks go by their new names; the first word is that of the field itself. */
function instructionIn(text: string, bookmarks: Renaming['bookmarks']): string {
  return text.replace(WORD, (word, at: number) =>
    text.slice(0, at).trim() === '' ? word : (bookmarks.get(word) ?? word),
  );
}

type Change = (tag: string, renaming: Renaming) => string;

const listed: Change = (tag, { lists }) =>
  mapAttributes(tag, (name, value) => (name === 'w:val' ? (lists.get(value) ?? value) : value));

const marked: Change = (tag, { bookmarks }) =>
  mapAttributes(tag, (name, value) => {
    if (name === 'w:name' || name === 'w:anchor') return bookmarks.get(value) ?? value;
    return value;
  });

const changes: Readonly<Record<string, Change>> = {
  'w:numId': listed,
  'w:bookmarkStart': marked,
  'w:hyperlink': marked,
};

/** Word numbers paragraphs for itself; the same number twice in a file is damage to it. */
function unnumbered(tag: string): string {
  if (!tag.includes('w14:')) return tag;
  return mapAttributes(tag, (name, value) =>
    name === 'w14:paraId' || name === 'w14:textId' ? null : value,
  );
}

function linked(tag: string, links: Renaming['links']): string {
  if (links === null || !tag.includes(' r:')) return tag;
  return mapAttributes(tag, (name, value) =>
    name.startsWith('r:') ? (links.get(value) ?? value) : value,
  );
}

/** A part of a paper with the names that its links, lists and marks have in the common file. */
export function renamed(xml: string, renaming: Renaming): string {
  const tags = mapTags(xml, (tag) => {
    const change = changes[tagName(tag)];
    const own = change ? change(tag, renaming) : tag;
    return linked(unnumbered(own), renaming.links);
  });
  const marks =
    renaming.bookmarks.size === 0
      ? tags
      : mapInstructions(tags, (text) => instructionIn(text, renaming.bookmarks));
  return countingLetter(marks, renaming.end);
}

/** The same part with numbers that no other part has. */
export function numbered(xml: string, ids: FileIds): string {
  const marks = new Map<string, string>();
  const fresh: Readonly<Record<string, (value: string) => string>> = {
    'wp:docPr id': () => ids.drawing(),
    'w:id w:val': () => ids.control(),
    'w:bookmarkStart w:id': (value) => {
      const id = ids.bookmark();
      marks.set(value, id);
      return id;
    },
    'w:bookmarkEnd w:id': (value) => marks.get(value) ?? value,
  };
  return mapTags(xml, (tag) => {
    const element = tagName(tag);
    if (element !== 'w:id' && element !== 'wp:docPr' && !element.startsWith('w:bookmark'))
      return tag;
    return mapAttributes(tag, (name, value) => fresh[`${element} ${name}`]?.(value) ?? value);
  });
}

import { openPackage, type PackagePart } from '../zip/package';
import { STYLE } from './style-names';
import { paragraphsIn, plain } from './word-text';

/** What a finished file says, read from its own bytes and from nothing else. */
export interface ReadBack {
  readonly title: string;
  /** The day that the paper bears; null where it names none. */
  readonly created: string | null;
  readonly address: readonly string[];
  readonly salutation: string;
  readonly paragraphs: readonly string[];
  /**
   * The text of every part that bears some, by its name ("word/header1.xml"): main text, headers, footers, notes,
   * comments. Read when it is asked for; null where one of them is damaged.
   */
  readonly parts: () => Readonly<Record<string, readonly string[]>> | null;
}

type Parts = ReadonlyMap<string, PackagePart>;

const DOCUMENT = 'word/document.xml';
const CORE = 'docProps/core.xml';
const WITH_TEXT = /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/;

function xmlOf(parts: Parts, name: string): string | null {
  const content = parts.get(name)?.content();
  return content
    ? Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8')
    : null;
}

const saying = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

function textsOf(parts: Parts): Readonly<Record<string, readonly string[]>> | null {
  const texts: Record<string, readonly string[]> = {};
  for (const name of [...parts.keys()].filter((key) => WITH_TEXT.test(key)).sort()) {
    const xml = xmlOf(parts, name);
    if (xml === null) return null;
    texts[name] = saying(paragraphsIn(xml).map((item) => item.text));
  }
  return texts;
}

/**
 * Opens a .docx and reads addressee, salutation, title and text; null where it is no readable .docx. Only
 * the parts that say so are unpacked, within the limits of a package.
 */
export function readBack(bytes: Uint8Array): ReadBack | null {
  const opened = openPackage(bytes);
  if (!opened.ok) return null;
  const parts = opened.value;
  const document = xmlOf(parts, DOCUMENT);
  const core = xmlOf(parts, CORE);
  if (document === null || core === null) return null;
  const paragraphs = paragraphsIn(document);
  const withStyle = (style: string): readonly string[] =>
    saying(paragraphs.filter((item) => item.style === style).map((item) => item.text));
  return {
    title: plain(/<dc:title>([^<]*)<\/dc:title>/.exec(core)?.[1] ?? ''),
    created: /<dcterms:created[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(core)?.[1] ?? null,
    address: withStyle(STYLE.address),
    salutation: withStyle(STYLE.salutation).join(' '),
    paragraphs: saying(paragraphs.map((item) => item.text)),
    parts: () => textsOf(parts),
  };
}

import { strFromU8, unzipSync } from 'fflate';
import { STYLE } from './style-names';

/** What a finished file says, read from its own bytes and from nothing else. */
export interface ReadBack {
  readonly title: string;
  readonly address: readonly string[];
  readonly salutation: string;
  readonly paragraphs: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function textOf(paragraph: string): string {
  const runs = paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g);
  return [...runs]
    .map((match) => (match[2] ? (match[2] === 'br' ? '\n' : '\t') : plain(match[1] ?? '')))
    .join('');
}

interface Styled {
  readonly style: string;
  readonly text: string;
}

function paragraphsIn(xml: string): readonly Styled[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: textOf(paragraph),
  }));
}

/** Opens a .docx and reads addressee, salutation, title and text; null where it is no readable .docx. */
export function readBack(bytes: Uint8Array): ReadBack | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return null;
  }
  const document = parts['word/document.xml'];
  const core = parts['docProps/core.xml'];
  if (!document || !core) return null;
  const paragraphs = paragraphsIn(strFromU8(document));
  const withStyle = (style: string): readonly string[] =>
    paragraphs.filter((item) => item.style === style && item.text !== '').map((item) => item.text);
  return {
    title: plain(/<dc:title>([^<]*)<\/dc:title>/.exec(strFromU8(core))?.[1] ?? ''),
    address: withStyle(STYLE.address),
    salutation: withStyle(STYLE.salutation).join(' '),
    paragraphs: paragraphs.map((item) => item.text).filter((text) => text !== ''),
  };
}

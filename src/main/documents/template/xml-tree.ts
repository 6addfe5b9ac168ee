import { err, ok, type Result } from '../../../shared/result';

/** An element with its places in the source: nothing is copied, so that what is kept stays as it was. */
export interface XmlElement {
  readonly kind: 'element';
  /** With its prefix, as written: "w:p". */
  readonly name: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind the `>` of the opening tag. */
  readonly openEnd: number;
  /** Offset of the closing tag; where there is none (`<w:p/>`), the same as `end`. */
  closeStart: number;
  end: number;
  readonly parent: XmlElement | null;
  readonly children: XmlNode[];
}

export interface XmlText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly parent: XmlElement;
}

export type XmlNode = XmlElement | XmlText;

/** Why a part is no XML that we read. */
export type XmlProblem = 'tooBig' | 'tooDeep' | 'doctype' | 'broken';

/** Characters of one part; a text of 500 pages has under 10 million. */
const MOST_CHARACTERS = 40_000_000;
/** Word nests tables 60 deep at most; each takes some four elements. */
const MOST_DEPTH = 400;

/** Name and attributes of an opening tag; `>` may stand in a value. */
const OPEN =
  /<([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const CLOSE = /<\/([\p{L}_][\p{L}\p{N}_.:-]*)\s*>/uy;
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Whether there is any entity besides XML's own five: those of a DOCTYPE could be anything. */
function hasBadEntity(text: string): boolean {
  return text.includes('&') && BAD_ENTITY.test(text);
}

interface Reader {
  readonly xml: string;
  at: number;
  root: XmlElement | null;
  open: XmlElement | null;
  depth: number;
}

function skipTo(reader: Reader, end: string): XmlProblem | null {
  const found = reader.xml.indexOf(end, reader.at);
  if (found < 0) return 'broken';
  reader.at = found + end.length;
  return null;
}

function opening(reader: Reader): XmlProblem | null {
  const { open: parent, at: start } = reader;
  OPEN.lastIndex = start;
  const match = OPEN.exec(reader.xml);
  if (!match || (!parent && reader.root)) return 'broken';
  const [whole, name = '', attributes = '', slash] = match;
  if (hasBadEntity(attributes)) return 'broken';
  const end = start + whole.length;
  const places = { start, openEnd: end, closeStart: end, end };
  const element: XmlElement = { kind: 'element', name, ...places, parent, children: [] };
  reader.root ??= element;
  parent?.children.push(element);
  reader.at = end;
  return slash === '/' ? null : descend(reader, element);
}

function descend(reader: Reader, element: XmlElement): XmlProblem | null {
  reader.open = element;
  reader.depth += 1;
  return reader.depth > MOST_DEPTH ? 'tooDeep' : null;
}

function closing(reader: Reader): XmlProblem | null {
  CLOSE.lastIndex = reader.at;
  const match = CLOSE.exec(reader.xml);
  const { open } = reader;
  if (!match || !open || open.name !== match[1]) return 'broken';
  open.closeStart = reader.at;
  open.end = reader.at + match[0].length;
  reader.at = open.end;
  reader.open = open.parent;
  reader.depth -= 1;
  return null;
}

function markup(reader: Reader): XmlProblem | null {
  const next = reader.xml.charAt(reader.at + 1);
  if (next === '/') return closing(reader);
  if (next === '?') return skipTo(reader, '?>');
  if (next !== '!') return opening(reader);
  // Word and LibreOffice write neither DOCTYPE nor CDATA; entities of a DOCTYPE could grow without end.
  return reader.xml.startsWith('<!--', reader.at) ? skipTo(reader, '-->') : 'doctype';
}

function text(reader: Reader, end: number): XmlProblem | null {
  const { xml, at: start, open } = reader;
  const value = xml.slice(start, end);
  reader.at = end;
  if (!open) return value.trim() === '' ? null : 'broken';
  if (hasBadEntity(value)) return 'broken';
  open.children.push({ kind: 'text', start, end, parent: open });
  return null;
}

/** Reads a part of a Word file, strictly: what is not well-formed is refused, no entity is expanded. */
export function readXml(xml: string): Result<XmlElement, XmlProblem> {
  if (xml.length > MOST_CHARACTERS) return err('tooBig');
  const reader: Reader = { xml, at: 0, root: null, open: null, depth: 0 };
  while (reader.at < xml.length) {
    const found = xml.indexOf('<', reader.at);
    const next = found < 0 ? xml.length : found;
    const problem = next > reader.at ? text(reader, next) : markup(reader);
    if (problem) return err(problem);
  }
  return reader.root && !reader.open ? ok(reader.root) : err('broken');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function character(code: string): string {
  const point = code.startsWith('x') ? parseInt(code.slice(1), 16) : parseInt(code, 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
}

/** The characters that a piece of XML text stands for. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#([\dxa-fA-F]+)|([a-z]+));/g,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (NAMED[name ?? ''] ?? whole) : character(code),
  );
}

/** The value of an attribute by its written name; null where it is not there. */
export function attribute(xml: string, element: XmlElement, name: string): string | null {
  const tag = xml.slice(element.start, element.openEnd);
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (!/\s/.test(tag.charAt(at - 1))) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length));
    if (match) return decoded(match[1] ?? match[2] ?? '');
  }
  return null;
}

export function childNamed(element: XmlElement, name: string): XmlElement | null {
  const found = element.children.find((child) => child.kind === 'element' && child.name === name);
  return found?.kind === 'element' ? found : null;
}

/** All elements below one, in order of the source, itself not among them. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    yield child;
    yield* descendants(child);
  }
}

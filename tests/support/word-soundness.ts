import {
  attribute,
  childNamed,
  descendants,
  readXml,
  type XmlElement,
} from '../../src/main/documents/template/xml-tree';
import type { DocumentModel } from '../../src/shared/domain/documents/models';

/** The XML of a .docx by the names of its parts (see `partsOf`). */
type Parts = Readonly<Record<string, string>>;

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
/** Halves of surrogate pairs; as bytes of UTF-8 they cannot be there at all. */
const HALF = /\p{Cs}/u;

/** Parts that are no well-formed XML 1.0, or hold a character that it forbids. */
export function xmlFaults(parts: Parts): readonly string[] {
  return Object.entries(parts)
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .flatMap(([name, xml]) => [
      ...(ILLEGAL.test(xml) || HALF.test(xml) ? [`${name} holds a forbidden character`] : []),
      ...(readXml(xml).ok ? [] : [`${name} is not well-formed`]),
    ]);
}

/** A part as a tree, with the questions that one asks a Word file. */
class Part {
  readonly body: readonly XmlElement[];

  constructor(private readonly xml: string) {
    const root = readXml(xml);
    if (!root.ok) throw new Error(`a part is ${root.error}`);
    this.body = childrenOf(childNamed(root.value, 'w:body') ?? root.value);
  }

  all(name: string): readonly XmlElement[] {
    return this.body
      .flatMap((element) => [element, ...descendants(element)])
      .filter((element) => element.name === name);
  }

  value(element: XmlElement | null, name = 'w:val'): string | null {
    return element && attribute(this.xml, element, name);
  }

  /** A property of a paragraph, row or run: the child of its own "…Pr". */
  property(element: XmlElement, name: string): XmlElement | null {
    const holder = childNamed(element, `${element.name}Pr`);
    return holder && childNamed(holder, name);
  }

  textIn(element: XmlElement): string {
    return [...descendants(element)]
      .filter(({ name }) => name === 'w:t')
      .map(({ openEnd, closeStart }) => this.xml.slice(openEnd, closeStart))
      .join('');
  }

  isEmpty(element: XmlElement): boolean {
    const shows = ({ name }: XmlElement): boolean => name === 'w:t' || name === 'w:drawing';
    return element.name === 'w:p' && ![...descendants(element)].some(shows);
  }
}

function childrenOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** Whoever has it read aloud hears it in German, under a name that says what it is. */
function metaFaults(parts: Parts): readonly string[] {
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(parts['word/styles.xml'] ?? '')?.[0];
  const languages = [
    ...(parts['word/document.xml'] ?? '').matchAll(/<w:lang [^>]*w:val="([^"]*)"/g),
  ];
  return [
    ...(defaults?.includes('<w:lang w:val="de-DE"') ? [] : ['the language is not German']),
    ...(languages.every(([, value]) => value === 'de-DE')
      ? []
      : ['some text has another language']),
    ...(/<dc:title>[^<]+<\/dc:title>/.test(parts['docProps/core.xml'] ?? '') ? [] : ['no title']),
  ];
}

/** The level of a heading that its style promises; 0 for a style that is none. */
function outlineLevel(styles: Part, id: string): number {
  const style = styles.all('w:style').find((item) => styles.value(item, 'w:styleId') === id);
  const paragraph = style && childNamed(style, 'w:pPr');
  const level = paragraph ? styles.value(childNamed(paragraph, 'w:outlineLvl')) : null;
  return level === null ? 0 : Number(level) + 1;
}

interface Heading {
  readonly words: string;
  readonly level: number;
  /** The level that its style has for Word and for a PDF. */
  readonly promised: number;
}

function headingsIn(document: Part, styles: Part): readonly Heading[] {
  return document.all('w:p').flatMap((paragraph) => {
    const style = document.value(document.property(paragraph, 'w:pStyle')) ?? '';
    const level = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
    const words = document.textIn(paragraph);
    return level === 0 ? [] : [{ words, level, promised: outlineLevel(styles, style) }];
  });
}

/** Headings are styles that Word and a PDF know as such, and none skips a level; a paper has one title. */
function headingFaults(headings: readonly Heading[], isPaper: boolean): readonly string[] {
  const faults = headings.flatMap(({ words, level, promised }, index) => {
    const above = headings[index - 1]?.level ?? (isPaper ? 0 : level);
    return [
      ...(words.trim() === '' ? ['a heading without words'] : []),
      ...(promised === level ? [] : [`"${words}" is no heading to a reader`]),
      ...(level > above + 1 ? [`"${words}" skips a level`] : []),
      ...(level === 1 && index > 0 ? [`"${words}" is a second title`] : []),
    ];
  });
  return isPaper && headings.length === 0 ? ['no heading', ...faults] : faults;
}

/** Rows on top are marked as headers, and only those; no cell of a list of things stands for several rows. */
function tableFaults(document: Part): readonly string[] {
  return document.all('w:tbl').flatMap((table) => {
    const rows = childrenOf(table).filter(({ name }) => name === 'w:tr');
    const isHeader = (row: XmlElement): boolean => {
      const own = childNamed(row, 'w:trPr');
      return own !== null && childNamed(own, 'w:tblHeader') !== null;
    };
    const [first, ...others] = rows;
    const inside = [...descendants(table)];
    return [
      ...(first && isHeader(first) ? [] : ['a table without a header row']),
      ...(others.some(isHeader) ? ['a header row below others'] : []),
      ...(inside.some(({ name }) => name === 'w:vMerge') ? ['cells over several rows'] : []),
      ...(inside.some(({ name }) => name === 'w:tbl') ? ['a table within a table'] : []),
    ];
  });
}

/** Nothing stands beside the text; only the frames of a letter do, and they come before it, in their order. */
function orderFaults(document: Part, model: DocumentModel): readonly string[] {
  const beside = ['w:txbxContent', 'v:textbox', 'w:tblpPr', 'wp:anchor'];
  const framed = document.body.map((element) => document.property(element, 'w:framePr') !== null);
  const last = framed.lastIndexOf(true);
  const before = document.body.slice(0, last + 1);
  const gaps = framed.slice(0, last + 1).includes(false);
  const empty = before.filter((element) => document.isEmpty(element)).length;
  return [
    ...beside.filter((name) => document.all(name).length > 0).map((name) => `text in ${name}`),
    ...(last >= 0 && model.kind !== 'letter' ? ['a frame outside a letter'] : []),
    ...(gaps ? ['frames among the text'] : []),
    ...(empty > 0 ? [`${String(empty)} empty lines in a frame`] : []),
  ];
}

/** Ruled lines to write on have no words and are no empty lines. */
function isRuled(document: Part, paragraph: XmlElement): boolean {
  return document.property(paragraph, 'w:pBdr') !== null;
}

/**
 * Empty paragraphs stand only where Word demands one: around tables that would be one else or that end the text, and
 * where the frames of a letter are tied to.
 */
function emptyFaults(document: Part): readonly string[] {
  const { body } = document;
  const isTable = (at: number): boolean => body[at]?.name === 'w:tbl';
  const isEnd = (at: number): boolean => body[at] === undefined || body[at].name === 'w:sectPr';
  const isFramed = (at: number): boolean => {
    const element = body[at];
    return element !== undefined && document.property(element, 'w:framePr') !== null;
  };
  return body.flatMap((element, at) => {
    if (!document.isEmpty(element) || isFramed(at) || isRuled(document, element)) return [];
    if (isFramed(at - 1)) return [];
    const demanded = isTable(at - 1) && (isTable(at + 1) || isEnd(at + 1));
    return demanded ? [] : [`an empty paragraph after "${before(document, at)}"`];
  });
}

function before(document: Part, at: number): string {
  const element = document.body[at - 1];
  return element ? document.textIn(element).slice(-40) : '';
}

function pictureFaults(parts: Parts): readonly string[] {
  return Object.entries(parts)
    .filter(([name]) => /^word\/\w+\.xml$/.test(name))
    .flatMap(([name, xml]) => xml.match(/<wp:docPr\b[^>]*>/g)?.map((tag) => ({ name, tag })) ?? [])
    .filter(({ tag }) => !/ descr="[^"]*\S[^"]*"/.test(tag))
    .map(({ name }) => `a picture without words in ${name}`);
}

/**
 * What would be hard for somebody who has the file read aloud or walks through it by its headings; none where all is
 * well. Sheets of cards are a table only to place the cards: they have no header row.
 */
export function accessibilityFaults(parts: Parts, model: DocumentModel): readonly string[] {
  const document = new Part(parts['word/document.xml'] ?? '');
  const styles = new Part(parts['word/styles.xml'] ?? '');
  const isCards = model.kind === 'cards';
  return [
    ...metaFaults(parts),
    ...headingFaults(headingsIn(document, styles), model.kind === 'paper'),
    ...(isCards ? [] : [...tableFaults(document), ...emptyFaults(document)]),
    ...orderFaults(document, model),
    ...pictureFaults(parts),
  ];
}

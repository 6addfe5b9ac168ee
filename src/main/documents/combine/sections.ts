import type { XmlPart } from '../template/opened-template';
import { attribute, childNamed, type XmlElement, type XmlNode } from '../template/xml-tree';

/** The text of a paper without the section that ends it, and that section. */
export interface LetterText {
  /** XML up to where its last section has to be named, and from there on. */
  readonly before: string;
  readonly after: string;
  readonly section: string;
}

/** Which headers and footers a section names: "header first". */
export type References = ReadonlySet<string>;

const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element';

/** Where the children of a section stand (ISO 29500, CT_SectPr). */
const ORDER = [
  ...['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz'],
  ...['w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:lnNumType', 'w:pgNumType', 'w:cols'],
];

function orderOf(name: string): number {
  // Headers and footers may stand in any order among each other.
  if (name === 'w:footerReference') return 0;
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

export function referencesIn(part: XmlPart, section: XmlElement): References {
  return new Set(
    section.children
      .filter(isElement)
      .filter(({ name }) => name.endsWith('Reference'))
      .map((child) => {
        const kind = child.name === 'w:headerReference' ? 'header' : 'footer';
        return `${kind} ${attribute(part.xml, child, 'w:type') ?? ''}`;
      }),
  );
}

/** The first page of a paper is its page 1, whatever came before. */
function startingAtOne(xml: string): string {
  if (xml === '') return '<w:pgNumType w:start="1"/>';
  return / w:start=/.test(xml) ? xml : xml.replace('<w:pgNumType', '<w:pgNumType w:start="1"');
}

/**
 * A section that begins a paper: on a new page that is its page 1, and with nothing of the paper before it: a header
 * that is not named would be taken over from there (`missing` = references that say so). Not a break to the next odd
 * page: LibreOffice gives the letterhead to the second page as well then.
 */
export function beginning(part: XmlPart, section: XmlElement, missing: string): string {
  const { xml } = part;
  const children = section.children
    .filter(isElement)
    .map((child) => ({ name: child.name, xml: xml.slice(child.start, child.end) }))
    .filter(({ name }) => name !== 'w:type');
  const numbers = children.find(({ name }) => name === 'w:pgNumType')?.xml ?? '';
  const all = [
    ...children.filter(({ name }) => name !== 'w:pgNumType'),
    { name: 'w:headerReference', xml: missing },
    { name: 'w:type', xml: '<w:type w:val="nextPage"/>' },
    { name: 'w:pgNumType', xml: startingAtOne(numbers) },
  ];
  const sorted = all.sort((a, b) => orderOf(a.name) - orderOf(b.name));
  return `<w:sectPr>${sorted.map((child) => child.xml).join('')}</w:sectPr>`;
}

/** Takes no room: a text that filled its page to the last line must not begin another. */
const TINY = [
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>',
] as const;

/** Elements at the end of a text that hold none. */
const MARKS = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
]);

/** Whether a paragraph can end a section: one in a frame stands somewhere else than the text. */
function canEnd(paragraph: XmlElement): boolean {
  const properties = childNamed(paragraph, 'w:pPr');
  if (!properties) return true;
  return !childNamed(properties, 'w:framePr') && !childNamed(properties, 'w:sectPr');
}

/** Where the section of the last paragraph belongs: from `at` to `resume` stands nothing that stays. */
interface Split {
  readonly at: number;
  readonly open: string;
  readonly close: string;
  readonly resume: number;
}

function splitIn(paragraph: XmlElement): Split {
  const properties = childNamed(paragraph, 'w:pPr');
  if (!properties) {
    const at = paragraph.openEnd;
    return { at, open: '<w:pPr>', close: '</w:pPr>', resume: at };
  }
  if (properties.closeStart === properties.end)
    return { at: properties.start, open: '<w:pPr>', close: '</w:pPr>', resume: properties.end };
  const at = childNamed(properties, 'w:pPrChange')?.start ?? properties.closeStart;
  return { at, open: '', close: '', resume: at };
}

/** The body of a main text and the section that ends it. */
export interface Body {
  readonly body: XmlElement;
  /** What the body ends with. */
  readonly last: XmlElement;
  /** The section that begins the text: one inside it, or the last one. */
  readonly first: XmlElement;
}

function sectionIn(node: XmlNode): XmlElement | null {
  if (!isElement(node) || node.name !== 'w:p') return null;
  const properties = childNamed(node, 'w:pPr');
  return properties ? childNamed(properties, 'w:sectPr') : null;
}

/** Null where a text does not end with a section: no program leaves one so. */
export function bodyOf({ root }: XmlPart): Body | null {
  const body = childNamed(root, 'w:body');
  const last = body ? childNamed(body, 'w:sectPr') : null;
  if (!body || !last) return null;
  const inner = body.children.map(sectionIn).find((section) => section !== null);
  return { body, last, first: inner ?? last };
}

/** Where a body ends, apart from its section; `mark` comes behind its last words. */
export function splitBody(
  xml: string,
  { body, last }: Body,
  mark: string,
): Omit<LetterText, 'section'> {
  const content = body.children.filter(
    (node): node is XmlElement => isElement(node) && node !== last,
  );
  const holding = content.filter(({ name }) => !MARKS.has(name)).at(-1);
  if (holding?.name !== 'w:p' || !canEnd(holding)) {
    const before = xml.slice(body.openEnd, last.start) + TINY.join('');
    return { before, after: `</w:pPr>${mark}</w:p>` };
  }
  if (holding.closeStart === holding.end) {
    const open = xml.slice(holding.start, holding.end).replace(/\s*\/>$/, '>');
    const before = `${xml.slice(body.openEnd, holding.start)}${open}<w:pPr>`;
    return { before, after: `</w:pPr>${mark}</w:p>${xml.slice(holding.end, last.start)}` };
  }
  const { at, open, close, resume } = splitIn(holding);
  const behind = xml.slice(resume, holding.closeStart) + mark;
  return {
    before: xml.slice(body.openEnd, at) + open,
    after: close + behind + xml.slice(holding.closeStart, last.start),
  };
}

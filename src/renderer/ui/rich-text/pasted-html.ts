import { looksAsForm } from './pasted-looks';
import { realLists } from './pasted-lists';
import { evenTables } from './pasted-tables';

const DROPPED =
  'style, script, meta, link, title, xml, img, picture, svg, object, iframe, input, button, select, textarea, template, noscript, del';
/** How an editor like ours marks its own text. */
const OWN = /<[^>]+ data-pm-slice=/;
const KEPT_ATTRIBUTES = new Set(['data-joined']);
const EMPTY = /^[\s\u00A0]*$/;

function withoutComments(document: Document): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) node.parentNode?.removeChild(node);
}

/** Hidden text, and what Word keeps at the end of the page: comments of colleagues. */
function isUnseen(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*comment/i.test(style) ||
    element.matches('[hidden], .MsoCommentReference')
  );
}

function withoutUnseen(document: Document): void {
  for (const element of document.querySelectorAll(DROPPED)) element.remove();
  for (const element of document.body.querySelectorAll('*')) {
    if (isUnseen(element)) element.remove();
  }
}

/** Texts have two levels of headings; a document's title and its deeper levels fall to them. */
function twoLevelsOfHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h3, h4, h5, h6')) {
    const lower = document.createElement('h2');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

function withoutAttributes(document: Document): void {
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    if (
      element.localName.includes(':') ||
      ['font', 'span', 'a', 'ins'].includes(element.localName)
    ) {
      element.replaceWith(...element.childNodes);
    }
  }
}

/** Word parts paragraphs by empty ones; the printed page has its own distances. */
function withoutEmptyParagraphs(document: Document): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const isAlone = paragraph.closest('li, td, th') !== null;
    if (!isAlone && EMPTY.test(paragraph.textContent)) paragraph.remove();
  }
}

/** HTML of the clipboard (Word, Outlook, LibreOffice, mails) with real lists and even tables, without looks. */
export function cleanPastedHtml(html: string): string {
  // Text of a field goes as it is, with bold words in headings; the schema keeps all else out.
  if (OWN.test(html)) return html;
  const document = new DOMParser().parseFromString(html, 'text/html');
  withoutComments(document);
  // Lists first: their bullets stand in what Word hides from other programs.
  realLists(document);
  withoutUnseen(document);
  looksAsForm(document);
  twoLevelsOfHeadings(document);
  evenTables(document);
  withoutAttributes(document);
  withoutEmptyParagraphs(document);
  return document.body.innerHTML.trim();
}

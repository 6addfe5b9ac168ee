const DROPPED = 'style, script, meta, link, title, xml, img';
const KEPT_ATTRIBUTES = new Set(['colspan', 'rowspan']);

function withoutComments(document: Document): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) node.parentNode?.removeChild(node);
}

/** Word writes an item as a paragraph that names its level and carries its bullet as text. */
function itemOf(paragraph: Element): { ordered: boolean; level: number } | null {
  const level = /mso-list:[^;]*level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return null;
  const marks = [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const mark = marks
    .map((span) => span.textContent)
    .join('')
    .trim();
  for (const span of marks) span.remove();
  return { ordered: /^\(?[\da-z]+[.)]/i.test(mark), level: Math.min(Number(level), 2) };
}

function listFor(paragraph: Element, item: { ordered: boolean; level: number }): Element {
  const tag = item.ordered ? 'ol' : 'ul';
  const before = paragraph.previousElementSibling;
  const outer = before?.matches('ol, ul') ? before : null;
  const parent = item.level === 2 ? outer?.lastElementChild : null;
  const last = parent ? parent.lastElementChild : outer;
  if (last?.localName === tag) return last;
  const list = paragraph.ownerDocument.createElement(tag);
  if (parent) parent.append(list);
  else paragraph.before(list);
  return list;
}

function realLists(document: Document): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const item = itemOf(paragraph);
    if (!item) continue;
    const entry = document.createElement('li');
    const words = document.createElement('p');
    words.append(...paragraph.childNodes);
    entry.append(words);
    listFor(paragraph, item).append(entry);
    paragraph.remove();
  }
}

/** HTML of the clipboard (Word, Outlook, LibreOffice) with real lists and tables, without looks. */
export function cleanPastedHtml(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  withoutComments(document);
  for (const element of document.querySelectorAll(DROPPED)) element.remove();
  realLists(document);
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    if (element.localName.includes(':') || ['font', 'span'].includes(element.localName)) {
      element.replaceWith(...element.childNodes);
    }
  }
  return document.body.innerHTML.trim();
}

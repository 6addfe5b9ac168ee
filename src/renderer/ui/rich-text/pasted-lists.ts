interface Item {
  readonly ordered: boolean;
  readonly level: number;
  /** Word's name of the list; another one begins anew. */
  readonly list: string;
}

/** The bullet or number of an item, as text that goes. */
function takenMark(paragraph: Element): string {
  const marks = [...paragraph.querySelectorAll('span')].filter((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const mark = marks.map((span) => span.textContent).join('');
  for (const span of marks) span.remove();
  return mark.trim();
}

/** Word writes an item as a paragraph that names its list and level and carries its bullet as text. */
function itemOf(paragraph: Element): Item | null {
  const style = paragraph.getAttribute('style') ?? '';
  const found = /mso-list:\s*(\S+)\s+level(\d)(?:\s+(lfo\d+))?/i.exec(style);
  if (!found) return null;
  const [, name = '', level = '1', use = ''] = found;
  // The bullet of the second level is the letter o, without a dot behind it.
  const ordered = /^\(?[\da-z]{1,5}[.)]/i.test(takenMark(paragraph));
  return { ordered, level: Math.min(Number(level), 2), list: `${name} ${use}` };
}

const NAME = 'data-list';

/** The list before a paragraph that its item goes on with. */
function listBefore(paragraph: Element, { list }: Item): Element | null {
  const before = paragraph.previousElementSibling;
  return before?.getAttribute(NAME) === list ? before : null;
}

function newList(paragraph: Element, item: Item): Element {
  const list = paragraph.ownerDocument.createElement(item.ordered ? 'ol' : 'ul');
  list.setAttribute(NAME, item.list);
  return list;
}

function listFor(paragraph: Element, item: Item): Element {
  const outer = listBefore(paragraph, item);
  const parent = item.level === 2 ? outer?.lastElementChild : null;
  const last = parent ? parent.lastElementChild : outer;
  if (last?.localName === (item.ordered ? 'ol' : 'ul')) return last;
  const list = newList(paragraph, item);
  if (parent) {
    parent.append(list);
  } else {
    // One list of Word whose first level changes its kind stays one.
    if (outer) list.setAttribute('data-joined', 'true');
    paragraph.before(list);
  }
  return list;
}

/** Makes lists of the paragraphs that Word writes for them. */
export function realLists(document: Document): void {
  for (const paragraph of document.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const item = itemOf(paragraph);
    // A numbered heading is a heading; its number comes with the printed page or not at all.
    if (!item || paragraph.localName !== 'p') continue;
    const entry = document.createElement('li');
    const words = document.createElement('p');
    words.append(...paragraph.childNodes);
    entry.append(words);
    listFor(paragraph, item).append(entry);
    paragraph.remove();
  }
  nestLists(document);
}

/** LibreOffice and old mails put a list straight into a list: it belongs to the item before it. */
function nestLists(document: Document): void {
  for (const list of document.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') before.append(list);
  }
}

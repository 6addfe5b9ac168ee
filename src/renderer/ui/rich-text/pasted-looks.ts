/** An element that says by its name what a style says by its looks. */
const FORMS = [
  {
    tag: 'strong',
    is: (style: CSSStyleDeclaration) => /^(bold(er)?|[6-9]00)$/.test(style.fontWeight),
    isNot: (style: CSSStyleDeclaration) => /^(normal|lighter|[1-5]00)$/.test(style.fontWeight),
    tags: 'b, strong',
  },
  {
    tag: 'em',
    is: (style: CSSStyleDeclaration) => /^(italic|oblique)/.test(style.fontStyle),
    isNot: (style: CSSStyleDeclaration) => style.fontStyle === 'normal',
    tags: 'i, em',
  },
  {
    tag: 'u',
    is: (style: CSSStyleDeclaration) => lineOf(style).includes('underline'),
    isNot: (style: CSSStyleDeclaration) => lineOf(style) === 'none',
    tags: 'u',
  },
] as const;

function lineOf(style: CSSStyleDeclaration): string {
  return style.textDecorationLine || style.textDecoration || '';
}

/** Headings are bold by themselves; the underlining of a link is not the writer's. */
function isByNature(element: Element, tag: string): boolean {
  return tag === 'u'
    ? element.closest('a') !== null
    : element.closest('h1, h2, h3, h4, h5, h6') !== null;
}

const BLOCKS = 'p, li, td, th, div, ul, ol, table, h1, h2, h3, h4, h5, h6';

function wrapWords(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** A block around others passes its looks down, so that a bold row of a table is bold words. */
function wordsIn(element: Element): readonly Element[] {
  const inner = [...element.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null,
  );
  return inner.length > 0 ? inner : [element];
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Bold, italic and underlined by style becomes bold, italic and underlined by name, and the other way round. */
export function looksAsForm(document: Document): void {
  for (const element of document.body.querySelectorAll<HTMLElement>('[style]')) {
    const { style } = element;
    for (const { tag, is, isNot, tags } of FORMS) {
      if (element.matches(tags)) {
        if (isNot(style)) unwrap(element);
      } else if (is(style) && !isByNature(element, tag)) {
        for (const words of wordsIn(element)) wrapWords(words, tag);
      }
    }
  }
  for (const element of document.body.querySelectorAll('a u, h1 b, h1 strong, h2 b, h2 strong')) {
    unwrap(element);
  }
}

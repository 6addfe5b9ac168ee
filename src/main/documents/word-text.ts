const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** Text or the value of an attribute as it was before it became XML. */
export function plain(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return character(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return character(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** A paragraph of a part: the id of its style and its text. */
export interface WordParagraph {
  readonly style: string;
  readonly text: string;
}

/**
 * What matters of a part: paragraphs, their styles, text and what stands for a character. A branch for
 * older programs (`mc:Fallback`) repeats what the branch before it says.
 */
const MARKS =
  /<w:p(?:\/?>| [^<>]*>)|<\/w:p>|<w:pStyle [^<>]*?w:val="([^"<]*)"|<w:t(?:>| [^<>]*[^<>/]>)([^<]*)<\/w:t>|<w:(tab|cr|noBreakHyphen)\/>|<w:br(?: [^<>]*)?\/>|<mc:Fallback>|<\/mc:Fallback>/g;

const SIGNS: Readonly<Record<string, string>> = { tab: '\t', cr: '\n', noBreakHyphen: '\u2011' };

class Reading {
  readonly paragraphs: { style: string; text: string }[] = [];
  /** A text box lies inside the paragraph that it is anchored to and has paragraphs of its own. */
  private readonly open: { style: string; text: string }[] = [];
  private skipped = 0;

  take([mark, style, text, sign]: RegExpMatchArray): void {
    if (mark.endsWith('mc:Fallback>')) this.skipped += mark.startsWith('</') ? -1 : 1;
    else if (this.skipped > 0) return;
    else if (mark.startsWith('<w:p') && style === undefined) this.begin(mark.endsWith('/>'));
    else if (mark === '</w:p>') this.open.pop();
    else this.add(style, text ?? (sign === undefined ? brokenBy(mark) : (SIGNS[sign] ?? '')));
  }

  private begin(isEmpty: boolean): void {
    const paragraph = { style: '', text: '' };
    this.paragraphs.push(paragraph);
    if (!isEmpty) this.open.push(paragraph);
  }

  private add(style: string | undefined, text: string): void {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    if (style === undefined) paragraph.text += plain(text);
    else paragraph.style = style;
  }
}

/** The end of a page or column is no character; the end of a line is. */
function brokenBy(mark: string): string {
  return /w:type="(?:page|column)"/.test(mark) ? '' : '\n';
}

/** The paragraphs of a part in the order in which they begin, those of text boxes and tables among them. */
export function paragraphsIn(xml: string): readonly WordParagraph[] {
  const reading = new Reading();
  for (const match of xml.matchAll(MARKS)) reading.take(match);
  return reading.paragraphs;
}

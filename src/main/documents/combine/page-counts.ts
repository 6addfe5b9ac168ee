import { mapInstructions } from './tags';

/**
 * "Seite 2 von 3" within a letter. Word counts the pages of a section by itself (`SECTIONPAGES`) and replaces what
 * stands in the field; LibreOffice knows no such field and shows what stands in it: another field, the number of the
 * page on which the letter ends.
 */
export const endMark = (letter: number): string => `Ende_Schreiben_${letter}`;

/** Marks where a letter ends; the id is replaced like that of every mark. */
export function endMarkXml(letter: number): string {
  return `<w:bookmarkStart w:id="-1" w:name="${endMark(letter)}"/><w:bookmarkEnd w:id="-1"/>`;
}

const COUNTS = /\bNUMPAGES\b/i;

/** The format of the run that a place lies in. */
function formatAt(xml: string, at: number): string {
  const start = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at));
  const run = /^<w:r(?:\s[^<>]*)?>(<w:rPr>.*?<\/w:rPr>)/s.exec(xml.slice(start, at));
  return run?.[1] ?? '';
}

/** The page of a mark, in runs of its own between the pieces of a run: LibreOffice takes its size from them. */
function pageOf(mark: string, format: string): string {
  const inRun = (content: string): string => `<w:r>${format}${content}</w:r>`;
  return [
    '</w:r>',
    inRun('<w:fldChar w:fldCharType="begin"/>'),
    inRun(`<w:instrText xml:space="preserve"> PAGEREF ${mark} </w:instrText>`),
    inRun('<w:fldChar w:fldCharType="separate"/>'),
    inRun('<w:fldChar w:fldCharType="end"/>'),
    `<w:r>${format}`,
  ].join('');
}

const TEXT = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g;
const SEPARATE = /<w:fldChar [^<>]*w:fldCharType="separate"[^<>]*\/>/;

const IN_PARTS =
  /<w:instrText(?:\s[^<>]*)?>[^<]*\bNUMPAGES\b[^<]*<\/w:instrText>(.*?)(?=<w:fldChar [^<>]*w:fldCharType="end")/gis;
const IN_ONE = /<w:fldSimple [^<>]*\bNUMPAGES\b[^<>]*>(.*?)(?=<\/w:fldSimple>)/gis;

/** What a field shows, from `start` to `end`: the first text gives way to the page, others go. */
function shownIn(xml: string, [start, end]: readonly [number, number], mark: string): string {
  const result = xml.slice(start, end);
  const [first] = [...result.matchAll(TEXT)];
  const at = first?.index ?? 0;
  const format = formatAt(xml, start + at);
  const rest = result.slice(at + (first?.[0].length ?? 0)).replace(TEXT, '');
  return result.slice(0, at) + pageOf(mark, format) + rest;
}

/** From where to where each field shows its result; one without a place for it has none. */
function resultsIn(xml: string): readonly (readonly [number, number])[] {
  const parts = [...xml.matchAll(IN_PARTS)].flatMap(({ 0: whole, 1: middle = '', index }) => {
    const separate = SEPARATE.exec(middle);
    const end = index + whole.length;
    return separate
      ? [[end - middle.length + separate.index + separate[0].length, end] as const]
      : [];
  });
  const simple = [...xml.matchAll(IN_ONE)].flatMap(({ 0: whole, 1: result = '', index }) =>
    result.includes('<w:t')
      ? [[index + whole.length - result.length, index + whole.length] as const]
      : [],
  );
  return [...parts, ...simple].sort(([a], [b]) => b - a);
}

/** Whether a part says how many pages there are. */
export function countsPages(xml: string): boolean {
  return COUNTS.test(xml);
}

/** Lets a part count the pages of its letter, which ends at `mark`. */
export function countingLetter(xml: string, mark: string): string {
  if (!countsPages(xml)) return xml;
  // From the last one on, so that the places of those before stay right.
  const shown = resultsIn(xml).reduce(
    (text, [start, end]) =>
      text.slice(0, start) + shownIn(text, [start, end], mark) + text.slice(end),
    xml,
  );
  return mapInstructions(shown, (text) => text.replace(/\bNUMPAGES\b/gi, 'SECTIONPAGES'));
}

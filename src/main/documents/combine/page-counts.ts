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

function pageOf(mark: string): string {
  return [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText xml:space="preserve"> PAGEREF ${mark} </w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>',
  ].join('');
}

const TEXT = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g;
const SEPARATE = '<w:fldChar w:fldCharType="separate"/>';

/** What a field shows: the first text is replaced, others go; null where it shows none. */
function showing(result: string, shown: string): string | null {
  const texts = [...result.matchAll(TEXT)];
  const [first] = texts;
  if (!first) return null;
  const rest = result.slice(first.index + first[0].length).replace(TEXT, '');
  return result.slice(0, first.index) + shown + rest;
}

/** A field in parts: what stands between its instruction and its end. */
function partly(middle: string, mark: string): string {
  const at = /<w:fldChar [^<>]*w:fldCharType="separate"[^<>]*\/>/.exec(middle);
  if (!at) return middle + SEPARATE + pageOf(mark);
  const end = at.index + at[0].length;
  const result = middle.slice(end);
  return middle.slice(0, end) + (showing(result, pageOf(mark)) ?? pageOf(mark) + result);
}

const IN_PARTS =
  /(<w:instrText(?:\s[^<>]*)?>[^<]*\bNUMPAGES\b[^<]*<\/w:instrText>)(.*?)(?=<w:fldChar [^<>]*w:fldCharType="end")/gis;
const IN_ONE = /(<w:fldSimple [^<>]*\bNUMPAGES\b[^<>]*>)(.*?)(?=<\/w:fldSimple>)/gis;

/** Whether a part says how many pages there are. */
export function countsPages(xml: string): boolean {
  return COUNTS.test(xml);
}

/** Lets a part count the pages of its letter, which ends at `mark`. */
export function countingLetter(xml: string, mark: string): string {
  if (!countsPages(xml)) return xml;
  const shown = xml
    .replace(IN_PARTS, (_whole, field: string, middle: string) => field + partly(middle, mark))
    .replace(
      IN_ONE,
      (_whole, field: string, result: string) => field + (showing(result, pageOf(mark)) ?? result),
    );
  return mapInstructions(shown, (text) => text.replace(/\bNUMPAGES\b/gi, 'SECTIONPAGES'));
}

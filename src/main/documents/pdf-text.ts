import { openPdf, pageText } from './pdf-reader';
import { readBack } from './read-back';

/** More than these are not named: the person opens the file anyway. */
const MOST_NAMED = 5;
/** Written from right to left: a PDF may hold it in the order of the eye. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Without blanks, soft hyphens and marks of direction, in one form of umlauts and ligatures: how a line is broken is
 * the printer's affair.
 */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '');
}

async function textOf(pdf: Uint8Array): Promise<string | null> {
  const opened = await openPdf(pdf);
  if (typeof opened === 'string') return null;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= opened.facts.pages; number += 1) {
      pages.push(await pageText(await opened.page(number)));
    }
    return pages.join('\n');
  } finally {
    await opened.close();
  }
}

/**
 * Words of a Word file that its PDF does not show as text; none where it is complete. Word by word, for paragraphs are
 * broken by the ends of pages and what stands there.
 */
export async function missingWords(word: Uint8Array, pdf: Uint8Array): Promise<readonly string[]> {
  const source = readBack(word);
  const shown = source && (await textOf(pdf));
  if (source === null || shown === null) return [];
  const whole = bare(shown);
  const words = new Set(source.paragraphs.flatMap((line) => line.split(/[\s\u00A0]+/u)));
  const missing = [...words].filter(
    (text) => !RIGHT_TO_LEFT.test(text) && !whole.includes(bare(text)),
  );
  return missing.slice(0, MOST_NAMED);
}

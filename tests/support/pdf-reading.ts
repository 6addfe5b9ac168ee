import { readFileSync } from 'node:fs';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { openPdf } from '../../src/main/documents/pdf-reader';
import { bare } from './pdf-text';

/** A piece of a PDF's text as the tags give it to somebody who has it read aloud. */
interface Spoken {
  /** Roles from the outside in: "Document/Table/TR/TH/P". */
  readonly path: string;
  readonly text: string;
}

type Tag = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/** The marked pieces of a page by the name under which its tags refer to them. */
async function piecesOf(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const pieces = new Map<string, string>();
  const open: (string | null)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('type' in item) {
      // A piece without a name belongs to the one around it.
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(typeof item.id === 'string' ? item.id : (open.at(-1) ?? null));
      continue;
    }
    const id = open.at(-1) ?? null;
    if (id !== null) pieces.set(id, `${pieces.get(id) ?? ''}${item.str}`);
  }
  return pieces;
}

function* spoken(tag: Tag, above: string, pieces: ReadonlyMap<string, string>): Generator<Spoken> {
  const path = `${above}/${tag.role}`;
  for (const child of tag.children) {
    if ('role' in child) yield* spoken(child, path, pieces);
    else if (child.type === 'content') yield { path, text: pieces.get(child.id) ?? '' };
  }
}

/** All text of a PDF in the order of its tags; headers and footers of pages have none and are no part of it. */
export async function readAloud(pdf: string): Promise<readonly Spoken[]> {
  const opened = await openPdf(readFileSync(pdf));
  if (typeof opened === 'string') throw new Error(`${pdf} is ${opened}`);
  const all: Spoken[] = [];
  for (let number = 1; number <= opened.facts.pages; number += 1) {
    const page = await opened.page(number);
    // A page without tags has no tree, whatever the types of the library say.
    const tree = (await page.getStructTree()) as Tag | null;
    if (tree) all.push(...spoken(tree, '', await piecesOf(page)));
  }
  await opened.close();
  return all;
}

/**
 * The printed lines that a PDF does not say, or not in their turn; none where all are read aloud in the order of the
 * model. How a line is broken does not matter.
 */
export function notInTurn(aloud: readonly Spoken[], printed: readonly string[]): readonly string[] {
  const whole = bare(aloud.map(({ text }) => text).join(''));
  let end = 0;
  return printed.filter((line) => {
    const wanted = bare(line);
    const at = whole.indexOf(wanted, end);
    if (at >= 0) end = at + wanted.length;
    return at < 0;
  });
}

/** The headings of a PDF in their order, as its tags have them. */
export function headingsOf(
  aloud: readonly Spoken[],
): readonly { readonly level: number; readonly text: string }[] {
  return aloud.flatMap(({ path, text }) => {
    const level = /\/H([1-6])$/.exec(path)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text }];
  });
}

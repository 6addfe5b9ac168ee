import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;

/** The text of a PDF in its reading order, line by line; empty lines are left out. */
export async function linesOfPdf(pdf: string): Promise<readonly string[]> {
  const asked = ['-enc', 'UTF-8', '-nopgbrk', pdf, '-'];
  const { stdout } = await run('pdftotext', asked, { maxBuffer: MOST_OUTPUT });
  return stdout.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Without blanks, soft hyphens and marks of direction, in one form of umlauts and ligatures: how a line is broken
 * is the printer's affair.
 */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '');
}

/**
 * The printed lines that a PDF does not show as its text (see `printedLines`); none where it is complete. A line
 * counts however often it is broken, but not where other text stands within it.
 */
export async function missingInPdf(
  pdf: string,
  printed: readonly string[],
): Promise<readonly string[]> {
  const whole = bare((await linesOfPdf(pdf)).join(''));
  return printed.filter((line) => !whole.includes(bare(line)));
}

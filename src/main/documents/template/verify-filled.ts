import type { AppError } from '../../../shared/errors';
import type { LetterModel } from '../../../shared/domain/documents/models';
import type { TemplateData, TemplateValue } from '../../../shared/domain/documents/template-data';
import { openPackage, type PackagePart } from '../../zip/package';
import { paragraphsIn, plain } from '../word-text';
import { escaped } from './escape';
import { placedPaths } from './placed-names';
import type { CompiledTemplate } from './template';

/** What a document from an own template must be. */
export interface FilledPaper {
  readonly template: CompiledTemplate;
  readonly data: TemplateData;
  /** The bytes that the template gives with these values. */
  readonly expected: Uint8Array;
  /** Whom a letter addresses; null for other papers. */
  readonly letter: Pick<LetterModel, 'address' | 'salutation'> | null;
}

interface Expectation {
  readonly expected: string;
  readonly found: string;
}

interface FilledText {
  readonly title: string;
  /** Paragraphs of the parts that take values. */
  readonly lines: readonly string[];
}

function xmlOf(part: PackagePart | undefined): string | null {
  const content = part?.content();
  return content
    ? Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8')
    : null;
}

/** Title and text of a finished file; null where a part of the template is missing or damaged. */
function textOf(bytes: Uint8Array, { parts }: CompiledTemplate): FilledText | null {
  const opened = openPackage(bytes);
  if (!opened.ok) return null;
  let title = '';
  const lines: string[] = [];
  for (const part of parts) {
    if (part.kind === 'packed' || part.kind === 'code') continue;
    const xml = xmlOf(opened.value.get(part.name));
    if (xml === null) return null;
    if (part.kind === 'core') title = plain(/<dc:title>([^<]*)<\/dc:title>/.exec(xml)?.[1] ?? '');
    else lines.push(...paragraphsIn(xml).map(({ text }) => text));
  }
  return { title, lines };
}

/** A text without what a file cannot hold and without spaces: a template may break lines anywhere. */
function squashed(text: string): string {
  return plain(escaped(text)).replace(/\s/gu, '');
}

/**
 * Who is addressed, as far as the template says so in every document. The address stands in one piece; one that
 * repeats line by line may have anything between them.
 */
function addressed({ template, letter }: FilledPaper): readonly string[] {
  if (!letter) return [];
  const placed = placedPaths(template);
  return [
    ...(placed.has('anschrift') ? [letter.address.lines.join('\n')] : []),
    ...(placed.has('anschriftzeile') ? letter.address.lines : []),
    ...(placed.has('anrede') ? [letter.salutation] : []),
  ].filter((text) => text !== '');
}

function hasBraces(value: TemplateValue): boolean {
  if (typeof value === 'string') return /\{\{|\}\}/.test(value);
  if (typeof value === 'boolean') return false;
  return Object.values(value).some((item: TemplateValue) => hasBraces(item));
}

/** A placeholder that nothing was put in for; braces that somebody wrote into the register are text. */
function leftOver({ data }: FilledPaper, lines: readonly string[]): string | null {
  const line = lines.find((text) => /\{\{|\}\}/.test(text));
  return line === undefined || hasBraces(data.values) ? null : line;
}

function difference(lines: readonly string[], expected: readonly string[]): Expectation | null {
  const length = Math.max(lines.length, expected.length);
  for (let index = 0; index < length; index += 1) {
    const [want = '', found = ''] = [expected[index], lines[index]];
    if (want !== found) return { expected: want, found };
  }
  return null;
}

function mismatch(bytes: Uint8Array, paper: FilledPaper): Expectation | null {
  const title = plain(escaped(paper.data.title));
  const file = textOf(bytes, paper.template);
  if (!file) return { expected: title, found: '' };
  if (file.title !== title) return { expected: title, found: file.title };
  const said = squashed(file.lines.join(''));
  const missing = addressed(paper).find((text) => !said.includes(squashed(text)));
  if (missing !== undefined) return { expected: missing.replaceAll('\n', ', '), found: '' };
  const left = leftOver(paper, file.lines);
  if (left !== null) return { expected: '', found: left };
  if (Buffer.compare(bytes, paper.expected) === 0) return null;
  return difference(file.lines, textOf(paper.expected, paper.template)?.lines ?? []);
}

/**
 * Compares a document from an own template, read from the disk again, with what the register says: title, address
 * and salutation where the template has them, no placeholder left, every line as the template gives it. Null = it is
 * the right one.
 */
export function verifyFilled(path: string, bytes: Uint8Array, paper: FilledPaper): AppError | null {
  const wrong = mismatch(bytes, paper);
  return wrong ? { code: 'document.mismatch', file: path, ...wrong } : null;
}

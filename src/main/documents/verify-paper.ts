import type { AppError } from '../../shared/errors';
import type { DocumentModel } from '../../shared/domain/documents/models';
import { printedLines } from '../../shared/domain/documents/printed-lines';
import { readBack, type ReadBack } from './read-back';

interface Expectation {
  readonly expected: string;
  readonly found: string;
}

/** Addressee and salutation first: that is what must never be somebody else's. */
function expectations(model: DocumentModel, file: ReadBack): readonly Expectation[] {
  const title = { expected: model.title, found: file.title };
  if (model.kind !== 'letter') return [title];
  return [
    { expected: model.address.lines.join(', '), found: file.address.join(', ') },
    { expected: model.salutation, found: file.salutation },
    title,
  ];
}

/** The first line in which a file differs from its model, also where one has more lines. */
function firstDifference(model: DocumentModel, file: ReadBack): Expectation | null {
  const lines = printedLines(model);
  const length = Math.max(lines.length, file.paragraphs.length);
  for (let index = 0; index < length; index += 1) {
    const expected = lines[index] ?? '';
    const found = file.paragraphs[index] ?? '';
    if (expected !== found) return { expected, found };
  }
  return null;
}

/**
 * Compares a finished file, read from the disk again, with what the register says now: addressee,
 * salutation, title and every printed line in its place. Null = it is the right one.
 */
export function verifyPaper(
  path: string,
  bytes: Uint8Array,
  model: DocumentModel,
): AppError | null {
  const file = readBack(bytes);
  if (!file) return { code: 'document.mismatch', file: path, expected: model.title, found: '' };
  const wrong =
    expectations(model, file).find(({ expected, found }) => expected !== found) ??
    firstDifference(model, file);
  return wrong ? { code: 'document.mismatch', file: path, ...wrong } : null;
}

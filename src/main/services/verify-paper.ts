import type { AppError } from '../../shared/errors';
import type { DocumentModel } from '../../shared/domain/documents/models';
import { readBack, type ReadBack } from '../documents/read-back';

interface Expectation {
  readonly expected: string;
  readonly found: string;
}

function letterExpectations(
  model: Extract<DocumentModel, { kind: 'letter' }>,
  file: ReadBack,
): readonly Expectation[] {
  return [
    { expected: model.address.lines.join(', '), found: file.address.join(', ') },
    { expected: model.salutation, found: file.salutation },
  ];
}

/**
 * Compares a finished file, read from the disk again, with what the register says now: addressee and
 * salutation of a letter, the title and every printed line of any paper. Null = it is the right one.
 */
export function verifyPaper(
  path: string,
  bytes: Uint8Array,
  model: DocumentModel,
): AppError | null {
  const file = readBack(bytes);
  if (!file) return { code: 'document.mismatch', file: path, expected: model.title, found: '' };
  const expectations: readonly Expectation[] = [
    ...(model.kind === 'letter' ? letterExpectations(model, file) : []),
    { expected: model.title, found: file.title },
  ];
  const wrong = expectations.find(({ expected, found }) => expected !== found);
  if (wrong) return { code: 'document.mismatch', file: path, ...wrong };
  const lost = linesOf(model).find((line) => !file.paragraphs.includes(line));
  return lost === undefined
    ? null
    : { code: 'document.mismatch', file: path, expected: lost, found: '' };
}

function linesOf(model: DocumentModel): readonly string[] {
  if (model.kind === 'letter')
    return [model.subject, ...model.body, ...model.signatory, ...model.enclosures];
  return model.blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.flatMap((row) => row.cells).filter((cell) => cell !== '');
    if (block.type === 'list') return block.items;
    return block.type === 'fields' ? block.groups.flatMap((group) => group.labels) : [block.text];
  });
}

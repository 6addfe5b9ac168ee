import type { Block, DocumentModel, LetterModel, PaperModel, WritingBlock } from './models';

/** Headings of the two columns of a form. */
export const FIELD_TITLES = ['Angabe', 'Ihre Antwort'] as const;

export function enclosuresHeading(model: LetterModel): string {
  return model.enclosures.length === 1 ? 'Anlage' : 'Anlagen';
}

function letterLines(model: LetterModel): readonly string[] {
  return [
    model.returnLine.text,
    ...model.notes,
    ...model.address.lines,
    ...model.info.flat().map((line) => `${line.label}\t${line.value}`),
    model.subject,
    model.salutation,
    ...model.body,
    model.closing,
    model.signingLine ?? '',
    ...model.signatory,
    ...(model.enclosures.length > 0 ? [enclosuresHeading(model), ...model.enclosures] : []),
  ];
}

const WRITING: ReadonlySet<string> = new Set([
  'entries',
  'gap',
  'lines',
  'signatures',
  'newPage',
] satisfies WritingBlock['type'][]);

export function isWriting(block: Block): block is WritingBlock {
  return WRITING.has(block.type);
}

/** What staff still have to write stands in brackets, so that nobody takes it for text. */
export function gapText(text: string, lead = ''): string {
  return `${lead === '' ? '' : `${lead} `}[${text}]`;
}

function writingLines(block: WritingBlock): readonly string[] {
  switch (block.type) {
    case 'entries':
      return block.entries.map(
        ({ label, value, open }) => `${label}:\t${open ? gapText(value) : value}`,
      );
    case 'gap':
      return [gapText(block.text, block.lead)];
    case 'signatures':
      return block.labels;
    default:
      return [];
  }
}

/** What one block prints, in order. */
export function blockLines(block: Block): readonly string[] {
  if (isWriting(block)) return writingLines(block);
  if (block.type === 'list') return block.items;
  if (block.type === 'fields') {
    return [...FIELD_TITLES, ...block.groups.flatMap((group) => [group.title, ...group.labels])];
  }
  if (block.type !== 'table') return [block.text];
  return [
    ...block.columns.map((column) => column.title),
    ...block.rows.flatMap((row) => row.cells),
  ];
}

function paperLines(model: PaperModel): readonly string[] {
  const head = [model.kicker, model.meta, model.embargo, model.heading, model.subline];
  return [...head.map((line) => line ?? ''), ...model.blocks.flatMap(blockLines)];
}

/** Every line that a paper prints in its text, in order; what a finished file must say, no more, no less. */
export function printedLines(model: DocumentModel): readonly string[] {
  const lines = model.kind === 'letter' ? letterLines(model) : paperLines(model);
  return lines.filter((line) => line !== '');
}

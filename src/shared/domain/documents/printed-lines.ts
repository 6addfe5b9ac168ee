import type {
  Block,
  CardsModel,
  DocumentModel,
  LetterModel,
  PaperModel,
  Worded,
  WritingBlock,
} from './models';

/** Headings of the two columns of a form. */
export const FIELD_TITLES = ['Angabe', 'Ihre Antwort'] as const;

export function enclosuresHeading(model: LetterModel): string {
  return model.enclosures.length === 1 ? 'Anlage' : 'Anlagen';
}

/** Every line of the running text of a letter, in order. */
export function bodyLines(model: Pick<LetterModel, 'body'>): readonly string[] {
  return model.body.flatMap(blockLines);
}

function letterLines(model: LetterModel): readonly string[] {
  return [
    model.returnLine.text,
    ...model.notes,
    ...model.address.lines,
    ...model.info.flat().map((line) => `${line.label}\t${line.value}`),
    model.subject,
    model.salutation,
    ...bodyLines(model),
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

/** The words of an item or a cell, with or without form. */
export function wordsOf(words: string | Worded): string {
  return typeof words === 'string' ? words : words.text;
}

/** Every line that a block prints, in order. */
export function blockLines(block: Block): readonly string[] {
  if (isWriting(block)) return writingLines(block);
  if (block.type === 'list') return block.items.map(wordsOf);
  if (block.type === 'fields') {
    return [...FIELD_TITLES, ...block.groups.flatMap((group) => [group.title, ...group.labels])];
  }
  if (block.type !== 'table') return [block.text];
  return [
    ...block.columns.map((column) => column.title),
    ...block.rows.flatMap((row) => row.cells.map(wordsOf)),
  ];
}

function paperLines(model: PaperModel): readonly string[] {
  const head = [model.kicker, model.meta, model.embargo, model.heading, model.subline];
  return [...head.map((line) => line ?? ''), ...model.blocks.flatMap(blockLines)];
}

/** A folded card says the same on both of its halves. */
function cardLines({ cards, sheet }: CardsModel): readonly string[] {
  return cards.flatMap((card) => {
    const lines = card.lines.map(({ text }) => text);
    return sheet.folded ? [...lines, ...lines] : lines;
  });
}

function linesOf(model: DocumentModel): readonly string[] {
  if (model.kind === 'letter') return letterLines(model);
  return model.kind === 'cards' ? cardLines(model) : paperLines(model);
}

/** Every line that a paper prints in its text, in order; what a finished file must say, no more, no less. */
export function printedLines(model: DocumentModel): readonly string[] {
  return linesOf(model).filter((line) => line !== '');
}

import type { Block, CardsModel, DocumentModel, LetterModel, PaperModel } from './models';

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

function blockLines(block: Block): readonly string[] {
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

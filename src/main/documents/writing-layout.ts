import { BorderStyle, Paragraph, TabStopType } from 'docx';
import type { EntryModel, WritingBlock } from '../../shared/domain/documents/models';
import { gapText } from '../../shared/domain/documents/printed-lines';
import { AT_ONCE, type Lead } from './lead';
import { LINE, PAGE, run, twips } from './page';
import { STYLE } from './style-names';

/** Width of the column of labels (mm): takes "Abstimmungsergebnis:" in bold. */
const LABEL = 50;
/** Length of a line to sign on (mm), and the room above it. */
const SIGN = { line: 85, above: 14 } as const;
/** Dark enough to read on every printer (7 : 1), and yet not the black of the text. */
const GAP_COLOR = '595959';

const rule = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, space: 1, color });

function entry({ label, value, open }: EntryModel, lead: Lead, last: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.entry,
    indent: { left: twips(LABEL), hanging: twips(LABEL) },
    tabStops: [{ type: TabStopType.LEFT, position: twips(LABEL) }],
    // What belongs to one heading stays on one page.
    ...lead.apply(last ? { after: LINE } : {}),
    ...(last ? {} : { keepNext: true }),
    keepLines: true,
    children: [
      run({ text: `${label}:`, bold: true }),
      run({ text: '\t' }),
      open ? gapRun(value) : run({ text: value }),
    ],
  });
}

function gapRun(text: string) {
  return run({ text: gapText(text), italics: true, color: GAP_COLOR });
}

function gapParagraph(block: Extract<WritingBlock, { type: 'gap' }>, lead: Lead): Paragraph {
  const first = block.lead === undefined ? [] : [run({ text: `${block.lead} ` })];
  const children = [...first, gapRun(block.text)];
  return new Paragraph({ style: STYLE.gap, ...lead.apply(), children });
}

/** Neighbours of one border are drawn as one box: shades apart, each keeps its own line. */
function ruled(index: number, lead: Lead): Paragraph {
  return new Paragraph({
    style: STYLE.line,
    ...lead.apply(),
    border: { bottom: rule(index % 2 === 0 ? '808080' : '7F7F7F') },
    children: [],
  });
}

function signature(label: string, index: number, lead: Lead): Paragraph {
  return new Paragraph({
    style: STYLE.sign,
    keepLines: true,
    ...lead.apply({ before: twips(SIGN.above), after: 0 }),
    indent: { right: twips(PAGE.textWidth - SIGN.line) },
    border: { top: rule(index % 2 === 0 ? '000000' : '010101') },
    children: [run({ text: label, size: 18 })],
  });
}

/** Lays out room to write; what stands before it goes to its first paragraph. */
export function writingChildren(
  block: Exclude<WritingBlock, { type: 'newPage' }>,
  lead: Lead,
): readonly Paragraph[] {
  const leading = (index: number): Lead => (index === 0 ? lead : AT_ONCE);
  switch (block.type) {
    case 'entries':
      return block.entries.map((item, index) =>
        entry(item, leading(index), index === block.entries.length - 1),
      );
    case 'gap':
      return [gapParagraph(block, lead)];
    case 'lines':
      return Array.from({ length: block.count }, (_, index) => ruled(index, leading(index)));
    case 'signatures':
      return block.labels.map((label, index) => signature(label, index, leading(index)));
  }
}

import { BorderStyle, Paragraph, TabStopType } from 'docx';
import type { EntryModel, WritingBlock } from '../../shared/domain/documents/models';
import { gapText } from '../../shared/domain/documents/printed-lines';
import { LINE, PAGE, run, twips } from './page';
import { STYLE } from './style-names';

/** Width of the column of labels (mm): takes "Abstimmungsergebnis:" in bold. */
const LABEL = 50;
/** Length of a line to sign on (mm), and the room above it. */
const SIGN = { line: 85, above: 14 } as const;
/** Dark enough to read on every printer (7 : 1), and yet not the black of the text. */
const GAP_COLOR = '595959';

const rule = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, space: 1, color });

function entry({ label, value, open }: EntryModel, last: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.entry,
    indent: { left: twips(LABEL), hanging: twips(LABEL) },
    tabStops: [{ type: TabStopType.LEFT, position: twips(LABEL) }],
    // What belongs to one heading stays on one page.
    ...(last ? { spacing: { after: LINE } } : { keepNext: true }),
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

function gapParagraph({ text, lead }: Extract<WritingBlock, { type: 'gap' }>): Paragraph {
  const first = lead === undefined ? [] : [run({ text: `${lead} ` })];
  return new Paragraph({ style: STYLE.gap, children: [...first, gapRun(text)] });
}

/** Neighbours of one border are drawn as one box: shades apart, each keeps its own line. */
function ruled(index: number): Paragraph {
  return new Paragraph({
    style: STYLE.line,
    border: { bottom: rule(index % 2 === 0 ? '808080' : '7F7F7F') },
    children: [],
  });
}

function signature(label: string, index: number): Paragraph {
  return new Paragraph({
    style: STYLE.sign,
    keepLines: true,
    spacing: { before: twips(SIGN.above), after: 0 },
    indent: { right: twips(PAGE.textWidth - SIGN.line) },
    border: { top: rule(index % 2 === 0 ? '000000' : '010101') },
    children: [run({ text: label, size: 18 })],
  });
}

/** Lays out room to write. */
export function writingChildren(block: WritingBlock): readonly Paragraph[] {
  switch (block.type) {
    case 'entries':
      return block.entries.map((item, index) => entry(item, index === block.entries.length - 1));
    case 'gap':
      return [gapParagraph(block)];
    case 'lines':
      return Array.from({ length: block.count }, (_, index) => ruled(index));
    case 'signatures':
      return block.labels.map(signature);
    case 'newPage':
      return [new Paragraph({ style: STYLE.compact, pageBreakBefore: true, children: [] })];
  }
}

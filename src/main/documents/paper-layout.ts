import { HeadingLevel, Paragraph, type Document } from 'docx';
import type { Block, PaperModel } from '../../shared/domain/documents/models';
import type { Assets } from './assets';
import { blocksChildren, endsWithTable, type Standing } from './block-layout';
import { AT_ONCE, type Lead } from './lead';
import { ListNumbers } from './numbering';
import { LINE, PAGE, pageDocument, run, textWidthOf, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';

type Running = Extract<Block, { type: 'paragraph' }>;

function paragraph(block: Running, { lead, after }: Standing, wide: boolean): Paragraph {
  return new Paragraph({
    style: block.compact ? STYLE.compact : STYLE.body,
    ...lead.apply({
      ...(after === undefined ? {} : { after }),
      // Editors write between the lines of a press release (rule P11).
      ...(wide && !block.compact ? { line: 320 } : {}),
    }),
    children: runsOf(block, { bold: block.strong ?? false }),
  });
}

function embargoLine(model: PaperModel): readonly Paragraph[] {
  if (model.embargo === null) return [];
  return [
    new Paragraph({
      style: STYLE.compact,
      children: [run({ text: model.embargo, bold: true })],
    }),
  ];
}

/** What stands at the head of a paper, the first of it as far down as the letterhead reaches. */
function head(model: PaperModel): readonly Paragraph[] {
  const above = [
    { style: STYLE.kicker, text: model.kicker, bold: false },
    { style: STYLE.compact, text: model.meta, bold: false },
    { style: STYLE.compact, text: model.embargo, bold: true },
  ].filter(({ text }) => text !== null && text !== '');
  const lead = (index: number): Lead => (index === 0 ? belowLetterhead(model) : AT_ONCE);
  return [
    ...above.map(
      ({ style, text, bold }, index) =>
        new Paragraph({
          style,
          ...lead(index).apply(),
          children: [run({ text: text ?? '', ...(bold ? { bold } : {}) })],
        }),
    ),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...lead(above.length).apply({ before: LINE, after: 120 }),
      children: [run({ text: model.heading })],
    }),
    ...(model.subline
      ? [new Paragraph({ style: STYLE.subline, children: [run({ text: model.subline })] })]
      : []),
  ];
}

/** Where text begins below a letterhead (mm); a higher one pushes it down. */
const TEXT_START = 35;
const BELOW_HEAD = 4;

/** Distance of the text from the upper edge; a paper without a sender at its head (a list, a plan) begins there. */
function belowLetterhead({ letterhead: { lines, logo, endMm } }: PaperModel): Lead {
  if (lines.length === 0 && logo === null) return AT_ONCE;
  return AT_ONCE.below(twips(Math.max(TEXT_START, endMm + BELOW_HEAD) - PAGE.top));
}

/** Lays out any paper that is not a letter: headings, paragraphs, tables, fields. */
export function paperDocument(model: PaperModel, assets: Assets): Document {
  const look = {
    lists: new ListNumbers(),
    width: twips(textWidthOf(model)),
    paragraph: (block: Running, standing: Standing) => paragraph(block, standing, model.wideLines),
  };
  const running = new Paragraph({
    style: STYLE.compact,
    children: [run({ text: model.title, size: 18 })],
  });
  const children = blocksChildren(model.blocks, look);
  return pageDocument({
    ...{ model, assets },
    firstHeader: [],
    nextHeader: [running, ...embargoLine(model)],
    children: [
      ...head(model),
      ...children,
      // Word wants a paragraph behind the last table.
      ...(endsWithTable(model.blocks) ? [new Paragraph({ style: STYLE.compact })] : []),
    ],
  });
}

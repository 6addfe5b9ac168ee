import { HeadingLevel, Paragraph, type Document } from 'docx';
import type { Block, PaperModel } from '../../shared/domain/documents/models';
import type { Assets } from './assets';
import { blockChildren } from './block-layout';
import { ListNumbers } from './numbering';
import { LINE, PAGE, pageDocument, run, textWidthOf, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';

type Running = Extract<Block, { type: 'paragraph' }>;

function paragraph(block: Running, wide: boolean): Paragraph {
  return new Paragraph({
    style: block.compact ? STYLE.compact : STYLE.body,
    // Editors write between the lines of a press release (rule P11).
    ...(wide && !block.compact ? { spacing: { line: 320 } } : {}),
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

function head(model: PaperModel): readonly Paragraph[] {
  const kicker = model.kicker
    ? [new Paragraph({ style: STYLE.kicker, children: [run({ text: model.kicker })] })]
    : [];
  const meta = model.meta
    ? [new Paragraph({ style: STYLE.compact, children: [run({ text: model.meta })] })]
    : [];
  const subline = model.subline
    ? [new Paragraph({ style: STYLE.subline, children: [run({ text: model.subline })] })]
    : [];
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: LINE, after: 120 },
    children: [run({ text: model.heading })],
  });
  return [...kicker, ...meta, ...embargoLine(model), title, ...subline];
}

/** Where text begins below a letterhead (mm); a higher one pushes it down. */
const TEXT_START = 35;
const BELOW_HEAD = 4;

/** Space below the letterhead before the text begins. */
function belowLetterhead({ letterhead }: PaperModel): Paragraph {
  const start = Math.max(TEXT_START, letterhead.endMm + BELOW_HEAD);
  return new Paragraph({
    spacing: { before: 0, after: 0, line: twips(start - PAGE.top), lineRule: 'exact' },
    children: [],
  });
}

/** A paper without a sender at its head (a list, a plan) begins at the top. */
function isBare({ letterhead: { lines, logo } }: PaperModel): boolean {
  return lines.length === 0 && logo === null;
}

/** Lays out any paper that is not a letter: headings, paragraphs, tables, fields. */
export function paperDocument(model: PaperModel, assets: Assets): Document {
  const look = {
    lists: new ListNumbers(),
    width: twips(textWidthOf(model)),
    paragraph: (block: Running) => paragraph(block, model.wideLines),
  };
  const running = new Paragraph({
    style: STYLE.compact,
    children: [run({ text: model.title, size: 18 })],
  });
  return pageDocument({
    ...{ model, assets },
    firstHeader: [],
    nextHeader: [running, ...embargoLine(model)],
    children: [
      ...(isBare(model) ? [] : [belowLetterhead(model)]),
      ...head(model),
      ...model.blocks.flatMap((block) => blockChildren(block, look)),
    ],
  });
}

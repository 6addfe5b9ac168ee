import { BorderStyle, Paragraph, type Document, type ISectionOptions } from 'docx';
import { NOTE_LINES } from '../../shared/domain/addressing/fit-address';
import type { InfoLine, LetterModel } from '../../shared/domain/documents/models';
import { enclosuresHeading } from '../../shared/domain/documents/printed-lines';
import { textWidth } from '../../shared/domain/addressing/text-width';
import { wrapLine } from '../../shared/domain/addressing/wrap';
import { blockChildren } from './block-layout';
import { ListNumbers } from './numbering';
import { frame, LINE, PAGE, pageDocument, run, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';

/** DIN 5008 Form B in millimetres (rules G05 to G16). */
const FORM_B = {
  /** Wider than the 80 mm that lines are measured for: no renderer's rounding may wrap a line again. */
  field: { x: 25, y: 45, width: 88, height: 45 },
  info: { x: 125, y: 50, width: 75, height: 40 },
  /** Width of the column of labels. */
  infoLabel: 22,
  /** Pitch of a line of the information block: 12 pt. */
  infoPitch: 4.23,
  /** Two blank lines of 4.23 mm below the deeper of address field and information block. */
  subjectGap: 8.46,
  marks: [
    { y: 105, length: 5 },
    { y: 148.5, length: 7 },
    { y: 210, length: 5 },
  ],
} as const;

const fieldFrame = frame(FORM_B.field);
const infoFrame = frame(FORM_B.info);

function fieldLine(text: string, style: string, sizePt?: number): Paragraph {
  const size = sizePt === undefined ? {} : { size: sizePt * 2 };
  return new Paragraph({
    style,
    frame: fieldFrame,
    children: text === '' ? [] : [run({ text, ...size })],
  });
}

/** Return line, upper zone filled from below, address from its first line (rules A01, A02). */
function addressField(model: LetterModel): readonly Paragraph[] {
  const { address, notes, returnLine } = model;
  const free = Math.max(0, NOTE_LINES - notes.length - address.borrowed);
  return [
    fieldLine(returnLine.text, STYLE.returnLine, returnLine.sizePt),
    ...Array.from({ length: free }, () => fieldLine('', STYLE.note)),
    ...notes.map((text) => fieldLine(text, STYLE.note)),
    ...address.lines.map((text) => fieldLine(text, STYLE.address, address.sizePt)),
  ];
}

function infoParagraph(line: InfoLine): Paragraph {
  return new Paragraph({
    style: STYLE.info,
    frame: infoFrame,
    tabStops: [{ type: 'left', position: twips(FORM_B.infoLabel) }],
    // A long value goes on below itself, not below its label.
    indent: { left: twips(FORM_B.infoLabel), hanging: twips(FORM_B.infoLabel) },
    children: [run({ text: `${line.label}\t${line.value}` })],
  });
}

function infoBlock(model: LetterModel): readonly Paragraph[] {
  const gap = (): Paragraph => new Paragraph({ style: STYLE.info, frame: infoFrame, children: [] });
  return model.info.flatMap((group, index) => [
    ...(index > 0 ? [gap()] : []),
    ...group.map(infoParagraph),
  ]);
}

/**
 * Lines that a value of the information block takes in its column of 53 mm at 10 pt. A word that is
 * wider than the column (a long address of a website) is broken by Word and LibreOffice themselves.
 */
function infoHeight(line: InfoLine): number {
  const sizePt = 10;
  // A millimetre less than there is: a renderer may break a little earlier than we measure.
  const widthMm = FORM_B.info.width - FORM_B.infoLabel - 1;
  const value = line.value.replaceAll('\u00A0', ' ');
  const wrapped = wrapLine(value, { sizePt, style: 'fewest', widthMm });
  return wrapped?.length ?? Math.ceil(textWidth(value, sizePt) / widthMm) + 1;
}

/** Distance from the upper text edge to the subject: below the deeper of the two blocks (G12). */
function subjectOffset(model: LetterModel): number {
  const heights = model.info.map((group) => group.reduce((sum, line) => sum + infoHeight(line), 0));
  const infoLines = heights.reduce((sum, height) => sum + height + 1, -1);
  const fieldEnd = FORM_B.field.y + FORM_B.field.height;
  const infoEnd = FORM_B.info.y + Math.max(FORM_B.info.height, infoLines * FORM_B.infoPitch);
  return Math.max(fieldEnd, infoEnd) + FORM_B.subjectGap - PAGE.top;
}

/** Fold and hole marks: short rules at the left edge, the border of an empty frame. */
function marks(): readonly Paragraph[] {
  return FORM_B.marks.map(
    ({ y, length }) =>
      new Paragraph({
        frame: frame({ x: 5, y, width: length, height: 1 }),
        spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '000000' } },
        children: [],
      }),
  );
}

/** Room for a line in somebody's hand, beside the blank lines around it; more would cost the page. */
const HAND = twips(8);
/** Three blank lines for the signature. */
const SIGNATURE = 3 * LINE;

/** Closing formula and "In Vertretung" below it, as far as they are printed (rule T04). */
function printedClosing(model: LetterModel): readonly string[] {
  return [model.closing, model.signingLine ?? ''].filter((text) => text !== '');
}

/** Kept together so that the signature never stands alone on a page. */
function closing(model: LetterModel): readonly Paragraph[] {
  const [name = '', ...functions] = model.signatory;
  const above = printedClosing(model);
  return [
    ...above.map(
      (text, index) =>
        new Paragraph({
          style: STYLE.closing,
          keepNext: true,
          spacing: { after: index === above.length - 1 ? SIGNATURE : 0 },
          children: [run({ text })],
        }),
    ),
    ...[name, ...functions].map(
      (text, index) =>
        new Paragraph({
          style: STYLE.closing,
          keepNext: index < functions.length || model.enclosures.length > 0,
          children: [run({ text })],
        }),
    ),
  ];
}

/** "Anlagen" without colon, then one line each (rule T05). */
function enclosures(model: LetterModel): readonly Paragraph[] {
  if (model.enclosures.length === 0) return [];
  return [
    new Paragraph({
      style: STYLE.enclosures,
      keepNext: true,
      spacing: { before: LINE },
      children: [run({ text: enclosuresHeading(model), bold: true })],
    }),
    ...model.enclosures.map(
      (text, index) =>
        new Paragraph({
          style: STYLE.enclosures,
          keepNext: index < model.enclosures.length - 1,
          children: [run({ text })],
        }),
    ),
  ];
}

/** What is written by hand is left as distance, so that nobody has to listen to empty paragraphs. */
function subjectGap(model: LetterModel): number {
  return model.handwritten ? 2 * LINE + HAND + LINE : 2 * LINE;
}

function salutation(model: LetterModel): readonly Paragraph[] {
  if (model.salutation === '') return [];
  const children = [run({ text: model.salutation })];
  return [new Paragraph({ style: STYLE.salutation, children })];
}

/** The last block goes along when the closing moves to the next page. */
function body(model: LetterModel): ISectionOptions['children'] {
  const last = model.body.length - 1;
  const room = LINE + HAND + (printedClosing(model).length === 0 ? SIGNATURE : 0);
  const lists = new ListNumbers();
  return model.body.flatMap((block, index) =>
    blockChildren(block, {
      lists,
      ...(index === last ? { end: { after: model.handwritten ? room : LINE } } : {}),
      paragraph: (words) =>
        new Paragraph({
          style: STYLE.body,
          keepNext: index === last,
          ...(model.handwritten && index === last ? { spacing: { after: room } } : {}),
          children: runsOf(words),
        }),
    }),
  );
}

/** Lays a letter out by DIN 5008 Form B. */
export function letterDocument(model: LetterModel): Document {
  return pageDocument({
    model,
    firstHeader: marks(),
    nextHeader: [],
    children: [
      ...addressField(model),
      ...infoBlock(model),
      new Paragraph({
        style: STYLE.subject,
        spacing: { before: twips(subjectOffset(model)), after: subjectGap(model) },
        children: [run({ text: model.subject })],
      }),
      ...salutation(model),
      ...body(model),
      ...closing(model),
      ...enclosures(model),
    ],
  });
}

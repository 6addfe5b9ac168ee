import { BorderStyle, Paragraph, type Document, type ISectionOptions } from 'docx';
import { NOTE_LINES } from '../../shared/domain/addressing/fit-address';
import type { InfoLine, LetterModel, Worded } from '../../shared/domain/documents/models';
import { enclosuresHeading } from '../../shared/domain/documents/printed-lines';
import { textWidth } from '../../shared/domain/addressing/text-width';
import { FORMS } from '../../shared/domain/letterheads/geometry';
import { wrapLine } from '../../shared/domain/addressing/wrap';
import type { Assets } from './assets';
import { BELOW_TABLE, blocksChildren, endsWithTable, type Standing } from './block-layout';
import { caseMark } from './case-mark';
import { ListNumbers } from './numbering';
import { frame, LINE, PAGE, pageDocument, run, twips } from './page';
import { STYLE } from './style-names';
import { runsOf } from './words-layout';

/** Pitch of a line of the information block (mm): 12 pt. */
const INFO_PITCH = 4.23;
/** Two blank lines of 4.23 mm below the deeper of address field and information block. */
const SUBJECT_GAP = 8.46;

/** The geometry of the letter's form (rules G05 to G16). */
function formOf({ letterhead }: LetterModel): (typeof FORMS)['A'] {
  return FORMS[letterhead.form];
}

interface FieldLine {
  readonly text: string;
  readonly style: string;
  readonly sizePt?: number;
  /** Distance below (twips). */
  readonly after?: number;
}

function fieldLine(model: LetterModel, { text, style, sizePt, after }: FieldLine): Paragraph {
  const size = sizePt === undefined ? {} : { size: sizePt * 2 };
  return new Paragraph({
    style,
    frame: frame(formOf(model).field),
    ...(after === undefined ? {} : { spacing: { after } }),
    children: text === '' ? [] : [run({ text, ...size })],
  });
}

/** Pitch of a line of notes (twips). */
const NOTE_PITCH = 240;

/** Return line, upper zone filled from below, address from its first line (rules A01, A02). */
function addressField(model: LetterModel): readonly Paragraph[] {
  const { address, notes, returnLine } = model;
  const free = Math.max(0, NOTE_LINES - notes.length - address.borrowed);
  return [
    fieldLine(model, { ...returnLine, style: STYLE.returnLine, after: free * NOTE_PITCH }),
    ...notes.map((text) => fieldLine(model, { text, style: STYLE.note })),
    ...address.lines.map((text) =>
      fieldLine(model, { text, style: STYLE.address, sizePt: address.sizePt }),
    ),
  ];
}

function infoParagraph(model: LetterModel, line: InfoLine, isApart: boolean): Paragraph {
  const label = twips(model.infoLabelMm);
  return new Paragraph({
    style: STYLE.info,
    frame: frame(formOf(model).info),
    ...(isApart ? { spacing: { before: twips(INFO_PITCH) } } : {}),
    tabStops: [{ type: 'left', position: label }],
    // A long value goes on below itself, not below its label.
    indent: { left: label, hanging: label },
    children: [run({ text: `${line.label}\t${line.value}` })],
  });
}

/** Groups of lines with the height of a line between them. */
function infoBlock(model: LetterModel): readonly Paragraph[] {
  return model.info
    .filter((group) => group.length > 0)
    .flatMap((group, index) =>
      group.map((line, at) => infoParagraph(model, line, index > 0 && at === 0)),
    );
}

/**
 * Lines that a value of the information block takes in its column at 10 pt (usually 53 mm). A word that is
 * wider than the column (a long address of a website) is broken by Word and LibreOffice themselves.
 */
function infoHeight(model: LetterModel, line: InfoLine): number {
  const sizePt = 10;
  // A millimetre less than there is: a renderer may break a little earlier than we measure.
  const widthMm = formOf(model).info.width - model.infoLabelMm - 1;
  const value = line.value.replaceAll('\u00A0', ' ');
  const wrapped = wrapLine(value, { sizePt, style: 'fewest', widthMm });
  return wrapped?.length ?? Math.ceil(textWidth(value, sizePt) / widthMm) + 1;
}

/** What the layout of a letter depends on besides what is there: measured from the texts themselves. */
export interface LetterMeasures {
  /** Distance from the upper text edge to the subject (mm): below the deeper of the two blocks (G12). */
  readonly subjectOffset: number;
}

/** Measures the texts of a letter; its layout asks for nothing else that a text says. */
export function measureLetter(model: LetterModel): LetterMeasures {
  const heights = model.info.map((group) =>
    group.reduce((sum, line) => sum + infoHeight(model, line), 0),
  );
  const infoLines = heights.reduce((sum, height) => sum + height + 1, -1);
  const { field, info } = formOf(model);
  const fieldEnd = field.y + field.height;
  const infoEnd = info.y + Math.max(info.height, infoLines * INFO_PITCH);
  return { subjectOffset: Math.max(fieldEnd, infoEnd) + SUBJECT_GAP - PAGE.top };
}

/** Fold and hole marks: short rules at the left edge, the border of an empty frame. */
function marks(model: LetterModel): readonly Paragraph[] {
  return formOf(model).marks.map(
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
  const printed = printedClosing(model);
  const lines = [...printed, ...(model.signatory.length > 0 ? model.signatory : [''])];
  const last = lines.length - 1;
  // A table has no distance of its own.
  const above = endsWithTable(model.body) ? BELOW_TABLE + belowBody(model) : null;
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.closing,
        keepNext: index < last || model.enclosures.length > 0,
        spacing: {
          ...(above !== null && index === 0 ? { before: above } : {}),
          after: index === printed.length - 1 ? SIGNATURE : 0,
        },
        children: [run({ text })],
      }),
  );
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

/** Distance between the running text and the closing (twips). */
function belowBody(model: LetterModel): number {
  if (!model.handwritten) return LINE;
  return LINE + HAND + (printedClosing(model).length === 0 ? SIGNATURE : 0);
}

/** The last block goes along when the closing moves to the next page. */
function body(model: LetterModel): ISectionOptions['children'] {
  const after = belowBody(model);
  const paragraph = (words: Worded, { lead, last }: Standing): Paragraph => {
    return new Paragraph({
      style: STYLE.body,
      ...lead.apply(model.handwritten && last ? { after } : {}),
      keepNext: last,
      children: runsOf(words),
    });
  };
  const look = {
    lists: new ListNumbers(),
    width: twips(PAGE.textWidth),
    end: { after },
    paragraph,
  };
  return blocksChildren(model.body, look);
}

/** Height of a paragraph that shows nothing (twips): a point. */
const THIN = 20;

/**
 * LibreOffice ties frames to the paragraph behind them and reads that one first: without one of their own, the
 * subject would be read aloud before the address. It lies below all frames, because no text may run into them.
 */
function belowFrames({ subjectOffset }: LetterMeasures): Paragraph {
  const before = twips(subjectOffset) - THIN;
  return new Paragraph({
    spacing: { before, after: 0, line: THIN, lineRule: 'exact' },
    children: [],
  });
}

/** The picture of the code is drawn when the number itself is filled in (`shape.ts`). */
function number({ caseNumber }: LetterModel): readonly Paragraph[] {
  return caseNumber === undefined ? [] : caseMark(caseNumber, Buffer.from(caseNumber, 'utf8'));
}

/** What a letter is laid out with besides its model. */
export interface LetterParts {
  readonly measures: LetterMeasures;
  readonly assets: Assets;
}

/** Lays a letter out by DIN 5008, in the form of its letterhead. */
export function letterDocument(model: LetterModel, { measures, assets }: LetterParts): Document {
  return pageDocument({
    ...{ model, assets },
    firstHeader: marks(model),
    nextHeader: [],
    firstFooter: number(model),
    children: [
      ...addressField(model),
      ...infoBlock(model),
      belowFrames(measures),
      new Paragraph({
        style: STYLE.subject,
        spacing: { after: subjectGap(model) },
        children: [run({ text: model.subject })],
      }),
      ...salutation(model),
      ...body(model),
      ...closing(model),
      ...enclosures(model),
    ],
  });
}

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readBack, type ReadBack } from '../../src/main/documents/read-back';
import { bodyLines } from '../../src/shared/domain/documents/printed-lines';
import type { LetterModel } from '../../src/shared/domain/documents/models';
import {
  findText,
  pageInk,
  pdfText,
  type Box,
  type PageInk,
  type PdfText,
  type PdfWord,
} from './word-files';

/** A finished letter: what it was made from, what its file says, how it is printed. */
export interface Letter {
  readonly name: string;
  readonly model: LetterModel;
  readonly file: ReadBack;
  readonly text: PdfText;
  /** The first page. */
  readonly ink: PageInk;
}

export interface LetterFiles {
  readonly name: string;
  readonly model: LetterModel;
  readonly docx: string;
  readonly pdf: string;
}

export async function openLetter({ name, model, docx, pdf }: LetterFiles): Promise<Letter> {
  const file = readBack(readFileSync(docx));
  if (!file) throw new Error(`${name} is no readable .docx`);
  const [text, ink] = await Promise.all([pdfText(pdf), pageInk(pdf)]);
  return { name, model, file, text, ink };
}

/** DIN 5008 in millimetres: repeated here, because a test that asks the product proves nothing. */
export const DIN = {
  tolerance: 0.5,
  flushLeft: 25,
  field: { left: 20, right: 105 },
  info: { left: 125, right: 200 },
  /** Two blank lines. */
  subjectGap: 8.46,
  marksEnd: 20,
  linePitch: 4.23,
} as const;

/** Heights from the upper edge of the page. `fieldSearch` = where the address is looked for. */
export const FORMS = {
  A: {
    returnLine: { top: 27, bottom: 32 },
    addressZone: { top: 44.7, bottom: 72 },
    fieldSearch: 80,
    infoTop: 32,
    marks: [87, 148.5, 192],
  },
  B: {
    returnLine: { top: 45, bottom: 50 },
    addressZone: { top: 62.7, bottom: 90 },
    fieldSearch: 98,
    infoTop: 50,
    marks: [105, 148.5, 210],
  },
} as const;

function formOf({ model }: Letter): (typeof FORMS)['A' | 'B'] {
  return FORMS[model.letterhead.form];
}

/** Pitch of the running text (11 pt): the unit of the blank lines between its parts. */
export const TEXT_PITCH = (11 * 1.15 * 25.4) / 72;

function expectNear(value: number, wanted: number, what: string): void {
  expect
    .soft(Math.abs(value - wanted), `${what}: ${value.toFixed(2)}`)
    .toBeLessThanOrEqual(DIN.tolerance);
}

/** Words above the foot of the pages: a paragraph may go on behind the page number. */
export function textArea({ words }: PdfText): readonly PdfWord[] {
  return words.filter((word) => word.bottom < 297 - 18);
}

/** The words of a text that has to be printed whole. */
export function printed(letter: Letter, text: string): readonly PdfWord[] {
  const found = findText(textArea(letter.text), text);
  if (!found) throw new Error(`${letter.name} does not print “${text}” in one piece`);
  return found.words;
}

/** Words of the first page that begin within a box; their height is the font's, so the middle counts. */
function wordsIn(letter: Letter, box: Partial<Box>): readonly PdfWord[] {
  const { left = 0, right = 210, top = 0, bottom = 297 } = box;
  return letter.text.words.filter((word) => {
    const middle = (word.top + word.bottom) / 2;
    const inside = word.left >= left && word.left < right && middle >= top && middle < bottom;
    return word.page === 1 && inside;
  });
}

/** The first word of each line of a text. */
export function lineStarts(words: readonly PdfWord[]): readonly PdfWord[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    return before?.page !== word.page || word.top - before.top > 1;
  });
}

/** Box of the ink around words; a little wider, because letters overhang their places. */
function inkAround({ ink }: Letter, words: readonly PdfWord[]): Box {
  const found = ink.bounds({
    left: Math.min(...words.map((word) => word.left)) - 1,
    right: Math.max(...words.map((word) => word.right)) + 1,
    top: Math.min(...words.map((word) => word.top)),
    bottom: Math.max(...words.map((word) => word.bottom)),
  });
  if (!found) throw new Error(`no ink at “${words.map((word) => word.text).join(' ')}”`);
  return found;
}

/** Where the information block is printed: all of the first page right of the address field. */
function infoStrip(letter: Letter): Box {
  const bottom = printed(letter, letter.model.subject)[0]?.top ?? 0;
  return { left: DIN.field.right, right: 210, top: formOf(letter).returnLine.top, bottom };
}

/** G01. */
export function expectA4(letter: Letter): void {
  for (const { width, height } of letter.text.pages) {
    expect.soft(Math.abs(width - 595.3), `${letter.name}: width`).toBeLessThanOrEqual(0.5);
    expect.soft(Math.abs(height - 841.9), `${letter.name}: height`).toBeLessThanOrEqual(0.5);
  }
}

/** G02: subject, salutation and every line of the text begin at 25 mm. */
export function expectFlushLeft(letter: Letter): void {
  const { subject, salutation, closing, signingLine, signatory, enclosures } = letter.model;
  const body = bodyLines(letter.model);
  const texts = [subject, salutation, ...body, closing, signingLine ?? '', ...signatory];
  for (const text of [...texts, ...enclosures].filter((line) => line !== '')) {
    for (const word of lineStarts(printed(letter, text)))
      expectNear(word.left, DIN.flushLeft, `${letter.name}, left edge at “${word.text}”`);
  }
}

/** G06, G08, G09, A02: the address fills its zone from the top, Vermerke theirs from the bottom. */
export function expectAddressField(letter: Letter): void {
  const { name, model } = letter;
  const form = formOf(letter);
  const box = { ...DIN.field, top: form.returnLine.bottom, bottom: form.fieldSearch };
  const words = wordsIn(letter, box);
  for (const line of [...model.notes, ...model.address.lines]) {
    const starts = lineStarts(findText(words, line)?.words ?? []);
    expect.soft(starts, `${name} breaks “${line}” where the model does`).toHaveLength(1);
    expectNear(starts[0]?.left ?? 0, DIN.flushLeft, `${name}, left edge of “${line}”`);
  }
  const { top, bottom } = form.addressZone;
  const linesAbove = model.notes.length + model.address.borrowed;
  const ink = letter.ink.bounds(box);
  expect.soft(ink?.top, `${name}, top`).toBeGreaterThanOrEqual(top - linesAbove * DIN.linePitch);
  expect.soft(ink?.top, `${name}, top`).toBeLessThanOrEqual(top - (linesAbove - 1) * DIN.linePitch);
  expect.soft(ink?.bottom, `${name}, bottom`).toBeLessThanOrEqual(bottom);
  // A line that is wider than the field would end in the gap before the information block.
  const right = DIN.info.left - DIN.tolerance;
  const gap = { ...box, left: DIN.field.right, right, top: form.returnLine.top };
  expect.soft(letter.ink.bounds(gap), `${name}, right of the field`).toBeNull();
}

/** G07: one line, between 45 and 50 mm. */
export function expectReturnLine(letter: Letter): void {
  const words = printed(letter, letter.model.returnLine.text);
  expect.soft(lineStarts(words), `${letter.name}: lines`).toHaveLength(1);
  expectNear(words[0]?.left ?? 0, DIN.flushLeft, `${letter.name}, left edge of the return line`);
  const ink = inkAround(letter, words);
  expect.soft(ink.top, letter.name).toBeGreaterThanOrEqual(formOf(letter).returnLine.top);
  expect.soft(ink.bottom, letter.name).toBeLessThanOrEqual(formOf(letter).returnLine.bottom);
  expect.soft(ink.right, letter.name).toBeLessThanOrEqual(DIN.field.right);
}

/** G10: labels at 125 mm; the block is 75 mm wide and begins at 50 mm. */
export function expectInfoBlock(letter: Letter): void {
  const { name, model } = letter;
  const strip = infoStrip(letter);
  const words = wordsIn(letter, strip);
  for (const { label, value } of model.info.flat()) {
    const left = findText(words, label)?.words[0]?.left ?? 0;
    // A value may go on in a line that has no label of its own.
    if (label !== '') expectNear(left, DIN.info.left, `${name}, left edge of “${label}”`);
    expect.soft(findText(words, value), `${name} prints “${value}”`).not.toBeNull();
  }
  const ink = letter.ink.bounds(strip);
  expect.soft(ink?.top, `${name}, top`).toBeGreaterThanOrEqual(formOf(letter).infoTop);
  expect.soft(ink?.right, `${name}, right`).toBeLessThanOrEqual(DIN.info.right);
}

/** G12: two blank lines below the deeper of address field and information block, and no more. */
export function expectSubject(letter: Letter): void {
  const { name, model } = letter;
  const ink = inkAround(letter, printed(letter, model.subject));
  const beside = wordsIn(letter, { ...ink, left: DIN.field.right, right: 210 });
  for (const { value } of model.info.flat())
    expect.soft(findText(beside, value), `${name}: “${value}” beside the subject`).toBeNull();
  const info = wordsIn(letter, infoStrip(letter)).map((word) => word.bottom);
  const earliest = Math.max(formOf(letter).addressZone.bottom, ...info) + DIN.subjectGap;
  expect.soft(ink.top, name).toBeGreaterThanOrEqual(earliest);
  expect.soft(ink.top, name).toBeLessThanOrEqual(earliest + DIN.linePitch / 2);
}

/** G13 to G16: three marks at the left edge and nothing else there; none on the pages that follow. */
export function expectMarks(letter: Letter): void {
  const marks = letter.ink.bands({ left: 0, right: 24.5, top: 0, bottom: 297 });
  expect.soft(marks, `${letter.name}: marks`).toHaveLength(formOf(letter).marks.length);
  for (const [index, mark] of marks.entries()) {
    const wanted = formOf(letter).marks[index] ?? 0;
    expectNear((mark.top + mark.bottom) / 2, wanted, `${letter.name}, mark`);
    expect.soft(mark.right, `${letter.name}: end of the mark`).toBeLessThanOrEqual(DIN.marksEnd);
  }
}

/** What the file says of addressee and salutation is printed whole, line below line. */
export function expectReadBackInPrint(letter: Letter): void {
  const { name, model, file } = letter;
  expect.soft(file.address, `${name}: address`).toEqual(model.address.lines);
  expect.soft(file.salutation, `${name}: salutation`).toBe(model.salutation);
  const words = wordsIn(letter, { top: formOf(letter).returnLine.bottom });
  let from = 0;
  let above = 0;
  for (const line of [...file.address, file.salutation].filter((text) => text !== '')) {
    const found = findText(words, line, from);
    expect.soft(found, `${name} prints “${line}” whole and in its place`).not.toBeNull();
    from = found?.end ?? from;
    const top = found?.words[0]?.top ?? 0;
    expect.soft(top, `${name}: “${line}” stands below`).toBeGreaterThan(above);
    above = top;
  }
}

/** Upper text, lower text, blank lines between them. */
export type Step = readonly [string, string, number];

function stepsOf(model: LetterModel): readonly Step[] {
  const body = bodyLines(model);
  const [first = ''] = body;
  const last = body.at(-1) ?? '';
  const { salutation, closing, signingLine } = model;
  const [typed = ''] = model.signatory;
  return [
    [model.subject, salutation, 2],
    [salutation, first, 1],
    ...body.slice(1).map((text, index): Step => [body[index] ?? '', text, 1]),
    [last, closing, 1],
    [closing, signingLine ?? '', 0],
    [signingLine ?? closing, typed, 3],
    [model.signatory.at(-1) ?? '', model.enclosures.length === 1 ? 'Anlage' : 'Anlagen', 1],
  ];
}

/**
 * Blank lines of 3.3: subject 2, salutation 1, text 1, closing 3 (signature), function 1, enclosures;
 * "In Vertretung" right below the closing (T04).
 */
export function expectBlankLines(letter: Letter): void {
  const { name, model } = letter;
  // What is written by hand is not printed: its room is measured by itself.
  const steps = stepsOf(model).filter(([upper, lower]) => upper !== '' && lower !== '');
  for (const [upper, lower, blank] of steps) {
    const above = printed(letter, upper).at(-1);
    const below = printed(letter, lower)[0];
    if (!above || above.page !== below?.page) continue;
    expectNear(
      below.top - above.top,
      (blank + 1) * TEXT_PITCH,
      `${name}, from “${upper.slice(0, 30)}” to “${lower.slice(0, 30)}”`,
    );
  }
}

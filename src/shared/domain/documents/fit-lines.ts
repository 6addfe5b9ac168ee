import { textWidth, unitsToMm } from '../addressing/text-width';
import { layoutsOf } from '../addressing/wrap';
import type { CardLine } from './models';

/** Pitch of the lines of a card, in parts of their size. */
export const LINE_PITCH = 1.2;

/**
 * Bold letters of Arial are at most this much wider than the plain ones that are measured (font
 * units of 1/2048), a few signs much more. An upper bound: what fits by it fits in print.
 */
const BOLD_MORE = 115;
const BOLD_MUCH_MORE = 342;
const WIDE_IN_BOLD = /[„“”"^ďťľĳŀŉ]/u;

function boldMore(text: string): number {
  let units = 0;
  for (const character of text) units += WIDE_IN_BOLD.test(character) ? BOLD_MUCH_MORE : BOLD_MORE;
  return units;
}

/** Width of a line of a card in millimetres; of bold text never less than it is. */
export function lineWidth(text: string, sizePt: number, strong: boolean): number {
  return textWidth(text, sizePt) + (strong ? unitsToMm(boldMore(text), sizePt) : 0);
}

export interface Fit {
  readonly widthMm: number;
  readonly maxPt: number;
  /** A text shrinks down to this size to stay on one line. */
  readonly oneLinePt: number;
  /** In several lines it shrinks down to this size, and never below it. */
  readonly minPt: number;
  readonly strong: boolean;
  /** More lines than that are never set; what is longer still ends with an ellipsis. */
  readonly mostLines: number;
  /** Room for all lines together. */
  readonly heightMm: number;
}

function sizesDown(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, from - to) + 1 }, (_, index) => from - index);
}

/** Pieces of a word that is wider than a line, cut where the line is full. */
function pieces(word: string, sizePt: number, { widthMm, strong }: Fit): readonly string[] {
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && lineWidth(piece + character, sizePt, strong) > widthMm) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? cut : [...cut, piece];
}

/** A hyphen in a double name is a place to break at, as a space is. */
const AFTER_HYPHEN = /(?<=\p{L}-)(?=\p{L})/u;

interface Token {
  readonly text: string;
  /** A space stands before it where it does not begin a line. */
  readonly startsWord: boolean;
}

function tokens(words: readonly string[], split: (word: string) => readonly string[]): Token[] {
  return words.flatMap((word) =>
    split(word).map((text, index) => ({ text, startsWord: index === 0 })),
  );
}

/** Fills line after line. */
function filled(parts: readonly Token[], sizePt: number, fit: Fit): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text, startsWord } of parts) {
    const longer = startsWord && line !== '' ? `${line} ${text}` : line + text;
    const fits = line === '' || lineWidth(longer, sizePt, fit.strong) <= fit.widthMm;
    if (!fits) lines.push(line);
    line = fits ? longer : text;
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines at the best places; null where a word is too wide, which then only a smaller size helps. */
function wrapped(words: readonly string[], sizePt: number, fit: Fit): readonly string[] | null {
  const { widthMm, strong } = fit;
  const width = (text: string): number => lineWidth(text, sizePt, strong);
  // The measure of plain text, narrowed by what the boldest word of this text adds to it.
  const widest = Math.max(1, ...words.map((word) => width(word) / (textWidth(word, sizePt) || 1)));
  const [best] = layoutsOf(words.join(' '), { sizePt, widthMm: widthMm / widest });
  if (best) return best.lines;
  const parts = tokens(words, (word) => word.split(AFTER_HYPHEN));
  return parts.some(({ text }) => width(text) > widthMm) ? null : filled(parts, sizePt, fit);
}

/** At the least size even a word is cut that is wider than the card. */
function cut(words: readonly string[], sizePt: number, fit: Fit): readonly string[] {
  const parts = tokens(words, (word) =>
    word.split(AFTER_HYPHEN).flatMap((part) => pieces(part, sizePt, fit)),
  );
  return filled(parts, sizePt, fit);
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = Array.from(kept.at(-1) ?? '');
  return [...kept.slice(0, -1), `${last.slice(0, -1).join('').trimEnd()}…`];
}

/**
 * Sets a text in the largest size in which it fits: first smaller on one line, then in several. Sizes go
 * down point by point.
 */
export function fitLines(text: string, fit: Fit): readonly CardLine[] {
  const { maxPt, oneLinePt, minPt, strong, widthMm } = fit;
  if (text === '') return [];
  const line = (content: string, sizePt: number): CardLine => ({
    text: content,
    sizePt,
    strong,
    beforeMm: 0,
  });
  const single = sizesDown(maxPt, oneLinePt).find(
    (sizePt) => lineWidth(text, sizePt, strong) <= widthMm,
  );
  if (single !== undefined) return [line(text, single)];
  const words = text.split(' ').filter((word) => word !== '');
  const found = inLines(words, fit);
  if (found) return found.lines.map((content) => line(content, found.sizePt));
  const lines = wrapped(words, minPt, fit) ?? cut(words, minPt, fit);
  return shortened(lines, fit.mostLines).map((content) => line(content, minPt));
}

interface InLines {
  readonly lines: readonly string[];
  readonly sizePt: number;
}

/** Two lines in the largest size that allows it, else three, and so on. */
function inLines(words: readonly string[], fit: Fit): InLines | null {
  const bySize = sizesDown(fit.maxPt, fit.minPt).flatMap((sizePt): readonly InLines[] => {
    const lines = wrapped(words, sizePt, fit);
    return lines ? [{ lines, sizePt }] : [];
  });
  for (let count = 2; count <= fit.mostLines; count += 1) {
    const first = bySize.find(
      ({ lines, sizePt }) => lines.length <= count && count * linePitch(sizePt) <= fit.heightMm,
    );
    if (first) return first;
  }
  return null;
}

/** Distance from line to line of a card in millimetres. */
export function linePitch(sizePt: number): number {
  return (sizePt * LINE_PITCH * 25.4) / 72;
}

/** The same lines with a distance above the first of them. */
export function spaced(lines: readonly CardLine[], beforeMm: number): readonly CardLine[] {
  return lines.map((line, index) => (index === 0 ? { ...line, beforeMm } : line));
}

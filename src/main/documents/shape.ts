import { parseCaseNumber } from '../../shared/domain/documents/case-number';
import { caseCode } from './case-code';
import { packPart, type PackedPart } from '../zip/package';
import { TOKEN } from './slots';

/** A part with places for texts: `pieces` has one more than `slots`. */
interface OpenPart {
  readonly name: string;
  readonly pieces: readonly string[];
  readonly slots: readonly number[];
  /** What was filled in last: a letterhead is the same in every letter of a run. */
  last: { readonly values: readonly string[]; readonly packed: PackedPart } | null;
}

/** A picture with the code of a number, by the slot of that number. */
interface CodePart {
  readonly name: string;
  readonly code: number;
}

/** A layout that waits for its texts; parts without any are packed already. */
export interface Shape {
  readonly parts: readonly AnyPart[];
  /** Roughly the bytes that it keeps. */
  readonly weight: number;
}

type AnyPart = OpenPart | CodePart | PackedPart;

/** The XML of a part, or bytes (pictures); those of a code are the slot of its number alone. */
export type LaidOut = readonly (readonly [name: string, content: string | Uint8Array])[];

/** No picture is as small as a slot (bytes). */
const MOST_SLOT = 16;

function picturePart(name: string, content: Uint8Array): CodePart | PackedPart {
  const text = content.length <= MOST_SLOT ? Buffer.from(content).toString('utf8') : '';
  const [before, slot, after] = text.split(TOKEN);
  const isCode = before === '' && slot !== undefined && after === '';
  return isCode ? { name, code: Number(slot) } : packPart(name, content);
}

function shapePart(name: string, content: string | Uint8Array): AnyPart {
  if (typeof content !== 'string') return picturePart(name, content);
  const split = content.split(TOKEN);
  if (split.length === 1) return packPart(name, Buffer.from(content, 'utf8'));
  return {
    name,
    pieces: split.filter((_, index) => index % 2 === 0),
    slots: split.filter((_, index) => index % 2 === 1).map(Number),
    last: null,
  };
}

function weightOf(part: AnyPart): number {
  if ('packed' in part) return part.packed.length;
  if ('code' in part) return MOST_SLOT;
  return part.pieces.reduce((sum, piece) => sum + 2 * piece.length, 32 * part.slots.length);
}

/** Splits what a skeleton was laid out to at its slots. */
export function shapeOf(laidOut: LaidOut): Shape {
  const parts = laidOut.map(([name, content]) => shapePart(name, content));
  return { parts, weight: parts.reduce((sum, part) => sum + weightOf(part), 0) };
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const EVERY_SPECIAL = new RegExp(SPECIAL, 'g');
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\uFFFE': '\uFFFD',
  '\uFFFF': '\uFFFD',
};

/**
 * A text as XML 1.0 may hold it, in text and in attributes: control characters drop out (as `docx` has
 * it), other forbidden ones become U+FFFD. Halves of surrogate pairs become that when they turn into UTF-8.
 */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(EVERY_SPECIAL, (character) => ESCAPES[character] ?? '');
}

function textOf({ pieces, slots }: OpenPart, values: readonly string[]): string {
  let text = pieces[0] ?? '';
  for (const [index, slot] of slots.entries())
    text += escaped(values[slot] ?? '') + (pieces[index + 1] ?? '');
  return text;
}

function codePart({ name, code }: CodePart, values: readonly string[]): PackedPart {
  const number = parseCaseNumber(values[code] ?? '');
  // Whoever makes models takes numbers from letters that have one.
  if (number === null) throw new Error('not a case number');
  return packPart(name, caseCode(number).png);
}

function filledPart(part: AnyPart, values: readonly string[]): PackedPart {
  if ('packed' in part) return part;
  if ('code' in part) return codePart(part, values);
  const { last, name, slots } = part;
  if (last && slots.every((slot) => last.values[slot] === values[slot])) return last.packed;
  const packed = packPart(name, Buffer.from(textOf(part, values), 'utf8'));
  part.last = { values, packed };
  return packed;
}

/** The parts of one document: a shape with the texts of a model in its slots. */
export function filled(shape: Shape, values: readonly string[]): readonly PackedPart[] {
  return shape.parts.map((part) => filledPart(part, values));
}

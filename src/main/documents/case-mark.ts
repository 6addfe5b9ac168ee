import { ImageRun, Paragraph } from 'docx';
import { frame, PAGE, run } from './measures';

/** Where the number stands: lower right corner of the first page, below the text (millimetres). */
export const CASE_MARK = {
  x: PAGE.width - PAGE.right - 62,
  y: 279,
  width: 62,
  height: 12,
} as const;
/** Side of the code in millimetres: half a millimetre for each of its modules, about 3 pixels at 150 dpi. */
export const CASE_CODE_SIDE = 12;
const PIXELS_PER_MM = 96 / 25.4;

/** What the code is for somebody who cannot see it. */
export function caseCodeText(number: string): string {
  return `Vorgangsnummer ${number} als QR-Code`;
}

/**
 * The number in words and as a code, for the footer of a first page: by it a signed and scanned paper finds
 * back to its letter. A frame, so that it never takes room from the text. `png` = the picture of the code.
 */
export function caseMark(number: string, png: Uint8Array): readonly Paragraph[] {
  const side = Math.round(CASE_CODE_SIDE * PIXELS_PER_MM);
  const alternative = caseCodeText(number);
  return [
    new Paragraph({
      frame: frame(CASE_MARK),
      alignment: 'right',
      spacing: { before: 0, after: 0 },
      children: [
        run({ text: `Vorgangsnummer ${number}\u00A0\u00A0`, size: 16 }),
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: side, height: side },
          altText: { name: 'Vorgangsnummer', title: '', description: alternative },
        }),
      ],
    }),
  ];
}

import { ImageRun, Paragraph } from 'docx';
import { frame } from './measures';

/**
 * Where the code of a letter's number stands: in the margin at the lower left of the first page, beside the text
 * and beside whatever a letterhead has at its foot (millimetres). White around it is what makes it readable.
 */
export const CASE_MARK = { x: 8, y: 272, width: 14, height: 12 } as const;
/** Side of the code in millimetres: half a millimetre for each of its modules, about 3 pixels at 150 dpi. */
export const CASE_CODE_SIDE = 12;
const PIXELS_PER_MM = 96 / 25.4;

/** What the code is for somebody who cannot see it. */
export function caseCodeText(number: string): string {
  return `Vorgangsnummer ${number} als QR-Code`;
}

/**
 * The number as a code, for the footer of a first page: by it a signed and scanned paper finds back to its letter.
 * In words it stands in the information block. A frame, so that it never takes room from the text; `png` = the
 * picture of the code.
 */
export function caseMark(number: string, png: Uint8Array): readonly Paragraph[] {
  const side = Math.round(CASE_CODE_SIDE * PIXELS_PER_MM);
  const alternative = caseCodeText(number);
  return [
    new Paragraph({
      frame: frame(CASE_MARK),
      spacing: { before: 0, after: 0 },
      children: [
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

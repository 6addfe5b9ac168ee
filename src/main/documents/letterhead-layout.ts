import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { LetterheadModel, LogoModel } from '../../shared/domain/documents/models';
import { headBoxes } from '../../shared/domain/letterheads/geometry';
import type { Assets } from './assets';
import { frame, PAGE, run, twips } from './measures';
import { STYLE } from './style-names';

/** The library takes sizes of pictures in pixels of 1/96 inch. */
const PIXELS_PER_MM = 96 / 25.4;

/** Sender at the head of the first page; a frame, so that it never pushes the text down. */
export function letterheadFrame({ form, lines, logo }: LetterheadModel): readonly Paragraph[] {
  const box = frame(headBoxes(form, logo).text);
  const alignment = logo?.place === 'center' ? { alignment: AlignmentType.CENTER } : {};
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.letterhead,
        frame: box,
        ...alignment,
        children: [run({ text, bold: index === 0, size: index === 0 ? 24 : 20 })],
      }),
  );
}

function bytesOf(logo: LogoModel, { images }: Assets): Uint8Array {
  const bytes = images.get(logo.sha256);
  // Whoever makes papers reads their pictures first and says which one is missing.
  if (!bytes) throw new Error('a picture was not handed over');
  return bytes;
}

/** Kept free at the right of a logo (mm): as wide as the frame alone it might be cut by a rounding. */
const ROOM = 1;

/**
 * The logo at its place on the page, with its description. It stands in a frame of its own as a letter would in
 * a line: that every program shows alike, and it moves no text.
 */
export function logoFrame({ form, logo }: LetterheadModel, assets: Assets): readonly Paragraph[] {
  const box = headBoxes(form, logo).logo;
  if (!logo || !box) return [];
  const picture = new ImageRun({
    type: logo.type,
    data: bytesOf(logo, assets),
    transformation: {
      width: logo.widthMm * PIXELS_PER_MM,
      height: logo.heightMm * PIXELS_PER_MM,
    },
    altText: { id: '1', name: 'Logo', description: logo.alt, title: '' },
  });
  const frameBox = frame({ ...box, width: box.width + ROOM });
  return [new Paragraph({ style: STYLE.letterhead, frame: frameBox, children: [picture] })];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
/** Text of the first column begins at the margin (twips). */
const margins = { left: 0, right: twips(3), top: 0, bottom: 0 };

function columnCell(lines: readonly string[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: lines.map(
      (text) => new Paragraph({ style: STYLE.footer, children: [run({ text })] }),
    ),
  });
}

/** Columns at the foot of the first page, as a table without lines; text above gives way to it. */
export function letterheadFooter({ footer }: LetterheadModel): readonly Table[] {
  if (footer.length === 0) return [];
  const width = Math.floor(twips(PAGE.textWidth) / footer.length);
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * footer.length, type: WidthType.DXA },
      columnWidths: footer.map(() => width),
      borders,
      margins,
      rows: [
        new TableRow({
          cantSplit: true,
          children: footer.map((lines) => columnCell(lines, width)),
        }),
      ],
    }),
  ];
}

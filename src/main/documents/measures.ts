import { FrameAnchorType, HeightRule, TextRun, type IFrameOptions, type IRunOptions } from 'docx';
import type { Box } from '../../shared/domain/letterheads/geometry';

/** Twips per millimetre: 1 inch = 25.4 mm = 1440 twips. Word measures must be twips, never text. */
const TWIPS_PER_MM = 1440 / 25.4;

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Page geometry in millimetres, DIN 5008 (rules G01 to G03, G18). */
export const PAGE = {
  width: 210,
  height: 297,
  left: 25,
  right: 20,
  top: 20,
  bottom: 20,
  textWidth: 165,
} as const;

/** A run of text. The plain constructor also takes a string, which hides its options from the checks. */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

/** A page-anchored frame (millimetres). "At least": LibreOffice drops lines from exact heights. */
export function frame(box: Box): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twips(box.x), y: twips(box.y) },
    width: twips(box.width),
    height: twips(box.height),
    rule: HeightRule.ATLEAST,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}

import type { LogoSize } from './geometry';
import type { Logo } from './records';

/** A logo on the paper: its height follows from its own proportions (mm). */
export function logoSize({ width, height, widthMm, place }: Logo): LogoSize {
  return { widthMm, heightMm: Math.round(((widthMm * height) / width) * 100) / 100, place };
}

import { advanceWidths, UNITS_PER_EM } from './font-metrics';

const MM_PER_POINT = 25.4 / 72;

const widths = new Map<number, number>(
  advanceWidths.flatMap(([first, row]) =>
    row.flatMap((width, index): [number, number][] => (width > 0 ? [[first + index, width]] : [])),
  ),
);

/** Width of a text in font units, whole numbers: those of its parts add up to it. */
export function textUnits(text: string): number {
  let units = 0;
  for (const character of text) {
    units += widths.get(character.codePointAt(0) ?? 0) ?? UNITS_PER_EM;
  }
  return units;
}

export function unitsToMm(units: number, sizePt: number): number {
  return (units / UNITS_PER_EM) * sizePt * MM_PER_POINT;
}

/** Width of a text in millimetres at a size in points; a character without metrics counts a full em. */
export function textWidth(text: string, sizePt: number): number {
  return unitsToMm(textUnits(text), sizePt);
}

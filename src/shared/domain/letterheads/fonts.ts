/** The font whose widths all lines are measured with. */
export const MEASURED_FONT = 'Arial';

/** Fonts whose letters are nowhere notably wider than those of Arial: what fits there fits in them. */
export const FITTING_FONTS = [
  'Arial',
  'Liberation Sans',
  'Helvetica',
  'Arial Narrow',
  'Calibri',
  'Carlito',
  'Source Sans 3',
  'Source Sans Pro',
  'Open Sans Condensed',
  'Times New Roman',
  'Liberation Serif',
  'Garamond',
  'Cambria',
] as const;

/** Known to run wider: a line that was measured to fit would break anew. */
const WIDE_FONTS = [
  'Arial Black',
  'Bookman Old Style',
  'Century Gothic',
  'Comic Sans MS',
  'Consolas',
  'Courier',
  'Courier New',
  'DejaVu Sans',
  'DejaVu Serif',
  'Lucida Console',
  'Lucida Sans',
  'Montserrat',
  'Open Sans',
  'Verdana',
];

/** `unknown`: a house font; whether the lines fit shows in the preview. */
export type FontFit = 'fits' | 'wide' | 'unknown';

const simple = (name: string): string => name.trim().toLowerCase();

export function fontFit(name: string): FontFit {
  const wanted = simple(name);
  if (FITTING_FONTS.some((font) => simple(font) === wanted)) return 'fits';
  return WIDE_FONTS.some((font) => simple(font) === wanted) ? 'wide' : 'unknown';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  join(import.meta.dirname, '../../../../src/renderer/styles/tokens.css'),
  'utf8',
);

/** The colours of the first `:root` block after a text. */
function coloursAfter(mark: string): ReadonlyMap<string, string> {
  const from = css.indexOf(':root', css.indexOf(mark));
  const block = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
}

const sets = {
  light: coloursAfter(':root'),
  dark: coloursAfter('prefers-color-scheme: dark'),
};

/** Relative luminance of an sRGB colour (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'hover', 'primary-soft', 'neutral-soft'];
const TONES = ['ok', 'warn', 'error', 'neutral'];

const TEXT_PAIRS = [
  ...['ink', 'ink-muted', 'primary'].flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...TONES.flatMap((tone) => ['canvas', 'surface', `${tone}-soft`].map((ground) => [tone, ground])),
  ...TONES.map((tone) => ['ink', `${tone}-soft`]),
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-error', 'error'],
  ['on-error', 'error-hover'],
  ['surface', 'ink'],
];

const CONTROL_PAIRS = [
  ...['control-line', 'primary', 'error'].flatMap((line) =>
    ['canvas', 'surface', 'hover', 'primary-soft'].map((ground) => [line, ground]),
  ),
  ...TONES.map((tone) => [tone, 'canvas']),
];

describe.each(Object.entries(sets))('the %s colours', (_name, colours) => {
  const ratio = ([front = '', back = '']: string[]) =>
    contrast(colours.get(front) ?? 'missing', colours.get(back) ?? 'missing');

  it.each(TEXT_PAIRS)('text %s on %s has at least 4.5:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CONTROL_PAIRS)('control %s on %s has at least 3:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

describe('the sets of colours', () => {
  it('have the same names, also with forced colours', () => {
    const forced = css.slice(css.indexOf('forced-colors: active'));
    expect([...sets.dark.keys()]).toEqual([...sets.light.keys()]);
    for (const name of sets.light.keys()) expect(forced).toContain(`--${name}: `);
  });

  it('compute the known contrasts of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

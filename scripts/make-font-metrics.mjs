// Writes the advance widths that address lines are measured with, from a TrueType file:
//   node scripts/make-font-metrics.mjs LiberationSans-Regular.ttf > src/shared/domain/addressing/font-metrics.ts
// Liberation Sans has the widths of Arial (that is its purpose), so one table serves Word and LibreOffice.
import { readFileSync } from 'node:fs';

const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x2026],
];

const font = readFileSync(process.argv[2]);
const tables = new Map();
for (let i = 0; i < font.readUInt16BE(4); i += 1) {
  const at = 12 + i * 16;
  tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
}
const unitsPerEm = font.readUInt16BE(tables.get('head') + 18);
const metricCount = font.readUInt16BE(tables.get('hhea') + 34);

function unicodeSubtable() {
  const cmap = tables.get('cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('no cmap subtable of format 4');
}

const sub = unicodeSubtable();
const segments = font.readUInt16BE(sub + 6) / 2;

function glyphOf(code) {
  for (let i = 0; i < segments; i += 1) {
    const end = font.readUInt16BE(sub + 14 + i * 2);
    if (code > end) continue;
    const start = font.readUInt16BE(sub + 16 + segments * 2 + i * 2);
    if (code < start) return 0;
    const delta = font.readUInt16BE(sub + 16 + segments * 4 + i * 2);
    const rangeAt = sub + 16 + segments * 6 + i * 2;
    const offset = font.readUInt16BE(rangeAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = font.readUInt16BE(rangeAt + offset + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function widthOf(code) {
  const glyph = glyphOf(code);
  if (glyph === 0) return 0;
  return font.readUInt16BE(tables.get('hmtx') + Math.min(glyph, metricCount - 1) * 4);
}

const rows = RANGES.map(([from, to]) => {
  const widths = [];
  for (let code = from; code <= to; code += 1) widths.push(widthOf(code));
  return `  [0x${from.toString(16)}, [${widths.join(', ')}]],`;
});
process.stdout.write(`/* Made by scripts/make-font-metrics.mjs; do not edit. */

export const UNITS_PER_EM = ${unitsPerEm};

/** [first code point, advance widths in font units of it and those after it]; 0 = no glyph. */
export const advanceWidths: readonly (readonly [number, readonly number[]])[] = [
${rows.join('\n')}
];
`);

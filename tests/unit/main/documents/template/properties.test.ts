import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePart } from '../../../../../src/main/documents/template/compile-part';
import { fillPart } from '../../../../../src/main/documents/template/fill-part';
import { readXml } from '../../../../../src/main/documents/template/xml-tree';
import { checkTemplate } from '../../../../../src/main/documents/template/check';
import { compileTemplate } from '../../../../../src/main/documents/template/template';
import type { TemplateTree } from '../../../../../src/shared/domain/documents/template-data';
import { bodyXml, p, r, row, table, textBox, wordFile } from '../../../../builders/word-templates';

const DATA: TemplateTree = { A: 'eins', B: '', C: ['x', 'y'], D: true };

function compiled(xml: string) {
  const root = readXml(xml);
  if (!root.ok) throw new Error(root.error);
  return compilePart(xml, root.value);
}

function filled(content: string, data: TemplateTree): string {
  const part = compiled(bodyXml(content));
  if (!part.ok) throw new Error(part.error.map(({ code }) => code).join());
  return fillPart(part.value.ops, data);
}

const words = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

const HOSTILE = [
  '{{A}}',
  '{{',
  '}}',
  '{{ende falls}}',
  '&',
  '<w:p/>',
  ']]>',
  '"',
  "'",
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u001B',
  '\uFFFE',
  '\uFFFF',
  '\uD83D',
  '\uDC69',
  '👩‍👩‍👧',
  'שלום',
  '\u202E',
  '\u2028',
  '$&',
  '$1',
  '\\',
  'x'.repeat(10_000),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('hostile values', () => {
  const content = [
    p('Sehr {{A}}, {{falls B}}ja {{B}}{{sonst}}nein{{ende falls}}'),
    p('{{C}}'),
    p(`${r('x')}${textBox(p('{{A}}'))}`),
    table(row('{{für jede Zeile}}{{Zeile.Name}}', '{{LfdNr}}{{ende für}}')),
    p('{{für jede C}}{{C}}; {{ende für}}'),
  ].join('');

  test('1,000 of them give well-formed parts, and nothing of them is read again', () => {
    const part = compiled(bodyXml(content));
    if (!part.ok) throw new Error('refused');
    fc.assert(
      fc.property(hostile, hostile, fc.array(hostile, { maxLength: 3 }), (a, b, list) => {
        const data = { A: a, B: b, C: list, Zeile: list.map((Name) => ({ Name })) };
        const output = fillPart(part.value.ops, data);
        const read = readXml(output);
        expect(read.ok).toBe(true);
        // What the values do not say, the output does not either.
        const says = [a, b, ...list].some((value) => value.includes('{{'));
        if (!says) expect(output).not.toContain('{{');
        // eslint-disable-next-line no-control-regex -- what XML cannot hold is what is looked for
        expect(output).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(output).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  test('are printed as they were typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (value) => {
        const legal = value.replace(/[\r\u0085\u2028\u2029\uFFFE\uFFFF]/g, '');
        expect(words(filled(p('a{{A}}z'), { A: legal }))).toBe(`a${legal}z`);
      }),
    );
  });
});

/** Runs that divide a text at any places, with marks of Word's own between them. */
function divided(text: string, at: readonly number[]): string {
  const places = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  const marks = ['', '<w:proofErr w:type="gramStart"/>', '<w:lastRenderedPageBreak/>'];
  return [0, ...places]
    .map((start, index) => {
      const part = text.slice(start, places[index] ?? text.length);
      const mark = marks[index % marks.length] ?? '';
      const inside = mark.includes('rendered') ? mark : '';
      const kept = /^\s|\s$/.test(part) ? ' xml:space="preserve"' : '';
      return `<w:r w:rsidR="00${index}">${inside}<w:t${kept}>${part}</w:t></w:r>${inside ? '' : mark}`;
    })
    .join('');
}

const PIECES = [
  'Wort',
  ' ',
  'ä',
  '{{A}}',
  '{{ b }}',
  '{{falls D}}ja{{sonst}}nein{{ende falls}}',
  '{{falls nicht D}}ja {{A}}{{ende falls}}',
  '{{für jede C}}[{{C}}]{{ende für}}',
  '{x}',
];

describe('wherever Word divides a text', () => {
  test('it is filled like one in a single run', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(200), { maxLength: 12 }),
        (pieces, at) => {
          const text = `vor ${pieces.join('')} nach`;
          const whole = words(filled(p(r(text)), DATA));
          const output = filled(p(divided(text, at)), DATA);
          expect(readXml(output).ok).toBe(true);
          expect(words(output)).toBe(whole);
          expect(output).not.toContain('{{');
        },
      ),
      { numRuns: 500 },
    );
  }, 30_000);

  test('all bytes that belong to no placeholder stay', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '{', '}', '&amp;') }), {
          maxLength: 8,
        }),
        fc.array(fc.nat(100), { maxLength: 6 }),
        (texts, at) => {
          const harmless = texts.map((text) => text.replace(/\{(?=\{)/g, '{ '));
          const before = harmless.map((text) => p(r(text))).join('');
          const after = table(row('u', divided('v w', at).replace(/<[^>]*>/g, '')));
          const output = filled(`${before}${p('x {{A}} y')}${after}`, DATA);
          expect(output).toBe(bodyXml(`${before}${p('x eins y')}${after}`));
        },
      ),
    );
  });
});

/** Elements of a body: lines, or tables as their rows of two cells. */
type Element = string | readonly (readonly [string, string])[];

const LEAVES = ['Text', 'Text {{B}}', '{{A}}', '{{C}}', '{{B}}', 'x {{falls D}}y{{ende falls}}'];
const leaf = fc.constantFrom(...LEAVES);
const STARTS = ['{{falls D}}', '{{falls nicht D}}', '{{für jede C}}', '{{für jede Fehlt}}'];

const { elements } = fc.letrec<{ elements: Element[]; element: Element[] }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true, maxDepth: 4 },
    leaf.map((line) => [line]),
    fc
      .tuple(fc.constantFrom(...STARTS), tie('elements'), fc.option(tie('elements')))
      .map(([start, body, other]) => {
        const otherwise = other && start.includes('falls') ? ['{{sonst}}', ...other] : [];
        const end = start.includes('falls') ? '{{ende falls}}' : '{{ende}}';
        return [start, ...body, ...otherwise, end];
      }),
    fc
      .tuple(leaf, leaf, fc.constantFrom(...STARTS), fc.boolean())
      .map(([a, b, start, own]) => [
        own
          ? [[start, ''] as const, [a, b] as const, ['', '{{ende}}'] as const]
          : [['Kopf', 'Kopf'] as const, [`${start}${a}`, `${b}{{ende}}`] as const],
      ]),
  ),
  elements: fc.array(tie('element'), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat()),
}));

/** Joins some lines with the line before them, so that tags stand alone, first, last and between. */
function joined(all: readonly Element[], at: readonly number[]): string {
  const lines: Element[] = [];
  for (const [index, element] of all.entries()) {
    const last = lines.at(-1);
    const joins = at.includes(index) && typeof last === 'string' && typeof element === 'string';
    if (joins) lines[lines.length - 1] = `${last}${element}`;
    else lines.push(element);
  }
  return lines
    .map((line) =>
      typeof line === 'string' ? p(line) : table(...line.map((texts) => row(...texts))),
    )
    .join('');
}

describe('any tags in any order', () => {
  test('give a refusal or a well-formed file with cells that end in a paragraph', () => {
    let made = 0;
    fc.assert(
      fc.property(elements, fc.array(fc.nat(8), { maxLength: 6 }), (all, at) => {
        const content = joined(all, at);
        const part = compiled(bodyXml(content));
        if (!part.ok) {
          // Only where a tag stands in the middle of a joined line.
          for (const { code } of part.error)
            expect(['midSentence', 'crossesTable']).toContain(code);
          return;
        }
        made += 1;
        const output = fillPart(part.value.ops, DATA);
        expect(readXml(output).ok, output).toBe(true);
        expect(output).not.toContain('{{');
        for (const [end] of output.matchAll(/.{8}<\/w:tc>/g))
          expect(end).toMatch(/<\/w:p><\/w:tc>|<w:p\/><\/w:tc>/);
        expect(output).not.toMatch(/<w:tbl>(?:(?!<w:tr[ >]).)*<\/w:tbl>/s);
        // In a cell of its own: whatever goes, Word finds a paragraph at the end.
        const inCell = compiled(
          bodyXml(`<w:tbl><w:tr><w:tc>${content}<w:p/></w:tc></w:tr></w:tbl>`),
        );
        expect(inCell.ok).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(made).toBeGreaterThan(100);
  }, 30_000);
});

test('damaged files are refused and never thrown at', () => {
  const bytes = wordFile({ body: p('{{A}}'), header: p('{{B}}') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
      (hits) => {
        const broken = bytes.slice();
        for (const [at, value] of hits) broken[at] = value;
        compileTemplate(broken);
        checkTemplate(broken, []);
      },
    ),
    { numRuns: 300 },
  );
}, 30_000);

import { describe, expect, it } from 'vitest';
import { compileTemplate, fillTemplate } from '../../../../../src/main/documents/template/template';
import { placedNames } from '../../../../../src/main/documents/template/placed-names';
import { verifyFilled } from '../../../../../src/main/documents/template/verify-filled';
import type { TemplateData } from '../../../../../src/shared/domain/documents/template-data';
import { cell, p, row, table, wordFile } from '../../../../builders/word-templates';

const ADDRESS = ['Frau Staatsministerin', 'Petra Muster & Söhne', '01097 Dresden'];
const SALUTATION = 'Sehr geehrte Frau Staatsministerin,';

function data(values: TemplateData['values'] = {}): TemplateData {
  return {
    title: 'Einladung & mehr',
    date: '2018-02-01',
    values: { Anschrift: ADDRESS.join('\n'), Anrede: SALUTATION, Betreff: 'Einladung', ...values },
  };
}

function compiled(...lines: readonly string[]) {
  const template = compileTemplate(wordFile({ body: lines.map((line) => p(line)).join('') }));
  if (!template.ok) throw new Error(JSON.stringify(template.error));
  return template.value;
}

const letter = {
  address: { lines: ADDRESS, sizePt: 11, shortened: false, borrowed: 0 },
  salutation: SALUTATION,
} as never;

/** Made from one template with some values, compared with what another or the same ought to give. */
function verdict({
  made = ['{{Anschrift}}', '{{Anrede}}'],
  wanted = made,
  values = {},
  expected = values,
}: {
  readonly made?: readonly string[];
  readonly wanted?: readonly string[];
  readonly values?: TemplateData['values'];
  readonly expected?: TemplateData['values'];
}) {
  const template = compiled(...wanted);
  const bytes = fillTemplate(compiled(...made), data(values));
  const own = { template, data: data(expected), expected: fillTemplate(template, data(expected)) };
  return verifyFilled('x.docx', bytes, { ...own, letter });
}

describe('a document from an own template', () => {
  it('is right where address, salutation and every line are those of the letter', () => {
    expect(verdict({})).toBeNull();
    expect(verdict({ made: ['An {{Anschrift}}: {{Anrede}}'] })).toBeNull();
  });

  it("is wrong with somebody else's address or salutation, also where the rest agrees", () => {
    const values = { Anschrift: 'Herr Minister\nOle Beispiel' };
    expect(verdict({ values })).toMatchObject({ expected: ADDRESS.join(', ') });
    const greeted = { Anrede: 'Sehr geehrter Herr Minister,' };
    expect(verdict({ values: greeted })).toMatchObject({ expected: SALUTATION });
  });

  it('need not say what its template says under a condition or not at all', () => {
    expect(verdict({ made: ['{{falls Gast}}{{Anrede}}{{ende falls}}', '{{Betreff}}'] })).toBeNull();
  });

  it('is wrong where a line differs, is missing or was added, or a placeholder is left', () => {
    const wanted = ['{{Betreff}}', 'Eins', 'Zwei'];
    const wrong = (made: readonly string[]) => verdict({ made, wanted });
    expect(wrong(['{{Betreff}}', 'Eins', 'Drei'])).toMatchObject({
      expected: 'Zwei',
      found: 'Drei',
    });
    expect(wrong(['{{Betreff}}', 'Eins'])).toMatchObject({ expected: 'Zwei' });
    expect(wrong([...wanted, 'Drei'])).toMatchObject({ found: 'Drei' });
    const left = verdict({
      wanted: ['{{Betreff}}'],
      values: { Betreff: '{{Rest}}' },
      expected: { Betreff: 'Rest' },
    });
    expect(left).toMatchObject({ code: 'document.mismatch' });
  });

  it('may say braces that somebody wrote into the register', () => {
    expect(verdict({ made: ['{{Betreff}}'], values: { Betreff: 'zu {{x}}' } })).toBeNull();
  });

  it('is wrong under another title, damaged or of other parts', () => {
    const template = compiled('{{Betreff}}');
    const expected = fillTemplate(template, data());
    const paper = { template, data: { ...data(), title: 'Absage' }, expected, letter: null };
    expect(verifyFilled('x.docx', expected, paper)).toMatchObject({
      expected: 'Absage',
      found: 'Einladung & mehr',
    });
    const broken = { ...paper, data: data() };
    expect(verifyFilled('x.docx', expected.subarray(0, 200), broken)).not.toBeNull();
    expect(verifyFilled('x.docx', expected, broken)).toBeNull();
  });
});

it('placeholders that stand in every document are those outside of conditions and repeats', () => {
  const body = [
    p('{{ Anrede }}'),
    p('{{falls Gast}}{{Betreff}}{{ende falls}}'),
    table(
      row('{{für jeden TOP}}{{TOP.Nummer}}', '{{ende für}}'),
      `<w:tr>${cell(p('{{Ort}}'))}</w:tr>`,
    ),
  ];
  const template = compileTemplate(wordFile({ body: body.join('') }));
  expect(template.ok ? [...placedNames(template.value)].sort() : null).toEqual([
    'Anrede',
    'Ort',
    'TOP',
  ]);
});

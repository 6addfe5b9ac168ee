import { describe, expect, test } from 'vitest';
import { compilePart } from '../../../../../src/main/documents/template/compile-part';
import { fillPart } from '../../../../../src/main/documents/template/fill-part';
import { readXml } from '../../../../../src/main/documents/template/xml-tree';
import type { TemplateTree } from '../../../../../src/shared/domain/documents/template-data';
import {
  bodyXml,
  cell,
  p,
  r,
  row,
  splitRuns,
  table,
  textBox,
} from '../../../../builders/word-templates';

const DATA: TemplateTree = {
  Anrede: 'Sehr geehrte Frau Ministerin,',
  Anschrift: 'Frau Petra Muster\nMusterufer 10\n01097 Dresden',
  Text: ['Erster Absatz.', 'Zweiter & letzter <Absatz>.'],
  Leer: '',
  Vertretung: true,
  Kollegial: false,
  Konferenz: { Titel: '13. IntMK', Gruss: 'Grüß Gott' },
  Anlage: ['1 Tagesordnung', '1 Programm'],
  TOP: [
    { Nummer: '1', Titel: 'Begrüßung', Antragsteller: 'BY' },
    { Nummer: '2', Titel: 'Verschiedenes', Antragsteller: '' },
  ],
  Land: [
    { Name: 'Bayern', Person: [{ Name: 'Huber' }, { Name: 'Maier' }] },
    { Name: 'Sachsen', Person: [{ Name: 'Muster' }] },
  ],
  Keine: [],
  Textbaustein: { 'Kein Dienstweg': ['Modul eins.', 'Modul zwei.'] },
};

function filled(content: string, data: TemplateTree = DATA): string {
  const xml = bodyXml(content);
  const root = readXml(xml);
  if (!root.ok) throw new Error(root.error);
  const part = compilePart(xml, root.value);
  if (!part.ok) throw new Error(part.error.map(({ code }) => code).join(', '));
  const output = fillPart(part.value.ops, data);
  const again = readXml(output);
  if (!again.ok) throw new Error(`not well-formed: ${output}`);
  return output;
}

/** The words of a filled body, a line for each paragraph. */
function says(content: string, data?: TemplateTree): readonly string[] {
  const body = /<w:body>(.*)<w:sectPr>/s.exec(filled(content, data))?.[1] ?? '';
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    paragraph
      .replace(/<w:br\/>/g, '|')
      .replace(/<w:tab\/>/g, '→')
      .replace(/<[^>]*>/g, ''),
  );
}

function problems(content: string): readonly string[] {
  const xml = bodyXml(content);
  const root = readXml(xml);
  if (!root.ok) throw new Error(root.error);
  const part = compilePart(xml, root.value);
  return part.ok ? [] : part.error.map(({ code, at }) => `${code} ${at.written}`);
}

describe('values', () => {
  test('stand in the sentence, whatever the case, umlauts and spaces of their names', () => {
    expect(says(p('Zur {{ konferenz . titel }}: {{Konferenz.Gruß}}, {{ANREDE}}'))).toEqual([
      'Zur 13. IntMK: Grüß Gott, Sehr geehrte Frau Ministerin,',
    ]);
    expect(says(p('{{Textbaustein\u00A0„Kein\u00ADDienstweg“}}'))).toEqual([
      'Modul eins.',
      'Modul zwei.',
    ]);
  });

  test('heal what Word split, in the format of the first brace', () => {
    const output = filled(p(`${r('Guten Tag ')}${splitRuns('Konferenz.Titel')}`));
    expect(output).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">13. IntMK</w:t>');
    expect(output).toContain('<w:t xml:space="preserve"> und</w:t>');
    expect(output).not.toContain('softHyphen');
    expect(output).not.toContain('<w:i/>');
    expect(output).toContain('<w:proofErr w:type="spellEnd"/>');
  });

  test('break lines and set tabs, and are never read again', () => {
    const hostile = 'A\nB\tC {{Anrede}} & <b>\uFFFE\u0000\uD800';
    expect(says(p('x {{X}}'), { X: hostile })).toEqual(['x A|B→C {{Anrede}} &amp; &lt;b&gt;']);
  });

  test('alone in a paragraph: one paragraph for each, none without a value', () => {
    const format = '<w:pStyle w:val="Brieftext"/>';
    const output = filled(`${p('{{Text}}', format)}${p('{{Leer}}')}${p('{{Fehlt}}')}`);
    expect(output.match(/<w:pStyle w:val="Brieftext"\/>/g)).toHaveLength(2);
    expect(output.match(/<w:p>/g)).toHaveLength(2);
    expect(says(p('{{Anschrift}}'))).toEqual(['Frau Petra Muster|Musterufer 10|01097 Dresden']);
    expect(says(p('Text: {{Text}}'))).toEqual([
      'Text: Erster Absatz.|Zweiter &amp; letzter &lt;Absatz&gt;.',
    ]);
  });

  test('a cell keeps its only paragraph', () => {
    expect(filled(table(row('{{Leer}}', 'x')))).toContain('<w:t xml:space="preserve"></w:t>');
  });

  test('fill both readings of a text box', () => {
    const output = filled(p(`${r('x')}${textBox(p('{{Konferenz.Titel}}'))}`));
    expect(output.match(/13\. IntMK/g)).toHaveLength(2);
  });

  test('fill hyperlinks and content controls', () => {
    const inner = `<w:hyperlink w:anchor="x">${r('{{Anrede}}')}</w:hyperlink>`;
    const control = `<w:sdt><w:sdtContent>${r('{{Konferenz.Titel}}')}</w:sdtContent></w:sdt>`;
    expect(says(p(`${inner}${control}`))).toEqual(['Sehr geehrte Frau Ministerin,13. IntMK']);
  });
});

describe('conditions', () => {
  test('within a sentence keep the formats of their runs', () => {
    const content = p(
      `${r('Ich {{falls Vertretung}}A', '<w:b/>')}${r('B{{sonst}}C{{ende falls}} D', '<w:i/>')}`,
    );
    expect(says(content)).toEqual(['Ich AB D']);
    expect(says(content, {})).toEqual(['Ich C D']);
    expect(filled(content)).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>A</);
    expect(filled(content, {})).toMatch(/<w:rPr><w:i\/><\/w:rPr><w:t[^>]*>C</);
  });

  test('over paragraphs take their own paragraphs away', () => {
    const content = [
      p('vor'),
      p('{{falls nicht Vertretung}}'),
      p('eins'),
      p('zwei'),
      p('{{sonst}}'),
      p('drei'),
      p('{{ende falls}}'),
      p('nach'),
    ].join('');
    expect(says(content)).toEqual(['vor', 'drei', 'nach']);
    expect(says(content, {})).toEqual(['vor', 'eins', 'zwei', 'nach']);
  });

  test('that hold a whole paragraph leave no empty one', () => {
    const content = `${p('{{falls Kollegial}}Lieber{{ende falls}}')}${p('{{wenn Vertretung}}i. V.{{ende}}')}`;
    expect(says(content)).toEqual(['i. V.']);
  });

  test('may begin and end beside text', () => {
    const content = `${p('{{falls Vertretung}}eins')}${p('zwei{{ende falls}}')}${p('drei')}`;
    expect(says(content)).toEqual(['eins', 'zwei', 'drei']);
    expect(says(content, {})).toEqual(['drei']);
  });

  test('several in one paragraph of their own', () => {
    const content = [
      p('{{falls Vertretung}}{{falls Kollegial}}'),
      p('beides'),
      p('{{ende falls}}{{ende falls}}{{falls Vertretung}}'),
      p('nur eins'),
      p('{{ende falls}}'),
    ].join('');
    expect(says(content)).toEqual(['nur eins']);
  });
});

describe('repeats', () => {
  test('over paragraphs, within one and with names of their own', () => {
    const list = [p('{{für jede Anlage}}'), p('– {{Anlage}}'), p('{{ende für}}')].join('');
    expect(says(list)).toEqual(['– 1 Tagesordnung', '– 1 Programm']);
    const inline = p(
      'Anlagen: {{für jede Anlage}}{{Anlage}}{{falls nicht Letzte}}, {{ende falls}}{{ende für}}.',
    );
    expect(says(inline)).toEqual(['Anlagen: 1 Tagesordnung, 1 Programm.']);
  });

  test('of rows: in one row, and between rows of their own', () => {
    const one = table(
      row('TOP', 'Titel'),
      row('{{für jeden TOP}}{{Nummer}}', '{{TOP.Titel}}{{ende für}}'),
    );
    expect(says(one)).toEqual(['TOP', 'Titel', '1', 'Begrüßung', '2', 'Verschiedenes']);
    const own = table(
      row('TOP', 'Titel'),
      row('{{für jeden TOP}}', ''),
      row('{{LfdNr}}', '{{Titel}}'),
      row('{{falls Antragsteller}}', ''),
      row('von', '{{Antragsteller}}'),
      row('{{ende falls}}', ''),
      row('', '{{ende für}}'),
    );
    expect(says(own)).toEqual([
      'TOP',
      'Titel',
      '1',
      'Begrüßung',
      'von',
      'BY',
      '2',
      'Verschiedenes',
    ]);
  });

  test('a table goes with its last row, and a cell keeps a paragraph', () => {
    const inner = table(row('{{für jede Keine}}{{Name}}', 'x{{ende für}}'));
    expect(filled(`${p('vor')}${inner}${p('nach')}`)).not.toContain('<w:tbl>');
    const nested = table(
      `<w:tr>${cell(p('{{für jede Keine}}'), p('x'), p('{{ende für}}'))}${cell(p('y'))}</w:tr>`,
    );
    expect(filled(nested)).toContain('</w:tcPr><w:p/></w:tc>');
  });

  test('in repeats', () => {
    const content = [
      p('{{für jedes Land}}'),
      p('{{Name}}:'),
      p('{{für jede Person}}'),
      p('{{Land.Name}} {{Name}} {{Konferenz.Titel}}'),
      p('{{falls Letzte}}{{LfdNr}}. und letzte{{ende falls}}'),
      p('{{ende für}}'),
      p('{{ende für}}'),
    ].join('');
    expect(says(content)).toEqual([
      'Bayern:',
      'Bayern Huber 13. IntMK',
      'Bayern Maier 13. IntMK',
      '2. und letzte',
      'Sachsen:',
      'Sachsen Muster 13. IntMK',
      '1. und letzte',
    ]);
  });

  test('give no id twice', () => {
    const mark = '<w:bookmarkStart w:id="3" w:name="x"/><w:bookmarkEnd w:id="3"/>';
    const content = [
      p('{{für jede Anlage}}'),
      `<w:p w14:paraId="1A2B3C4D" w14:textId="77777777">${mark}${r('{{Anlage}}')}${textBox(p('x'), 5)}</w:p>`,
      p('{{ende für}}'),
    ].join('');
    const output = filled(content);
    expect(output).not.toContain('paraId');
    expect(output).not.toContain('bookmark');
    const ids = [...output.matchAll(/wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('tags in a wrong order', () => {
  test.each([
    [p('{{falls Vertretung}}x'), ['neverEnds {{falls Vertretung}}']],
    [p('x{{ende für}}'), ['endsTooOften {{ende für}}']],
    [p('{{falls A}}x{{ende für}}{{ende falls}}'), ['wrongEnd {{ende für}}']],
    [p('{{sonst}}'), ['elseAlone {{sonst}}']],
    [p('{{falls A}}{{sonst}}{{sonst}}{{ende falls}}'), ['elseTwice {{sonst}}']],
    [p('{{ }}'), ['emptyTag {{ }}']],
    [
      `${p('{{für jede Anlage}}')}${table(row('x', '{{ende für}}'))}`,
      ['crossesTable {{ende für}}'],
    ],
    [`${p('a {{falls A}} b')}${p('c{{ende falls}}')}`, ['midSentence {{falls A}}']],
    [
      p(`${r('{{falls A}}x')}<w:hyperlink w:anchor="x">${r('y{{ende falls}}z')}</w:hyperlink>`),
      ['crossesBorder {{ende falls}}'],
    ],
  ])('%#', (content, expected) => {
    expect(problems(content)).toEqual(expected);
  });
});

describe('what stays', () => {
  test('entities around a placeholder', () => {
    expect(says(p('A &amp; B &#8211; {{Konferenz.Titel}} &lt;x&gt;'))).toEqual([
      'A &amp; B &#8211; 13. IntMK &lt;x&gt;',
    ]);
  });

  test('the paragraph that ends a section', () => {
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    const content = `${p('{{falls Kollegial}}')}${p('x')}${p('{{ende falls}}', section)}${p('{{Leer}}', section)}`;
    expect(filled(content).match(/w:type w:val="nextPage"/g)).toHaveLength(2);
    expect(says(content)).toEqual(['', '']);
  });

  test('a bookmark that comes and goes as a whole', () => {
    const start = '<w:bookmarkStart w:id="3" w:name="x"/>';
    const end = '<w:bookmarkEnd w:id="3"/>';
    const block = [p('{{falls Vertretung}}'), p(`${start}${r('eins')}${end}`), p('{{ende falls}}')];
    expect(filled(block.join(''))).toContain('w:name="x"');
    const torn = [p('{{falls Vertretung}}'), p(`${start}${r('eins')}`), p('{{ende falls}}')];
    const output = filled(`${torn.join('')}${p(`${end}${r('zwei')}`)}`);
    expect(output).not.toContain('bookmark');
  });

  test('what was deleted is not read', () => {
    const gone = '<w:del w:id="1" w:author="x"><w:r><w:delText>{{falls</w:delText></w:r></w:del>';
    expect(says(p(`${gone}${r('{{Konferenz.Titel}}')}`))).toEqual(['{{falls13. IntMK']);
  });
});

test('more placeholders than anybody needs are refused before they cost time', () => {
  expect(problems(p('{{A}}'.repeat(2_001)))).toEqual(['tooManyTags {{A}}']);
  expect(problems(p('{{A}}'.repeat(2_000)))).toEqual([]);
});

test('a field does not begin in a condition and end behind it', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const content = [
    p('{{falls Vertretung}}'),
    p(`${mark('begin')}${r('x')}`),
    p('{{ende falls}}'),
    p(`${mark('end')}${r('y')}`),
  ].join('');
  expect(problems(content)).toEqual(['crossesBorder {{falls Vertretung}}']);
});

test('without placeholders nothing changes', () => {
  const content = `${p('{Anrede} «x»')}${table(row('a', 'b'))}`;
  expect(filled(content)).toBe(bodyXml(content));
});

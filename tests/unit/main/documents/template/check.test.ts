import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../../../src/main/documents/template/check';
import { compileTemplate } from '../../../../../src/main/documents/template/template';
import { placeholdersFor } from '../../../../../src/shared/domain/documents/placeholders';
import type {
  FindingCode,
  TemplateFinding,
} from '../../../../../src/shared/domain/documents/template-findings';
import { templateFindingText } from '../../../../../src/shared/texts/template-texts';
import {
  cell,
  p,
  r,
  row,
  table,
  textBox,
  wordFile,
  type WordParts,
} from '../../../../builders/word-templates';

const KNOWN = placeholdersFor('letter', [{ title: 'Kein Dienstweg', text: 'x' }]);

function check(given: WordParts | Uint8Array): readonly TemplateFinding[] {
  return checkTemplate(given instanceof Uint8Array ? given : wordFile(given), KNOWN);
}

function only<C extends FindingCode>(
  given: WordParts | Uint8Array,
  code: C,
): readonly Extract<TemplateFinding, { code: C }>[] {
  return check(given).filter(
    (item): item is Extract<TemplateFinding, { code: C }> => item.code === code,
  );
}

function sentences(given: WordParts | Uint8Array, code: FindingCode): readonly string[] {
  return only(given, code).map(templateFindingText);
}

test('a clean template has no findings', () => {
  const body = [
    p('{{Anschrift}}'),
    p('{{Anrede}}'),
    p('{{Text}}'),
    p('{{falls Vertretung}}Vertretung: {{Vertretung}}{{ende falls}}'),
    table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('TOP'))}${cell(p('Titel'))}</w:tr>`,
      row('{{für jeden TOP}}{{Nummer}}', '{{TOP.Titel}} {{LfdNr}}{{ende für}}'),
    ),
    p('{{für jede Anlage}}'),
    p('{{Anlage}}'),
    p('{{ende für}}'),
    p('{{Textbaustein kein Dienstweg}} {{Textbaustein Datenschutz}}'),
  ].join('');
  expect(check({ body, header: p('{{Absender.Organisation}}') })).toEqual([]);
});

describe('what is no template is named', () => {
  const zip = (parts: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const compound = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('D0CF11E0A1B11AE1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
      Buffer.alloc(600),
    ]);

  test.each([
    ['nothing', new Uint8Array(), 'leer'],
    ['.doc', compound('WordDocument'), '(.doc)'],
    ['a protected .docx', compound('EncryptedPackage'), 'Kennwort'],
    ['.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), '(.odt)'],
    ['.rtf', strToU8('{\\rtf1 x}'), 'RTF'],
    ['.pdf', strToU8('%PDF-1.7'), 'PDF'],
    ['.html', strToU8('<html></html>'), 'Webseite'],
    ['.xlsx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), 'Excel'],
    ['a zip', zip({ 'a.txt': 'x' }), 'Archiv'],
    ['anything', strToU8('Sehr geehrte Damen'), 'kein Word-Dokument'],
    ['half a .docx', wordFile({ body: p('x') }).slice(0, 900), 'beschädigt'],
  ])('%s', (_name, bytes, words) => {
    const findings = check(bytes);
    expect(findings).toHaveLength(1);
    expect(findings.map(templateFindingText).join()).toContain(words);
    expect(compileTemplate(bytes).ok).toBe(false);
  });

  test('XML that is broken, too deep or has a DOCTYPE', () => {
    const withBody = (body: string): string => check({ body }).map(templateFindingText).join();
    expect(withBody('<w:p>')).toContain('word/document.xml');
    expect(withBody(`${'<w:sdt>'.repeat(500)}${'</w:sdt>'.repeat(500)}`)).toContain('beschädigt');
    const parts = unzipSync(wordFile({ body: p('x') }));
    const types = '<!DOCTYPE Types [<!ENTITY a "b">]><Types/>';
    const bytes = zipSync({ ...parts, '[Content_Types].xml': strToU8(types) });
    expect(check(bytes).map(({ code }) => code)).toEqual(['damaged']);
  });

  test('a zip bomb', () => {
    const parts = { 'word/bomb.xml': new Uint8Array(70 * 1024 * 1024) };
    expect(check({ body: p('x'), parts }).map(({ code }) => code)).toEqual(['bomb']);
  });

  test('pictures without measure, and many of them', () => {
    const picture = (size: number): Uint8Array => {
      const bytes = Buffer.alloc(size);
      // Noise, so that it is no bomb.
      for (let at = 0; at < size; at += 4) bytes.writeInt32LE(Math.imul(at, 2654435761) | 0, at);
      return bytes;
    };
    const given = (megabytes: number): WordParts => ({
      body: p('x'),
      parts: { 'word/media/a.png': picture(megabytes * 1024 * 1024) },
    });
    expect(sentences(given(21), 'picturesTooLarge').join()).toContain('21 MB');
    expect(check(given(21))).toHaveLength(1);
    expect(only(given(4), 'largePictures')).toMatchObject([{ megabytes: 4, level: 'warning' }]);
  });

  test('macros, by name of part and by kind of file', () => {
    const parts = { 'word/vbaProject.bin': 'x' };
    expect(check({ body: p('x'), parts }).map(({ code }) => code)).toEqual(['macros']);
    const files = unzipSync(wordFile({ body: p('x') }));
    const types = new TextDecoder().decode(files['[Content_Types].xml']);
    const asMacros = types.replace(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    );
    const docm = zipSync({ ...files, '[Content_Types].xml': strToU8(asMacros) });
    expect(check(docm).map(({ code }) => code)).toEqual(['macros']);
  });
});

describe('placeholders', () => {
  test('that do not exist are quoted with their paragraph and the nearest name', () => {
    const given = {
      body: `${p('Erster')}${p('Sehr {{Anrde}} und mehr')}${p('{{Konferenztitel}} {{Vorname}} {{Quatsch mit Soße}}')}`,
      header: p('{{Absender.Fon}}'),
      footer: p('{{für jeden Tagesordnungspunkt}}x{{ende für}}'),
    };
    expect(sentences(given, 'unknownPlaceholder')).toEqual([
      'Absatz 2 („Sehr {{Anrde}} und mehr“): Den Platzhalter {{Anrde}} gibt es für diese Art von Dokument nicht. Meinten Sie {{Anrede}}?',
      expect.stringContaining('Meinten Sie {{Konferenz.Titel}}?'),
      expect.stringContaining('Meinten Sie {{Empfänger.Vorname}}?'),
      expect.stringMatching(/\{\{Quatsch mit Soße\}\} gibt es für diese Art von Dokument nicht\.$/),
      expect.stringMatching(/^Kopfzeile, Absatz 1 \(„\{\{Absender.Fon\}\}“\)/),
      expect.stringMatching(/^Fußzeile, Absatz 1/),
    ]);
  });

  test('in a text box are told of once', () => {
    const [item, ...more] = only({ body: p(textBox(p('{{Anrde}}'))) }, 'unknownPlaceholder');
    expect(item?.place).toEqual({ story: 'textBox', paragraph: 1, beginning: '{{Anrde}}' });
    expect(more).toEqual([]);
  });

  test('in a text box know the repeats around it', () => {
    const box = p(textBox(p('{{TOP.Titel}} {{Nummer}}')));
    const around = [p('{{für jeden TOP}}'), box, p('{{ende für}}')].join('');
    expect(check({ body: around })).toEqual([]);
    expect(only({ body: box }, 'outsideRepeat')).toHaveLength(1);
  });

  test('in their thousands are refused', () => {
    const codes = check({ body: p('{{Anrede}}'.repeat(3_000)) }).map(({ code }) => code);
    expect(codes).toEqual(['tooManyTags']);
  });

  test('outside of their repeat, repeated in vain, or without a text', () => {
    expect(sentences({ body: p('{{TOP.Titel}} {{LfdNr}}') }, 'outsideRepeat')).toEqual([
      expect.stringContaining('{{TOP.Titel}} gilt nur in der Wiederholung von „TOP“'),
      expect.stringContaining('{{LfdNr}} gilt nur in einer Wiederholung'),
    ]);
    const vain = { body: p('{{für jede Anrede}}x{{ende für}}') };
    expect(only(vain, 'noRepeat')).toMatchObject([{ name: 'Anrede', level: 'stop' }]);
    expect(only({ body: p('{{TOP}}') }, 'noText')).toMatchObject([{ name: 'TOP' }]);
    const item = { body: p('{{für jeden TOP}}{{TOP}}{{ende für}}') };
    expect(only(item, 'noText')).toMatchObject([{ repeat: 'TOP' }]);
  });

  test('with braces that do not fit', () => {
    expect(sentences({ body: p('vor {{Anrede} und') }, 'looseBraces')).toEqual([
      'Absatz 1 („vor {{Anrede} und“): Bei „vor {{Anrede} und“ fehlt eine Klammer. Ein Platzhalter beginnt mit {{ und endet mit }}.',
    ]);
    expect(only({ body: p('{Anrede} {x-y} {1,2}') }, 'singleBraces')).toMatchObject([
      { text: '{Anrede}', name: 'Anrede', level: 'warning' },
      { text: '{x-y}', name: null },
    ]);
    expect(only({ body: p('{{Anrede}} und {{Text}}') }, 'looseBraces')).toEqual([]);
  });

  test.each<[FindingCode, string]>([
    ['neverEnds', p('{{falls Vertretung}}x')],
    ['endsTooOften', p('x{{ende falls}}')],
    ['wrongEnd', p('{{falls Vertretung}}x{{ende für}}{{ende falls}}')],
    ['elseAlone', p('x{{sonst}}')],
    ['elseTwice', p('{{falls Online}}a{{sonst}}b{{sonst}}c{{ende falls}}')],
    ['emptyTag', p('x{{ }}')],
    ['crossesTable', `${p('{{für jeden TOP}}')}${table(row('a', '{{ende für}}'))}`],
    ['midSentence', `${p('a {{falls Online}} b')}${p('c{{ende falls}}')}`],
    [
      'crossesBorder',
      p(
        `${r('{{falls Online}}x')}<w:hyperlink w:anchor="x">${r('y{{ende falls}}z')}</w:hyperlink>`,
      ),
    ],
  ])('in a wrong order: %s', (code, body) => {
    const [item] = only({ body }, code);
    expect(item?.level).toBe('stop');
    expect(item && templateFindingText(item)).toMatch(/^Absatz \d+ \(„.*“\): .*\.$/);
    expect(compileTemplate(wordFile({ body })).ok).toBe(false);
  });

  test('of old mail merges are named with what to put in their place', () => {
    const field = `<w:fldSimple w:instr=" MERGEFIELD Nachname \\* MERGEFORMAT ">${r('«Nachname»')}</w:fldSimple>`;
    const parts = ['begin', ' MERGEFIELD "Brief', 'anrede" ', 'separate', 'end'].map((text) =>
      text.includes(' ') || text.includes('"')
        ? `<w:r><w:instrText xml:space="preserve">${text.replaceAll('"', '&quot;')}</w:instrText></w:r>`
        : `<w:r><w:fldChar w:fldCharType="${text}"/></w:r>`,
    );
    expect(only({ body: p(`${field}${parts.join('')}`) }, 'mergeField')).toMatchObject([
      { name: 'Nachname', instead: 'Empfänger.Nachname' },
      { name: 'Briefanrede', instead: 'Anrede' },
    ]);
  });

  test('where nothing is filled in', () => {
    const body = p(textBox(p('x')).replaceAll('descr="Hinweis"', 'descr="{{Anrede}}"'));
    expect(only({ body }, 'unreachable')).toMatchObject([{ where: 'altText', level: 'stop' }]);
    const parts = { 'word/charts/chart1.xml': '<c:t>{{Anrede}}</c:t>' };
    expect(only({ body: p('x'), parts }, 'unreachable')).toMatchObject([{ where: 'chart' }]);
    const links = [{ type: 'hyperlink', target: 'mailto:%7B%7BAnrede%7D%7D', external: true }];
    expect(only({ body: p('x'), links }, 'unreachable')).toMatchObject([{ where: 'link' }]);
    const field = p('<w:fldSimple w:instr=" QUOTE {{Anrede}} "/>');
    expect(only({ body: field }, 'unreachable')).toMatchObject([{ where: 'field' }]);
  });
});

describe('what a file brings along', () => {
  const link = (type: string, external = true): WordParts => ({
    body: p('x'),
    links: [{ type, target: external ? 'https://example.org/x' : 'x.bin', external }],
  });

  test.each<[FindingCode, WordParts]>([
    ['externalImage', link('image')],
    ['externalTemplate', link('attachedTemplate')],
    ['externalFile', link('oleObject')],
    ['embeddedObject', link('oleObject', false)],
    ['foreignContent', link('aFChunk', false)],
    ['embeddedFonts', link('font', false)],
    ['mailMerge', link('mailMergeSource')],
    [
      'mailMerge',
      {
        body: p('x'),
        settings: '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>',
      },
    ],
    [
      'externalFile',
      { body: p('<w:fldSimple w:instr=" INCLUDEPICTURE https://example.org/a.png "/>') },
    ],
    ['trackedChanges', { body: p(`<w:ins w:id="1" w:author="x">${r('neu')}</w:ins>`) }],
    [
      'comments',
      {
        body: p('x'),
        parts: {
          'word/comments.xml': '<w:comments xmlns:w="w"><w:comment w:id="1"/></w:comments>',
        },
        types:
          '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
      },
    ],
  ])('%s', (code, given) => {
    const findings = only(given, code);
    expect(findings).toHaveLength(1);
    expect(findings.map(templateFindingText).join()).toMatch(/\.$/);
  });

  test('a link that somebody has to click is nothing', () => {
    expect(check(link('hyperlink'))).toEqual([]);
  });
});

describe('what is spoilt elsewhere, and what is hard to read', () => {
  const plain =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>';
  const drawing = textBox(p('')).replace(/<wps:txbx>.*?<\/wps:txbx>/, '');

  test.each<[FindingCode, WordParts]>([
    ['exactFrame', { body: p('x', '<w:framePr w:w="5000" w:h="2000" w:hRule="exact"/>') }],
    ['smartArt', { body: p('x'), parts: { 'word/diagrams/data1.xml': '<x/>' } }],
    ['chart', { body: p('x'), parts: { 'word/charts/chart1.xml': '<x/>' } }],
    [
      'oldTextBox',
      {
        body: p(
          `<w:r><w:pict><v:rect><v:textbox><w:txbxContent>${p('x')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`,
        ),
      },
    ],
    [
      'boundControl',
      {
        body: `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>${p('Titel')}</w:sdtContent></w:sdt>`,
      },
    ],
    ['language', { body: p('x'), styles: plain }],
    ['titleMissing', { body: p('x'), core: '' }],
    [
      'altTextMissing',
      {
        body: p(
          drawing.replaceAll('descr="Hinweis"', '').replace(/<mc:Fallback>.*<\/mc:Fallback>/, ''),
        ),
      },
    ],
    ['headerRowMissing', { body: table(row('a', 'b'), row('c', 'd')) }],
    [
      'mergedCells',
      { body: table(row('a', 'b'), row('c', 'd').replace('<w:tcPr>', '<w:tcPr><w:vMerge/>')) },
    ],
    [
      'noHeadings',
      { body: Array.from({ length: 30 }, (_, index) => p(`Absatz ${index}`)).join('') },
    ],
  ])('%s', (code, given) => {
    const findings = only(given, code);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.level).not.toBe('stop');
    expect(findings.map(templateFindingText).join()).toMatch(/\.$/);
  });

  test('headings count by their style', () => {
    const styles = `${plain}<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>`;
    const body = Array.from({ length: 30 }, (_, index) =>
      p(`Absatz ${index}`, index === 0 ? '<w:pStyle w:val="berschrift1"/>' : ''),
    ).join('');
    expect(only({ body, styles }, 'noHeadings')).toEqual([]);
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_IN_ONE, PrintFiles } from '../../../../../src/main/documents/combine/print-files';
import { readBack } from '../../../../../src/main/documents/read-back';
import { p, r, textBox, wordFile, type WordParts } from '../../../../builders/word-templates';
import { png } from '../../../../support/pictures';

const DAY = '2018-02-01';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SETTINGS = '<w:defaultTabStop w:val="720"/>';

function letter(body: string, more: Partial<WordParts> = {}): Uint8Array {
  return wordFile({ settings: SETTINGS, ...more, body });
}

/** The parts of the files that come of some papers. */
function combined(papers: readonly Uint8Array[]): readonly Readonly<Record<string, string>>[] {
  const files = new PrintFiles();
  for (const bytes of papers) expect(typeof files.add(bytes, 'Einladungen')).toBe('number');
  return [...files.files(() => 'Druckdatei', DAY)].map(({ bytes }) =>
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
    ),
  );
}

function one(papers: readonly Uint8Array[]): (name: string) => string {
  const [file, ...others] = combined(papers);
  expect(others).toEqual([]);
  return (name) => file?.[name] ?? '';
}

function refusal(bytes: Uint8Array): unknown {
  return new PrintFiles().add(bytes, 'Einladungen');
}

const all = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, value = '']) => value);

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('letters in one file', () => {
  it('each have a section that begins a new page with page 1, in their order', () => {
    const part = one(['eins', 'zwei', 'drei'].map((text) => letter(p(text))));
    const xml = part('word/document.xml');
    expect(all(xml, /<w:t [^>]*>([^<]*)</g)).toEqual(['eins', 'zwei', 'drei']);
    expect(all(xml, /<w:(sectPr)>/g)).toHaveLength(3);
    expect(all(xml, /<w:type w:val="(\w+)"/g)).toEqual(Array(3).fill('nextPage'));
    expect(all(xml, /<w:pgNumType w:start="(\d)"/g)).toEqual(['1', '1', '1']);
    // Two of them in the last paragraph of their letter, the third at the end of the text.
    expect(all(xml, /(<\/w:sectPr><\/w:pPr>)/g)).toHaveLength(2);
    expect(xml).toMatch(/<\/w:sectPr><\/w:body>/);
    expect(part('word/settings.xml')).toContain('720"/><w:evenAndOddHeaders/>');
  });

  it('take no header over from the letter before', () => {
    const papers = [letter(p('eins'), { header: p('Kopf') }), letter(p('zwei'))];
    // Another list of parts is no other look, as long as the common ones are the same.
    const xml = one(papers)('word/document.xml');
    const [, second = ''] = xml.split('</w:sectPr>');
    expect(
      all(second, /headerReference w:type="(\w+)"/g)
        .slice()
        .sort(),
    ).toEqual(['default', 'even']);
  });

  it('share equal headers and have their own where they differ', () => {
    const heads = ['A', 'A', 'B'];
    const [file = {}] = combined(heads.map((head) => letter(p('Text'), { header: p(head) })));
    expect(Object.keys(file).filter((name) => /header\d/.test(name))).toHaveLength(2);
  });

  it('count their own pages, in Word and in LibreOffice', () => {
    const footer = p(`${field('PAGE')}${r(' von ')}${field('NUMPAGES \\* Arabic')}`);
    const [file = {}] = combined([1, 2].map(() => letter(p('Text'), { footer })));
    const footers = Object.entries(file).filter(([name]) => /footer\d+\.xml$/.test(name));
    const marks = all(file['word/document.xml'] ?? '', /w:name="([^"]*)"/g);
    expect(footers).toHaveLength(2);
    expect(new Set(marks).size).toBe(2);
    footers.forEach(([, xml], index) => {
      expect(xml).not.toContain('NUMPAGES');
      expect(xml).toMatch(
        new RegExp(
          `SECTIONPAGES \\\\\\* Arabic .*separate.* PAGEREF ${marks[index] ?? ''} .*separate.*end.*end`,
        ),
      );
      // The count that the single file had is another letter's.
      expect(all(xml, /<w:t[^>]*>(\d)</g)).toEqual(['9']);
    });
  });

  it('count in simple fields as well', () => {
    const footer = p('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>7</w:t></w:r></w:fldSimple>');
    const xml = one([letter(p('Text'), { footer })])('word/footer1.xml');
    expect(xml).toContain('w:instr=" SECTIONPAGES "');
    expect(xml).toContain('PAGEREF');
    expect(xml).not.toContain('>7<');
  });

  it('keep ids of drawings, marks and controls apart', () => {
    const body = [
      p(textBox(p('Hinweis'), 3)),
      p(`<w:bookmarkStart w:id="0" w:name="ziel"/>${r('hier')}<w:bookmarkEnd w:id="0"/>`),
      p(`${field('REF ziel \\h')}<w:hyperlink w:anchor="ziel">${r('dort')}</w:hyperlink>`),
      '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:p w14:paraId="00AA00AA"><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      p('Ende'),
    ].join('');
    const xml = one([letter(body), letter(body)])('word/document.xml');
    for (const ids of [
      all(xml, /<wp:docPr id="(\d+)"/g),
      all(xml, /<w:bookmarkStart w:id="(\d+)"/g),
      all(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g),
      all(xml, /<w:id w:val="(\d+)"/g),
    ]) {
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const [first, second] = all(xml, /w:anchor="([^"]*)"/g);
    expect(first).not.toBe(second);
    expect(all(xml, / REF (\S+)/g)).toEqual([first, second]);
    expect(xml).not.toContain('paraId');
    expect(all(xml, /<w:bookmarkStart w:id="(\d+)"/g)).toEqual(
      all(xml, /<w:bookmarkEnd w:id="(\d+)"/g),
    );
  });

  it('leave text alone that looks like what is changed', () => {
    const text = 'r:id="more0" w:id="0" NUMPAGES REF ziel w:numId';
    const xml = one([letter(p(text)), letter(p(text))])('word/document.xml');
    expect(all(xml, /<w:t [^>]*>([^<]*)</g)).toEqual([text, text]);
  });

  it('keep pictures and links of each, the same picture once', () => {
    const picture = (target: string, side: number, text: string): Uint8Array =>
      letter(p(`<w:hyperlink r:id="more1">${r(text)}</w:hyperlink><w:r><w:t>r:id</w:t></w:r>`), {
        links: [
          { type: 'image', target: 'media/bild.png' },
          { type: 'hyperlink', target, external: true },
        ],
        parts: { 'word/media/bild.png': png(side, 1) },
      });
    const [file = {}] = combined([
      picture('https://a.example', 1, 'a'),
      picture('https://b.example', 1, 'b'),
      picture('https://c.example', 2, 'c'),
    ]);
    const links = file['word/_rels/document.xml.rels'] ?? '';
    expect(Object.keys(file).filter((name) => name.includes('/media/'))).toHaveLength(2);
    const targets = new Map(
      [...links.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/g)].map(([, id, target]) => [
        id,
        target,
      ]),
    );
    const used = all(file['word/document.xml'] ?? '', /<w:hyperlink r:id="([^"]*)"/g);
    expect(used.map((id) => targets.get(id))).toEqual(
      ['a', 'b', 'c'].map((x) => `https://${x}.example`),
    );
  });

  const counting = (format: string): Partial<WordParts> => ({
    links: [{ type: 'numbering', target: 'numbering.xml' }],
    types: `<Override PartName="/word/numbering.xml" ContentType="${MAIN}.numbering+xml"/>`,
    parts: {
      'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="4"><w:nsid w:val="0000ABCD"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
    },
  });
  const item = p('Punkt', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');

  it('begin their numbered lists anew, while bullets are one list', () => {
    const numbers = one([1, 2, 3].map(() => letter(item, counting('decimal'))));
    const ids = all(numbers('word/document.xml'), /<w:numId w:val="(\d+)"/g);
    expect(new Set(ids).size).toBe(3);
    const xml = numbers('word/numbering.xml');
    for (const id of ids) expect(xml).toContain(`<w:num w:numId="${id}"`);
    expect(new Set(all(xml, /w:abstractNumId="(\d+)"/g)).size).toBe(3);
    expect(new Set(all(xml, /<w:nsid w:val="(\w+)"/g)).size).toBe(3);
    // Definitions stand before lists.
    expect(xml.lastIndexOf('<w:abstractNum ')).toBeLessThan(xml.indexOf('<w:num '));
    const bullets = one([1, 2, 3].map(() => letter(item, counting('bullet'))));
    expect(new Set(all(bullets('word/document.xml'), /<w:numId w:val="(\d+)"/g)).size).toBe(1);
  });

  it('end with a table without a line more on their page', () => {
    const table = '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    const xml = one([
      letter(p('a') + table),
      letter('<w:p/>'),
      letter(p('b', '<w:jc w:val="left"/>')),
    ])('word/document.xml');
    expect(xml).toContain('w:line="20" w:lineRule="exact"');
    expect(all(xml, /<w:(sectPr)>/g)).toHaveLength(3);
  });

  it('keep several sections of one letter', () => {
    const inner =
      '<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr></w:p>';
    const xml = one([letter(p('a')), letter(inner + p('b'))])('word/document.xml');
    expect(all(xml, /<w:pgNumType w:start="(\d)"/g)).toHaveLength(2);
    expect(all(xml, /<w:(sectPr)>/g)).toHaveLength(3);
    expect(xml).not.toContain('continuous');
  });

  it('are the same bytes every time, and say what the letters say', () => {
    const papers = ['eins', 'zwei & drei'].map((text) => letter(p(text.replace('&', '&amp;'))));
    const made = [1, 2].map(() => {
      const files = new PrintFiles();
      for (const bytes of papers) files.add(bytes, 'Einladungen');
      return [...files.files((titles, count) => `${titles.join()} ${count}`, DAY)][0];
    });
    expect(made[0]?.bytes).toEqual(made[1]?.bytes);
    const read = readBack(made[0]?.bytes ?? new Uint8Array());
    expect(read?.paragraphs).toEqual(['eins', 'zwei & drei']);
    expect(read?.title).toBe('Einladungen 2');
  });
});

describe('papers that do not go together', () => {
  it('stand in files of their own where they look different', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>';
    const papers = [letter(p('a')), letter(p('b'), { styles }), letter(p('c'))];
    const texts = combined(papers).map((file) =>
      all(file['word/document.xml'] ?? '', /<w:t [^>]*>([^<]*)</g),
    );
    expect(texts).toEqual([['a', 'c'], ['b']]);
  });

  it('begin another file where one is full', () => {
    const files = new PrintFiles();
    const bytes = letter(p('a'));
    const numbers = Array.from({ length: MOST_IN_ONE + 1 }, () => files.add(bytes, 'x'));
    expect(numbers.slice(-2)).toEqual([0, 1]);
  });

  it('are named where they cannot be right together', () => {
    const note = '<w:footnote w:id="1"><w:p/></w:footnote>';
    expect(refusal(Buffer.from('kein Zip'))).toBe('unreadable');
    expect(
      refusal(letter(p('<w:r><w:footnoteReference w:id="1"/></w:r>'), { footnote: note })),
    ).toBe('notes');
    expect(refusal(letter(p('a'), { header: p(field('TITLE')) }))).toBe('fields');
    expect(refusal(letter(p(field('SEQ Abbildung'))))).toBe('fields');
    const inner = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr></w:p>';
    expect(refusal(letter(inner + p('b'), { footer: p(field('NUMPAGES')) }))).toBe('sections');
    const styles = (based: string): string =>
      `<w:style w:type="paragraph" w:styleId="Nummer"><w:name w:val="Nummer"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Unten"><w:name w:val="Unten"/><w:basedOn w:val="${based}"/></w:style>`;
    const styled = (format: string, based = 'Nummer'): unknown =>
      refusal(
        letter(p('a', '<w:pStyle w:val="Unten"/>'), { ...counting(format), styles: styles(based) }),
      );
    expect(styled('decimal')).toBe('numbering');
    expect(styled('decimal', 'Standard')).toBe(0);
    expect(styled('bullet')).toBe(0);
  });

  function counting(format: string): Partial<WordParts> {
    return {
      links: [{ type: 'numbering', target: 'numbering.xml' }],
      types: `<Override PartName="/word/numbering.xml" ContentType="${MAIN}.numbering+xml"/>`,
      parts: {
        'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
      },
    };
  }
});

import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A run of text with a format of its own. */
export function r(text: string, format = ''): string {
  const properties = format === '' ? '' : `<w:rPr>${format}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs; plain text becomes one run. */
export function p(content: string, properties = ''): string {
  const format = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${format}${content.startsWith('<') ? content : r(content)}</w:p>`;
}

export function cell(...paragraphs: readonly string[]): string {
  return `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** A row of cells with one paragraph each. */
export function row(...texts: readonly string[]): string {
  return `<w:tr>${texts.map((text) => cell(p(text))).join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  const grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>';
  return `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr>${grid}${rows.join('')}</w:tbl>`;
}

/** "{{Anrede}}" as Word leaves it after a spelling check and three visits: five runs, marks between. */
export function splitRuns(name: string, format = '<w:b/>'): string {
  const middle = Math.ceil(name.length / 2);
  return [
    `<w:r w:rsidR="003100A1"><w:rPr>${format}</w:rPr><w:t>{</w:t></w:r>`,
    '<w:proofErr w:type="spellStart"/>',
    `<w:r w:rsidR="003100B2"><w:rPr><w:i/></w:rPr><w:t>{${name.slice(0, middle)}</w:t></w:r>`,
    '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
    `<w:r w:rsidR="003100C3"><w:softHyphen/><w:t>${name.slice(middle)}</w:t></w:r>`,
    '<w:proofErr w:type="spellEnd"/>',
    '<w:r w:rsidRPr="003100D4"><w:t>}</w:t></w:r>',
    '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>} und</w:t></w:r>',
  ].join('');
}

/** A text box as Word writes it: once for new readers, once for old ones. */
export function textBox(content: string, id = 1): string {
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="${id}" name="Textfeld ${id}" descr="Hinweis"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const old = `<w:pict><v:rect style="width:142pt;height:28pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
}

export function bodyXml(content: string): string {
  return `${HEAD}<w:document ${NAMESPACES}><w:body>${content}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
}

export interface WordParts {
  /** Elements of the body. */
  readonly body: string;
  /** Elements for the end of the body, besides page size. */
  readonly header?: string;
  readonly footer?: string;
  readonly footnote?: string;
  readonly styles?: string;
  readonly core?: string;
  readonly settings?: string;
  /** Further relationships of the document: type's last word, target, external or not. */
  readonly links?: readonly {
    readonly type: string;
    readonly target: string;
    readonly external?: boolean;
  }[];
  /** Further parts by name; their content type must follow from the ending or `types`. */
  readonly parts?: Readonly<Record<string, Uint8Array | string>>;
  readonly types?: string;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function relationships(lines: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
}

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>`;

type Part = readonly [name: string, root: string, content: string | undefined];

/** A Word file of the given elements, complete and valid, as far as they are. */
export function wordFile(given: WordParts): Uint8Array {
  const stories: readonly Part[] = [
    ['header', 'hdr', given.header],
    ['footer', 'ftr', given.footer],
    ['footnotes', 'footnotes', given.footnote],
    ['styles', 'styles', given.styles ?? STYLES],
    ['settings', 'settings', given.settings],
  ];
  const there = stories.filter(([, , content]) => content !== undefined);
  const section = there
    .filter(([name]) => name === 'header' || name === 'footer')
    .map(([name]) => `<w:${name}Reference w:type="default" r:id="${name}"/>`)
    .join('');
  const further = (given.links ?? []).map(
    ({ type, target, external }, index) =>
      `<Relationship Id="more${index}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  const overrides = there.map(
    ([name]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${name}+xml"/>`,
  );
  const core = `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${given.core ?? '<dc:title>Vorlage</dc:title>'}</cp:coreProperties>`;
  const files: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.join('')}${given.types ?? ''}</Types>`,
    '_rels/.rels': relationships([
      link('doc', 'officeDocument', 'word/document.xml'),
      '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    ]),
    'docProps/core.xml': core,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${given.body}<w:sectPr>${section}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ...there.map(([name]) => link(name, name, `${name}.xml`)),
      ...further,
    ]),
    ...Object.fromEntries(
      there.map(([name, root, content = '']) => [
        `word/${name}.xml`,
        `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
      ]),
    ),
    ...given.parts,
  };
  const zip = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // Pictures are packed already, as in any Word file.
    return [name, [bytes, { level: name.includes('/media/') ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(zip));
}

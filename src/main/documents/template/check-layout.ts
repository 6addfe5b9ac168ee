import { finding, type TemplateFinding } from '../../../shared/domain/documents/template-findings';
import { defaultLanguage } from './file-parts';
import { linksOf, type OpenedTemplate, type XmlPart } from './opened-template';
import { OBJECT, type Paragraph, type Story } from './stories';
import { placeOf } from './tag-findings';
import { attribute, childNamed, descendants, type XmlElement } from './xml-tree';

/** A story part with its paragraphs by their elements. */
export interface ReadStories {
  readonly part: XmlPart;
  readonly stories: readonly Story[];
}

function paragraphsOf({ stories }: ReadStories): readonly Paragraph[] {
  return stories.flatMap(({ paragraphs }) => paragraphs);
}

function ancestorNamed(element: XmlElement, name: string): XmlElement | null {
  for (let at = element.parent; at; at = at.parent) if (at.name === name) return at;
  return null;
}

/** The paragraph that holds an element, or the first one in it. */
function paragraphAt(read: ReadStories, element: XmlElement): Paragraph | undefined {
  const around = element.name === 'w:p' ? element : ancestorNamed(element, 'w:p');
  const all = paragraphsOf(read);
  const isInside = (paragraph: Paragraph): boolean =>
    paragraph.element.start >= element.start && paragraph.element.end <= element.end;
  return element.name === 'w:tbl'
    ? (all.find((item) => isInside(item) && item.text.trim() !== '') ?? all.find(isInside))
    : all.find((paragraph) => paragraph.element === around);
}

/** Frames of an exact height, by their properties: the paragraphs of one frame repeat them. */
function exactFrames({ xml }: XmlPart, elements: readonly XmlElement[]): readonly XmlElement[] {
  const seen = new Set<string>();
  return elements.filter((element) => {
    if (element.name !== 'w:framePr' || attribute(xml, element, 'w:hRule') !== 'exact')
      return false;
    const text = xml.slice(element.start, element.end);
    return !seen.has(text) && seen.add(text);
  });
}

/** What LibreOffice shows other than Word does. */
export function checkElsewhere(read: ReadStories): readonly TemplateFinding[] {
  const elements = [...descendants(read.part.root)];
  const at = (
    code: 'exactFrame' | 'oldTextBox' | 'boundControl',
    found: readonly XmlElement[],
  ): readonly TemplateFinding[] =>
    found.flatMap((element) => {
      const inside = element.name === 'w:dataBinding' ? element.parent?.parent : element;
      const direct = inside && paragraphAt(read, inside);
      const first = paragraphsOf(read).find(
        (paragraph) => inside && paragraph.element.start >= inside.start,
      );
      const paragraph = direct ?? first;
      return paragraph ? [finding(code, { place: placeOf(paragraph) })] : [];
    });
  const named = (name: string): readonly XmlElement[] =>
    elements.filter((element) => element.name === name);
  const isOld = (element: XmlElement): boolean => !ancestorNamed(element, 'mc:Fallback');
  return [
    ...at('exactFrame', exactFrames(read.part, elements)),
    ...at('oldTextBox', named('v:textbox').filter(isOld)),
    ...at('boundControl', named('w:dataBinding')),
  ];
}

/** Drawings of their own kind, by the parts that hold them. */
export function checkDrawings({ parts }: OpenedTemplate): readonly TemplateFinding[] {
  const names = [...parts.keys()];
  return [
    ...(names.some((name) => name.includes('/diagrams/')) ? [finding('smartArt', {})] : []),
    ...(names.some((name) => name.includes('/charts/')) ? [finding('chart', {})] : []),
  ];
}

function hasAltText(xml: string, drawing: XmlElement): boolean {
  const all = [...descendants(drawing)];
  if (all.some(({ name }) => name === 'w:txbxContent')) return true;
  const isDecorative = all.some(
    (element) => /:decorative$/.test(element.name) && attribute(xml, element, 'val') === '1',
  );
  const properties = all.find(({ name }) => name === 'wp:docPr');
  if (isDecorative || !properties) return true;
  const texts = ['descr', 'title'].map((name) => attribute(xml, properties, name) ?? '');
  return texts.some((text) => text.trim() !== '');
}

function altTexts(reads: readonly ReadStories[]): readonly TemplateFinding[] {
  const without = reads.flatMap(({ part: { xml, root } }) =>
    [...descendants(root)].filter(
      (element) => element.name === 'w:drawing' && !hasAltText(xml, element),
    ),
  );
  return without.length > 0 ? [finding('altTextMissing', { count: without.length })] : [];
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.filter(
    (child): child is XmlElement => child.kind === 'element' && child.name === 'w:tr',
  );
}

function isOn(xml: string, element: XmlElement | null): boolean {
  if (!element) return false;
  return !/^(?:0|false|off)$/.test(attribute(xml, element, 'w:val') ?? '');
}

/** Whether a table has rows and columns that somebody would need names for. */
function isGrid(rows: readonly XmlElement[]): boolean {
  const cells = rows[0]?.children.filter(
    (child) => child.kind === 'element' && child.name === 'w:tc',
  );
  return rows.length > 1 && (cells?.length ?? 0) > 1;
}

function hasHeaderRow(xml: string, rows: readonly XmlElement[]): boolean {
  const properties = rows[0] ? childNamed(rows[0], 'w:trPr') : null;
  return isOn(xml, properties && childNamed(properties, 'w:tblHeader'));
}

function tableFindings(read: ReadStories, table: XmlElement): readonly TemplateFinding[] {
  const rows = rowsOf(table);
  const paragraph = paragraphAt(read, table);
  if (!paragraph || !isGrid(rows)) return [];
  const place = placeOf(paragraph);
  const isMerged = rows
    .flatMap((row) => [...descendants(row)])
    .some(({ name }) => name === 'w:vMerge' || name === 'w:gridSpan');
  return [
    ...(hasHeaderRow(read.part.xml, rows) ? [] : [finding('headerRowMissing', { place })]),
    ...(isMerged ? [finding('mergedCells', { place })] : []),
  ];
}

/** Texts longer than this should have headings (paragraphs). */
const LONG = 25;

function headingStyles(styles: XmlPart | null): ReadonlySet<string> {
  if (!styles) return new Set();
  const { xml, root } = styles;
  const isHeading = (style: XmlElement): boolean => {
    const name = childNamed(style, 'w:name');
    const isNamed = /^heading \d/i.test((name && attribute(xml, name, 'w:val')) ?? '');
    return isNamed || [...descendants(style)].some((child) => child.name === 'w:outlineLvl');
  };
  const all = [...descendants(root)].filter(({ name }) => name === 'w:style');
  return new Set(all.filter(isHeading).map((style) => attribute(xml, style, 'w:styleId') ?? ''));
}

function headings(
  reads: readonly ReadStories[],
  styles: XmlPart | null,
): readonly TemplateFinding[] {
  const [main] = reads;
  if (!main) return [];
  const { xml, root } = main.part;
  const text = main.stories.find(({ kind }) => kind === 'text');
  const said = text?.paragraphs.filter(
    (paragraph) => paragraph.text.replaceAll(OBJECT, '').trim() !== '',
  );
  if ((said?.length ?? 0) <= LONG) return [];
  const known = headingStyles(styles);
  const isHeading = (element: XmlElement): boolean =>
    element.name === 'w:outlineLvl' ||
    (element.name === 'w:pStyle' && known.has(attribute(xml, element, 'w:val') ?? ''));
  return [...descendants(root)].some(isHeading) ? [] : [finding('noHeadings', {})];
}

function properties(template: OpenedTemplate, styles: XmlPart | null): readonly TemplateFinding[] {
  const language = styles ? defaultLanguage(styles) : null;
  const isGerman = language !== null && /^de(?:-|$)/i.test(language);
  const link = linksOf(template, '').find(({ type }) => type === 'core-properties');
  const core = link ? template.readPart(link.target.replace(/^\//, '')) : null;
  const title = core && [...descendants(core.root)].find(({ name }) => name === 'dc:title');
  const isTitled = title && core.xml.slice(title.openEnd, title.closeStart).trim() !== '';
  return [
    ...(isGerman ? [] : [finding('language', { language })]),
    ...(isTitled ? [] : [finding('titleMissing', {})]),
  ];
}

/** What people who do not see the page, or not well, would miss. */
export function checkAccess(
  template: OpenedTemplate,
  reads: readonly ReadStories[],
): readonly TemplateFinding[] {
  const [name] = template.ofType('styles+xml');
  const styles = name === undefined ? null : template.readPart(name);
  const tables = reads.flatMap((read) =>
    [...descendants(read.part.root)]
      .filter((element) => element.name === 'w:tbl')
      .flatMap((table) => tableFindings(read, table)),
  );
  return [
    ...altTexts(reads),
    ...properties(template, styles),
    ...tables,
    ...headings(reads, styles),
  ];
}

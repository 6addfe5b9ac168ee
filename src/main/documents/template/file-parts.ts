import { escaped } from './escape';
import { linksName, type OpenedTemplate, type XmlPart } from './opened-template';
import { attribute, childNamed, descendants, type XmlElement } from './xml-tree';

/** The parts of a file that are the same in every document of a template, but other than in the template. */
export type ChangedParts = ReadonlyMap<string, string>;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edited(xml: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.start - a.start);
  return ordered.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    xml,
  );
}

const GERMAN = /^de(?:-|$)/i;

/** The language of everything that is not marked otherwise. */
export function defaultLanguage({ xml, root }: XmlPart): string | null {
  const lang = languageElement(root);
  return lang ? attribute(xml, lang, 'w:val') : null;
}

function defaultsOf(root: XmlElement): readonly (XmlElement | null)[] {
  const defaults = childNamed(root, 'w:docDefaults');
  const runDefault = defaults && childNamed(defaults, 'w:rPrDefault');
  const properties = runDefault && childNamed(runDefault, 'w:rPr');
  return [defaults, runDefault, properties];
}

function languageElement(root: XmlElement): XmlElement | null {
  const properties = defaultsOf(root)[2];
  return properties ? childNamed(properties, 'w:lang') : null;
}

const LANG = '<w:lang w:val="de-DE"/>';

/** Puts content first into an element; one that was empty is opened for it. */
function putInto(xml: string, element: XmlElement, content: string): Edit {
  if (element.closeStart !== element.end) {
    return { start: element.openEnd, end: element.openEnd, text: content };
  }
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, '>');
  return { ...element, text: `${open}${content}</${element.name}>` };
}

/** What may stand behind the language among the properties of a run. */
const BEHIND_LANG = new Set(['w:eastAsianLayout', 'w:specVanish', 'w:oMath']);

function missingLanguage({ xml, root }: XmlPart): Edit {
  const [defaults, runDefault, properties] = defaultsOf(root);
  if (properties) {
    const behind = properties.children.find(
      (child) => child.kind === 'element' && BEHIND_LANG.has(child.name),
    );
    const at = behind?.start ?? properties.closeStart;
    if (properties.closeStart === properties.end) return putInto(xml, properties, LANG);
    return { start: at, end: at, text: LANG };
  }
  const run = `<w:rPr>${LANG}</w:rPr>`;
  if (runDefault) return putInto(xml, runDefault, run);
  const all = `<w:rPrDefault>${run}</w:rPrDefault>`;
  if (defaults) return putInto(xml, defaults, all);
  return putInto(xml, root, `<w:docDefaults>${all}</w:docDefaults>`);
}

/** Screen readers and the spelling check read what has no mark of its own as German. */
function germanStyles(styles: XmlPart): string {
  const lang = languageElement(styles.root);
  if (!lang) return edited(styles.xml, [missingLanguage(styles)]);
  const value = attribute(styles.xml, lang, 'w:val');
  if (value !== null && GERMAN.test(value)) return styles.xml;
  const tag = styles.xml
    .slice(lang.start, lang.openEnd)
    .replace(/\sw:val\s*=\s*(["'])[^"']*\1/, '');
  return edited(styles.xml, [
    { start: lang.start, end: lang.openEnd, text: tag.replace('<w:lang', '<w:lang w:val="de-DE"') },
  ]);
}

/** What would make Word look for the template or ask for the addresses of an old mail merge. */
const LEFT_OUT = new Set(['w:attachedTemplate', 'w:mailMerge']);
const LINKS_LEFT_OUT =
  /\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource|mailMergeRecipientData)$/;

function withoutElements(part: XmlPart, isLeftOut: (element: XmlElement) => boolean): string {
  const left = [...descendants(part.root)].filter(isLeftOut);
  return edited(
    part.xml,
    left.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

function ownSettings(template: OpenedTemplate, changed: Map<string, string>): void {
  for (const name of template.ofType('settings+xml')) {
    const settings = template.readPart(name);
    if (settings)
      changed.set(
        name,
        withoutElements(settings, (element) => LEFT_OUT.has(element.name)),
      );
    const links = template.readPart(linksName(name));
    if (!links) continue;
    const isLeftOut = (element: XmlElement): boolean =>
      LINKS_LEFT_OUT.test(attribute(links.xml, element, 'Type') ?? '');
    changed.set(links.name, withoutElements(links, isLeftOut));
  }
}

export const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_LINK =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The part with title and times: where the file says it is, else where Word has it. */
function coreName(template: OpenedTemplate, changed: Map<string, string>): string {
  const links = template.readPart('_rels/.rels');
  const all = links ? [...descendants(links.root)] : [];
  const link = all.find((element) => links && attribute(links.xml, element, 'Type') === CORE_LINK);
  const target = links && link ? attribute(links.xml, link, 'Target') : null;
  if (target !== null) return target.replace(/^\//, '');
  if (links) {
    const own = `<Relationship Id="konferenzbuero" Type="${CORE_LINK}" Target="${CORE}"/>`;
    changed.set(links.name, edited(links.xml, [putLast(links.xml, links.root, own)]));
  }
  const override = `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/>`;
  const { types } = template;
  if (!types.xml.includes(`"/${CORE}"`)) {
    const before = changed.get(types.name) ?? types.xml;
    changed.set(types.name, before.replace(/<\/([\w:]*Types)>\s*$/, `${override}</$1>`));
  }
  return CORE;
}

function putLast(xml: string, element: XmlElement, content: string): Edit {
  if (element.closeStart === element.end) return putInto(xml, element, content);
  return { start: element.closeStart, end: element.closeStart, text: content };
}

export interface OwnParts {
  readonly changed: ChangedParts;
  readonly core: string;
}

/** All parts that are other than in the template, before any value is filled in. */
export function ownParts(template: OpenedTemplate): OwnParts {
  const changed = new Map<string, string>();
  for (const name of template.ofType('styles+xml')) {
    const styles = template.readPart(name);
    if (styles) changed.set(name, germanStyles(styles));
  }
  ownSettings(template, changed);
  const { types } = template;
  // A .dotx makes .docx files.
  const asDocument = types.xml.replace(
    'wordprocessingml.template.main+xml',
    'wordprocessingml.document.main+xml',
  );
  if (asDocument !== types.xml) changed.set(types.name, asDocument);
  return { core: coreName(template, changed), changed };
}

/** Title and times of one document; whoever wrote the template is not named in it. */
export function coreXml(title: string, day: string): string {
  const time = `${day}T12:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Konferenzbüro</dc:creator>`,
    '<cp:lastModifiedBy>Konferenzbüro</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '<dc:language>de-DE</dc:language></cp:coreProperties>',
  ].join('');
}

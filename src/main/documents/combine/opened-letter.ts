import { posix } from 'node:path';
import type { LeftOut } from '../../../shared/domain/documents/run-extras';
import type { PackagePart } from '../../zip/package';
import {
  linksName,
  linksOf,
  openTemplate,
  type Link,
  type OpenedTemplate,
  type XmlPart,
} from '../template/opened-template';
import { attribute, descendants, type XmlElement } from '../template/xml-tree';
import { bodyOf } from './sections';
import { attributesOf, fieldNames, mapTags, tagName } from './tags';

/**
 * Why a paper cannot be put into a file with others and still say what it says by itself: no Word file that we read;
 * notes, which are counted through a file; fields that tell something of the whole file; styles with numbers, which
 * would go on counting; embedded objects in a header; "page x of y" over several sections.
 */
export type LeftOutReason = LeftOut;

/** A link of the main text that every paper has of its own. */
export interface OwnLink extends Link {
  /** Name of the part; the address itself where it is outside the file. */
  readonly part: string;
}

/** A paper's file, taken apart. */
export interface OpenedLetter {
  readonly file: OpenedTemplate;
  readonly mainName: string;
  /** Headers, footers, pictures and hyperlinks of the main text. */
  readonly own: readonly OwnLink[];
  /** Links that are the same in every paper of one look. */
  readonly shared: readonly OwnLink[];
  /** Names of the parts behind them, and of those that the file itself names. */
  readonly sharedParts: readonly string[];
  readonly numberingName: string | null;
  readonly coreName: string;
  readonly settingsName: string | null;
  /** Papers of one look can stand in one file: same styles, same settings, same everything but text. */
  readonly look: string;
}

const OWN = new Set(['header', 'footer', 'image', 'hyperlink']);

/** The part that a link of another part means. */
export function targetOf(from: string, { target, isExternal }: Link): string {
  if (isExternal) return target;
  const path = decodeURI(target.split('#')[0] ?? '');
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
}

/** The links of a part with what they mean. */
export function linksFrom(file: OpenedTemplate, from: string): readonly OwnLink[] {
  return linksOf(file, from).map((link) => ({ ...link, part: targetOf(from, link) }));
}

/** All parts that some links lead to, and those behind them. */
function reached(file: OpenedTemplate, links: readonly OwnLink[]): readonly string[] {
  const found = new Set<string>();
  const waiting = [...links];
  for (let link = waiting.pop(); link; link = waiting.pop()) {
    if (link.isExternal || found.has(link.part) || !file.parts.has(link.part)) continue;
    found.add(link.part);
    if (file.parts.has(linksName(link.part))) found.add(linksName(link.part));
    waiting.push(...linksFrom(file, link.part));
  }
  return [...found].sort();
}

function printOf({ name, crc32, size }: PackagePart): string {
  return `${name} ${crc32} ${size}`;
}

/** The opening tag of a part. */
export function openTag({
  xml,
  root,
}: {
  readonly xml: string;
  readonly root: XmlElement;
}): string {
  return xml.slice(root.start, root.openEnd);
}

/** Fields that tell something of the file, or count through it. */
const OF_THE_FILE = new Set([
  ...['TOC', 'TOA', 'INDEX', 'SEQ', 'TITLE', 'SUBJECT', 'KEYWORDS', 'COMMENTS', 'AUTHOR', 'INFO'],
  ...['DOCPROPERTY', 'FILENAME', 'FILESIZE', 'NUMWORDS', 'NUMCHARS', 'REVNUM', 'SECTION'],
  ...['CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'EDITTIME', 'LASTSAVEDBY', 'LISTNUM', 'AUTONUM'],
]);
const NOTES = /<w:(?:footnoteReference|endnoteReference|commentReference|altChunk|subDoc)\b/;
const NUMBERED_STYLE_FORMATS = /<w:numFmt w:val="(?!bullet"|none")/;

function storiesOf(letter: Pick<OpenedLetter, 'file'>): readonly string[] {
  return letter.file.stories
    .filter(({ root }) => ['w:document', 'w:hdr', 'w:ftr'].includes(root.name))
    .map(({ xml }) => xml);
}

/** Ids of the paragraph styles that bring a number along, by themselves or by the style below them. */
function numberedStyles(file: OpenedTemplate): ReadonlySet<string> {
  const [name = ''] = file.ofType('styles+xml');
  const styles = file.readPart(name);
  return styles?.xml.includes('<w:numId ') ? withHeirs(styles) : new Set();
}

function withHeirs(styles: XmlPart): ReadonlySet<string> {
  const based = new Map<string, string>();
  const numbered = new Set<string>();
  for (const style of descendants(styles.root)) {
    if (style.name !== 'w:style') continue;
    const id = attribute(styles.xml, style, 'w:styleId') ?? '';
    const xml = styles.xml.slice(style.start, style.end);
    based.set(id, /<w:basedOn w:val="([^"]*)"/.exec(xml)?.[1] ?? '');
    if (/<w:numId w:val="[1-9]/.test(xml)) numbered.add(id);
  }
  for (let grown = true; grown;) {
    const heirs = [...based].filter(([id, parent]) => numbered.has(parent) && !numbered.has(id));
    for (const [id] of heirs) numbered.add(id);
    grown = heirs.length > 0;
  }
  return numbered;
}

/** Whether the main text counts by a style: such a count cannot begin anew with each letter. */
function countsByStyle({ file, numberingName }: OpenedLetter): boolean {
  const numbering = numberingName === null ? null : file.readPart(numberingName);
  if (!numbering || !NUMBERED_STYLE_FORMATS.test(numbering.xml)) return false;
  const styles = numberedStyles(file);
  if (styles.size === 0) return false;
  let counts = false;
  mapTags(file.main.xml, (tag) => {
    if (tagName(tag) === 'w:pStyle') counts ||= styles.has(attributesOf(tag).get('w:val') ?? '');
    return tag;
  });
  return counts;
}

function hasObjects({ file }: OpenedLetter, { type, part }: OwnLink): boolean {
  if (type !== 'header' && type !== 'footer') return false;
  return linksFrom(file, part).some((link) => link.type !== 'image' && link.type !== 'hyperlink');
}

function hasPictureBullets({ file, numberingName }: OpenedLetter): boolean {
  return numberingName !== null && linksFrom(file, numberingName).length > 0;
}

/** Why a paper has to stay a file of its own; null = it need not. */
export function reasonAgainst(letter: OpenedLetter): LeftOutReason | null {
  const stories = storiesOf(letter);
  if (stories.some((xml) => NOTES.test(xml))) return 'notes';
  const fields = new Set(stories.flatMap((xml) => [...fieldNames(xml)]));
  if ([...fields].some((name) => OF_THE_FILE.has(name))) return 'fields';
  const sections = letter.file.main.xml.match(/<w:sectPr[\s>/]/g)?.length ?? 0;
  if (sections > 1 && fields.has('NUMPAGES')) return 'sections';
  if (letter.own.some((link) => hasObjects(letter, link))) return 'objects';
  return countsByStyle(letter) || hasPictureBullets(letter) ? 'numbering' : null;
}

function lookOf(letter: Omit<OpenedLetter, 'look'>): string {
  const { file, shared, sharedParts, numberingName } = letter;
  const numbering = numberingName === null ? null : file.readPart(numberingName);
  const parts = sharedParts.flatMap((name) => {
    const part = file.parts.get(name);
    return part ? [printOf(part)] : [];
  });
  const links = shared.map(({ id, type, target }) => `${id} ${type} ${target}`);
  const tags = [openTag(file.main), numbering ? openTag(numbering) : ''];
  return JSON.stringify([letter.mainName, ...tags, ...links.sort(), ...parts]);
}

const prefixes = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
] as const;

/** Takes a paper's file apart; null where it is no Word file, or one of another dialect than programs write today. */
export function openLetter(bytes: Uint8Array): OpenedLetter | null {
  const opened = openTemplate(bytes);
  if (!opened.ok) return null;
  const file = opened.value;
  const mainName = file.main.name;
  const tag = openTag(file.main);
  if (!prefixes.every((prefix) => tag.includes(prefix))) return null;
  const links = linksFrom(file, mainName);
  const named = (kind: string): string | null =>
    links.find(({ type, part }) => type === kind && file.parts.has(part))?.part ?? null;
  const numberingName = named('numbering');
  const settingsName = named('settings');
  const own = links.filter(({ type }) => OWN.has(type));
  const shared = links.filter(({ type }) => !OWN.has(type) && type !== 'numbering');
  const ofPackage = linksFrom(file, '');
  const coreName = ofPackage.find(({ type }) => type === 'core-properties')?.part;
  if (coreName === undefined || !bodyOf(file.main)) return null;
  const around = ofPackage.filter(({ part }) => part !== mainName && part !== coreName);
  const sharedParts = reached(file, [...around, ...shared]).filter((name) => name !== mainName);
  const letter = {
    file,
    mainName,
    own,
    shared,
    sharedParts,
    numberingName,
    settingsName,
    coreName,
  };
  return { ...letter, look: lookOf(letter) };
}

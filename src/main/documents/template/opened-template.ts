import {
  finding,
  MOST_PICTURES_MB,
  type OtherFormat,
  type TemplateFinding,
} from '../../../shared/domain/documents/template-findings';
import { err, ok, type Result } from '../../../shared/result';
import {
  openPackage,
  PACKAGE_LIMITS,
  type PackageFault,
  type PackagePart,
} from '../../zip/package';
import { attribute, descendants, readXml, type XmlElement } from './xml-tree';

/** A part that is XML, read. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
}

/** A relationship of a part. */
export interface Link {
  readonly id: string;
  /** The last word of its type: "image", "hyperlink". */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file that could be opened, every XML part of it well-formed. */
export interface OpenedTemplate {
  readonly parts: ReadonlyMap<string, PackagePart>;
  readonly types: XmlPart;
  readonly main: XmlPart;
  /** Body, headers, footers, notes: where placeholders are filled; the body first. */
  readonly stories: readonly XmlPart[];
  readonly readPart: (name: string) => XmlPart | null;
  /** By their content type's last words ("styles+xml"). */
  readonly ofType: (ending: string) => readonly string[];
}

type Opened = Result<OpenedTemplate, readonly TemplateFinding[]>;

const MEGABYTE = 1024 * 1024;

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;
}

/** Old Word and protected files are both kept in the "compound file" of 1993. */
function inCompoundFile(bytes: Uint8Array): TemplateFinding {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLocked = names.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked ? finding('password', {}) : finding('notWord', { format: 'oldWord' });
}

const BEGINNINGS: readonly (readonly [string, OtherFormat])[] = [
  ['{\\rtf', 'richText'],
  ['%PDF', 'pdf'],
  ['<!DOCTYPE', 'webPage'],
  ['<html', 'webPage'],
  ['<?xml', 'webPage'],
];

/** What a file is that is no zip at all. */
function noZip(bytes: Uint8Array): TemplateFinding | null {
  if (bytes.length === 0) return finding('notWord', { format: 'empty' });
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) return inCompoundFile(bytes);
  const known = BEGINNINGS.find(([text]) => startsWith(bytes, text));
  if (known) return finding('notWord', { format: known[1] });
  return startsWith(bytes, 'PK') ? null : finding('notWord', { format: 'unknown' });
}

const FAULTS: Readonly<Record<PackageFault, TemplateFinding>> = {
  damaged: finding('damaged', { part: null }),
  encrypted: finding('password', {}),
  unsupported: finding('damaged', { part: null }),
  names: finding('damaged', { part: null }),
  tooLarge: finding('bomb', {}),
};

/** What lies in a zip without a Word document. */
function otherZip(parts: ReadonlyMap<string, PackagePart>): OtherFormat {
  const mimetype = parts.get('mimetype')?.content();
  if (mimetype && startsWith(mimetype, 'application/vnd.oasis.')) return 'openDocument';
  const names = [...parts.keys()];
  if (names.some((name) => name.startsWith('xl/'))) return 'excel';
  return names.some((name) => name.startsWith('ppt/')) ? 'powerPoint' : 'otherZip';
}

const isPicture = (name: string): boolean => name.includes('/media/');

/** Megabytes of all pictures together. */
export function pictureMegabytes(parts: ReadonlyMap<string, PackagePart>): number {
  const sizes = [...parts.values()].map(({ name, size }) => (isPicture(name) ? size : 0));
  return sizes.reduce((sum, size) => sum + size, 0) / MEGABYTE;
}

function tooMuch(parts: ReadonlyMap<string, PackagePart>): TemplateFinding | null {
  const megabytes = Math.round(pictureMegabytes(parts));
  if (megabytes > MOST_PICTURES_MB) {
    return finding('picturesTooLarge', { megabytes, most: MOST_PICTURES_MB });
  }
  const other = [...parts.values()].filter(({ name }) => !isPicture(name));
  const isBomb = other.some(({ size }) => size > PACKAGE_LIMITS.partBytes);
  const total = other.reduce((sum, { size }) => sum + size, 0);
  return isBomb || total > PACKAGE_LIMITS.totalBytes ? finding('bomb', {}) : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a part as XML; null where it is none or its bytes are damaged. */
function readPart(parts: ReadonlyMap<string, PackagePart>, name: string): XmlPart | null {
  const bytes = parts.get(name)?.content();
  if (!bytes) return null;
  try {
    const xml = utf8.decode(bytes);
    const root = readXml(xml.startsWith('\uFEFF') ? ` ${xml.slice(1)}` : xml);
    return root.ok ? { name, xml, root: root.value } : null;
  } catch {
    return null;
  }
}

const STORY_TYPES = ['header+xml', 'footer+xml', 'footnotes+xml', 'endnotes+xml'];

function typesIn({ xml, root }: XmlPart): ReadonlyMap<string, string> {
  const overrides = [...descendants(root)].filter(({ name }) => name === 'Override');
  return new Map(
    overrides.map((override) => [
      (attribute(xml, override, 'PartName') ?? '').replace(/^\//, ''),
      attribute(xml, override, 'ContentType') ?? '',
    ]),
  );
}

function assembled(parts: ReadonlyMap<string, PackagePart>, types: XmlPart): Opened {
  const byName = typesIn(types);
  const ofType = (ending: string): readonly string[] =>
    [...byName].flatMap(([name, type]) =>
      type.endsWith(`.${ending}`) && !name.includes('/glossary/') ? [name] : [],
    );
  const [mainName] = [...ofType('document.main+xml'), ...ofType('template.main+xml')];
  if (mainName === undefined) {
    const hasMacros = [...byName.values()].some(
      (type) => type.includes('ms-word') && type.includes('macroEnabled'),
    );
    return err([
      hasMacros ? finding('macros', {}) : finding('notWord', { format: otherZip(parts) }),
    ]);
  }
  const stories: XmlPart[] = [];
  for (const name of [mainName, ...STORY_TYPES.flatMap(ofType)]) {
    const part = readPart(parts, name);
    if (!part?.root.name.startsWith('w:')) return err([finding('damaged', { part: name })]);
    stories.push(part);
  }
  const [main] = stories;
  if (!main) return err([finding('damaged', { part: mainName })]);
  return ok({ parts, types, main, stories, ofType, readPart: (name) => readPart(parts, name) });
}

/** Opens what should be a Word file; findings say what it is instead, or what makes it dangerous. */
export function openTemplate(bytes: Uint8Array): Opened {
  const other = noZip(bytes);
  if (other) return err([other]);
  const limits = { ...PACKAGE_LIMITS, partBytes: Infinity, totalBytes: Infinity };
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return err([FAULTS[opened.error]]);
  const parts = opened.value;
  const refused = tooMuch(parts);
  if (refused) return err([refused]);
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))) {
    return err([finding('macros', {})]);
  }
  const types = readPart(parts, '[Content_Types].xml');
  if (!types) {
    const format = otherZip(parts);
    const isOther = format === 'openDocument' || !parts.has('[Content_Types].xml');
    return err([isOther ? finding('notWord', { format }) : finding('damaged', { part: null })]);
  }
  return assembled(parts, types);
}

/** The name of the part that lists a part's relationships. */
export function linksName(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The relationships of a part; of the whole file for an empty name. */
export function linksOf(template: OpenedTemplate, part: string): readonly Link[] {
  const read = template.readPart(linksName(part));
  if (!read) return [];
  const { xml, root } = read;
  return [...descendants(root)].map((link) => ({
    id: attribute(xml, link, 'Id') ?? '',
    type: (attribute(xml, link, 'Type') ?? '').split('/').at(-1) ?? '',
    target: attribute(xml, link, 'Target') ?? '',
    isExternal: attribute(xml, link, 'TargetMode') === 'External',
  }));
}

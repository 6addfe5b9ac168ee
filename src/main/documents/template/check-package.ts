import {
  finding,
  MANY_PICTURES_MB,
  type TemplateFinding,
} from '../../../shared/domain/documents/template-findings';
import { linksOf, pictureMegabytes, type Link, type OpenedTemplate } from './opened-template';
import { descendants } from './xml-tree';

/** All relationships of all parts. */
function allLinks(template: OpenedTemplate): readonly Link[] {
  const lists = [...template.parts.keys()].filter((name) => name.endsWith('.rels'));
  return lists.flatMap((name) =>
    linksOf(template, name.replace('_rels/', '').replace(/\.rels$/, '')),
  );
}

/** What Word follows only when somebody clicks. */
const CLICKED = new Set(['hyperlink']);

function externalFinding({ type, target }: Link): TemplateFinding | null {
  if (CLICKED.has(type)) return null;
  if (type === 'image') return finding('externalImage', { target });
  if (type === 'attachedTemplate') return finding('externalTemplate', { target });
  if (type.startsWith('mailMerge')) return finding('mailMerge', {});
  return finding('externalFile', { target });
}

const OBJECTS = new Set(['oleObject', 'package', 'control']);

function linkFindings(links: readonly Link[]): readonly TemplateFinding[] {
  const inside = links.filter(({ isExternal }) => !isExternal);
  const objects = inside.filter(({ type }) => OBJECTS.has(type)).length;
  return [
    ...links.filter(({ isExternal }) => isExternal).flatMap((link) => externalFinding(link) ?? []),
    ...(objects > 0 ? [finding('embeddedObject', { count: objects })] : []),
    ...(links.some(({ type }) => type === 'aFChunk') ? [finding('foreignContent', {})] : []),
    ...(inside.some(({ type }) => type === 'font') ? [finding('embeddedFonts', {})] : []),
    ...(links.some(({ type }) => /^(?:vbaProject|wordVbaData)$/.test(type))
      ? [finding('macros', {})]
      : []),
  ];
}

const TRACKED =
  /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|(?:rPr|pPr|tblPr|trPr|tcPr|sectPr|numbering)Change)$/;

function trackedChanges({ stories }: OpenedTemplate): readonly TemplateFinding[] {
  const count = stories
    .flatMap(({ root }) => [...descendants(root)])
    .filter(({ name }) => TRACKED.test(name)).length;
  return count > 0 ? [finding('trackedChanges', { count })] : [];
}

function comments(template: OpenedTemplate): readonly TemplateFinding[] {
  const count = template
    .ofType('comments+xml')
    .flatMap((name) => template.readPart(name) ?? [])
    .flatMap(({ root }) => [...descendants(root)])
    .filter(({ name }) => name === 'w:comment').length;
  return count > 0 ? [finding('comments', { count })] : [];
}

function mailMerge(template: OpenedTemplate): readonly TemplateFinding[] {
  const settings = template.ofType('settings+xml').flatMap((name) => template.readPart(name) ?? []);
  const elements = settings.flatMap(({ root }) => [...descendants(root)]);
  return elements.some(({ name }) => name === 'w:mailMerge') ? [finding('mailMerge', {})] : [];
}

function pictures({ parts }: OpenedTemplate): readonly TemplateFinding[] {
  const megabytes = Math.round(pictureMegabytes(parts));
  return megabytes >= MANY_PICTURES_MB ? [finding('largePictures', { megabytes })] : [];
}

/** What a file brings along besides its words: links, objects, changes, comments. */
export function checkPackage(template: OpenedTemplate): readonly TemplateFinding[] {
  return [
    ...linkFindings(allLinks(template)),
    ...mailMerge(template),
    ...trackedChanges(template),
    ...comments(template),
    ...pictures(template),
  ];
}

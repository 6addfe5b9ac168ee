import {
  finding,
  type TemplateFinding,
  type Unreachable,
} from '../../../shared/domain/documents/template-findings';
import type { KnownNames } from './check-names';
import { linksOf, type OpenedTemplate, type XmlPart } from './opened-template';
import { nearestName } from './nearest-name';
import type { Paragraph, Story } from './stories';
import { foldName } from '../../../shared/domain/documents/template-data';
import { placeOf } from './tag-findings';
import { attribute, decoded, descendants, type XmlElement } from './xml-tree';

/** What lists of addresses usually call their columns, and what says the same here. */
const USUAL: Readonly<Record<string, string>> = {
  adressblock: 'Anschrift',
  addressblock: 'Anschrift',
  adresse: 'Anschrift',
  briefanrede: 'Anrede',
  grusszeile: 'Anrede',
  greetingline: 'Anrede',
  name: 'Empfänger.Nachname',
  nachname: 'Empfänger.Nachname',
  vorname: 'Empfänger.Vorname',
  titel: 'Empfänger.Grad',
  akadtitel: 'Empfänger.Grad',
  amtsbezeichnung: 'Empfänger.Amt',
  funktion: 'Empfänger.Amt',
  firma: 'Empfänger.Organisation',
  institution: 'Empfänger.Organisation',
  behoerde: 'Empfänger.Organisation',
  ministerium: 'Empfänger.Organisation',
  bundesland: 'Empfänger.Land',
  az: 'Aktenzeichen',
};

/** The placeholder that says what a column of an old mail merge said. */
export function insteadOf(known: KnownNames, field: string): string | null {
  const usual = USUAL[foldName(field)];
  const names = known.all.map(({ name }) => name);
  return usual !== undefined && names.includes(usual) ? usual : nearestName(field, names);
}

/** The instructions of all fields of a paragraph; Word splits them over runs, too. */
function instructionsIn(xml: string, { element }: Paragraph): readonly string[] {
  const simple: string[] = [];
  let complex = '';
  for (const child of descendants(element)) {
    if (child.name === 'w:fldSimple') simple.push(attribute(xml, child, 'w:instr') ?? '');
    if (child.name === 'w:fldChar') complex += '\n';
    if (child.name === 'w:instrText')
      complex += decoded(xml.slice(child.openEnd, child.closeStart));
  }
  return [...simple, ...complex.split('\n').filter((text) => text.trim() !== '')];
}

const MERGE = /\bMERGEFIELD\s+(?:"([^"]+)"|([^\s\\]+))|\b(ADDRESSBLOCK|GREETINGLINE)\b/i;
const FETCHED = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDEAUTO|DDE|IMPORT)\b\s*"?([^"\\]*)/i;

/** Fields of Word's own mail merge, and fields that fetch something from elsewhere. */
export function checkFields(
  known: KnownNames,
  xml: string,
  story: Story,
): readonly TemplateFinding[] {
  return story.paragraphs.flatMap((paragraph) =>
    instructionsIn(xml, paragraph).flatMap((instruction): readonly TemplateFinding[] => {
      const merge = MERGE.exec(instruction);
      const name = merge?.[1] ?? merge?.[2] ?? merge?.[3];
      if (name !== undefined) {
        const place = placeOf(paragraph);
        return [finding('mergeField', { place, name, instead: insteadOf(known, name) })];
      }
      const fetched = FETCHED.exec(instruction);
      return fetched ? [finding('externalFile', { target: (fetched[1] ?? '').trim() })] : [];
    }),
  );
}

function unreachable(text: string, where: Unreachable): TemplateFinding {
  const at = text.indexOf('{{');
  return finding('unreachable', { text: text.slice(at, at + 60), where });
}

function whereOf({ name }: XmlElement): Unreachable {
  if (name.endsWith(':docPr') || name.endsWith(':cNvPr') || name.startsWith('v:')) return 'altText';
  if (name === 'w:fldSimple' || name === 'w:instrText') return 'field';
  return name === 'w:hyperlink' ? 'link' : 'other';
}

const NOT_PRINTED = new Set(['w:delText', 'w:delInstrText']);

function inElement(xml: string, element: XmlElement): readonly TemplateFinding[] {
  const tag = xml.slice(element.start, element.openEnd);
  if (tag.includes('{{')) return [unreachable(decoded(tag), whereOf(element))];
  if (element.name === 'w:t' || NOT_PRINTED.has(element.name)) return [];
  const text = element.children
    .map((child) => (child.kind === 'text' ? xml.slice(child.start, child.end) : ''))
    .join('');
  return text.includes('{{') ? [unreachable(decoded(text), whereOf(element))] : [];
}

const ELSEWHERE: readonly (readonly [RegExp, Unreachable])[] = [
  [/\/charts\/[^/]+\.xml$/, 'chart'],
  [/\/diagrams\/[^/]+\.xml$/, 'smartArt'],
];

/** Placeholders where nothing is filled in. */
export function checkUnreachable(template: OpenedTemplate): readonly TemplateFinding[] {
  const inStory = ({ xml, root, name }: XmlPart): readonly TemplateFinding[] => {
    const links = linksOf(template, name)
      .map(({ target }) => target.replace(/%7B/gi, '{'))
      .filter((target) => target.includes('{{'))
      .map((target) => unreachable(target, 'link'));
    if (!xml.includes('{{')) return links;
    return [...links, ...[...descendants(root)].flatMap((element) => inElement(xml, element))];
  };
  const elsewhere = [...template.parts.keys()].flatMap((name) => {
    const where = ELSEWHERE.find(([pattern]) => pattern.test(name))?.[1];
    const xml = where === undefined ? undefined : template.readPart(name)?.xml;
    if (where === undefined || !xml?.includes('{{')) return [];
    return [unreachable(xml.slice(xml.indexOf('{{')).replace(/<[^>]*>/g, ''), where)];
  });
  return [...template.stories.flatMap(inStory), ...elsewhere];
}

import { posix } from 'node:path';
import { linksOf, type OpenedTemplate, type XmlPart } from './opened-template';
import { attribute, descendants, type XmlElement } from './xml-tree';

/** By this description a picture of a template is known as the place of the code of a letter's number. */
export const CODE_DESCRIPTION = 'Vorgangsnummer als QR-Code';

function isOfCode(xml: string, drawing: XmlElement): boolean {
  return [...descendants(drawing)].some(
    (element) =>
      element.name === 'wp:docPr' &&
      attribute(xml, element, 'descr')?.trim().toLowerCase() === CODE_DESCRIPTION.toLowerCase(),
  );
}

/** Names of the parts that a drawing shows. */
function shownBy(
  template: OpenedTemplate,
  { name, xml }: XmlPart,
  drawing: XmlElement,
): readonly string[] {
  const ids = [...descendants(drawing)]
    .filter((element) => element.name === 'a:blip')
    .map((blip) => attribute(xml, blip, 'r:embed'));
  return linksOf(template, name)
    .filter(({ id, isExternal }) => !isExternal && ids.includes(id))
    .map(({ target }) =>
      target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(name), target),
    );
}

/** The pictures of a template that every letter replaces by the code of its own number. */
export function codePictures(template: OpenedTemplate): ReadonlySet<string> {
  const names = template.stories.flatMap((part) =>
    [...descendants(part.root)]
      .filter((element) => element.name === 'w:drawing' && isOfCode(part.xml, element))
      .flatMap((drawing) => shownBy(template, part, drawing)),
  );
  return new Set(names.filter((name) => /\.png$/i.test(name) && template.parts.has(name)));
}

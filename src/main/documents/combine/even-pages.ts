import type { XmlPart } from '../template/opened-template';
import { attribute, childNamed } from '../template/xml-tree';
import { attributesOf, mapTags, tagName } from './tags';

/**
 * Files whose pages have a front and a back ("Gerade und ungerade Seiten unterscheiden"): there a page 1 can only be
 * the front of a sheet.
 */
const SETTING = 'w:evenAndOddHeaders';

/** What stands before it among the settings (ISO 29500, CT_Settings). */
const BEFORE = new Set(
  [
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries',
    'displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData',
    'embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins',
    'alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop',
    'hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign',
    'attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge',
    'revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection',
    'autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation',
    'consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength',
    'clickAndTypeStyle defaultTableStyle',
  ].flatMap((names) => names.split(' ').map((name) => `w:${name}`)),
);

/** Whether a file tells fronts and backs already. */
export function hasEvenPages({ root, xml }: XmlPart): boolean {
  const setting = childNamed(root, SETTING);
  if (!setting) return false;
  return !['false', '0', 'off'].includes(attribute(xml, setting, 'w:val') ?? 'true');
}

/** The settings of a file that does not, changed so that it does. */
export function withEvenPages({ root, xml }: XmlPart): string {
  const setting = childNamed(root, SETTING);
  if (setting) return `${xml.slice(0, setting.start)}<${SETTING}/>${xml.slice(setting.end)}`;
  const before = root.children.filter(
    (child) => child.kind === 'element' && BEFORE.has(child.name),
  );
  const at = before.at(-1)?.end ?? root.openEnd;
  return `${xml.slice(0, at)}<${SETTING}/>${xml.slice(at)}`;
}

/** Backs that look like fronts: what was named for all pages holds for both. */
export function evenLikeOdd(xml: string): string {
  return mapTags(xml, (tag) => {
    const name = tagName(tag);
    if (name !== 'w:headerReference' && name !== 'w:footerReference') return tag;
    const type = attributesOf(tag).get('w:type') ?? 'default';
    if (type === 'even') return '';
    return type === 'default' ? tag + tag.replace(/(w:type=["'])default/, '$1even') : tag;
  });
}

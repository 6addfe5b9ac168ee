import type { Placeholder } from '../../../shared/domain/documents/placeholders';
import type {
  FindingLevel,
  TemplateFinding,
} from '../../../shared/domain/documents/template-findings';
import { checkFields, checkUnreachable } from './check-fields';
import { checkAccess, checkDrawings, checkElsewhere, type ReadStories } from './check-layout';
import { checkBraces, checkNames, knownNames, type KnownNames } from './check-names';
import { checkPackage } from './check-package';
import { compilePart } from './compile-part';
import { openTemplate, type OpenedTemplate } from './opened-template';
import { storiesOf } from './stories';
import { tagFinding } from './tag-findings';

function checkWords(known: KnownNames, { part, stories }: ReadStories): readonly TemplateFinding[] {
  const { xml, root } = part;
  const compiled = compilePart(xml, root);
  const wrong = compiled.ok ? [] : compiled.error.map(tagFinding);
  if (wrong.some(({ code }) => code === 'tooManyTags')) return wrong;
  const inStories = stories.flatMap((story) => [
    ...checkNames(known, story, stories),
    ...checkBraces(known, story),
    ...checkFields(known, xml, story),
  ]);
  return [...wrong, ...inStories];
}

const ORDER: Readonly<Record<FindingLevel, number>> = { stop: 0, warning: 1, hint: 2 };

/** What Word writes twice (text boxes, for new and old readers) is said once. */
function once(findings: readonly TemplateFinding[]): readonly TemplateFinding[] {
  return [...new Map(findings.map((item) => [JSON.stringify(item), item])).values()];
}

function allFindings(template: OpenedTemplate, known: KnownNames): readonly TemplateFinding[] {
  const reads = template.stories.map((part) => ({ part, stories: storiesOf(part.xml, part.root) }));
  return [
    ...reads.flatMap((read) => checkWords(known, read)),
    ...checkUnreachable(template),
    ...checkPackage(template),
    ...checkDrawings(template),
    ...reads.flatMap(checkElsewhere),
    ...checkAccess(template, reads),
  ];
}

/**
 * Everything that is wrong with a template or could be better, what stops it first. `known`: the
 * placeholders of the kinds of document that it is for.
 */
export function checkTemplate(
  bytes: Uint8Array,
  known: readonly Placeholder[],
): readonly TemplateFinding[] {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened.error;
  const findings = once(allFindings(opened.value, knownNames(known)));
  return [...findings].sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}

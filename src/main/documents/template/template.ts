import { parseCaseNumber } from '../../../shared/domain/documents/case-number';
import type { TemplateData } from '../../../shared/domain/documents/template-data';
import type { TemplateFinding } from '../../../shared/domain/documents/template-findings';
import { err, ok, type Result } from '../../../shared/result';
import { caseCode } from '../case-code';
import { packPart, writePackage, type PackedPart, type PartToWrite } from '../../zip/package';
import { codePictures } from './code-pictures';
import { compilePart } from './compile-part';
import { coreXml, ownParts } from './file-parts';
import { fillPart } from './fill-part';
import { openTemplate, type OpenedTemplate } from './opened-template';
import type { Op } from './program';
import { tagFinding } from './tag-findings';

type TemplatePart =
  | { readonly kind: 'packed'; readonly part: PackedPart }
  /** The code of a letter's number; `part` = the picture that stands for it. */
  | { readonly kind: 'code'; readonly part: PackedPart }
  | { readonly kind: 'filled'; readonly name: string; readonly ops: readonly Op[] }
  | { readonly kind: 'core'; readonly name: string };

/** A template of the office, read once; `fillTemplate` makes any number of documents from it. */
export interface CompiledTemplate {
  readonly parts: readonly TemplatePart[];
  /** Names of all placeholders, conditions and repeats, as written in the template, each once. */
  readonly placeholders: readonly string[];
}

interface Compiled {
  readonly ops: ReadonlyMap<string, readonly Op[]>;
  readonly placeholders: readonly string[];
}

function compiledStories(template: OpenedTemplate): Result<Compiled, readonly TemplateFinding[]> {
  const ops = new Map<string, readonly Op[]>();
  const names = new Set<string>();
  const findings: TemplateFinding[] = [];
  for (const { name, xml, root } of template.stories) {
    const part = compilePart(xml, root);
    if (!part.ok) {
      findings.push(...part.error.map(tagFinding));
      continue;
    }
    for (const { tag } of part.value.tags) if ('name' in tag) names.add(tag.name);
    if (part.value.tags.length > 0) ops.set(name, part.value.ops);
  }
  return findings.length > 0 ? err(findings) : ok({ ops, placeholders: [...names] });
}

function packed(name: string, text: string): TemplatePart {
  return { kind: 'packed', part: packPart(name, Buffer.from(text, 'utf8')) };
}

/**
 * Reads a template for `fillTemplate`. Errors: whatever keeps documents from being made of it. Names that
 * no document has are a matter of `checkTemplate`; they are filled with nothing.
 */
export function compileTemplate(
  bytes: Uint8Array,
): Result<CompiledTemplate, readonly TemplateFinding[]> {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const template = opened.value;
  const stories = compiledStories(template);
  if (!stories.ok) return stories;
  const { changed, core } = ownParts(template);
  const codes = codePictures(template);
  const parts = [...template.parts.values()].map((part): TemplatePart => {
    const ops = stories.value.ops.get(part.name);
    if (ops) return { kind: 'filled', name: part.name, ops };
    if (part.name === core) return { kind: 'core', name: core };
    const text = changed.get(part.name);
    if (text !== undefined) return packed(part.name, text);
    const { name, method, crc32, size } = part;
    // A copy: the template's own bytes need not stay in memory for the sake of its parts.
    const kept = { name, method, crc32, size, packed: part.packed.slice() };
    return { kind: codes.has(name) ? 'code' : 'packed', part: kept };
  });
  const hasCore = template.parts.has(core);
  return ok({
    parts: hasCore ? parts : [...parts, { kind: 'core', name: core }],
    placeholders: stories.value.placeholders,
  });
}

/** The code of a letter that has a number; where it has none, a condition keeps the picture out of the text. */
function codePart(part: PackedPart, { values }: TemplateData): PackedPart {
  const written = values['Vorgangsnummer'];
  const number = typeof written === 'string' ? parseCaseNumber(written) : null;
  return number === null ? part : packPart(part.name, caseCode(number).png);
}

/** One document, as the bytes of a .docx. The same data always give the same bytes. */
export function fillTemplate({ parts }: CompiledTemplate, data: TemplateData): Uint8Array {
  const made = parts.map((part): PartToWrite => {
    if (part.kind === 'packed') return part.part;
    if (part.kind === 'code') return codePart(part.part, data);
    const text =
      part.kind === 'core' ? coreXml(data.title, data.date) : fillPart(part.ops, data.values);
    return { name: part.name, content: Buffer.from(text, 'utf8') };
  });
  return writePackage(made, data.date);
}

import { foldName, namePath } from '../../../shared/domain/documents/template-data';

/** What stands between the braces. */
export type Tag =
  | { readonly kind: 'value'; readonly name: string; readonly path: readonly string[] }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly path: readonly string[];
      /** `falls nicht`: what follows stands where the value is missing. */
      readonly negated: boolean;
    }
  | { readonly kind: 'each'; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: 'else' }
  /** What it ends; null for a plain `{{ende}}`, which ends whatever is open. */
  | { readonly kind: 'end'; readonly of: 'if' | 'each' | null }
  | { readonly kind: 'empty' };

/** Longest text between braces (characters); more is a brace that was never closed. */
export const TAG_MAX = 200;

/** What autocorrection and hyphenation put between braces and nobody means. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF"'„“”‚‘’»«›‹]/gu, '')
    .replace(/[\u2010\u2011\u2012\u2013]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?\. ?/g, '.')
    .trim();
}

const MODULE = 'Textbaustein';
const IF = /^(?:falls|wenn) (nicht )?(.+)$/i;
const EACH = /^f(?:ü|ue)r (?:jede[nrsm]?|alle) (.+)$/i;
const END = /^ende(?: ?(falls|wenn)(?: .*)?| ?(f(?:ü|ue)r)(?: .*)?)?$/i;

/** `Textbaustein Kein Dienstweg` names one module, whatever its name is made of. */
function named(name: string): { readonly name: string; readonly path: readonly string[] } {
  const own = /^textbaustein[ .](.+)$/i.exec(name)?.[1];
  if (own === undefined) return { name, path: namePath(name) };
  return { name: `${MODULE} ${own}`, path: [foldName(MODULE), foldName(own)] };
}

/** Reads what stands between two pairs of braces. */
export function parseTag(inner: string): Tag {
  const text = cleaned(inner);
  if (text === '') return { kind: 'empty' };
  if (/^sonst$/i.test(text)) return { kind: 'else' };
  const condition = IF.exec(text);
  if (condition) {
    return { kind: 'if', negated: condition[1] !== undefined, ...named(condition[2] ?? '') };
  }
  const each = EACH.exec(text);
  if (each) return { kind: 'each', ...named(each[1] ?? '') };
  const end = END.exec(text);
  if (end) return { kind: 'end', of: end[1] ? 'if' : end[2] ? 'each' : null };
  return { kind: 'value', ...named(text) };
}

/** A tag as the syntax writes it, for sentences. */
export function tagText(tag: Tag): string {
  if (tag.kind === 'if') return `{{falls ${tag.negated ? 'nicht ' : ''}${tag.name}}}`;
  if (tag.kind === 'each') return `{{für jede(n) ${tag.name}}}`;
  if (tag.kind === 'else') return '{{sonst}}';
  if (tag.kind === 'end') {
    return tag.of === 'if' ? '{{ende falls}}' : tag.of === 'each' ? '{{ende für}}' : '{{ende}}';
  }
  return tag.kind === 'empty' ? '{{}}' : `{{${tag.name}}}`;
}

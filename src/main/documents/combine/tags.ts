import { decoded } from '../template/xml-tree';

/** A tag of XML: text cannot hold `<`, values of attributes can hold `>`. */
const TAG = /<[\p{L}_][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/gu;

/** Changes tags and leaves every text as it is, whatever it looks like. */
export function mapTags(xml: string, change: (tag: string) => string): string {
  return xml.replace(TAG, change);
}

/** "w:bookmarkStart" of `<w:bookmarkStart w:id="1"/>`. */
export function tagName(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

/** The attributes of a tag: name, value as it was meant. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g);
  return new Map([...found].map(([, name = '', a, b]) => [name, decoded(a ?? b ?? '')]));
}

/** Gives attributes another value, or takes them out where the answer is null. Values hold nothing to escape. */
export function mapAttributes(
  tag: string,
  change: (name: string, value: string) => string | null,
): string {
  return tag.replace(
    /\s([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g,
    (whole: string, name: string, ...[a, b]: (string | undefined)[]) => {
      const value = a ?? b ?? '';
      const next = change(name, value);
      if (next === value) return whole;
      return next === null ? '' : ` ${name}="${next}"`;
    },
  );
}

/** Instructions of fields: of those in parts, and of those in one element. */
const INSTRUCTION = /(<w:instrText(?:\s[^<>]*)?>)([^<]*)(?=<\/w:instrText>)/g;

/** Changes the instructions of fields (`PAGE`, `REF anlage \h`). */
export function mapInstructions(xml: string, change: (instruction: string) => string): string {
  const parts = xml.replace(INSTRUCTION, (_whole, tag: string, text: string) => tag + change(text));
  if (!parts.includes('<w:fldSimple')) return parts;
  return mapTags(parts, (tag) =>
    tagName(tag) === 'w:fldSimple'
      ? mapAttributes(tag, (name, value) => (name === 'w:instr' ? change(value) : value))
      : tag,
  );
}

/** The names of all fields of a part: "PAGE", "REF". */
export function fieldNames(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  mapInstructions(xml, (instruction) => {
    names.add(
      instruction
        .trim()
        .split(/[\s\\]/)[0]
        ?.toUpperCase() ?? '',
    );
    return instruction;
  });
  return names;
}

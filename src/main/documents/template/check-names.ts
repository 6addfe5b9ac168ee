import type { Placeholder } from '../../../shared/domain/documents/placeholders';
import { finding, type TemplateFinding } from '../../../shared/domain/documents/template-findings';
import { pairTags } from './blocks';
import { nearestName } from './nearest-name';
import { OBJECT, type Story, type TagPlace } from './stories';
import { placeOf } from './tag-findings';
import { parseTag } from './tags';

/** The names that a kind of document has, by their folded paths. */
export interface KnownNames {
  readonly byKey: ReadonlyMap<string, Placeholder>;
  readonly all: readonly Placeholder[];
}

function keyOf(name: string): string {
  const tag = parseTag(name);
  return 'path' in tag ? tag.path.join('.') : '';
}

export function knownNames(all: readonly Placeholder[]): KnownNames {
  return { all, byKey: new Map(all.map((one) => [keyOf(one.name), one])) };
}

/** What a tag means where it stands. */
type Meaning =
  | { readonly kind: 'known'; readonly placeholder: Placeholder }
  /** One item of the repeat around it. */
  | { readonly kind: 'item'; readonly repeat: Placeholder }
  | { readonly kind: 'outside'; readonly repeat: string }
  | { readonly kind: 'unknown' };

/** `open`: keys of the repeats around the tag, the innermost first. */
function meaningOf(known: KnownNames, key: string, open: readonly string[]): Meaning {
  const { byKey } = known;
  for (const repeat of open) {
    const own = key.startsWith(`${repeat}.`) ? key.slice(repeat.length + 1) : key;
    const found = byKey.get(`${repeat}.${own}`) ?? anyRepeat(byKey.get(own));
    if (found) return { kind: 'known', placeholder: found };
    const list = byKey.get(repeat);
    if (key === repeat && list) return { kind: 'item', repeat: list };
  }
  const placeholder = byKey.get(key);
  if (!placeholder) return { kind: 'unknown' };
  const { repeat } = placeholder;
  if (repeat === null || open.includes(keyOf(repeat))) return { kind: 'known', placeholder };
  return { kind: 'outside', repeat };
}

function anyRepeat(placeholder: Placeholder | undefined): Placeholder | undefined {
  return placeholder?.repeat === '' ? placeholder : undefined;
}

/** Whether the items of a repeat are plain texts. */
function hasPlainItems({ all }: KnownNames, { name }: Placeholder): boolean {
  return !all.some(({ repeat }) => repeat === name);
}

function nameFinding(
  known: KnownNames,
  at: TagPlace,
  open: readonly string[],
): TemplateFinding | null {
  const { tag } = at;
  if (!('path' in tag)) return null;
  const place = placeOf(at.paragraph);
  const { name } = tag;
  const meaning = meaningOf(known, tag.path.join('.'), open);
  if (meaning.kind === 'outside') {
    return finding('outsideRepeat', { place, name, repeat: meaning.repeat });
  }
  if (meaning.kind === 'unknown') {
    const isRepeat = tag.kind === 'each';
    const names = known.all.filter(({ kind }) => (kind === 'repeat') === isRepeat);
    const nearest = nearestName(
      name,
      (isRepeat ? names : known.all).map((one) => one.name),
    );
    return finding('unknownPlaceholder', { place, name, nearest });
  }
  if (meaning.kind === 'item') {
    const isText = tag.kind !== 'each' && hasPlainItems(known, meaning.repeat);
    return isText ? null : finding('noText', { place, name, repeat: meaning.repeat.name });
  }
  return kindFinding(at, meaning.placeholder);
}

function kindFinding(at: TagPlace, { kind, name }: Placeholder): TemplateFinding | null {
  const place = placeOf(at.paragraph);
  if (at.tag.kind === 'each' && kind !== 'repeat') return finding('noRepeat', { place, name });
  if (at.tag.kind === 'value' && kind === 'repeat') {
    return finding('noText', { place, name, repeat: name });
  }
  return null;
}

/** The repeats around a text box, the innermost first: it knows their names, too. */
function repeatsAround(stories: readonly Story[], { root, kind }: Story): readonly string[] {
  if (kind !== 'textBox') return [];
  const repeats = stories.flatMap((story) =>
    pairTags(story).blocks.flatMap(({ start, end }) => {
      const from = start.paragraph.element.start;
      const to = end.paragraph.element.end;
      const { tag } = start;
      const isAround = story.root !== root && from <= root.start && to >= root.end;
      return tag.kind === 'each' && isAround
        ? [{ key: tag.path.join('.'), length: to - from }]
        : [];
    }),
  );
  return repeats.sort((a, b) => a.length - b.length).map(({ key }) => key);
}

/** Names that the documents of this template do not have, or not at this place. */
export function checkNames(
  known: KnownNames,
  story: Story,
  stories: readonly Story[],
): readonly TemplateFinding[] {
  const findings: TemplateFinding[] = [];
  const around = repeatsAround(stories, story);
  // Null for a condition, which opens no names of its own.
  const open: (string | null)[] = [];
  for (const at of story.paragraphs.flatMap(({ tags }) => tags)) {
    const { tag } = at;
    const repeats = [...open.filter((key) => key !== null), ...around];
    const found = nameFinding(known, at, repeats);
    if (found) findings.push(found);
    if (tag.kind === 'each') open.unshift(tag.path.join('.'));
    if (tag.kind === 'if') open.unshift(null);
    if (tag.kind === 'end') open.shift();
  }
  return findings;
}

const NAME = /^\p{L}[\p{L}\p{N} .-]*$/u;

/** Braces that are no placeholder although somebody seems to have meant one. */
export function checkBraces(known: KnownNames, story: Story): readonly TemplateFinding[] {
  return story.paragraphs.flatMap((paragraph): readonly TemplateFinding[] => {
    const { text, tags } = paragraph;
    if (!/[{}]/.test(text)) return [];
    const place = placeOf(paragraph);
    // Each tag becomes a character that no pair of braces reaches over.
    const rest = [...tags]
      .reverse()
      .reduce((left, { from, to }) => `${left.slice(0, from)}${OBJECT}${left.slice(to)}`, text);
    const loose = /\{\{|\}\}/.exec(rest);
    if (loose) {
      const around = rest.slice(Math.max(0, loose.index - 20), loose.index + 40);
      return [finding('looseBraces', { place, text: around.replaceAll(OBJECT, '…').trim() })];
    }
    return [...rest.matchAll(/\{([^{}\uFFFC]{1,60})\}/gu)].flatMap(([written, inner = '']) => {
      const name = known.byKey.get(keyOf(inner))?.name ?? null;
      if (name === null && !NAME.test(inner.trim())) return [];
      return [finding('singleBraces', { place, text: written, name })];
    });
  });
}

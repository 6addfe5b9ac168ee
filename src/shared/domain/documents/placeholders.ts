import { plainOf, type RichText } from '../rich-text/shape';
import {
  placeholderGroups,
  type PlaceholderGroup,
  type PlaceholderKind,
} from './placeholder-groups';
import { PLACEHOLDER_TABLE, type PlaceholderRow } from './placeholder-table';

export interface Placeholder {
  /** As it is inserted: "Konferenz.Titel". */
  readonly name: string;
  readonly group: PlaceholderGroup;
  readonly kind: PlaceholderKind;
  readonly explanation: string;
  /** An example; lines and paragraphs are separated by line breaks. */
  readonly sample: string;
  /** The repeat in which it is known, by its name; null = everywhere, "" = in any repeat. */
  readonly repeat: string | null;
  /** "jede", "jeden", "jedes": for repeats only. */
  readonly article: string | null;
}

function placeholder(group: PlaceholderGroup, row: PlaceholderRow): Placeholder {
  const { name, kind = 'text', explanation, sample = '', repeat = null, article = null } = row;
  return { name, group, kind, explanation, sample, repeat, article };
}

/** A text module as a placeholder: its title names it. */
function ofModule({ title, text }: ModuleText): Placeholder {
  return {
    name: `Textbaustein ${title}`,
    group: 'modules',
    kind: 'paragraphs',
    explanation: `Der Textbaustein „${title}“ in seiner jetzigen Fassung`,
    sample: plainOf(text),
    repeat: null,
    article: null,
  };
}

/** A text module with its words as they are printed. */
export interface ModuleText {
  readonly title: string;
  readonly text: RichText | string;
}

/** All placeholders of a kind of document, in the order of the list. */
export function placeholdersFor(
  modelKind: 'letter' | 'paper',
  modules: readonly ModuleText[] = [],
): readonly Placeholder[] {
  const groups = Object.keys(placeholderGroups) as PlaceholderGroup[];
  return groups.flatMap((group) => [
    ...PLACEHOLDER_TABLE[group]
      .filter(({ on = 'all' }) => on === 'all' || on === modelKind)
      .map((row) => placeholder(group, row)),
    ...(group === 'modules' ? modules.map(ofModule) : []),
  ]);
}

/** What is inserted for a placeholder: the tag, or the two tags of a repeat or condition. */
export function insertedText({ kind, name, article }: Placeholder): string {
  if (kind === 'flag') return `{{falls ${name}}}{{ende falls}}`;
  if (kind === 'repeat') return `{{für ${article ?? 'jede'} ${name}}}{{ende für}}`;
  return `{{${name}}}`;
}

import {
  foldName,
  type TemplateTree,
  type TemplateValue,
} from '../../../shared/domain/documents/template-data';

/** One turn of a repeat. */
export interface Turn {
  /** Folded name of what is repeated. */
  readonly name: string;
  readonly item: string | TemplateTree;
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
}

/** What is known while a template is filled: the data, and the turns of the repeats around. */
export interface Scope {
  readonly root: TemplateTree;
  /** The innermost first. */
  readonly turns: readonly Turn[];
}

/** Names repeat in every file of a batch; the office has some hundred. */
const foldedNames = new Map<string, string>();
const MOST_NAMES = 10_000;

function folded(name: string): string {
  const known = foldedNames.get(name);
  if (known !== undefined) return known;
  if (foldedNames.size >= MOST_NAMES) foldedNames.clear();
  const made = foldName(name);
  foldedNames.set(name, made);
  return made;
}

/** Groups that all letters of a batch share are looked through once. */
const indexes = new WeakMap<TemplateTree, ReadonlyMap<string, TemplateValue>>();

function indexOf(tree: TemplateTree): ReadonlyMap<string, TemplateValue> {
  const known = indexes.get(tree);
  if (known) return known;
  const made = new Map(Object.entries(tree).map(([name, value]) => [folded(name), value]));
  indexes.set(tree, made);
  return made;
}

function isList(
  value: TemplateValue | undefined,
): value is readonly string[] | readonly TemplateTree[] {
  return Array.isArray(value);
}

function isTree(value: TemplateValue | undefined): value is TemplateTree {
  return typeof value === 'object' && !isList(value);
}

function inTree(tree: TemplateTree, path: readonly string[]): TemplateValue | undefined {
  let at: TemplateValue | undefined = tree;
  for (const step of path) {
    if (!isTree(at)) return undefined;
    at = indexOf(at).get(step);
  }
  // A group may stand for a text of its own: "Unterschrift" beside "Unterschrift.Name".
  return isTree(at) ? (indexOf(at).get('') ?? at) : at;
}

/** Words that every repeat knows of its turn. */
const TURN_WORDS: Readonly<Record<string, (turn: Turn) => TemplateValue>> = {
  lfdnr: ({ number }) => String(number),
  erste: ({ number }) => number === 1,
  letzte: ({ isLast }) => isLast,
};

function ofTurn(turn: Turn, path: readonly string[]): TemplateValue | undefined {
  const { item, name } = turn;
  const [first = '', ...rest] = path;
  const isOwn = first === name;
  const own = isOwn ? rest : path;
  if (own.length === 0) return item;
  const found = typeof item === 'string' ? undefined : inTree(item, own);
  if (found !== undefined) return found;
  const word = own.length === 1 ? TURN_WORDS[own[0] ?? ''] : undefined;
  return word?.(turn);
}

/** What a name stands for here: the innermost repeat's own names win. */
export function lookUp(scope: Scope, path: readonly string[]): TemplateValue | undefined {
  for (const turn of scope.turns) {
    const found = ofTurn(turn, path);
    if (found !== undefined) return found;
  }
  return inTree(scope.root, path);
}

/** A value as paragraphs. Groups and items of repeats are no text. */
export function linesOf(value: TemplateValue | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'boolean') return [value ? 'ja' : 'nein'];
  if (isList(value)) return value.filter((item): item is string => typeof item === 'string');
  return [];
}

/** Whether `falls` holds: yes, any text, at least one item. */
export function holds(value: TemplateValue | undefined): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.trim() !== '';
  if (isList(value)) return value.length > 0;
  return isTree(value);
}

/** The turns of a repeat; a single text is one. */
export function turnsOf(
  value: TemplateValue | undefined,
  path: readonly string[],
): readonly Turn[] {
  const items = isList(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
  const name = path.at(-1) ?? '';
  return items.map((item, index) => ({
    name,
    item,
    number: index + 1,
    isLast: index === items.length - 1,
  }));
}

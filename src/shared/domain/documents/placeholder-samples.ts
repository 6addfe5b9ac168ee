import { placeholdersFor, type ModuleText, type Placeholder } from './placeholders';
import type { TemplateTree, TemplateValue } from './template-data';

type Branch = Record<string, TemplateValue>;

function sampleOf({ kind, sample }: Placeholder): TemplateValue {
  if (kind === 'flag') return true;
  if (kind === 'text') return sample;
  return sample === '' ? [] : sample.split('\n');
}

function isTree(value: TemplateValue | undefined): value is TemplateTree {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A name and its value, with room for the names below it: "Termin" beside "Termin.am". */
function putInto(tree: Branch, path: readonly string[], value: TemplateValue): void {
  const [first = '', ...rest] = path;
  const there = tree[first];
  if (rest.length === 0) {
    tree[first] = isTree(there) ? { ...there, '': value } : value;
    return;
  }
  const branch: Branch = isTree(there) ? { ...there } : {};
  if (there !== undefined && !isTree(there)) branch[''] = there;
  putInto(branch, rest, value);
  tree[first] = branch;
}

function treeOf(entries: readonly (readonly [readonly string[], TemplateValue])[]): TemplateTree {
  const tree: Branch = {};
  for (const [path, value] of entries) putInto(tree, path, value);
  return tree;
}

const MODULE = 'Textbaustein ';

function pathOf(name: string): readonly string[] {
  return name.startsWith(MODULE) ? ['Textbaustein', name.slice(MODULE.length)] : name.split('.');
}

/** How many items a repeat of samples has: enough to see that it repeats. */
const TURNS = 2;

/** The samples of the catalogue as values, to look at a template before there is a conference. */
export function sampleValues(
  modelKind: 'letter' | 'paper',
  modules: readonly ModuleText[] = [],
): TemplateTree {
  const all = placeholdersFor(modelKind, modules);
  const items = (repeat: Placeholder): TemplateValue => {
    const own = all.filter((item) => item.repeat === repeat.name);
    if (own.length === 0) return sampleOf(repeat);
    const item = treeOf(own.map((one) => [pathOf(one.name).slice(1), sampleOf(one)]));
    return Array.from({ length: TURNS }, () => item);
  };
  const free = all.filter(({ repeat }) => repeat === null);
  return treeOf(
    free.map((one) => [pathOf(one.name), one.kind === 'repeat' ? items(one) : sampleOf(one)]),
  );
}

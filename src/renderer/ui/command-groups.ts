import { foldings, matchesGerman } from './collation';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly hint?: string | undefined;
  /** As shown, such as `Strg+3`. */
  readonly shortcut?: string | undefined;
}

export interface CommandGroup {
  readonly title: string;
  /** Place of the first command in the whole list. */
  readonly first: number;
  readonly commands: readonly Command[];
}

const MOST_PER_GROUP = 30; // nobody reads further; they type another letter

/**
 * The commands that match, in the groups' given order; in a group those whose title begins with the
 * query come first.
 */
export function groupsOf(items: readonly Command[], query: string): readonly CommandGroup[] {
  const matching = items.filter((item) =>
    matchesGerman(`${item.title} ${item.hint ?? ''} ${item.group}`, query),
  );
  const titles = [...new Set(matching.map((item) => item.group))];
  let first = 0;
  return titles.map((title) => {
    const ofGroup = matching.filter((item) => item.group === title);
    const isPrefix = (item: Command) => beginsWith(item.title, query);
    const ranked = [...ofGroup.filter(isPrefix), ...ofGroup.filter((item) => !isPrefix(item))];
    const group = { title, first, commands: ranked.slice(0, MOST_PER_GROUP) };
    first += group.commands.length;
    return group;
  });
}

function beginsWith(title: string, query: string): boolean {
  const typed = foldings(query.trim());
  return foldings(title).some((spelling) => typed.some((start) => spelling.startsWith(start)));
}

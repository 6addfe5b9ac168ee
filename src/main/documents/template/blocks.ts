import type { Story, TagPlace } from './stories';

/** A condition or repeat from its first tag to its last. */
export interface Block {
  readonly start: TagPlace;
  readonly elses: readonly TagPlace[];
  readonly end: TagPlace;
}

/** What is wrong with the order of tags, and where. */
export type BlockProblem =
  | { readonly code: 'neverEnds'; readonly at: TagPlace }
  | { readonly code: 'endsTooOften'; readonly at: TagPlace }
  | { readonly code: 'wrongEnd'; readonly at: TagPlace; readonly open: TagPlace }
  | { readonly code: 'elseAlone'; readonly at: TagPlace }
  | { readonly code: 'elseTwice'; readonly at: TagPlace };

export interface Pairing {
  readonly blocks: readonly Block[];
  readonly problems: readonly BlockProblem[];
}

interface Open {
  readonly start: TagPlace;
  readonly elses: TagPlace[];
}

interface Pairer {
  readonly open: Open[];
  readonly blocks: Block[];
  readonly problems: BlockProblem[];
}

function takeElse(pairer: Pairer, at: TagPlace): void {
  const top = pairer.open.at(-1);
  if (top?.start.tag.kind !== 'if') pairer.problems.push({ code: 'elseAlone', at });
  else if (top.elses.length > 0) pairer.problems.push({ code: 'elseTwice', at });
  else top.elses.push(at);
}

/** `{{ende für}}` ends the nearest repeat; conditions left open in it never end. */
function takeEnd(pairer: Pairer, at: TagPlace): void {
  const { open, problems, blocks } = pairer;
  const wanted = at.tag.kind === 'end' ? at.tag.of : null;
  const top = open.at(-1);
  if (!top) {
    problems.push({ code: 'endsTooOften', at });
    return;
  }
  const kinds = open.map(({ start }) => start.tag.kind);
  const index = wanted === null ? open.length - 1 : kinds.lastIndexOf(wanted);
  const ended = open[index];
  if (!ended) {
    problems.push({ code: 'wrongEnd', at, open: top.start });
    return;
  }
  for (const { start } of open.splice(index).slice(1)) {
    problems.push({ code: 'neverEnds', at: start });
  }
  blocks.push({ ...ended, end: at });
}

/** Finds which tag ends which; what has no partner is a problem. */
export function pairTags(story: Story): Pairing {
  const pairer: Pairer = { open: [], blocks: [], problems: [] };
  for (const place of story.paragraphs.flatMap((paragraph) => paragraph.tags)) {
    const { kind } = place.tag;
    if (kind === 'if' || kind === 'each') pairer.open.push({ start: place, elses: [] });
    else if (kind === 'else') takeElse(pairer, place);
    else if (kind === 'end') takeEnd(pairer, place);
  }
  for (const { start } of pairer.open) pairer.problems.push({ code: 'neverEnds', at: start });
  return pairer;
}

export function isControl({ tag }: TagPlace): boolean {
  return tag.kind !== 'value' && tag.kind !== 'empty';
}

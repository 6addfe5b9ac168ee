import { plainLetterhead } from './letterhead';
import { dateWithWeekday } from '../calendar/german-dates';
import type { ConferenceFacts } from './conference-facts';
import type { Block, PaperModel } from './models';
import { dateAndPlace } from './papers';
import { keepTogether } from './typography';

/** Stands on every page of what must not leave the office. */
export const INTERNAL = 'Nur für den internen Gebrauch';

export interface ListPaper {
  readonly heading: string;
  /** Behind the day: "34 Personen"; null = nothing to count. */
  readonly count: string | null;
  readonly internal: boolean;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A list or plan of the office's own: no letterhead, as of the day it is dated. */
export function listPaper(facts: ConferenceFacts, list: ListPaper): PaperModel {
  const { heading, count, internal, landscape, blocks } = list;
  const asOf = [`Stand: ${dateWithWeekday(facts.date)}`, count].filter((part) => part !== null);
  return {
    kind: 'paper',
    title: `${heading} – ${facts.title}`,
    date: facts.date,
    letterhead: plainLetterhead([]),
    kicker: facts.title,
    meta: keepTogether(dateAndPlace(facts)),
    heading,
    subline: null,
    embargo: internal ? INTERNAL : null,
    blocks: [{ type: 'paragraph', text: keepTogether(asOf.join(' · ')) }, ...blocks],
    wideLines: false,
    ...(landscape ? { landscape } : {}),
    trainingMark: facts.trainingMark,
  };
}

/** "1 Person", "34 Personen". */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

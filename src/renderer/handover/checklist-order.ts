import type { Day } from '../../shared/domain/calendar/day';
import type { HandoverItem } from '../../shared/domain/handover/records';

export type Item = HandoverItem;

/** Room between two items, so that moving one writes one record. */
const STEP = 10;
const HIGHEST = 99_999;

/** By their order; equal ones keep their place. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => a.order - b.order);
}

export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Before, on the day, after: by the day a thing is due; without one it belongs to the day itself. */
export function grouped(items: readonly Item[], day: Day | null): readonly Group[] {
  const sorted = inOrder(items);
  if (day === null) return sorted.length === 0 ? [] : [{ title: 'Gegenstände', items: sorted }];
  const groups: readonly Group[] = [
    {
      title: 'Vor der Übergabe',
      items: sorted.filter(({ dueOn }) => dueOn !== null && dueOn < day),
    },
    {
      title: 'Zur Übergabe',
      items: sorted.filter(({ dueOn }) => dueOn === null || dueOn === day),
    },
    {
      title: 'Nach der Übergabe',
      items: sorted.filter(({ dueOn }) => dueOn !== null && dueOn > day),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** The order that puts something at the end. */
export function lastOrder(items: readonly Item[]): number {
  const highest = items.reduce((most, { order }) => Math.max(most, order), 0);
  return Math.min(highest + STEP, HIGHEST);
}

function isFree(order: number, taken: readonly number[]): boolean {
  return order >= 0 && order <= HIGHEST && !taken.includes(order);
}

/**
 * What is written to move an item one place within its group. One record where there is room between its
 * new neighbours, else the two change places. Empty at the end of the group.
 */
export function moved(group: readonly Item[], id: string, by: 1 | -1): readonly Item[] {
  const at = group.findIndex((item) => item.id === id);
  const item = group[at];
  const neighbour = group[at + by];
  if (!item || !neighbour) return [];
  const beyond = group[at + 2 * by]?.order ?? neighbour.order + 2 * STEP * by;
  const order = Math.trunc((neighbour.order + beyond) / 2);
  if (isFree(order, [neighbour.order, beyond])) return [{ ...item, order }];
  if (item.order === neighbour.order) {
    const apart = by === 1 ? item.order + 1 : Math.max(0, item.order - 1);
    return [{ ...item, order: Math.min(apart, HIGHEST) }];
  }
  return [
    { ...item, order: neighbour.order },
    { ...neighbour, order: item.order },
  ];
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly overdue: number;
}

export function isOverdue({ state, dueOn }: Item, today: Day): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

/** What does not apply counts as settled. */
export function progressOf(items: readonly Item[], today: Day): Progress {
  return {
    done: items.filter(({ state }) => state !== 'open').length,
    all: items.length,
    overdue: items.filter((item) => isOverdue(item, today)).length,
  };
}

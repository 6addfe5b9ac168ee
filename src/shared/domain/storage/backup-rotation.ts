import { addDays, daysBetween, weekdayOf, type Day } from '../calendar/day';
import { germanTime } from '../calendar/german-time';
import { compareBackups, type BackupMark } from './backup-name';

/** How long backups stay; the sentence for people stands in `backup-texts.ts`. */
export const ROTATION = {
  newest: 5,
  days: 14,
  weeks: 8,
  months: 12,
  /** Backups before a step that replaces much stay so many days. */
  beforeDays: 90,
} as const;

interface Placed {
  readonly mark: BackupMark;
  readonly day: Day;
  /** Grows by one wherever the clock went back by days: a day that comes twice is two days. */
  readonly run: number;
}

/** Newest first. */
function placed(marks: readonly BackupMark[]): readonly Placed[] {
  let run = 0;
  let before: Day | null = null;
  const inOrder = [...marks].sort(compareBackups).map((mark) => {
    const { day } = germanTime(mark.at);
    // Two PCs may differ by minutes, also around midnight.
    if (before !== null && daysBetween(day, before) > 1) run += 1;
    before = day;
    return { mark, day, run };
  });
  return inOrder.reverse();
}

/** The newest of each of the latest `count` stretches that have any. */
function newestOfEach(
  all: readonly Placed[],
  count: number,
  stretch: (day: Day) => string,
): readonly string[] {
  const seen = new Map<string, string>();
  for (const { mark, day, run } of all) {
    const key = `${run} ${stretch(day)}`;
    if (!seen.has(key)) seen.set(key, mark.name);
  }
  return [...seen.values()].slice(0, count);
}

const monday = (day: Day): string => addDays(day, 1 - weekdayOf(day));
const month = (day: Day): string => day.slice(0, 7);

/**
 * Counted to the last day but one that has a backup: a clock that is wrong today makes nothing old.
 */
function isYoung({ day }: Placed, all: readonly Placed[]): boolean {
  const [newest] = all;
  const reference = all.find((other) => other.day !== newest?.day) ?? newest;
  return daysBetween(day, reference?.day ?? day) < ROTATION.beforeDays;
}

/**
 * The names of the backups that may go: a function of the backups themselves, in the order in which
 * they came about. A clock that is wrong for a day costs at most one place among the days, weeks and months.
 */
export function backupsToRemove(marks: readonly BackupMark[]): readonly string[] {
  const all = placed(marks);
  const kept = new Set([
    ...all.slice(0, ROTATION.newest).map(({ mark }) => mark.name),
    ...newestOfEach(all, ROTATION.days, (day) => day),
    ...newestOfEach(all, ROTATION.weeks, monday),
    ...newestOfEach(all, ROTATION.months, month),
    ...all
      .filter((item) => item.mark.reason.startsWith('before-') && isYoung(item, all))
      .map(({ mark }) => mark.name),
  ]);
  return all.filter(({ mark }) => !kept.has(mark.name)).map(({ mark }) => mark.name);
}

import { foldings } from '../../shared/domain/folding';
import { operationTitle } from '../../shared/texts/operation-titles';
import type { History, PastRecord, PastStep } from '../storage/history';
import type { HistoryNames } from './history-names';
import { inSlices } from './slices';

/** Steps looked at before others get their turn. */
const SLICE = 500;

type Spellings = readonly [string, string];

export interface StepQuery {
  readonly record: Pick<PastRecord, 'document' | 'collection' | 'id'> | undefined;
  readonly before: number | undefined;
  readonly limit: number;
  readonly user: string | undefined;
  readonly collection: string | undefined;
  readonly words: readonly Spellings[];
}

export interface FoundSteps {
  readonly steps: readonly PastStep[];
  readonly more: boolean;
}

interface Words {
  readonly names: HistoryNames;
  readonly user: (id: string) => string;
}

function includes(spellings: Spellings, words: readonly Spellings[]): boolean {
  return words.every((word) =>
    word.some((typed) => spellings.some((spelling) => spelling.includes(typed))),
  );
}

/** Whether all words stand in what a step did, who did it, or in the names of its records. */
function textFilter(words: readonly Spellings[], { names, user }: Words) {
  if (words.length === 0) return () => true;
  const spelled = new Map<PastRecord, Spellings>();
  const heads = new Map<string, Spellings>();
  const ofRecord = (record: PastRecord): Spellings => {
    const known = spelled.get(record) ?? foldings(names.searchText(record));
    spelled.set(record, known);
    return known;
  };
  return (step: PastStep): boolean => {
    const key = `${step.operation}\n${step.user}`;
    const head =
      heads.get(key) ?? foldings(`${operationTitle(step.operation) ?? ''} ${user(step.user)}`);
    heads.set(key, head);
    const left = words.filter((word) => !includes(head, [word]));
    return left.length === 0 || step.records.some((record) => includes(ofRecord(record), left));
  };
}

function* sliced<T>(items: readonly T[], isMeant: (item: T) => boolean): Generator<readonly T[]> {
  for (let end = items.length; end > 0; end -= SLICE) {
    yield items
      .slice(Math.max(0, end - SLICE), end)
      .filter(isMeant)
      .reverse();
  }
}

function stepsOf(history: History, { record }: StepQuery): readonly PastStep[] {
  if (!record) return history.steps;
  const { document, collection, id } = record;
  const seqs = history.record(document, collection, id)?.touches.map(({ seq }) => seq) ?? [];
  return [...new Set(seqs)].flatMap((seq) => history.step(seq) ?? []);
}

/** The newest steps that are meant, and whether there are older ones. */
export async function foundSteps(
  history: History,
  query: StepQuery,
  words: Words,
): Promise<FoundSteps> {
  const { before = Infinity, limit, user, collection } = query;
  const hasText = textFilter(query.words, words);
  const isMeant = (step: PastStep): boolean =>
    !step.isSilent &&
    step.seq < before &&
    (user === undefined || step.user === user) &&
    (collection === undefined || Object.hasOwn(step.touched, collection)) &&
    hasText(step);
  const found = await inSlices(untilEnough(sliced(stepsOf(history, query), isMeant), limit + 1));
  return {
    steps: found.slice(0, limit),
    more: found.length > limit,
  };
}

/** Whoever looks at the latest two hundred need not wait for the other hundred thousand. */
function* untilEnough<T>(slices: Iterable<readonly T[]>, enough: number): Generator<readonly T[]> {
  let count = 0;
  for (const slice of slices) {
    yield slice;
    count += slice.length;
    if (count >= enough) return;
  }
}

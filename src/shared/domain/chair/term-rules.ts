import type { AppError } from '../../errors';
import type { StoreView } from '../storage/store-view';
import { chairTermSchema, type ChairTerm } from './records';

type Times = Pick<ChairTerm, 'id' | 'from' | 'to'>;

/** Terms of which no day is known (1 to 3) meet nobody; one without an end reaches as far as there are days. */
function overlap(a: Times, b: Times): boolean {
  if (a.from === null || b.from === null) return false;
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The chair year that has a day in common with this one: nobody could say who leads then. */
export function overlappingTerm(term: Times, all: readonly ChairTerm[]): ChairTerm | null {
  return all.find((other) => other.id !== term.id && overlap(term, other)) ?? null;
}

/** What forbids a chair year beside the others; short ones and those without a Land are allowed. */
export function termProblem(view: StoreView, record: object): AppError | null {
  // A record of another shape is refused where its schema parses it.
  const parsed = chairTermSchema.safeParse(record);
  if (!parsed.success) return null;
  const all = view.register('chairTerms').all();
  const { id, number } = parsed.data;
  const twin = all.find((other) => other.id !== id && other.number === number);
  if (twin) return { code: 'chair.numberTaken', number, from: twin.from, to: twin.to };
  const other = overlappingTerm(parsed.data, all);
  return other
    ? { code: 'chair.overlaps', number: other.number, from: other.from, to: other.to }
    : null;
}

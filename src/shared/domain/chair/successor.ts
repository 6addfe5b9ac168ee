import type { Day } from '../calendar/day';
import type { Land, LandCode } from '../register/records';
import type { StoreView } from '../storage/store-view';
import type { ChairTerm } from './records';
import { chairOn, proposeTerms } from './terms';

/** Who takes the chair after a term. */
export interface Successor {
  readonly number: number;
  readonly land: Land;
  readonly from: Day;
  /** Null where the term is not recorded yet and only follows from the order of the Länder. */
  readonly termId: string | null;
  /** Whoever will lead, as far as recorded. */
  readonly personId: string | null;
}

interface Next {
  readonly number: number;
  readonly land: LandCode | null;
  readonly from: Day | null;
}

const NOBODY: Next = { number: 0, land: null, from: null };

function landOf(view: StoreView, { land }: Next): Land | null {
  return land === null ? null : (view.register('laender').get(land) ?? null);
}

/** The term after this one: as recorded, else by the rule; null where Land or day are not known. */
export function successorOf(view: StoreView, term: ChairTerm): Successor | null {
  const terms = view.register('chairTerms').all();
  const recorded = terms.find(({ number }) => number === term.number + 1);
  const next: Next | undefined = recorded ?? proposeTerms(term, 1, terms)[0];
  const { number, from } = next ?? NOBODY;
  const land = landOf(view, next ?? NOBODY);
  if (!land || from === null) return null;
  if (!recorded) return { number, land, from, termId: null, personId: null };
  const { holder } = chairOn(view, recorded.id, from);
  return { number, land, from, termId: recorded.id, personId: holder?.personId ?? null };
}

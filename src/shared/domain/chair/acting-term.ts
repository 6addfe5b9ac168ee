import type { Day } from '../calendar/day';
import type { StoreView } from '../storage/store-view';
import type { ChairHolder, ChairTerm, Secretariat } from './records';
import { covers } from './terms';

/** What tells who is in office when. */
export interface OfficeRecords {
  readonly terms: readonly ChairTerm[];
  readonly holders: readonly ChairHolder[];
  readonly secretariats: readonly Secretariat[];
}

function isAtWork(term: ChairTerm, { holders, secretariats }: OfficeRecords, day: Day): boolean {
  return (
    term.from !== null &&
    covers(term, day) &&
    [...holders, ...secretariats].some((record) => record.termId === term.id && covers(record, day))
  );
}

function later(best: ChairTerm | null, term: ChairTerm): ChairTerm {
  if (best === null || term.number > best.number) return term;
  return term.number === best.number && term.id < best.id ? term : best;
}

/**
 * The term whose office writes on a day about a conference of `own`: the one that has the chair then, once somebody
 * of it is in office; else the conference's own. Where two terms claim the day the conference's own comes first, then
 * the one with the higher number, of equal numbers the one whose id is first.
 */
export function actingTermOf(own: ChairTerm, records: OfficeRecords, day: Day): ChairTerm {
  if (isAtWork(own, records, day)) return own;
  const others = records.terms.filter((term) => term.id !== own.id && isAtWork(term, records, day));
  return others.reduce<ChairTerm | null>(later, null) ?? own;
}

/** The same for whoever has a store. */
export function actingTerm(view: StoreView, own: ChairTerm, day: Day): ChairTerm {
  const records: OfficeRecords = {
    terms: view.register('chairTerms').all(),
    holders: view.register('chairHolders').all(),
    secretariats: view.register('secretariats').all(),
  };
  return actingTermOf(own, records, day);
}

import { err, ok, type Result } from '../../result';
import type { Day } from '../calendar/day';
import { put, type Draft, type StoreView } from '../storage/store-view';
import { TEXT_MAX } from '../text';
import type { ChairTerm } from './records';

/** Longest note that a record takes. */
function future(view: StoreView, id: string, today: Day): Result<ChairTerm> {
  const term = view.register('chairTerms').get(id);
  if (!term) return err({ code: 'record.missing', collection: 'chairTerms', id });
  const hasBegun = term.from === null || term.from <= today;
  return hasBegun ? err({ code: 'chair.hasBegun', number: term.number }) : ok(term);
}

/** A note that is full stays as it is: nothing that somebody wrote gets lost. */
function noted(note: string | null, more: string): string {
  if (note === null) return more;
  return note.length + more.length + 1 > TEXT_MAX ? note : `${note}\n${more}`;
}

/** Two chair years that have not begun exchange their Länder; number and days stay, the notes say so. */
export function swapDrafts(
  view: StoreView,
  { oneId, otherId }: { readonly oneId: string; readonly otherId: string },
  today: Day,
): Result<readonly Draft[]> {
  if (oneId === otherId) return err({ code: 'chair.swapSame' });
  const one = future(view, oneId, today);
  if (!one.ok) return one;
  const other = future(view, otherId, today);
  if (!other.ok) return other;
  const nameOf = ({ land }: ChairTerm): string =>
    land === null ? 'noch offen' : (view.register('laender').get(land)?.name ?? land);
  const swapped = (term: ChairTerm, partner: ChairTerm): Draft => {
    const words = `Getauscht mit dem ${partner.number}. Vorsitzjahr; vorher: ${nameOf(term)}.`;
    const note = noted(term.note, words);
    return put.register('chairTerms', { ...term, land: partner.land, note });
  };
  return ok([swapped(one.value, other.value), swapped(other.value, one.value)]);
}

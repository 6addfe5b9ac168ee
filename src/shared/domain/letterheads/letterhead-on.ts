import type { Day } from '../calendar/day';
import { covers } from '../chair/terms';
import { organisationOn } from '../recipients/organisation-name';
import type { Organisation } from '../register/records';
import type { StoreView } from '../storage/store-view';
import { letterheadPapers, type Letterhead, type LetterheadPaper } from './records';

/** A letterhead as it is on a day. */
export interface ActiveLetterhead {
  readonly record: Letterhead;
  /** Its own house, as it is called on the day; null = the secretariat's. */
  readonly organisation: Organisation | null;
}

/** For each paper what it is printed on; null = the plain lines of house and secretariat. */
export type Letterheads = Readonly<Record<LetterheadPaper, ActiveLetterhead | null>>;

export const NO_LETTERHEADS: Letterheads = { minister: null, secretariat: null, press: null };

function recordOn(
  all: readonly Letterhead[],
  termId: string,
  { paper, day }: { readonly paper: LetterheadPaper; readonly day: Day },
): Letterhead | null {
  const applies = (record: Letterhead): boolean =>
    record.termId === termId && record.paper === paper && covers(record, day);
  return all.find(applies) ?? null;
}

/**
 * The letterhead that papers of a kind dated `day` are printed on: its own, else that of the secretariat,
 * else null, which is today's plain lines.
 */
export function letterheadOn(
  view: StoreView,
  termId: string,
  at: { readonly paper: LetterheadPaper; readonly day: Day },
): ActiveLetterhead | null {
  const all = view.register('letterheads').all();
  const record =
    recordOn(all, termId, at) ?? recordOn(all, termId, { ...at, paper: 'secretariat' });
  return record && activeLetterhead(view, record, at.day);
}

/** A letterhead with the name that its house has on a day. */
export function activeLetterhead(view: StoreView, record: Letterhead, day: Day): ActiveLetterhead {
  const { organisationId } = record;
  const own = organisationId ? view.register('organisations').get(organisationId) : undefined;
  return { record, organisation: own ? organisationOn(view, own, day) : null };
}

export function letterheadsOn(view: StoreView, termId: string, day: Day): Letterheads {
  const found = letterheadPapers.map(
    (paper) => [paper, letterheadOn(view, termId, { paper, day })] as const,
  );
  return { ...NO_LETTERHEADS, ...Object.fromEntries(found) };
}

import type { StoreView } from '../storage/store-view';
import { caseNumber, casePartsOf, parseCaseNumber } from '../documents/case-number';
import type { LetterCase } from './records';

/** The highest running number that letters of a year have in the whole office; 0 = none yet. */
export function lastRunning(view: StoreView, year: number): number {
  let last = 0;
  for (const id of view.conferenceIds()) {
    for (const { number } of view.conference(id, 'letterCases').all()) {
      const parsed = parseCaseNumber(number);
      const parts = parsed && casePartsOf(parsed);
      if (parts?.year === year) last = Math.max(last, parts.running);
    }
  }
  return last;
}

/** The number of somebody's letter of a kind, or null where it has none yet. */
export function caseOf(
  view: StoreView,
  conferenceId: string,
  letter: Pick<LetterCase, 'kind' | 'participantId'>,
): LetterCase | null {
  const isMeant = (item: LetterCase): boolean =>
    item.kind === letter.kind && item.participantId === letter.participantId;
  return view.conference(conferenceId, 'letterCases').all().find(isMeant) ?? null;
}

export interface Wanted extends Pick<LetterCase, 'kind' | 'participantId'> {
  /** The id that the new record gets. */
  readonly id: string;
}

/**
 * New cases for letters that have none, numbered on within the year. Null where the numbers of the year
 * are used up (999,999).
 */
export function newCases(
  view: StoreView,
  at: { readonly conferenceId: string; readonly year: number },
  wanted: readonly Wanted[],
): readonly LetterCase[] | null {
  let running = lastRunning(view, at.year);
  const known = new Set(
    view
      .conference(at.conferenceId, 'letterCases')
      .all()
      .map(({ kind, participantId }) => `${kind} ${participantId}`),
  );
  const made: LetterCase[] = [];
  for (const { id, kind, participantId } of wanted) {
    const key = `${kind} ${participantId}`;
    if (known.has(key)) continue;
    known.add(key);
    running += 1;
    const number = caseNumber({ year: at.year, running });
    if (number === null) return null;
    made.push({ id, number, kind, participantId });
  }
  return made;
}

import { addDays, partsOf, type Day } from '../calendar/day';
import { landCodes, type LandCode } from '../register/land-codes';
import type { StoreView } from '../storage/store-view';
import type { ChairHolder, ChairTerm, Secretariat } from './records';

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Both days of a period belong to it; an open beginning or end reaches as far as needed. */
export function covers(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** The day where it is one of the period's, else the end of the period that is nearest to it. */
export function nearestDay({ from, to }: Period, day: Day): Day {
  if (from !== null && day < from) return from;
  return to !== null && day > to ? to : day;
}

/** The term that holds the chair on a day; null where nothing is known. */
export function termOn(terms: readonly ChairTerm[], day: Day): ChairTerm | null {
  return terms.find((term) => term.from !== null && covers(term, day)) ?? null;
}

export interface ProposedTerm {
  readonly number: number;
  readonly land: LandCode;
  readonly from: Day;
  readonly to: Day;
}

function nextLand(land: LandCode): LandCode {
  return landCodes[(landCodes.indexOf(land) + 1) % landCodes.length] ?? land;
}

/** Whose turn a number is by the rotation since the 4th conference: Baden-Württemberg had the 12th. */
export function landByRule(number: number): LandCode | null {
  const { length } = landCodes;
  return landCodes[(((number - 12) % length) + length) % length] ?? null;
}

/**
 * The Land after which the order goes on: of a vacant term the one whose turn it was, and so, too, where the
 * last term was exchanged with another recorded one.
 */
function turnOf(last: ChairTerm, recorded: readonly ChairTerm[]): LandCode | null {
  const turn = landByRule(last.number);
  const isExchanged = recorded.some(
    ({ number, land }) =>
      number !== last.number && land === turn && landByRule(number) === last.land,
  );
  if (isExchanged) return turn;
  return last.land ?? (recorded.length > 0 ? turn : null);
}

/**
 * The terms that follow by the rule: the next Land in alphabetical order, one year from the day after
 * the last term. A proposal only; swaps, short terms and vacancies are records that people write.
 * `recorded` are the terms that tell an exchange or a vacancy at the end from a change of the order.
 */
export function proposeTerms(
  last: ChairTerm,
  count: number,
  recorded: readonly ChairTerm[] = [],
): readonly ProposedTerm[] {
  const proposed: ProposedTerm[] = [];
  let current: { number: number; land: LandCode | null; to: Day | null } = {
    ...last,
    land: turnOf(last, recorded),
  };
  while (proposed.length < count && current.land !== null && current.to !== null) {
    const from = addDays(current.to, 1);
    const { year, month, dayOfMonth } = partsOf(from);
    const anniversary = `${year + 1}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
    const term = {
      number: current.number + 1,
      land: nextLand(current.land),
      from,
      to: addDays(anniversary, -1),
    };
    proposed.push(term);
    current = term;
  }
  return proposed;
}

export interface ChairOnDay {
  readonly holder: ChairHolder | null;
  readonly secretariat: Secretariat | null;
}

/** Who leads the conference of a term on a day, and from where: both can change within the term. */
export function chairOn(view: StoreView, termId: string, day: Day): ChairOnDay {
  const ofTerm = (record: { termId: string; from: Day; to: Day | null }): boolean =>
    record.termId === termId && covers(record, day);
  return {
    holder: view.register('chairHolders').all().find(ofTerm) ?? null,
    secretariat: view.register('secretariats').all().find(ofTerm) ?? null,
  };
}

import { fullName } from '../addressing/names';
import { addDays, type Day } from '../calendar/day';
import { err, ok, type Result } from '../../result';
import { put, type Draft, type StoreView } from '../storage/store-view';
import {
  chairHolderSchema,
  secretariatSchema,
  type ChairHolder,
  type ChairTerm,
  type Secretariat,
} from './records';
import { nearestDay } from './terms';

interface Spell {
  readonly id: string;
  readonly termId: string;
  readonly from: Day;
  readonly to: Day | null;
}

function meet(a: Spell, b: Spell): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The last day of somebody who has none of their own is that of the chair year; no day comes behind '9'. */
const endOf = (spell: Spell, term: ChairTerm | undefined): string => spell.to ?? term?.to ?? '9';

/** What a spell meets in its chair year: what ends the day before, or the one beside which it cannot stand. */
function metBy<T extends Spell>(
  all: readonly T[],
  next: Spell,
  term: ChairTerm | undefined,
): { readonly ended: readonly T[]; readonly beside: T | null } {
  const met = all.filter(
    (other) => other.id !== next.id && other.termId === next.termId && meet(next, other),
  );
  const takesTheRest = (other: T): boolean =>
    other.from < next.from && endOf(other, term) <= endOf(next, term);
  return {
    ended: met.map((other) => ({ ...other, to: addDays(next.from, -1) })),
    beside: met.find((other) => !takesTheRest(other)) ?? null,
  };
}

function termOf(view: StoreView, { termId }: Spell): ChairTerm | undefined {
  return view.register('chairTerms').get(termId);
}

function holderName(view: StoreView, { personId }: ChairHolder): string {
  const person = view.register('persons').get(personId);
  return person ? fullName(person) : personId;
}

function besides(name: string, { from, to }: Spell): Result<never> {
  return err({ code: 'chair.heldThen', name, from, to });
}

function afterHolder(view: StoreView, next: ChairHolder): Result<readonly Draft[]> {
  const all = view.register('chairHolders').all();
  const { beside, ended } = metBy(all, next, termOf(view, next));
  if (beside) return besides(holderName(view, beside), beside);
  return ok(ended.map((one) => put.register('chairHolders', one)));
}

function afterSecretariat(view: StoreView, next: Secretariat): Result<readonly Draft[]> {
  const all = view.register('secretariats').all();
  const { beside, ended } = metBy(all, next, termOf(view, next));
  if (beside) return besides(beside.name, beside);
  return ok(ended.map((one) => put.register('secretariats', one)));
}

/**
 * Of each chair year one person leads at a time, from one house. What else changes when such a record is saved: who
 * was there until then ends the day before. Refused where somebody else's time lies within, or around it: who comes
 * back afterwards is a record of its own.
 */
export function succession(
  view: StoreView,
  collection: string,
  record: object,
): Result<readonly Draft[]> {
  // A record of another shape is refused where its schema parses it.
  if (collection === 'chairHolders') {
    const { data } = chairHolderSchema.safeParse(record);
    return data ? afterHolder(view, data) : ok([]);
  }
  if (collection !== 'secretariats') return ok([]);
  const { data } = secretariatSchema.safeParse(record);
  return data ? afterSecretariat(view, data) : ok([]);
}

type Times = Pick<Spell, 'from' | 'to'>;

/** In the order of their days. */
export function inSuccession<T extends Times>(spells: readonly T[]): readonly T[] {
  return [...spells].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whose time it is on the day of the term that is nearest to today; else the last one, as long as there is any. */
export function spellToShow<T extends Times>(
  spells: readonly T[],
  term: { readonly from: Day | null; readonly to: Day | null },
  today: Day,
): T | null {
  const day = nearestDay(term, today);
  const sorted = inSuccession(spells);
  const then = sorted.find(({ from, to }) => from <= day && (to === null || day <= to));
  return then ?? sorted.at(-1) ?? null;
}

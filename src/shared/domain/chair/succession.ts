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

type Year = Pick<ChairTerm, 'to'>;

/** Nobody leads longer than the chair year; no day comes behind '9'. */
function endOf(spell: Spell, year: Year | undefined): string {
  const [own, most] = [spell.to ?? '9', year?.to ?? '9'];
  return own < most ? own : most;
}

/** What a spell meets in its chair year: what ends the day before, or the one beside which it cannot stand. */
export function metBy<T extends Spell>(
  all: readonly T[],
  next: Spell,
  year: Year | undefined,
): { readonly ended: readonly T[]; readonly beside: T | null } {
  const met = all.filter(
    (other) => other.id !== next.id && other.termId === next.termId && meet(next, other),
  );
  const takesTheRest = (other: T): boolean =>
    other.from < next.from && endOf(other, year) <= endOf(next, year);
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

/** Other fields than the times touch nobody else. */
function keepsTimes(stored: Spell | undefined, next: Spell): boolean {
  return (
    stored !== undefined &&
    stored.termId === next.termId &&
    stored.from === next.from &&
    stored.to === next.to
  );
}

function afterHolder(view: StoreView, next: ChairHolder): Result<readonly Draft[]> {
  const all = view.register('chairHolders').all();
  if (keepsTimes(view.register('chairHolders').get(next.id), next)) return ok([]);
  const { beside, ended } = metBy(all, next, termOf(view, next));
  if (beside) return besides(holderName(view, beside), beside);
  return ok(ended.map((one) => put.register('chairHolders', one)));
}

function afterSecretariat(view: StoreView, next: Secretariat): Result<readonly Draft[]> {
  const all = view.register('secretariats').all();
  if (keepsTimes(view.register('secretariats').get(next.id), next)) return ok([]);
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

/** Whoever was there until the day before takes the time of the one who goes. */
function heirOf<T extends Spell>(all: readonly T[], gone: T | undefined): T | null {
  if (!gone) return null;
  const until = addDays(gone.from, -1);
  const before = all.find(({ termId, to }) => termId === gone.termId && to === until);
  return before ? { ...before, to: gone.to } : null;
}

/** What else changes when such a record is removed: the time goes back to the one who was there before. */
export function timeGivenBack(view: StoreView, collection: string, id: string): readonly Draft[] {
  if (collection === 'chairHolders') {
    const table = view.register('chairHolders');
    const heir = heirOf(table.all(), table.get(id));
    return heir ? [put.register('chairHolders', heir)] : [];
  }
  if (collection !== 'secretariats') return [];
  const table = view.register('secretariats');
  const heir = heirOf(table.all(), table.get(id));
  return heir ? [put.register('secretariats', heir)] : [];
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

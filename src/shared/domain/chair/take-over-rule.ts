import { err, ok, type Result } from '../../result';
import { fullName } from '../addressing/names';
import { addDays, yearOf, type Day } from '../calendar/day';
import { officeTitle } from '../register/office-title';
import type { LandCode } from '../register/records';
import { put, type Draft, type StoreView } from '../storage/store-view';
import type { ChairTerm } from './records';
import type { TakeOver } from './take-over';
import { overlappingTerm } from './term-rules';
import { covers } from './terms';

interface Spell {
  readonly id: string;
  readonly termId: string;
  readonly from: Day;
  readonly to: Day | null;
}

function landName(view: StoreView, land: LandCode): string {
  return view.register('laender').get(land)?.name ?? land;
}

function reachesBeyond(spell: Spell, day: Day): boolean {
  return spell.from < day && (spell.to === null || spell.to >= day);
}

/** Whether the chair year of this number is another than the one that begins now. */
function isAnother({ from, to }: ChairTerm, input: TakeOver): boolean {
  return from === null || from > input.to || (to !== null && to < input.from);
}

/** The house, and the person with the office they lead from. */
function peopleChecked(view: StoreView, input: TakeOver): Result<null> {
  const { holder, secretariat, from } = input;
  if (!view.register('organisations').get(secretariat.organisationId))
    return err({ code: 'chair.houseMissing' });
  if (!holder) return ok(null);
  const { personId, officeId } = holder;
  const person = view.register('persons').get(personId);
  if (!person) return err({ code: 'record.missing', collection: 'persons', id: personId });
  const office = view.register('offices').get(officeId);
  if (!office) return err({ code: 'record.missing', collection: 'offices', id: officeId });
  const holds = view
    .register('mandates')
    .all()
    .some((one) => one.personId === personId && one.officeId === officeId && covers(one, from));
  if (holds) return ok(null);
  const title = officeTitle(office, person.gender);
  return err({ code: 'chair.withoutOffice', name: fullName(person), office: title, day: from });
}

/** A recorded chair year of the number, where it may be filled; undefined = none is recorded. */
function recordedTerm(view: StoreView, input: TakeOver): Result<ChairTerm | undefined> {
  const { number, land } = input;
  const recorded = view
    .register('chairTerms')
    .all()
    .find((term) => term.number === number);
  if (!recorded) return ok(undefined);
  const { from, to } = recorded;
  if (isAnother(recorded, input)) return err({ code: 'chair.numberTaken', number, from, to });
  if (recorded.land === null || recorded.land === land) return ok(recorded);
  const names = { recorded: landName(view, recorded.land), given: landName(view, land) };
  return err({ code: 'chair.otherLand', number, ...names });
}

/** A chair year that somebody led before this day began then: only its office changes now. */
function beginning(view: StoreView, recorded: ChairTerm | undefined, from: Day): Day {
  if (!recorded || recorded.from === null || recorded.from >= from) return from;
  const led = [...view.register('chairHolders').all(), ...view.register('secretariats').all()].some(
    (one) => one.termId === recorded.id && one.from < from,
  );
  return led ? recorded.from : from;
}

const NEW_TERM = { mainConference: null, chairNames: null, note: null } as const;

/** A chair year without an end goes on until the next one begins. */
function openTerms(view: StoreView, own: ChairTerm, from: Day): readonly ChairTerm[] {
  return view
    .register('chairTerms')
    .all()
    .filter(
      (term) => term.id !== own.id && term.to === null && term.from !== null && term.from < from,
    );
}

interface Change {
  readonly view: StoreView;
  readonly input: TakeOver;
  readonly term: ChairTerm;
  readonly newId: () => string;
}

interface Placing<T extends Spell> {
  /** What ends, because the new office begins. */
  readonly ended: readonly T[];
  /** Of the new record: where one begins on the same day, it is filled. */
  readonly place: Spell;
}

/** Whose time the day is: what reaches over it ends the day before; what comes later in the term stays. */
function placing<T extends Spell>(all: readonly T[], change: Change): Placing<T> {
  const { view, input, term, newId } = change;
  const { from, to } = input;
  const begun = new Set(
    view
      .register('chairTerms')
      .all()
      .filter((one) => one.from !== null && one.from < from)
      .map(({ id }) => id),
  );
  const ended = all
    .filter((one) => (one.termId === term.id || begun.has(one.termId)) && reachesBeyond(one, from))
    .map((one) => ({ ...one, to: addDays(from, -1) }));
  const own = all.filter(({ termId }) => termId === term.id);
  const later = own.map((one) => one.from).filter((day) => day > from && day <= to).sort(); // prettier-ignore
  const id = own.find((one) => one.from === from)?.id ?? newId();
  const next = later[0];
  return { ended, place: { id, termId: term.id, from, to: next ? addDays(next, -1) : to } };
}

function secretariatDrafts(change: Change): readonly Draft[] {
  const { ended, place } = placing(change.view.register('secretariats').all(), change);
  const record = { ...place, ...change.input.secretariat, confirmed: true };
  return [...ended, record].map((one) => put.register('secretariats', one));
}

/** Where nobody is known yet, the old one ends all the same: nobody leads two chair years. */
function holderDrafts(change: Change): readonly Draft[] {
  const { ended, place } = placing(change.view.register('chairHolders').all(), change);
  const { holder } = change.input;
  // Whoever is recorded for the new chair year stays, as long as nobody else is named.
  const gone = holder ? ended : ended.filter(({ termId }) => termId !== change.term.id);
  const records = holder ? [...gone, { ...place, ...holder }] : gone;
  return records.map((one) => put.register('chairHolders', one));
}

/** "Vorsitzjahr 2026/2027". */
export function yearTitle(from: Day, to: Day): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  return first === last ? `Vorsitzjahr ${first}` : `Vorsitzjahr ${first}/${last}`;
}

function yearDrafts({ view, term, input, newId }: Change): readonly Draft[] {
  const isThere = view
    .register('conferenceYears')
    .all()
    .some(({ termId }) => termId === term.id);
  if (isThere) return [];
  const title = yearTitle(term.from ?? input.from, input.to);
  return [put.register('conferenceYears', { id: newId(), termId: term.id, title })];
}

/** The chair year as it will be; refused where the number or the days belong to another. */
function filledTerm(view: StoreView, input: TakeOver, newId: () => string): Result<ChairTerm> {
  const recorded = recordedTerm(view, input);
  if (!recorded.ok) return recorded;
  const { number, land, from, to, motto } = input;
  const before = recorded.value;
  const term: ChairTerm = {
    ...(before ?? { id: newId(), ...NEW_TERM }),
    ...{ number, land, from: beginning(view, before, from), to, confirmed: true },
    motto: motto ?? before?.motto ?? null,
  };
  const open = new Set(openTerms(view, term, from).map(({ id }) => id));
  const others = view.register('chairTerms').all();
  const other = overlappingTerm(
    term,
    others.filter(({ id }) => !open.has(id)),
  );
  if (!other) return ok(term);
  return err({ code: 'chair.overlaps', number: other.number, from: other.from, to: other.to });
}

/**
 * The one step of a new office: chair year, conference year, secretariat and holder from its first day.
 * Letterheads are records of a chair year, so the new one shows its own house by itself.
 */
export function takeOverDrafts(
  view: StoreView,
  input: TakeOver,
  newId: () => string,
): Result<readonly Draft[]> {
  const { from, to } = input;
  if (to < from) return err({ code: 'period.endsBeforeStart', from, to });
  const people = peopleChecked(view, input);
  if (!people.ok) return people;
  const filled = filledTerm(view, input, newId);
  if (!filled.ok) return filled;
  const term = filled.value;
  const change: Change = { view, input, term, newId };
  const ended = openTerms(view, term, from).map((one) => ({ ...one, to: addDays(from, -1) }));
  return ok([
    ...[...ended, term].map((one) => put.register('chairTerms', one)),
    ...yearDrafts(change),
    ...secretariatDrafts(change),
    ...holderDrafts(change),
  ]);
}

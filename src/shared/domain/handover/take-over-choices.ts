import { fullName } from '../addressing/names';
import { findOffice } from '../addressing/offices';
import { postalLines } from '../addressing/postal-lines';
import type { Day } from '../calendar/day';
import { proposeTerms, termOn } from '../chair/terms';
import type { LandCode, Office, Person } from '../register/records';
import type { StoreView } from '../storage/store-view';

/** What a new office can choose from when it says who it is; ids are those of the view. */
export interface TakeOverChoices {
  /** The term that follows: as recorded, else by the order of the Länder; null where neither says. */
  readonly term: {
    readonly number: number;
    readonly land: LandCode;
    readonly from: Day;
    readonly to: Day;
  } | null;
  readonly laender: readonly { readonly code: LandCode; readonly name: string }[];
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly land: LandCode | null;
    /** On one line; null = none is recorded, and letters need one. */
    readonly address: string | null;
  }[];
  /** Who holds which office of a Land then, its members of the conference first. */
  readonly holders: readonly {
    readonly personId: string;
    readonly officeId: string;
    readonly land: LandCode | null;
    /** "Petra Muster, Staatsministerin für Integration". */
    readonly label: string;
  }[];
}

function termAfter(view: StoreView, day: Day): TakeOverChoices['term'] {
  const terms = view.register('chairTerms').all();
  const last = termOn(terms, day);
  if (!last) return null;
  const recorded = terms.find(({ number }) => number === last.number + 1);
  const { number, land, from, to } = recorded ?? last;
  if (recorded && land !== null && from !== null && to !== null) return { number, land, from, to };
  return proposeTerms(last, 1)[0] ?? null;
}

/** Whether something that may end is still there on a day. */
function isThere({ to }: { readonly to?: Day | null | undefined }, day: Day): boolean {
  return (to ?? null) === null || (to ?? '') >= day;
}

function labelOf(person: Person, office: Office): string {
  const entry = findOffice(office.office);
  const word = entry?.[person.gender === 'w' ? 'w' : 'm'].nominative ?? office.office;
  return `${fullName(person)}, ${[word, office.remit, office.of].filter(Boolean).join(' ')}`;
}

function holdersOn(view: StoreView, day: Day): TakeOverChoices['holders'] {
  const offices = view.register('offices');
  const persons = view.register('persons');
  return view
    .register('mandates')
    .all()
    .filter((mandate) => isThere(mandate, day))
    .flatMap(({ officeId, personId }) => {
      const [office, person] = [offices.get(officeId), persons.get(personId)];
      if (!office || !person || !isThere(office, day)) return [];
      const holder = { personId, officeId, land: office.land, label: labelOf(person, office) };
      return [{ holder, isMember: office.seat === 'member' }];
    })
    .sort((a, b) => Number(b.isMember) - Number(a.isMember))
    .map(({ holder }) => holder);
}

/** What the office that takes the chair after the term of a day can be made of. */
export function takeOverChoices(view: StoreView, day: Day): TakeOverChoices {
  const term = termAfter(view, day);
  const begin = term?.from ?? day;
  return {
    term,
    laender: view
      .register('laender')
      .all()
      .map(({ id, name }) => ({ code: id, name })),
    organisations: view
      .register('organisations')
      .all()
      .filter((organisation) => isThere(organisation, begin))
      .map(({ address, id, land, name }) => ({
        ...{ id, land, name },
        address: address && postalLines(address).join(', '),
      })),
    holders: holdersOn(view, begin),
  };
}

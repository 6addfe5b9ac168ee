import { personName } from '../recipients/recipient';
import { mandateBeside } from '../register/mandates';
import { officeTitle } from '../register/office-title';
import type { Mandate, Person } from '../register/records';
import { groupedBy } from '../register/register-index';
import type { Draft } from '../storage/store-view';
import type { RegisterIndex } from './register-index';
import type { RowReader } from './row-reader';

/** What a row makes, as far as its offices go. */
export interface RowDrafts {
  readonly reader: RowReader;
  readonly drafts: readonly Draft[];
}

// A draft has the shape of its collection: `put` makes no other.
function mandatesIn(drafts: readonly Draft[]): readonly Mandate[] {
  return drafts.flatMap(({ collection, record }) =>
    collection === 'mandates' ? [record as Mandate] : [],
  );
}

function personsIn(drafts: readonly Draft[]): readonly Person[] {
  return drafts.flatMap(({ collection, record }) =>
    collection === 'persons' ? [record as Person] : [],
  );
}

/** All mandates as they would be with those of the rows that are still right. */
function mandatesAfter(index: RegisterIndex, rows: readonly RowDrafts[]): readonly Mandate[] {
  const now = [...index.mandatesOf.values()]
    .flat()
    .map((mandate) => [mandate.id, mandate] as const);
  const planned = rows
    .filter(({ reader }) => reader.isRight)
    .flatMap(({ drafts }) => mandatesIn(drafts));
  return [...new Map([...now, ...planned.map((one) => [one.id, one] as const)]).values()];
}

interface Clash {
  readonly reader: RowReader;
  readonly mandate: Mandate;
  readonly other: Mandate;
}

type InOffice = (officeId: string) => readonly Mandate[];

function clashOf(
  index: RegisterIndex,
  { reader, drafts }: RowDrafts,
  inOffice: InOffice,
): Clash | null {
  for (const mandate of mandatesIn(drafts)) {
    // New offices of a list are nobody's single seat.
    const seat = index.offices.get(mandate.officeId)?.seat ?? 'other';
    const other = mandateBeside({ seat }, mandate, inOffice(mandate.officeId));
    if (other) return { reader, mandate, other };
  }
  return null;
}

/**
 * Stops rows that would put two people into one office at a time. A row that stays out leaves the office
 * to whoever holds it, so others are looked at again.
 */
export function stopClashes(index: RegisterIndex, rows: readonly RowDrafts[]): void {
  const persons = new Map<string, Person>(index.persons);
  for (const { drafts } of rows) {
    for (const person of personsIn(drafts)) persons.set(person.id, person);
  }
  const withOffices = rows.filter(({ drafts }) => mandatesIn(drafts).length > 0);
  let found: readonly Clash[];
  do {
    const byOffice = groupedBy(mandatesAfter(index, withOffices), ({ officeId }) => officeId);
    const inOffice: InOffice = (id) => byOffice.get(id) ?? [];
    found = withOffices
      .filter(({ reader }) => reader.isRight)
      .flatMap((row) => clashOf(index, row, inOffice) ?? []);
    for (const { reader, mandate, other } of found) {
      const office = index.offices.get(mandate.officeId);
      const person = persons.get(other.personId);
      const about = { office: office ? officeTitle(office, null) : '', from: other.from };
      reader.stop(
        { code: 'office.held', ...about, name: person ? personName(person) : '' },
        'office',
      );
    }
  } while (found.length > 0);
}

import { words } from '../addressing/names';
import type { Person } from '../register/records';
import { put, type Draft } from '../storage/store-view';
import { isEmptyRow, type TableRow } from './cells';
import type { Mapping } from './fields';
import type { FieldChange, RowFinding } from './findings';
import { matchPerson } from './match-person';
import { stopClashes, type RowDrafts } from './plan-clashes';
import { withHouse } from './plan-organisation';
import { plannedMandates } from './plan-office';
import { plannedPerson } from './plan-person';
import { folded, nameKey } from './register-index';
import { RowReader } from './row-reader';
import type { Planning } from './shared-records';

export type RowState = 'new' | 'changed' | 'unchanged' | 'wrong';

/** What becomes of one row of the list. */
export interface PlannedRow {
  readonly number: number;
  readonly state: RowState;
  readonly name: string;
  /** The person's id; null where the row is about nobody for certain. */
  readonly personId: string | null;
  readonly changes: readonly FieldChange[];
  readonly findings: readonly RowFinding[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** What the right rows make of the register, each record once. */
  readonly drafts: readonly Draft[];
}

interface RowResult extends RowDrafts {
  readonly known: Person | null;
}

function rowName(reader: RowReader, person: Person | null): string {
  const name = words(reader.text('firstName'), reader.text('nobility'), reader.text('lastName'));
  if (name !== '' || person === null) return name;
  return words(person.firstName, person.nobility, person.lastName);
}

function stateOf(reader: RowReader, known: Person | null): RowState {
  if (!reader.isRight) return 'wrong';
  if (known === null) return 'new';
  return reader.changes.length === 0 ? 'unchanged' : 'changed';
}

/** Rows of one file that mean the same person; what is new has no id yet and is told apart by its name. */
class Seen {
  private readonly rows = new Map<string, number>();

  note(reader: RowReader, known: Person | null): void {
    const house = folded(reader.text('organisation'));
    const name = nameKey({
      firstName: reader.text('firstName'),
      nobility: reader.text('nobility'),
      lastName: reader.text('lastName'),
    });
    const key = known ? `id ${known.id}` : `new ${name}|${house}|${folded(reader.text('email'))}`;
    const before = this.rows.get(key);
    if (before === undefined) this.rows.set(key, reader.number);
    else reader.stop({ code: 'person.twiceInFile', row: before }, known ? 'key' : 'lastName');
  }
}

function planRow(planning: Planning, reader: RowReader, seen: Seen): RowResult {
  const match = matchPerson(planning.index, reader);
  const known = match.kind === 'known' ? match.person : null;
  const drafts: Draft[] = [];
  if (match.kind !== 'unclear') {
    seen.note(reader, known);
    const named = plannedPerson(reader, known, known?.id ?? planning.newId());
    const person = withHouse(planning, reader, named);
    const mandates = plannedMandates(planning, reader, person);
    if (person !== known) drafts.push(put.register('persons', person));
    drafts.push(...mandates.map((mandate) => put.register('mandates', mandate)));
  }
  return { reader, known, drafts };
}

function rowOf({ reader, known }: RowResult): PlannedRow {
  return {
    number: reader.number,
    state: stateOf(reader, known),
    name: rowName(reader, known),
    personId: known?.id ?? null,
    changes: reader.isRight ? reader.changes : [],
    findings: reader.findings,
  };
}

/** New houses and offices and changed addresses that a right row needs. */
function sharedDrafts(planning: Planning, used: ReadonlySet<string>): readonly Draft[] {
  const houses = new Map(
    [...planning.houses.values()]
      .filter(({ id }) => used.has(id))
      .map((house) => [house.id, house]),
  );
  for (const [id, { house, address }] of planning.addresses) {
    if (used.has(`address ${id}`)) houses.set(id, { ...(houses.get(id) ?? house), address });
  }
  const offices = [...planning.offices.values()].filter(({ id }) => used.has(id));
  return [
    ...[...houses.values()].map((house) => put.register('organisations', house)),
    ...offices.map((office) => put.register('offices', office)),
  ];
}

/** Plans row by row, so that a long list can report how far it is. */
export class ImportPlanner {
  private readonly seen = new Seen();
  private readonly results: RowResult[] = [];

  constructor(
    private readonly planning: Planning,
    private readonly mapping: Mapping,
  ) {}

  add(row: TableRow): void {
    if (isEmptyRow(row)) return;
    const reader = new RowReader(row, this.mapping, this.planning.options.clearEmpty);
    this.results.push(planRow(this.planning, reader, this.seen));
  }

  plan(): ImportPlan {
    stopClashes(this.planning.index, this.results);
    const right = this.results.filter(({ reader }) => reader.isRight);
    const used = new Set(right.flatMap(({ reader }) => [...reader.uses]));
    const own = right
      .filter(({ reader, known }) => stateOf(reader, known) !== 'unchanged')
      .flatMap(({ drafts }) => drafts);
    return {
      rows: this.results.map(rowOf),
      drafts: [...sharedDrafts(this.planning, used), ...own],
    };
  }
}

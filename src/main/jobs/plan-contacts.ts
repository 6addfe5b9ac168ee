import { createHash, randomUUID } from 'node:crypto';
import type { Day } from '../../shared/domain/calendar/day';
import {
  headingsOf,
  mappingProblems,
  type Headings,
} from '../../shared/domain/exchange/header-row';
import { proposeMapping, type Mapping } from '../../shared/domain/exchange/fields';
import type { TableProblem } from '../../shared/domain/exchange/findings';
import {
  ImportPlanner,
  type ImportPlan,
  type PlannedRow,
  type RowState,
} from '../../shared/domain/exchange/plan-import';
import { registerIndex, type RegisterSnapshot } from '../../shared/domain/exchange/register-index';
import { planning, type ImportOptions } from '../../shared/domain/exchange/shared-records';
import type { Draft } from '../../shared/domain/storage/store-view';
import { err, ok, type Result } from '../../shared/result';
import { readList } from '../exchange/read-list';
import type { SourceList } from '../exchange/source-list';
import type { JobPort } from './job-port';

/** Most records that one step changes: more would hold up the window while they are written. */
export const MOST_CHANGES = 5_000;
const PIECE = 250;

export interface PlanInput {
  readonly path: string;
  readonly sheet: string | null;
  readonly mapping: Mapping | null;
  readonly options: ImportOptions;
  readonly day: Day;
  /** Which rows the answer lists, and whether it brings what the rows would write. */
  readonly page: {
    readonly states: readonly RowState[];
    readonly offset: number;
    readonly limit: number;
  };
  readonly withDrafts: boolean;
}

export interface PlanOutput {
  readonly source: Omit<SourceList, 'rows' | 'sha256'>;
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly problems: readonly TableProblem[];
  readonly counts: Readonly<Record<RowState, number>>;
  /** Rows of the wanted states in all, and the wanted part of them. */
  readonly listed: number;
  readonly rows: readonly PlannedRow[];
  /** Changes with the file and with every record that the list touches. */
  readonly digest: string;
}

/** A mapping from another file may be shorter or longer than this file's columns. */
function mappingFor(titles: readonly string[], wanted: Mapping | null): Mapping {
  if (wanted === null) return proposeMapping(titles);
  return titles.map((_, column) => wanted[column] ?? null);
}

/** On a check sheet an empty correction always says that the value stays. */
function optionsFor({ format }: SourceList, options: ImportOptions): ImportOptions {
  return format === 'checkSheet' ? { ...options, clearEmpty: false } : options;
}

function planner({ day, options }: PlanInput, register: RegisterSnapshot, mapping: Mapping) {
  const index = registerIndex(register, day);
  return new ImportPlanner(planning(index, options, randomUUID), mapping);
}

function planned(planner: ImportPlanner, headings: Headings, port: JobPort): ImportPlan {
  headings.rows.forEach((row, done) => {
    if (done % PIECE === 0) port.progress(done, headings.rows.length);
    planner.add(row);
  });
  return planner.plan();
}

function countsOf(rows: readonly PlannedRow[]): Record<RowState, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const row of rows) counts[row.state] += 1;
  return counts;
}

/** The records that the drafts replace, as they are now; what is new has none. */
function touched(register: RegisterSnapshot, drafts: readonly Draft[]): readonly unknown[] {
  const all = new Map<string, unknown>(
    (['persons', 'organisations', 'offices', 'mandates'] as const).flatMap((collection) =>
      register[collection].map((record): [string, unknown] => [
        `${collection}/${record.id}`,
        record,
      ]),
    ),
  );
  return drafts.flatMap(({ collection, id }) => all.get(`${collection}/${id}`) ?? []);
}

function digestOf(source: SourceList, register: RegisterSnapshot, made: ImportPlan): string {
  const hash = createHash('sha256');
  for (const { state, personId, changes } of made.rows) {
    hash.update(JSON.stringify([state, personId, changes]));
  }
  for (const record of touched(register, made.drafts)) hash.update(JSON.stringify(record));
  return `${source.sha256.slice(0, 32)}-${hash.digest('hex').slice(0, 32)}`;
}

const NOTHING: ImportPlan = { rows: [], drafts: [] };

/** Reads a list and says of every row what would become of it. Writes nothing. */
export async function planContacts(input: PlanInput, port: JobPort): Promise<Result<PlanOutput>> {
  const source = await readList(input, (rows) => {
    if (rows % PIECE === 0) port.progress(0, rows);
  });
  const asked = { ...input, options: optionsFor(source, input.options) };
  const headings = headingsOf(source);
  const mapping = mappingFor(headings.titles, input.mapping);
  const problems = [...headings.problems, ...mappingProblems(mapping)];
  const made =
    problems.length > 0 ? NOTHING : planned(planner(asked, port.register, mapping), headings, port);
  if (input.withDrafts && made.drafts.length > MOST_CHANGES) {
    const count = made.drafts.length;
    return err({ code: 'exchange.tooManyChanges', count, limit: MOST_CHANGES });
  }
  const { format, encoding, separator, sheets, sheet } = source;
  const { states, offset, limit } = input.page;
  const wanted = made.rows.filter(({ state }) => states.includes(state));
  for (let from = 0; input.withDrafts && from < made.drafts.length; from += PIECE) {
    port.drafts(made.drafts.slice(from, from + PIECE));
  }
  return ok({
    source: { format, encoding, separator, sheets, sheet },
    headings: headings.titles,
    mapping,
    problems,
    counts: countsOf(made.rows),
    listed: wanted.length,
    rows: wanted.slice(offset, offset + limit),
    digest: digestOf(source, port.register, made),
  });
}

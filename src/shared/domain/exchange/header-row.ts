import { columnLetter, isEmptyRow, type SourceTable, type TableRow } from './cells';
import { exchangeFields, headingCount, type Mapping } from './fields';
import type { TableProblem } from './findings';

/** Rows above the headings (a title, a date) that are looked through. */
const LOOK_THROUGH = 20;

export interface Headings {
  /** The columns' headings as they stand in the file. */
  readonly titles: readonly string[];
  /** Rows below the headings. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

function texts(row: TableRow): readonly string[] {
  return row.cells.map((cell) => cell.text);
}

function headingRow(rows: readonly TableRow[]): number {
  const counts = rows.slice(0, LOOK_THROUGH).map((row) => headingCount(texts(row)));
  const most = Math.max(0, ...counts);
  // Without a single known heading, the first row that says something is taken for the headings.
  return most === 0 ? rows.findIndex((row) => !isEmptyRow(row)) : counts.indexOf(most);
}

/** A second row of headings would become a person called "Nachname". */
function secondHeader(heading: TableRow, rows: readonly TableRow[]): TableProblem | null {
  const [next] = rows;
  if (!next) return null;
  const wanted = Math.max(2, Math.ceil(headingCount(texts(heading)) / 3));
  if (headingCount(texts(next)) < wanted) return null;
  return { code: 'table.twoHeaderRows', first: heading.number, second: next.number };
}

function mergedHeading(heading: TableRow): TableProblem | null {
  const column = heading.cells.findIndex((cell) => cell.problem?.code === 'merged');
  if (column < 0) return null;
  return { code: 'table.mergedHeadings', cell: `${columnLetter(column)}${heading.number}` };
}

/** Where the headings of a table stand and what stands below them. */
export function headingsOf({ rows }: SourceTable): Headings {
  const at = headingRow(rows);
  const heading = rows[at];
  if (!heading) return { titles: [], rows: [], problems: [{ code: 'table.empty' }] };
  const below = rows.slice(at + 1).filter((row) => !isEmptyRow(row));
  const found = [secondHeader(heading, below), mergedHeading(heading)];
  const problems = found.filter((problem) => problem !== null);
  const none: readonly TableProblem[] = below.length === 0 ? [{ code: 'table.noRows' }] : [];
  return { titles: texts(heading), rows: below, problems: [...problems, ...none] };
}

/** What is wrong with the way the columns are read. */
export function mappingProblems(mapping: Mapping): readonly TableProblem[] {
  if (mapping.every((field) => field === null)) return [{ code: 'table.noHeadings' }];
  const twice = exchangeFields.flatMap((field): readonly TableProblem[] => {
    const columns = mapping.flatMap((mapped, column) =>
      mapped === field ? [columnLetter(column)] : [],
    );
    return columns.length < 2 ? [] : [{ code: 'table.fieldTwice', field, columns }];
  });
  const none: readonly TableProblem[] = mapping.includes('lastName')
    ? []
    : [{ code: 'table.noSurname' }];
  return [...none, ...twice];
}

/** A cell that cannot be taken as it is, and why. */
export type CellProblem =
  | { readonly code: 'formulaWithoutValue' }
  | { readonly code: 'errorValue'; readonly text: string }
  | { readonly code: 'merged'; readonly range: string }
  | { readonly code: 'tooLong'; readonly length: number };

/** What a person typed, as text; days as `YYYY-MM-DD` where the file knows that they are days. */
export interface Cell {
  readonly text: string;
  readonly problem?: CellProblem;
  /** The correction says that the value goes. */
  readonly erase?: boolean;
}

export interface TableRow {
  /** The row's number as the person sees it. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a file, apart from the format it came in. */
export interface SourceTable {
  readonly rows: readonly TableRow[];
}

/** "A", "B", …, "AA": how Excel names columns. */
export function columnLetter(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : `${columnLetter(Math.floor(column / 26) - 1)}${letter}`;
}

export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every(
    (cell) => cell.text.trim() === '' && cell.problem === undefined && cell.erase !== true,
  );
}

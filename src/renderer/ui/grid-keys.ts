/** A cell by row and column; row -1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into view. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const MOVES: Readonly<Record<string, (cell: GridCell, size: GridSize) => GridCell>> = {
  ArrowDown: (cell) => ({ ...cell, row: cell.row + 1 }),
  ArrowUp: (cell) => ({ ...cell, row: cell.row - 1 }),
  ArrowRight: (cell) => ({ ...cell, column: cell.column + 1 }),
  ArrowLeft: (cell) => ({ ...cell, column: cell.column - 1 }),
  PageDown: (cell, size) => ({ ...cell, row: cell.row + size.page }),
  PageUp: (cell, size) => ({ ...cell, row: Math.max(0, cell.row - size.page) }),
  Home: (cell) => ({ ...cell, column: 0 }),
  End: (cell, size) => ({ ...cell, column: size.columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_cell, size) => ({ row: size.rows - 1, column: size.columns - 1 }),
};

/** Where a key leads in a grid (ARIA Authoring Practices, data grid); null for other keys. */
export function nextCell(cell: GridCell, { key, ctrlKey }: Key, size: GridSize): GridCell | null {
  const moved = MOVES[ctrlKey ? `Ctrl+${key}` : key]?.(cell, size);
  if (!moved) return null;
  return {
    row: clamp(moved.row, -1, size.rows - 1),
    column: clamp(moved.column, 0, size.columns - 1),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

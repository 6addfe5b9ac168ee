import { useLayoutEffect, useRef, useState } from 'react';
import type { GridCell } from './grid-keys';

/** Where the focus goes when an editor closes; `away`: it has gone elsewhere by itself. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay' | 'away';

/** What the editor of a cell is given to end with. */
export interface EditTools {
  /** The value is saved, or there was nothing to save. */
  readonly done: (leave: Leave) => void;
  /** Nothing is taken over; the focus goes back to the cell. */
  readonly cancel: () => void;
}

interface EditedCell {
  readonly id: string;
  readonly column: string;
}

/** The one cell that is edited in place. */
export interface CellEditing {
  readonly cell: EditedCell | null;
  /** Kept rendered wherever the table is scrolled to; -1 for none. */
  readonly row: number;
  readonly start: (cell: EditedCell) => void;
  readonly toolsFor: (cell: EditedCell) => EditTools;
}

interface EditingOptions {
  readonly ids: readonly string[];
  readonly active: GridCell;
  readonly goTo: (cell: GridCell) => void;
  /** Brings the focus to the editor that is still open. */
  readonly focusEditor: () => void;
}

const SIDEWAYS: Readonly<Partial<Record<Leave, number>>> = { left: -1, right: 1 };

/**
 * One editor at a time: one that is still open because its text could not be taken is not pushed
 * aside with what was typed. The cell is known by its row's id, because saving may move the row.
 */
export function useCellEditing(options: EditingOptions): CellEditing {
  const [edited, setEdited] = useState<EditedCell | null>(null);
  // An editor ends after its save, when rows and focus may be others than when it was rendered.
  const latest = useRef(options);
  // Saving may sort the row away; "down" is the row that was below when the editing began.
  const beside = useRef<Readonly<Partial<Record<Leave, string | undefined>>>>({});
  useLayoutEffect(() => {
    latest.current = options;
  });
  const row = edited === null ? -1 : options.ids.indexOf(edited.id);
  const cell = row < 0 ? null : edited;
  const end = (mine: EditedCell, leave: Leave): void => {
    setEdited((now) => (now !== null && isSame(now, mine) ? null : now));
    if (leave === 'away') return;
    const { ids, active, goTo } = latest.current;
    const row = ids.indexOf(beside.current[leave] ?? '');
    goTo({
      row: row < 0 ? active.row : row,
      column: active.column + (SIDEWAYS[leave] ?? 0),
    });
  };
  return {
    cell,
    row,
    start: (next) => {
      if (cell !== null) {
        options.focusEditor();
        return;
      }
      const { ids } = options;
      const at = ids.indexOf(next.id);
      beside.current = { up: ids[at - 1], down: ids[at + 1] };
      setEdited(next);
    },
    toolsFor: (mine) => ({
      done: (leave) => end(mine, leave),
      cancel: () => end(mine, 'stay'),
    }),
  };
}

export function isSame(a: EditedCell | null, b: EditedCell): boolean {
  return a?.id === b.id && a.column === b.column;
}

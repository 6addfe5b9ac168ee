import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { nextCell, type GridCell, type GridSize } from './grid-keys';

export const ROW_HEIGHT = 36; // px, --control in tokens.css

/**
 * The one cell of a grid that Tab reaches (roving tabindex). Cells carry `cellName` as `data-cell`;
 * the active one must always be rendered, also when it has been scrolled out of sight.
 */
export function useGridFocus(
  scroller: RefObject<HTMLDivElement | null>,
  size: Omit<GridSize, 'page'>,
  first: GridCell,
) {
  const [stored, setActive] = useState(first);
  const shouldFocus = useRef(false);
  const active = {
    row: Math.min(stored.row, size.rows - 1),
    column: Math.min(stored.column, size.columns - 1),
  };
  useLayoutEffect(() => {
    if (!shouldFocus.current) return;
    shouldFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cellName(active)}"]`);
    if (!scroller.current || !cell) return;
    reveal(scroller.current, cell);
    cell.focus({ preventScroll: true });
  });
  return {
    active,
    /** Moves as a key says; gives the new cell, or null for a key that does not move. */
    move: (key: { readonly key: string; readonly ctrlKey: boolean }): GridCell | null => {
      const height = scroller.current?.clientHeight ?? 0;
      const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
      const next = nextCell(active, key, { ...size, page });
      if (next === null) return null;
      shouldFocus.current = true;
      setActive(next);
      return next;
    },
    onFocus: (event: FocusEvent) => {
      const cell = cellOf(event.target);
      if (cell) setActive(cell);
    },
  };
}

export function cellName({ row, column }: GridCell): string {
  return `${row}:${column}`;
}

function cellOf(target: Element): GridCell | null {
  const name = target.closest('[data-cell]')?.getAttribute('data-cell');
  const [row, column] = name?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** Scrolls just as far as needed; the sticky header covers one row at the top. */
function reveal(scroller: HTMLElement, cell: HTMLElement): void {
  const box = scroller.getBoundingClientRect();
  const at = cell.getBoundingClientRect();
  const isHeader = cell.closest('[data-head]') !== null;
  if (!isHeader) {
    scroller.scrollTop += overshoot(
      at.top - box.top - ROW_HEIGHT,
      at.bottom - box.top,
      scroller.clientHeight,
    );
  }
  scroller.scrollLeft += overshoot(at.left - box.left, at.right - box.left, scroller.clientWidth);
}

function overshoot(start: number, end: number, room: number): number {
  if (start < 0) return start;
  return Math.max(0, end - room);
}

import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { nextCell, type GridCell } from './grid-keys';

export const ROW_HEIGHT = 36; // px, --control in tokens.css

interface FocusOptions {
  /** The rows' ids in the order shown: the active cell stays with its row when rows move. */
  readonly ids: readonly string[];
  readonly columns: number;
  readonly first: GridCell;
}

interface StoredCell extends GridCell {
  readonly id: string | null;
}

/**
 * The one cell of a grid that Tab reaches (roving tabindex). Cells carry `cellName` as `data-cell`;
 * the active one must always be rendered, also when it has been scrolled out of sight.
 */
export function useGridFocus(
  scroller: RefObject<HTMLDivElement | null>,
  { ids, columns, first }: FocusOptions,
) {
  const [stored, setStored] = useState<StoredCell>({ ...first, id: ids[first.row] ?? null });
  const active = shownCell(stored, ids, columns);
  const { giveFocus, holder } = useFocusGiver(scroller, active);
  const setActive = ({ row, column }: GridCell): void => {
    setStored({ row, column, id: ids[row] ?? null });
  };
  const goTo = ({ row, column }: GridCell): void => {
    giveFocus();
    setActive({ row: clamp(row, -1, ids.length - 1), column: clamp(column, 0, columns - 1) });
  };
  return {
    active,
    /** Moves the focus to a cell, or to the one nearest to it. */
    goTo,
    showActive: () => showCell(scroller.current, active),
    /** Moves as a key says; gives the new cell, or null for a key that does not move. */
    move: (key: { readonly key: string; readonly ctrlKey: boolean }): GridCell | null => {
      const height = scroller.current?.clientHeight ?? 0;
      const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
      const next = nextCell(active, key, { rows: ids.length, columns, page });
      if (next !== null) goTo(next);
      return next;
    },
    onFocus: (event: FocusEvent) => {
      holder.current = event.target;
      const cell = cellOf(event.target);
      if (cell) setActive(cell);
    },
    onBlur: () => {
      holder.current = null;
    },
  };
}

/** Where the active cell is now: with its row, or where the row was if that is gone. */
function shownCell({ row, column, id }: StoredCell, ids: readonly string[], columns: number) {
  const found = id === null ? -1 : ids.indexOf(id);
  return {
    row: found < 0 ? Math.min(row, ids.length - 1) : found,
    column: Math.min(column, columns - 1),
  };
}

/** Focuses the active cell when asked to, and when what held the focus has gone with its row. */
function useFocusGiver(scroller: RefObject<HTMLDivElement | null>, active: GridCell) {
  const isAsked = useRef(false);
  const holder = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // A press elsewhere would have cleared the holder: React tells of no blur when it removes an element.
    const isLost = holder.current !== null && !holder.current.isConnected;
    if (!isAsked.current && !isLost) return;
    isAsked.current = false;
    showCell(scroller.current, active)?.focus({ preventScroll: true });
  });
  return {
    holder,
    giveFocus: () => {
      isAsked.current = true;
    },
  };
}

/** Scrolls to a cell, which may have been scrolled out of sight. */
function showCell(scroller: HTMLElement | null, at: GridCell): HTMLElement | null {
  const cell = scroller?.querySelector<HTMLElement>(`[data-cell="${cellName(at)}"]`) ?? null;
  if (scroller && cell) reveal(scroller, cell);
  return cell;
}

/** Puts the focus on the cell of the table that Tab would reach, e.g. after a panel is closed. */
export function focusTable(around: HTMLElement | null): void {
  around?.querySelector<HTMLElement>('[role="grid"] [data-cell][tabindex="0"]')?.focus();
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
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

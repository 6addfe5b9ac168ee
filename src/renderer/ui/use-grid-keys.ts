import type { KeyboardEvent } from 'react';
import type { CellEditing } from './cell-editing';
import type { RowSelection } from './row-selection';
import type { Column } from './table-sort';
import type { useGridFocus } from './use-grid-focus';

interface GridKeysOptions<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly selection: RowSelection | null;
  readonly focus: ReturnType<typeof useGridFocus>;
  readonly editing: CellEditing;
  readonly onOpen?: ((row: Row) => void) | undefined;
}

const OWN = '[data-cell], .ui-table-box';
const TYPING = 'input:not(.ui-table-box), textarea, select, [contenteditable="true"]';

/** The keys of a table; those inside an editor are the editor's. */
export function useGridKeys<Row>(options: GridKeysOptions<Row>) {
  const { ids, selection, focus } = options;
  const move = (event: KeyboardEvent): boolean => {
    const from = ids[focus.active.row];
    const next = focus.move(event);
    if (next === null) return false;
    const to = ids[next.row];
    if (to !== undefined && event.shiftKey) selection?.extendTo(to, from);
    else if (to !== undefined) selection?.startFrom(to);
    return true;
  };
  const selectAll = (event: KeyboardEvent): boolean => {
    if (selection === null || !event.ctrlKey || event.key !== 'a') return false;
    selection.setAll(true);
    return true;
  };
  return (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.altKey || event.metaKey || target.matches(TYPING)) return;
    if (target.closest('.ui-cell-editor')) return;
    const isUsed =
      selectAll(event) || (target.matches(OWN) && actOnCell(event, options)) || move(event);
    if (isUsed) event.preventDefault();
  };
}

/** Enter opens the row, Space selects it, F2 edits the cell; tells whether the key was one of them. */
function actOnCell<Row>(event: KeyboardEvent, options: GridKeysOptions<Row>): boolean {
  const { rows, ids, selection, focus, onOpen } = options;
  const row = rows[focus.active.row];
  const id = ids[focus.active.row];
  if (row === undefined || id === undefined) return false;
  switch (event.key) {
    case 'Enter':
      onOpen?.(row);
      return true;
    case ' ':
      if (event.shiftKey) selection?.extendTo(id);
      else selection?.toggle(id);
      return true;
    case 'F2':
      return editCell(id, options);
    default:
      return false;
  }
}

function editCell<Row>(id: string, options: GridKeysOptions<Row>): boolean {
  const { columns, selection, focus, editing } = options;
  const column = columns[focus.active.column - (selection ? 1 : 0)];
  if (column?.editor === undefined) return false;
  focus.showActive();
  editing.start({ id, column: column.id });
  return true;
}

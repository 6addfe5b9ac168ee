import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { TableFoot } from './data-table-foot';
import { TableHead } from './data-table-head';
import { TableRows } from './data-table-rows';
import { useRowSelection, type RowSelection } from './row-selection';
import { columnTracks, nextSort, sortRows, type Column, type Sort } from './table-sort';
import { useGridFocus } from './use-grid-focus';
import './data-table.css';

export interface DataTableProps<Row> {
  readonly label: string;
  /** Kept outside the component or memoised, as the rows are: a new array sorts again. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** With `onSelect`: several rows can be selected, by checkbox, Space, Ctrl and Shift. */
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** Click or Enter. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** The row whose details are open. */
  readonly activeId?: string | null | undefined;
  readonly empty: ReactNode;
  /** A CSS height; without it the table grows with its rows up to the window's height. */
  readonly height?: string | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();
const CHECK_WIDTH = '40px';

export function DataTable<Row>(props: DataTableProps<Row>) {
  return (
    <div className="ui-table-frame">
      {props.rows.length === 0 ? props.empty : <Grid {...props} />}
    </div>
  );
}

function Grid<Row>(props: DataTableProps<Row>) {
  const { label, columns, rowId, selected = NOTHING, onSelect, activeId, height } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sortRows(props.rows, columns, sort), [props.rows, columns, sort]);
  const ids = rows.map(rowId);
  const isMulti = onSelect !== undefined;
  const chosen = useRowSelection({ ids, selected, onSelect: (next) => onSelect?.(next) });
  const selection = isMulti ? chosen : null;
  const size = { rows: rows.length, columns: columns.length + (isMulti ? 1 : 0) };
  const first = { row: Math.max(0, ids.indexOf(activeId ?? '')), column: isMulti ? 1 : 0 };
  const focus = useGridFocus(scroller, size, first);
  const { gridTemplateColumns, minWidth } = columnTracks([
    ...(isMulti ? [CHECK_WIDTH] : []),
    ...columns.map((column) => column.width),
  ]);
  const count = ids.filter((id) => selected.has(id)).length;
  const active = focus.active;
  const onKeyDown = useGridKeys({ ...props, rows, ids, selection, focus });
  return (
    <>
      <div
        ref={scroller}
        className="ui-table"
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={size.columns}
        aria-multiselectable={isMulti || undefined}
        style={height === undefined ? undefined : { height, maxHeight: 'none' }}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
      >
        <div className="ui-table-width" style={{ minWidth }}>
          <TableHead
            {...{ columns, sort, active, selection, count, tracks: gridTemplateColumns }}
            total={rows.length}
            onSort={(column) => setSort(nextSort(sort, column))}
          />
          <TableRows
            {...{ columns, rows, ids, active, activeId, selection, scroller }}
            tracks={gridTemplateColumns}
            onOpen={props.onOpen}
          />
        </div>
      </div>
      {selection && <TableFoot count={count} total={rows.length} selection={selection} />}
    </>
  );
}

interface GridKeysOptions<Row> {
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly selection: RowSelection | null;
  readonly focus: ReturnType<typeof useGridFocus>;
  readonly onOpen?: ((row: Row) => void) | undefined;
}

const OWN = '[data-cell], .ui-table-box';
const TYPING = 'input:not(.ui-table-box), textarea, select, [contenteditable="true"]';

function useGridKeys<Row>({ rows, ids, selection, focus, onOpen }: GridKeysOptions<Row>) {
  const act = (event: KeyboardEvent): boolean => {
    const row = rows[focus.active.row];
    const id = ids[focus.active.row];
    if (row === undefined || id === undefined) return false;
    if (event.key === 'Enter') {
      onOpen?.(row);
      return true;
    }
    if (event.key !== ' ') return false;
    if (event.shiftKey) selection?.extendTo(id);
    else selection?.toggle(id);
    return true;
  };
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
    const isUsed = selectAll(event) || (target.matches(OWN) && act(event)) || move(event);
    if (isUsed) event.preventDefault();
  };
}

import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useCellEditing } from './cell-editing';
import { TableFoot } from './data-table-foot';
import { TableHead } from './data-table-head';
import { TableRows } from './data-table-rows';
import { useRowSelection } from './row-selection';
import { columnTracks, nextSort, sortRows, type Column, type Sort } from './table-sort';
import { focusTable, useGridFocus } from './use-grid-focus';
import { useGridKeys } from './use-grid-keys';
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
const EDITOR_FIELD = '.ui-cell-editor :is(input, textarea, [role="combobox"])';

export function DataTable<Row>(props: DataTableProps<Row>) {
  const isEmpty = props.rows.length === 0;
  const { frame, ...hold } = useFrameFocus(isEmpty);
  return (
    <div ref={frame} className="ui-table-frame" tabIndex={isEmpty ? -1 : undefined} {...hold}>
      {isEmpty ? props.empty : <Grid {...props} />}
    </div>
  );
}

/** When the last row goes, or rows come back, the focus that was in the table stays at it. */
function useFrameFocus(isEmpty: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (!isInside.current) return;
    if (isEmpty) frame.current?.focus();
    else focusTable(frame.current);
  }, [isEmpty]);
  return {
    frame,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: () => {
      isInside.current = false;
    },
  };
}

/** What the grid shows and does: rows in order, selection, focus, the cell edited in place. */
function useGrid<Row>(props: DataTableProps<Row>) {
  const { columns, rowId, selected = NOTHING, onSelect, activeId } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const rows = useMemo(() => sortRows(props.rows, columns, sort), [props.rows, columns, sort]);
  const ids = rows.map(rowId);
  const isMulti = onSelect !== undefined;
  const chosen = useRowSelection({ ids, selected, onSelect: (next) => onSelect?.(next) });
  const selection = isMulti ? chosen : null;
  const offset = isMulti ? 1 : 0;
  const columnCount = columns.length + offset;
  const first = { row: Math.max(0, ids.indexOf(activeId ?? '')), column: offset };
  const focus = useGridFocus(scroller, { ids, columns: columnCount, first });
  const { active, goTo } = focus;
  const focusEditor = () => scroller.current?.querySelector<HTMLElement>(EDITOR_FIELD)?.focus();
  const editing = useCellEditing({ ids, active, goTo, focusEditor });
  const onKeyDown = useGridKeys({ ...props, rows, ids, selection, focus, editing });
  return {
    ...{ scroller, rows, ids, selection, columnCount, active, editing, sort },
    count: ids.filter((id) => selected.has(id)).length,
    onSort: (column: string) => setSort(nextSort(sort, column)),
    handlers: { onKeyDown, onFocus: focus.onFocus, onBlur: focus.onBlur },
  };
}

function Grid<Row>(props: DataTableProps<Row>) {
  const { label, columns, activeId, height, onOpen } = props;
  const grid = useGrid(props);
  const { scroller, rows, ids, selection, columnCount, active, editing, sort, count } = grid;
  const { gridTemplateColumns: tracks, minWidth } = columnTracks([
    ...(selection ? [CHECK_WIDTH] : []),
    ...columns.map((column) => column.width),
  ]);
  const keysId = useId();
  const isEditable = columns.some(({ editor }) => editor !== undefined);
  const keys = isEditable ? { id: keysId, isEditing: editing.cell !== null } : null;
  return (
    <>
      <div
        ref={scroller}
        className="ui-table"
        role="grid"
        aria-label={label}
        aria-describedby={keys?.id}
        aria-rowcount={rows.length + 1}
        aria-colcount={columnCount}
        aria-multiselectable={selection !== null || undefined}
        style={height === undefined ? undefined : { height, maxHeight: 'none' }}
        {...grid.handlers}
      >
        <div className="ui-table-width" style={{ minWidth }}>
          <TableHead
            {...{ columns, sort, active, selection, count, tracks }}
            total={rows.length}
            onSort={grid.onSort}
          />
          <TableRows
            {...{ columns, rows, ids, active, editing, activeId, selection, scroller, tracks }}
            onOpen={onOpen}
          />
        </div>
      </div>
      {(selection ?? keys) && <TableFoot {...{ count, selection, keys }} total={rows.length} />}
    </>
  );
}

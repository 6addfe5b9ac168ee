import { useEffect, useRef } from 'react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { GridCell } from './grid-keys';
import type { RowSelection } from './row-selection';
import type { Column, Sort } from './table-sort';
import { uiTexts } from './texts';
import { cellName } from './use-grid-focus';
import './check-field.css';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly active: GridCell;
  readonly tracks: string;
  readonly selection: RowSelection | null;
  /** How many of the rows are selected. */
  readonly count: number;
  readonly total: number;
  readonly onSort: (column: string) => void;
}

const HEADER_ROW = -1;

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sort, active, tracks, selection, count, total, onSort } = props;
  const reach = (column: number) => ({
    'data-cell': cellName({ row: HEADER_ROW, column }),
    tabIndex: active.row === HEADER_ROW && active.column === column ? 0 : -1,
  });
  const offset = selection ? 1 : 0;
  return (
    <div role="rowgroup" className="ui-table-head" data-head>
      <div
        role="row"
        aria-rowindex={1}
        className="ui-table-row"
        style={{ gridTemplateColumns: tracks }}
      >
        {selection && (
          <div role="columnheader" aria-colindex={1} className="ui-table-cell ui-table-check">
            <AllBox {...{ selection, count, total }} reach={reach(0)} />
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell
            key={column.id}
            {...{ column, sort, onSort }}
            index={index + offset}
            reach={reach(index + offset)}
          />
        ))}
      </div>
    </div>
  );
}

interface Reach {
  readonly 'data-cell': string;
  readonly tabIndex: number;
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly index: number;
  readonly reach: Reach;
  readonly onSort: (column: string) => void;
}

function HeadCell<Row>({ column, sort, index, reach, onSort }: HeadCellProps<Row>) {
  const isSortable = column.sortValue !== undefined;
  const direction = sort?.column === column.id ? sort.direction : 'none';
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={isSortable ? direction : undefined}
      className={`ui-table-cell ui-table-${column.align ?? 'start'}`}
      {...(isSortable ? {} : reach)}
    >
      {isSortable ? (
        <button
          type="button"
          {...reach}
          className="ui-table-sort"
          onClick={() => onSort(column.id)}
        >
          <span className="ui-table-words">{column.title}</span>
          <SortIcon direction={direction} />
        </button>
      ) : (
        <span className="ui-table-words">{column.title}</span>
      )}
    </div>
  );
}

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

function SortIcon({ direction }: { readonly direction: keyof typeof SORT_ICONS }) {
  const Icon = SORT_ICONS[direction];
  return <Icon aria-hidden className={`ui-table-sort-icon ui-table-sort-${direction}`} />;
}

interface AllBoxProps {
  readonly selection: RowSelection;
  readonly count: number;
  readonly total: number;
  readonly reach: Reach;
}

function AllBox({ selection, count, total, reach }: AllBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const isSome = count > 0 && count < total;
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <input
      {...reach}
      ref={box}
      type="checkbox"
      className="ui-box ui-table-box"
      aria-label={uiTexts.selectAll}
      checked={count === total}
      onChange={() => selection.setAll(count < total)}
    />
  );
}

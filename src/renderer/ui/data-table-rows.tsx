import { useCallback, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { isSame, type CellEditing } from './cell-editing';
import type { GridCell } from './grid-keys';
import type { RowSelection } from './row-selection';
import type { Column } from './table-sort';
import { uiTexts } from './texts';
import { cellName, ROW_HEIGHT } from './use-grid-focus';

interface TableRowsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly ids: readonly string[];
  readonly active: GridCell;
  readonly editing: CellEditing;
  readonly activeId: string | null | undefined;
  readonly selection: RowSelection | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tracks: string;
  readonly onOpen: ((row: Row) => void) | undefined;
}

const OVERSCAN = 8;
const UNKNOWN_HEIGHT = 600; // px, until the window has laid the table out

/** Only the rows in sight, those around them, the active one and the one edited in place. */
export function TableRows<Row>(props: TableRowsProps<Row>) {
  const { rows, ids, active, editing, scroller } = props;
  // The scroller around the rows is there only after their first render. With a second one they learn of
  // it at once and not at some later change, when a table scrolled by then would jump to its top.
  const [, renderAgain] = useState<HTMLDivElement | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => [active.row, editing.row].reduce(withRow, defaultRangeExtractor(range)),
    [active.row, editing.row],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor,
    initialRect: { width: 0, height: UNKNOWN_HEIGHT },
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) =>
        report(rect.height > 0 ? rect : { ...rect, height: UNKNOWN_HEIGHT }),
      ),
  });
  return (
    <div
      ref={renderAgain}
      role="rowgroup"
      className="ui-table-body"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        const id = ids[index];
        if (row === undefined || id === undefined) return null;
        return <BodyRow key={id} {...props} row={row} id={id} index={index} start={start} />;
      })}
    </div>
  );
}

function withRow(indexes: number[], row: number): number[] {
  if (row < 0 || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

interface BodyRowProps<Row> extends TableRowsProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly index: number;
  /** Distance from the first row, in px. */
  readonly start: number;
}

function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { columns, id, index, start, active, activeId, selection, tracks, onOpen } = props;
  const isOpen = activeId !== undefined && id === activeId;
  const canOpen = activeId !== undefined;
  const reach = (column: number) => ({
    'data-cell': cellName({ row: index, column }),
    tabIndex: active.row === index && active.column === column ? 0 : -1,
  });
  const offset = selection ? 1 : 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection?.has(id) ?? (canOpen ? isOpen : undefined)}
      aria-current={isOpen || undefined}
      data-pressable={onOpen !== undefined || undefined}
      className="ui-table-row ui-table-data"
      style={{ gridTemplateColumns: tracks, top: start }}
      onClick={(event) => takeRow(event, props)}
    >
      {selection && (
        <div role="gridcell" aria-colindex={1} className="ui-table-cell ui-table-check" data-check>
          <RowBox id={id} selection={selection} reach={reach(0)} />
        </div>
      )}
      {columns.map((column, place) => (
        <BodyCell
          key={column.id}
          {...props}
          column={column}
          place={place + offset}
          reach={reach(place + offset)}
        />
      ))}
    </div>
  );
}

interface BodyCellProps<Row> extends BodyRowProps<Row> {
  readonly column: Column<Row>;
  readonly place: number;
  readonly reach: { readonly 'data-cell': string; readonly tabIndex: number };
}

function BodyCell<Row>({ column, columns, row, id, editing, place, reach }: BodyCellProps<Row>) {
  const me = { id, column: column.id };
  const isEditable = column.editor !== undefined;
  const isEditedTable = columns.some(({ editor }) => editor !== undefined);
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      aria-readonly={isEditedTable ? !isEditable : undefined}
      className={`ui-table-cell ui-table-${column.align ?? 'start'}`}
      data-editable={isEditable || undefined}
      onDoubleClick={({ ctrlKey, shiftKey }) => {
        if (isEditable && !ctrlKey && !shiftKey && !isSame(editing.cell, me)) editing.start(me);
      }}
      {...reach}
    >
      {column.editor && isSame(editing.cell, me) ? (
        <div className="ui-cell-editor">{column.editor(row, editing.toolsFor(me))}</div>
      ) : (
        <span className="ui-table-words" onPointerEnter={showWhole}>
          {column.cell(row)}
        </span>
      )}
    </div>
  );
}

interface RowBoxProps {
  readonly id: string;
  readonly selection: RowSelection;
  readonly reach: { readonly 'data-cell': string; readonly tabIndex: number };
}

function RowBox({ id, selection, reach }: RowBoxProps) {
  return (
    <input
      {...reach}
      type="checkbox"
      className="ui-box ui-table-box"
      aria-label={uiTexts.selectRow}
      checked={selection.has(id)}
      onChange={({ nativeEvent }) => {
        if ('shiftKey' in nativeEvent && nativeEvent.shiftKey === true) selection.extendTo(id);
        else selection.toggle(id);
      }}
    />
  );
}

const USES_CLICKS = 'a, button, input, select, textarea, label, .ui-cell-editor';

/**
 * A click opens the row; Ctrl, Shift and the place of the checkbox select. In a cell that can be edited
 * it only moves there: were the panel to open, a double click would end in another cell.
 */
function takeRow<Row>(event: MouseEvent, { id, row, selection, onOpen }: BodyRowProps<Row>): void {
  const target = event.target as Element;
  const isSecondOfDouble = event.detail > 1;
  if (isSecondOfDouble || target.closest(USES_CLICKS)) return;
  if (selection && wantsSelection(event, target)) {
    if (event.shiftKey) selection.extendTo(id);
    else selection.toggle(id);
    return;
  }
  selection?.startFrom(id);
  if (target.closest('[data-editable]') === null) onOpen?.(row);
}

function wantsSelection(event: MouseEvent, target: Element): boolean {
  return event.shiftKey || event.ctrlKey || target.closest('[data-check]') !== null;
}

/** What is cut off in its cell can be read by pointing at it; by keyboard Enter opens the row. */
function showWhole({ currentTarget: words }: PointerEvent<HTMLElement>): void {
  words.title = words.scrollWidth > words.clientWidth ? words.innerText : '';
}

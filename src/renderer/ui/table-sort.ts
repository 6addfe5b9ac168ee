import type { ReactNode } from 'react';
import type { EditTools } from './cell-editing';
import { compareGerman } from './collation';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable; texts follow DIN 5007, so give "Muster" for "von Muster". */
  readonly sortValue?: ((row: Row) => string | number) | undefined;
  /** Makes the cells editable in place, by F2 or a double click; `CellText` and its like fit here. */
  readonly editor?: ((row: Row, tools: EditTools) => ReactNode) | undefined;
  /** A fixed length such as `120px`, or a share such as `2fr`; otherwise `1fr`. */
  readonly width?: string | undefined;
  readonly align?: 'start' | 'end' | undefined;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** What pressing a header does: ascending, descending, as given. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** The rows in the order asked for; equal ones stay as they were given, in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const value = columns.find((column) => column.id === sort?.column)?.sortValue;
  if (!sort || !value) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: value(row) }))
    .sort((a, b) => sign * compareKeys(a.key, b.key))
    .map((entry) => entry.row);
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareGerman(String(a), String(b));
}

const NARROWEST = '140px';

/** `grid-template-columns` and the width below which the table scrolls sideways. */
export function columnTracks(widths: readonly (string | undefined)[]) {
  const isShare = (width: string) => width.endsWith('fr');
  const tracks = widths.map((width = '1fr') =>
    isShare(width) ? `minmax(${NARROWEST}, ${width})` : width,
  );
  const least = widths.map((width = '1fr') => (isShare(width) ? NARROWEST : width));
  return { gridTemplateColumns: tracks.join(' '), minWidth: `calc(${least.join(' + ')})` };
}

import { Plus } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button, DataTable, EmptyState, type Column } from '../ui';
import { FilterLine } from './filter-line';
import type { OpenRecord } from './open-record';

interface Identified {
  readonly id: string;
}

interface RegisterTableProps<Row extends Identified, T> {
  readonly label: string;
  /** Those that the filter lets through, of `total`. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly opened: OpenRecord<T>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly before?: ReactNode;
  readonly choices?: ReactNode;
  /** Missing = nothing can be added. */
  readonly addLabel?: string;
  readonly isWritable: boolean;
  /** What belongs here while there is nothing. */
  readonly empty: { readonly title: string; readonly words: string };
  readonly panel: ReactNode;
}

const idOf = ({ id }: Identified): string => id;

/** A room of the register: the filter line, the table, and the panel of what is open beside it. */
export function RegisterTable<Row extends Identified, T>(props: RegisterTableProps<Row, T>) {
  const { label, rows, total, columns, opened, query, onQuery, before, choices } = props;
  const { addLabel, isWritable, empty, panel } = props;
  const { activeId, open, openNew } = opened;
  const isEmpty = total === 0;
  const { title, words } = empty;
  // A key in the filter draws only the filter; the table follows when it has other rows.
  const table = useMemo(
    () => (
      <DataTable
        label={label}
        rows={rows}
        rowId={idOf}
        activeId={activeId}
        onOpen={(row) => {
          open(row.id);
        }}
        empty={
          isEmpty ? (
            <EmptyState title={title}>{words}</EmptyState>
          ) : (
            <EmptyState title="Keine Treffer">
              Ändern Sie den Filter oder nehmen Sie die Auswahl daneben zurück.
            </EmptyState>
          )
        }
        columns={columns}
      />
    ),
    [label, rows, columns, activeId, open, isEmpty, title, words],
  );
  return (
    <div className="with-panel">
      <div>
        <FilterLine
          query={query}
          onQuery={onQuery}
          before={before}
          shown={rows.length}
          total={total}
          action={
            addLabel === undefined ? null : (
              <Button icon={<Plus aria-hidden />} isDisabled={!isWritable} onPress={openNew}>
                {addLabel}
              </Button>
            )
          }
        >
          {choices}
        </FilterLine>
        {table}
      </div>
      {opened.isOpen ? panel : null}
    </div>
  );
}

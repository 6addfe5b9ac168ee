import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
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
  /** Beside the button of the first step: what can be done with the rows shown. */
  readonly tools?: ReactNode;
  /** Missing = nothing can be added. */
  readonly addLabel?: string;
  readonly isWritable: boolean;
  /** What belongs here while there is nothing. */
  readonly empty: { readonly title: string; readonly words: string };
  readonly panel: ReactNode;
}

const idOf = ({ id }: Identified): string => id;

/** Whoever jumps to a record from elsewhere goes on in its panel: what was pressed there is gone. */
function useArrival(isOpen: boolean) {
  const room = useRef<HTMLDivElement>(null);
  const [opensAtOnce] = useState(isOpen);
  useEffect(() => {
    if (!opensAtOnce) return undefined;
    // What was pressed leaves the page with its tab, a moment after this.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const field = room.current?.querySelector<HTMLElement>('.ui-panel form input');
      field?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [opensAtOnce]);
  return room;
}

/** A room of the register: the filter line, the table, and the panel of what is open beside it. */
export function RegisterTable<Row extends Identified, T>(props: RegisterTableProps<Row, T>) {
  const { label, rows, total, columns, opened, query, onQuery, before, choices } = props;
  const { addLabel, isWritable, empty, panel, tools } = props;
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
  const room = useArrival(opened.isOpen);
  return (
    <div ref={room} className="with-panel">
      <div>
        <FilterLine
          query={query}
          onQuery={onQuery}
          before={before}
          tools={tools}
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

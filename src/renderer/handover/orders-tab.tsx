import { Plus } from 'lucide-react';
import { useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { Land } from '../../shared/domain/register/records';
import { NEW_RECORD, useApp } from '../app/app-store';
import { RecordPanel, type TermRecord } from '../chair/term-records';
import { useRegister } from '../contacts/records';
import { Badge, Button, CheckField, DataTable, EmptyState, Spinner, type Column } from '../ui';
import { orderKindWords, orderStateWords } from './handover-words';
import { OrderFields } from './orders-fields';

export type OrderRow = TermRecord<'orders'>;

const NEW_ORDER: OrderRow = {
  ...{ kind: 'inspection', title: '', origin: null, lead: null, details: null },
  ...{ dueOn: null, state: 'open', doneOn: null, result: null },
};

function due({ dueOn, state }: OrderRow, today: string) {
  if (dueOn === null) return '';
  const isLate = state === 'open' && dueOn < today;
  return isLate ? <Badge tone="error">{`seit ${shortDate(dueOn)}`}</Badge> : shortDate(dueOn);
}

/** Left out where the panel beside the table says them. */
const BESIDE: ReadonlySet<string> = new Set(['kind', 'origin', 'state']);

function columnsOf(laender: readonly Land[], today: string): readonly Column<OrderRow>[] {
  const leadOf = ({ lead }: OrderRow): string =>
    laender.find(({ id }) => id === lead)?.name ?? 'offen';
  return [
    {
      id: 'title',
      title: 'Auftrag',
      width: '2fr',
      cell: (row) => row.title,
      sortValue: (row) => row.title,
    },
    { id: 'kind', title: 'Art', width: '140px', cell: (row) => orderKindWords[row.kind] },
    { id: 'origin', title: 'Beschlossen', cell: (row) => row.origin ?? '' },
    { id: 'lead', title: 'Federführung', cell: leadOf, sortValue: leadOf },
    {
      id: 'dueOn',
      title: 'Fällig',
      width: '144px',
      cell: (row) => due(row, today),
      sortValue: (row) => row.dueOn ?? '9',
    },
    { id: 'state', title: 'Stand', width: '96px', cell: (row) => orderStateWords[row.state] },
  ];
}

function missingIn({ title, state, doneOn }: OrderRow): string | null {
  if (title.trim() === '') return 'Geben Sie an, was zu tun ist.';
  return state === 'done' && doneOn === null ? 'Geben Sie an, seit wann es erledigt ist.' : null;
}

interface TabProps {
  readonly today: string;
  readonly isWritable: boolean;
}

/** Whoever was led here finds the order open. */
function ledTo(orders: readonly OrderRow[]): OrderRow | null {
  const { recordId } = useApp.getState();
  if (recordId === NEW_RECORD) return NEW_ORDER;
  return orders.find(({ id }) => id === recordId) ?? null;
}

const idOf = (row: OrderRow | null): string | null => row?.id ?? null;

const asSaved = (orders: readonly OrderRow[], row: OrderRow): OrderRow =>
  orders.find(({ id }) => id === row.id) ?? row;

function NoOrders({ hidden }: { readonly hidden: number }) {
  return (
    <EmptyState title="Keine offenen Aufträge">
      {hidden === 0
        ? 'Legen Sie an, was die Konferenz beschlossen hat und noch zu tun ist.'
        : `Erledigt oder entfallen: ${hidden}. Sie stehen hier, wenn „Nur offene“ abgewählt ist.`}
    </EmptyState>
  );
}

/** What conferences ordered and nobody has finished: passes over to the next office. */
export function OrdersTab({ today, isWritable }: TabProps) {
  const orders = useRegister('orders');
  const laender = useRegister('laender');
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [open, setOpen] = useState<OrderRow | 'wanted' | null>('wanted');
  if (!orders || !laender) return <Spinner label="Wird geladen" />;
  const shown = open === 'wanted' ? ledTo(orders) : open;
  const rows: readonly OrderRow[] = onlyOpen
    ? orders.filter(({ state }) => state === 'open')
    : orders;
  const count = orders.filter(({ state }) => state === 'open').length;
  return (
    <>
      <p className="muted">
        Prüf- und Berichtsaufträge, Arbeitsgruppen und Umlaufverfahren, die mit dem Vorsitz
        übergehen.
      </p>
      <div className="with-panel">
        <div>
          <div className="check-head">
            <Button
              icon={<Plus />}
              isDisabled={!isWritable}
              onPress={() => {
                setOpen(NEW_ORDER);
              }}
            >
              Auftrag anlegen
            </Button>
            <CheckField
              label={`Nur offene (${count} von ${orders.length})`}
              isSelected={onlyOpen}
              onChange={setOnlyOpen}
            />
          </div>
          <DataTable
            label="Aufträge"
            rows={rows}
            rowId={(row) => row.id ?? ''}
            activeId={idOf(shown)}
            onOpen={setOpen}
            columns={columnsOf(laender, today).filter(({ id }) => !shown || !BESIDE.has(id))}
            empty={<NoOrders hidden={orders.length - count} />}
          />
        </div>
        {shown ? (
          <RecordPanel
            key={shown.id ?? 'new'}
            collection="orders"
            isWritable={isWritable}
            addLabel="Auftrag anlegen"
            start={asSaved(orders, shown)}
            nameOf={({ title }) => title}
            missing={missingIn}
            fields={(draft, change, problems) => (
              <OrderFields {...{ draft, change, problems, today, laender }} />
            )}
            onTyped={() => undefined}
            onGoOn={setOpen}
            onClose={() => {
              setOpen(null);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

import { useState } from 'react';
import { useAct } from '../data/hooks';
import { Badge, Button, DataTable, Dialog, Spinner, TextField, type Column } from '../ui';
import type { RecipientRow } from './recipient-rows';

interface TableProps {
  readonly conferenceId: string;
  readonly rows: readonly RecipientRow[] | null;
  readonly kinds: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly activeId: string | null;
  readonly onOpen: (id: string) => void;
}

function State({ row }: { readonly row: RecipientRow }) {
  const [omission] = row.omissions;
  if (omission) return <Badge tone="neutral">{`ausgelassen: ${omission.reason}`}</Badge>;
  if (row.obstacle !== null) return <Badge tone="error">{row.obstacle}</Badge>;
  return row.risks.length > 0 ? <Badge tone="warn">{row.risks.join(', ')}</Badge> : null;
}

const columns: readonly Column<RecipientRow>[] = [
  {
    id: 'place',
    title: 'Land',
    width: '80px',
    cell: (row) => row.place ?? '',
    sortValue: (row) => row.place ?? 'zz',
  },
  {
    id: 'name',
    title: 'Name',
    cell: (row) => row.recipient,
    sortValue: (row) => row.recipient,
  },
  {
    id: 'state',
    title: 'Auffällig',
    cell: (row) => <State row={row} />,
    sortValue: (row) => -row.rank,
  },
];

interface OmitProps {
  readonly names: string;
  readonly onOmit: (reason: string) => void;
  readonly onClose: () => void;
}

function OmitDialog({ names, onOmit, onClose }: OmitProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      title="Auslassen"
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Abbrechen</Button>
          <Button
            variant="primary"
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onOmit(reason.trim());
            }}
          >
            Auslassen
          </Button>
        </>
      }
    >
      <p>{`${names}: Diese Schreiben entstehen auch beim nächsten Mal nicht, bis Sie sie wieder aufnehmen.`}</p>
      <TextField
        label="Grund"
        value={reason}
        onChange={setReason}
        description="Steht in der Prüfung und im Ergebnis, zum Beispiel „hat telefonisch abgesagt“."
      />
    </Dialog>
  );
}

/** Leaving somebody out, and taking them in again; each is one step of the history. */
function useOmissions({ conferenceId, kinds }: TableProps) {
  const act = useAct();
  return {
    omit: async (rows: readonly RecipientRow[], reason: string): Promise<void> => {
      const items = rows.flatMap(({ about }) =>
        kinds.map((kind) => ({
          collection: 'omissions' as const,
          record: { kind, participantId: about, reason },
        })),
      );
      await act('conferences.saveItems', { conferenceId, items });
    },
    takeIn: async (rows: readonly RecipientRow[]): Promise<void> => {
      for (const { id } of rows.flatMap(({ omissions }) => omissions)) {
        const done = await act('conferences.removeItem', {
          conferenceId,
          collection: 'omissions',
          id,
        });
        if (!done.ok) return;
      }
    },
  };
}

function namesOf(rows: readonly RecipientRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first ? first.recipient : `${rows.length} Personen`;
}

/** Everybody who gets a letter, with a tick; the risky ones first. */
export function RecipientsTable(props: TableProps) {
  const { rows, selected, onSelect, activeId, onOpen } = props;
  const [isAsking, setAsking] = useState(false);
  const { omit, takeIn } = useOmissions(props);
  if (!rows) return <Spinner label="Wird geladen" />;
  const left = rows.filter(({ omissions }) => omissions.length > 0);
  // Unticked counts for this run; with a reason it is remembered.
  const unticked = rows.filter(
    ({ about, omissions }) => omissions.length === 0 && !selected.has(about),
  );
  return (
    <div className="stack">
      <DataTable
        label="Empfängerinnen und Empfänger"
        rows={rows}
        rowId={(row) => row.about}
        selected={selected}
        onSelect={onSelect}
        activeId={activeId}
        onOpen={(row) => {
          onOpen(row.about);
        }}
        empty="Noch niemand eingetragen. Nehmen Sie unter Konferenzen die Mitglieder und Gäste auf."
        columns={columns}
        height="min(420px, 50vh)"
      />
      <p className="form-actions">
        {unticked.length > 0 ? (
          <Button
            onPress={() => {
              setAsking(true);
            }}
          >
            {`${namesOf(unticked)} mit Grund auslassen`}
          </Button>
        ) : null}
        {left.length > 0 ? (
          <Button onPress={() => void takeIn(left)}>{`${namesOf(left)} wieder aufnehmen`}</Button>
        ) : null}
      </p>
      {isAsking ? (
        <OmitDialog
          names={namesOf(unticked)}
          onOmit={(reason) => {
            setAsking(false);
            void omit(unticked, reason);
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

import { ListRestart } from 'lucide-react';
import { useState } from 'react';
import { shortDate, weekdayName } from '../../shared/domain/calendar/german-dates';
import type { Input } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { Badge, Button, CheckField, DataTable, Panel, Spinner, TextField } from '../ui';

type Item = Extract<Input<'conferences.saveItem'>['item'], { collection: 'deadlines' }>;
type Deadline = Item['record'] & { readonly id: string };

const owners: Readonly<Record<Deadline['owner'], string>> = {
  secretariat: 'Geschäftsstelle',
  chair: 'Vorsitz',
  laender: 'Länder',
  press: 'Presse',
  both: 'beide Vorsitze',
  nextChair: 'nächster Vorsitz',
};

function state(deadline: Deadline, today: string) {
  if (deadline.done) return <Badge tone="ok">erledigt</Badge>;
  return deadline.day < today ? (
    <Badge tone="error">überfällig</Badge>
  ) : (
    <Badge tone="neutral">offen</Badge>
  );
}

interface EditProps {
  readonly conferenceId: string;
  readonly deadline: Deadline;
  readonly onClose: () => void;
}

function DeadlinePanel({ conferenceId, deadline, onClose }: EditProps) {
  const act = useAct();
  const [responsible, setResponsible] = useState(deadline.responsible ?? '');
  const save = (patch: Partial<Deadline>): void => {
    void act('conferences.saveItem', {
      conferenceId,
      item: { collection: 'deadlines', record: { ...deadline, ...patch } },
    });
  };
  return (
    <Panel title={deadline.title} onClose={onClose}>
      <p>{`${weekdayName(deadline.day)}, ${shortDate(deadline.day)}`}</p>
      {deadline.shiftReason ? (
        <p className="muted">{`Verschoben: ${deadline.shiftReason}`}</p>
      ) : null}
      {deadline.note ? <p className="muted">{deadline.note}</p> : null}
      <CheckField
        label="Erledigt"
        isSelected={deadline.done}
        onChange={(done) => {
          save({ done });
        }}
      />
      <TextField label="Wer kümmert sich" value={responsible} onChange={setResponsible} />
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={(deadline.responsible ?? '') === responsible.trim()}
          onPress={() => {
            save({ responsible: responsible.trim() || null });
          }}
        >
          Speichern
        </Button>
      </p>
    </Panel>
  );
}

/** The deadlines counted back from the first day. */
export function DeadlinesTab({ conferenceId }: { readonly conferenceId: string }) {
  const act = useAct();
  const { data } = useAnswer('conferences.items', { conferenceId, collection: 'deadlines' });
  const { data: status } = useAnswer('window.status', {});
  const [activeId, setActiveId] = useState<string | null>(null);
  if (!data || !status) return <Spinner label="Wird geladen" />;
  // The answer of mixed shape is told apart by the collection that was asked for.
  const rows = [...(data.records as unknown as readonly Deadline[])].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
  const active = rows.find((row) => row.id === activeId);
  const plan = (
    <Button
      icon={<ListRestart />}
      isDisabled={!status.writable}
      onPress={() => void act('deadlines.plan', { conferenceId })}
    >
      {rows.length === 0 ? 'Fristen berechnen' : 'Fristen neu berechnen'}
    </Button>
  );
  return (
    <div className="with-panel">
      <div>
        <p className="tab-actions">{plan}</p>
        <DataTable
          label="Fristen"
          rows={rows}
          rowId={(row) => row.id}
          activeId={activeId}
          onOpen={(row) => {
            setActiveId(row.id);
          }}
          empty="Noch keine Fristen. Sie werden vom ersten Tag der Konferenz zurückgezählt."
          columns={[
            {
              id: 'day',
              title: 'Tag',
              width: '150px',
              sortValue: (row) => row.day,
              cell: (row) => `${weekdayName(row.day).slice(0, 2)}, ${shortDate(row.day)}`,
            },
            {
              id: 'title',
              title: 'Aufgabe',
              sortValue: (row) => row.title,
              cell: (row) => row.title,
            },
            {
              id: 'owner',
              title: 'Zuständig',
              width: '160px',
              sortValue: (row) => owners[row.owner],
              cell: (row) => row.responsible ?? owners[row.owner],
            },
            {
              id: 'state',
              title: 'Stand',
              width: '120px',
              sortValue: (row) => (row.done ? 'z' : row.day),
              cell: (row) => state(row, status.today),
            },
          ]}
        />
      </div>
      {active ? (
        <DeadlinePanel
          key={active.id}
          conferenceId={conferenceId}
          deadline={active}
          onClose={() => {
            setActiveId(null);
          }}
        />
      ) : null}
    </div>
  );
}

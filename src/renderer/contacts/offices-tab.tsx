import { useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import type { Mandate, Office } from '../../shared/domain/register/records';
import { findOffice } from '../../shared/domain/addressing/offices';
import { useAct, useAnswer } from '../data/hooks';
import {
  Button,
  ComboField,
  DataTable,
  DateField,
  Panel,
  Spinner,
  toast,
  useProblems,
} from '../ui';
import { personLabel, type Person } from './person';
import { useRegister } from './records';

interface Row {
  readonly office: Office;
  readonly mandate: Mandate | null;
  readonly person: Person | null;
}

function officeTitle(office: Office, person: Person | null): string {
  const entry = findOffice(office.office);
  const word = person?.gender === 'w' ? entry?.w.nominative : entry?.m.nominative;
  return [word ?? office.office, office.remit, office.of].filter(Boolean).join(' ');
}

function period(mandate: Mandate | null): string {
  if (!mandate) return '';
  return mandate.to
    ? `${shortDate(mandate.from)} bis ${shortDate(mandate.to)}`
    : `seit ${shortDate(mandate.from)}`;
}

function rowsOf(
  offices: readonly Office[],
  mandates: readonly Mandate[],
  persons: readonly Person[],
): readonly Row[] {
  const byId = new Map(persons.map((person) => [person.id, person]));
  return offices.flatMap((office): readonly Row[] => {
    const held = mandates.filter((mandate) => mandate.officeId === office.id);
    if (held.length === 0) return [{ office, mandate: null, person: null }];
    return held.map((mandate) => ({ office, mandate, person: byId.get(mandate.personId) ?? null }));
  });
}

interface PanelProps {
  readonly row: Row;
  readonly persons: readonly Person[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Who holds an office from when to when. */
function MandatePanel({ row, persons, today, onClose }: PanelProps) {
  const act = useAct();
  const { office, mandate } = row;
  const start = mandate ?? { personId: null, from: today, to: null, order: 0 };
  const [personId, setPersonId] = useState<string | null>(start.personId);
  const [from, setFrom] = useState<string | null>(start.from);
  const [to, setTo] = useState<string | null>(start.to);
  const problems = useProblems();
  const isBackwards = from !== null && to !== null && to < from;
  async function save(): Promise<void> {
    if (!personId || !from) return;
    const record = {
      ...(mandate ? { id: mandate.id } : {}),
      personId,
      officeId: office.id,
      from,
      to,
      order: start.order,
    };
    const done = await act('register.save', { collection: 'mandates', record });
    if (!done.ok) return;
    toast('Gespeichert', 'ok');
    onClose();
  }
  return (
    <Panel title={officeTitle(office, row.person)} onClose={onClose}>
      <ComboField
        label="Person im Amt"
        value={personId}
        options={persons.map((person) => ({ value: person.id, label: personLabel(person) }))}
        onChange={setPersonId}
      />
      <DateField
        label="Von"
        value={from}
        today={today}
        onProblem={problems.of('from')}
        onChange={setFrom}
      />
      <DateField
        label="Bis"
        value={to}
        today={today}
        description="Leer, solange das Amt ausgeübt wird."
        {...(isBackwards
          ? { error: 'Das Ende liegt vor dem Beginn. Prüfen Sie die beiden Tage.' }
          : {})}
        onProblem={problems.of('to')}
        onChange={setTo}
      />
      <p className="form-actions">
        <Button
          variant="primary"
          isDisabled={!personId || !from || isBackwards || problems.any}
          onPress={() => void save()}
        >
          Amtszeit speichern
        </Button>
      </p>
    </Panel>
  );
}

/** Offices apart from people, with who holds them when. */
export function OfficesTab() {
  const offices = useRegister('offices');
  const mandates = useRegister('mandates');
  const persons = useRegister('persons');
  const { data: status } = useAnswer('window.status', {});
  const [activeKey, setActiveKey] = useState<string | null>(null);
  if (!offices || !mandates || !persons || !status) return <Spinner label="Wird geladen" />;
  // Offices that somebody holds come first: those are the ones that letters need.
  const all = rowsOf(offices, mandates, persons);
  const rows = [...all.filter((row) => row.person), ...all.filter((row) => !row.person)];
  const keyOf = (row: Row): string => row.mandate?.id ?? row.office.id;
  const active = rows.find((row) => keyOf(row) === activeKey);
  return (
    <div className="with-panel">
      <DataTable
        label="Ämter und Amtszeiten"
        rows={rows}
        rowId={keyOf}
        activeId={activeKey}
        onOpen={(row) => {
          setActiveKey(keyOf(row));
        }}
        empty="Noch keine Ämter."
        columns={[
          {
            id: 'land',
            title: 'Land',
            width: '80px',
            cell: (row) => row.office.land ?? 'Bund',
            sortValue: (row) => row.office.land ?? 'zz',
          },
          {
            id: 'office',
            title: 'Amt',
            cell: (row) => officeTitle(row.office, row.person),
            sortValue: (row) => officeTitle(row.office, row.person),
          },
          {
            id: 'person',
            title: 'Person',
            width: '220px',
            cell: (row) => (row.person ? personLabel(row.person) : 'nicht besetzt'),
            sortValue: (row) => row.person?.lastName ?? '',
          },
          {
            id: 'period',
            title: 'Amtszeit',
            width: '210px',
            cell: (row) => period(row.mandate),
            sortValue: (row) => row.mandate?.from ?? '',
          },
        ]}
      />
      {active ? (
        <MandatePanel
          key={activeKey}
          row={active}
          persons={persons}
          today={status.today}
          onClose={() => {
            setActiveKey(null);
          }}
        />
      ) : null}
    </div>
  );
}

import { useMemo, useState } from 'react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { Badge } from './badge';
import { Button } from './button';
import { CellSelect } from './cell-select';
import { CellDay, CellText } from './cell-text';
import { DataTable } from './data-table';
import { EmptyState } from './empty-state';
import { KeyValue } from './key-value';
import { Panel } from './panel';
import { Section } from './section';
import type { Column } from './table-sort';
import { Tabs } from './tabs';
import './gallery.css';

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly files: number;
}

const NAMES = ['Ärmel', 'Arnold', 'Groß', 'Großmann', 'Öztürk', 'Otto', 'Übel', 'von Muster'];
const OFFICE = 'Ministerium für Wissenschaft, Forschung und Kunst Baden-Württemberg';
const MANY = 5000;

const CONTACTS: readonly Contact[] = Array.from({ length: MANY }, (_, index) => ({
  id: `contact-${index}`,
  name: `${NAMES[(index * 5) % NAMES.length] ?? ''} ${index + 1}`,
  office: OFFICE,
  files: (index * 37) % 101,
}));

const COLUMNS: readonly Column<Contact>[] = [
  { id: 'name', title: 'Name', cell: (row) => row.name, sortValue: (row) => row.name },
  { id: 'office', title: 'Dienststelle', cell: (row) => row.office, width: '2fr' },
  {
    id: 'state',
    title: 'Stand',
    cell: (row) => <Badge tone={row.files > 50 ? 'ok' : 'warn'}>{stateOf(row)}</Badge>,
    sortValue: stateOf,
    width: '130px',
  },
  {
    id: 'files',
    title: 'Vorgänge',
    cell: (row) => row.files,
    sortValue: (row) => row.files,
    width: '110px',
    align: 'end',
  },
];

function stateOf(row: Contact): string {
  return row.files > 50 ? 'zugesagt' : 'offen';
}

const EMPTY = (
  <EmptyState title="Noch keine Kontakte" action={<Button>Kontakt aufnehmen</Button>}>
    Hier stehen Personen und Dienststellen, die eingeladen werden können.
  </EmptyState>
);

const rowId = (row: Contact): string => row.id;

export function GalleryTables() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['contact-1']));
  return (
    <Section title="Tabellen und Reiter">
      <Tabs
        label="Ansichten"
        tabs={[
          { id: 'details', title: 'Mit Einzelheiten', content: <WithDetails /> },
          { id: 'programme', title: 'Programm', content: <p>Noch kein Programm.</p> },
        ]}
      />
      <DataTable
        label="Kontakte zum Auswählen"
        columns={COLUMNS}
        rows={CONTACTS}
        rowId={rowId}
        selected={selected}
        onSelect={setSelected}
        empty={EMPTY}
        height="260px"
      />
      <InPlace />
      <DataTable label="Leere Tabelle" columns={COLUMNS} rows={[]} rowId={rowId} empty={EMPTY} />
    </Section>
  );
}

function WithDetails() {
  const [open, setOpen] = useState<Contact | null>(null);
  return (
    <div className="ui-gallery-beside">
      <DataTable
        label="Kontakte"
        columns={COLUMNS}
        rows={CONTACTS}
        rowId={rowId}
        onOpen={setOpen}
        activeId={open?.id ?? null}
        empty={EMPTY}
        height="260px"
      />
      {open && (
        <Panel title={open.name} onClose={() => setOpen(null)}>
          <KeyValue items={[{ label: 'Dienststelle', value: open.office }]} />
        </Panel>
      )}
    </div>
  );
}

interface Reply {
  readonly id: string;
  readonly name: string;
  readonly state: 'open' | 'accepted' | 'declined';
  readonly on: string | null;
  readonly note: string;
}

const STATES = [
  { value: 'open', label: 'offen' },
  { value: 'accepted', label: 'nimmt teil' },
  { value: 'declined', label: 'sagt ab' },
] as const;

const REPLIES: readonly Reply[] = NAMES.slice(0, 4).map((name) => ({
  id: name,
  name,
  state: 'open',
  on: null,
  note: '',
}));

const TODAY = '2018-02-01';

type Change = (row: Reply, patch: Partial<Reply>) => boolean;

function replyColumns(change: Change): readonly Column<Reply>[] {
  return [
    { id: 'name', title: 'Name', cell: (row) => row.name, sortValue: (row) => row.name },
    {
      id: 'state',
      title: 'Rückmeldung',
      cell: (row) => STATES.find(({ value }) => value === row.state)?.label,
      editor: (row, tools) => (
        <CellSelect
          label={`Rückmeldung: ${row.name}`}
          value={row.state}
          options={STATES}
          onSave={(state) => state === null || change(row, { state })}
          tools={tools}
        />
      ),
    },
    {
      id: 'on',
      title: 'Am',
      cell: (row) => row.on && shortDate(row.on),
      editor: (row, tools) => (
        <CellDay
          label={`Am: ${row.name}`}
          value={row.on}
          today={TODAY}
          isPast
          onSave={(on) => change(row, { on })}
          tools={tools}
        />
      ),
    },
    {
      id: 'note',
      title: 'Bemerkung',
      cell: (row) => row.note,
      editor: (row, tools) => (
        <CellText
          label={`Bemerkung: ${row.name}`}
          value={row.note}
          onSave={(note) => change(row, { note })}
          tools={tools}
        />
      ),
    },
  ];
}

/** Cells edited in place: a choice, a day, a text. */
function InPlace() {
  const [rows, setRows] = useState(REPLIES);
  const columns = useMemo(
    () =>
      replyColumns((row, patch) => {
        setRows((all) => all.map((other) => (other.id === row.id ? { ...row, ...patch } : other)));
        return true;
      }),
    [],
  );
  return (
    <DataTable
      label="Rückmeldungen zum Bearbeiten"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      empty={EMPTY}
    />
  );
}

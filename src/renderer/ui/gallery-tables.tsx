import { useState } from 'react';
import { Badge } from './badge';
import { Button } from './button';
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

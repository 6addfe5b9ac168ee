import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { Badge, Button, DataTable, SearchField, Spinner, matchesGerman } from '../ui';
import { genderOptions, personLabel, sortName, type Person } from './person';
import { PersonPanel } from './person-panel';
import { useRegister } from './records';

function genderCell(person: Person) {
  if (person.gender === null) return <Badge tone="warn">Anrede fehlt</Badge>;
  return genderOptions.find((option) => option.value === person.gender)?.label ?? '';
}

/** Everybody in the register, with address and salutation beside. */
export function PersonsTab() {
  const persons = useRegister('persons');
  const organisations = useRegister('organisations');
  const wanted = useApp((state) => state.personId);
  const { data: status } = useAnswer('window.status', {});
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<string | null>(wanted);
  if (!persons || !organisations || !status) return <Spinner label="Wird geladen" />;
  const houses = new Map(organisations.map((house) => [house.id, house.shortName]));
  const houseOf = (person: Person): string =>
    person.organisationId ? (houses.get(person.organisationId) ?? '') : '';
  const rows = persons.filter((person) =>
    matchesGerman(`${personLabel(person)} ${houseOf(person)}`, query),
  );
  const active = persons.find((person) => person.id === activeId) ?? null;
  return (
    <div className="with-panel">
      <div>
        <div className="tab-actions">
          <Button
            icon={<UserPlus />}
            isDisabled={!status.writable}
            onPress={() => {
              setActiveId('new');
            }}
          >
            Person anlegen
          </Button>
          <SearchField label="Filtern" value={query} onChange={setQuery} />
        </div>
        <DataTable
          label="Personen"
          rows={rows}
          rowId={(row) => row.id}
          activeId={activeId}
          onOpen={(row) => {
            setActiveId(row.id);
          }}
          empty={query ? 'Keine Treffer.' : 'Noch niemand eingetragen.'}
          columns={[
            { id: 'name', title: 'Name', cell: personLabel, sortValue: sortName },
            { id: 'house', title: 'Haus', cell: houseOf, sortValue: houseOf },
            {
              id: 'gender',
              title: 'Anrede',
              width: '160px',
              cell: genderCell,
              sortValue: (row) => row.gender ?? '',
            },
          ]}
        />
      </div>
      {active || activeId === 'new' ? (
        <PersonPanel
          key={activeId}
          person={active}
          isWritable={status.writable}
          onSaved={setActiveId}
          onClose={() => {
            setActiveId(null);
          }}
        />
      ) : null}
    </div>
  );
}

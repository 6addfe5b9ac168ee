import { useCallback, useMemo, useState } from 'react';
import { useApp } from '../app/app-store';
import { postalLines } from '../../shared/domain/addressing/postal-lines';
import type { Organisation } from '../../shared/domain/register/records';
import { useAnswer } from '../data/hooks';
import { Badge, CheckField, SelectField, Spinner, type Column } from '../ui';
import {
  factsOf,
  isOfLand,
  landFilterChoices,
  landName,
  landOrder,
  useContacts,
  type Contacts,
  type Facts,
  type LandFilter,
} from './facts';
import { useOpenRecord } from './open-record';
import { OrganisationPanel } from './organisation-panel';
import { RegisterTable } from './register-table';
import { useFound } from './searchable';

type State = 'all' | 'toCheck' | 'noAddress';

const STATES: readonly { readonly value: State; readonly label: string }[] = [
  { value: 'all', label: 'Alle' },
  { value: 'toCheck', label: 'bitte prüfen' },
  { value: 'noAddress', label: 'Anschrift fehlt' },
];

interface Row {
  readonly id: string;
  readonly house: Organisation;
  readonly land: string;
  readonly order: number;
  readonly name: string;
  readonly address: string;
  readonly isEnded: boolean;
}

function rowOf(house: Organisation, facts: Facts): Row {
  return {
    id: house.id,
    house,
    land: landName(facts, house.land),
    order: landOrder(facts, house.land),
    name: facts.houseName(house),
    address: house.address ? postalLines(house.address).join(', ') : '',
    isEnded: (house.to ?? facts.day) < facts.day,
  };
}

function rowText({ house, land, name, address }: Row): string {
  const { shortName, addressName, email, web, phone } = house;
  return [
    land,
    house.land ?? 'Bund',
    name,
    shortName,
    addressName,
    address,
    email,
    web,
    phone,
  ].join(' ');
}

function stateCell({ house, isEnded }: Row) {
  if (isEnded) return <Badge tone="neutral">beendet</Badge>;
  return house.confirmed ? 'geprüft' : <Badge tone="warn">bitte prüfen</Badge>;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'land',
    title: 'Land',
    width: '80px',
    cell: ({ house }) => house.land ?? 'Bund',
    sortValue: ({ order }) => order,
  },
  {
    id: 'name',
    title: 'Name',
    width: '2fr',
    cell: ({ name }) => name,
    sortValue: ({ name }) => name,
  },
  {
    id: 'address',
    title: 'Anschrift für Briefe',
    cell: ({ address }) => address || <Badge tone="warn">fehlt</Badge>,
    sortValue: ({ address }) => address,
  },
  {
    id: 'state',
    title: 'Stand',
    width: '130px',
    cell: stateCell,
    sortValue: ({ house }) => (house.confirmed ? 1 : 0),
  },
];

function hasState({ house }: Row, state: State): boolean {
  if (state === 'toCheck') return !house.confirmed;
  return state === 'all' || house.address === null;
}

function useFilter(facts: Facts, rows: readonly Row[]) {
  const [query, setQuery] = useState('');
  const [land, setLand] = useState<LandFilter>('all');
  const [state, setState] = useState<State>('all');
  const isMeant = useCallback(
    (row: Row): boolean => isOfLand(row.house.land, land) && hasState(row, state),
    [land, state],
  );
  const shown = useFound({ rows, textOf: rowText, query, isMeant });
  const choices = (
    <>
      <SelectField
        label="Land"
        value={land}
        options={landFilterChoices(facts.contacts)}
        onChange={setLand}
      />
      <SelectField label="Stand" value={state} options={STATES} onChange={setState} />
    </>
  );
  return { query, setQuery, shown, choices };
}

interface RoomProps {
  readonly contacts: Contacts;
  readonly today: string;
  readonly isWritable: boolean;
}

function Room({ contacts, today, isWritable }: RoomProps) {
  const [withEnded, setWithEnded] = useState(false);
  const facts = useMemo(() => factsOf(contacts, today), [contacts, today]);
  const rows = useMemo(() => {
    const all = contacts.organisations.map((house) => rowOf(house, facts));
    return all.filter(({ isEnded }) => withEnded || !isEnded).sort((a, b) => a.order - b.order);
  }, [contacts, facts, withEnded]);
  const { query, setQuery, shown, choices } = useFilter(facts, rows);
  const wanted = useApp((state) => state.recordId);
  const opened = useOpenRecord<Organisation>(contacts.organisations, wanted);
  return (
    <RegisterTable
      label="Ministerien und Häuser"
      rows={shown}
      total={rows.length}
      columns={COLUMNS}
      addLabel="Haus anlegen"
      empty={{
        title: 'Noch keine Häuser',
        words: 'Legen Sie das erste Ministerium oder Haus an.',
      }}
      {...{ opened, query, isWritable }}
      onQuery={setQuery}
      choices={
        <>
          {choices}
          <CheckField label="auch beendete" isSelected={withEnded} onChange={setWithEnded} />
        </>
      }
      panel={
        <OrganisationPanel
          key={opened.turn}
          house={opened.record}
          facts={facts}
          isWritable={isWritable}
          onSaved={opened.onSaved}
          onClose={opened.close}
        />
      }
    />
  );
}

/** Ministries and other houses with their names and postal addresses. */
export function OrganisationsTab() {
  const contacts = useContacts();
  const { data: status } = useAnswer('window.status', {});
  if (!contacts || !status) return <Spinner label="Wird geladen" />;
  return <Room contacts={contacts} today={status.today} isWritable={status.writable} />;
}

import { useCallback, useMemo, useState } from 'react';
import { useApp } from '../app/app-store';
import { findOffice } from '../../shared/domain/addressing/offices';
import type { Office, Person, Seat } from '../../shared/domain/register/records';
import { useAnswer } from '../data/hooks';
import { Badge, DateField, SelectField, Spinner, type Column } from '../ui';
import {
  factsOf,
  isOfLand,
  landFilterChoices,
  landName,
  landOrder,
  titleOf,
  useContacts,
  type Contacts,
  type Facts,
  type LandFilter,
} from './facts';
import { OfficePanel } from './office-panel';
import { useOpenRecord } from './open-record';
import { personLabel, sortName } from './person';
import { RegisterTable } from './register-table';
import { useFound } from './searchable';
import { seatOptions } from './seats';

type State = 'all' | 'vacant' | 'held' | 'toCheck';

const STATES: readonly { readonly value: State; readonly label: string }[] = [
  { value: 'all', label: 'Alle' },
  { value: 'held', label: 'besetzt' },
  { value: 'vacant', label: 'nicht besetzt' },
  { value: 'toCheck', label: 'bitte prüfen' },
];

const SEATS: readonly { readonly value: Seat | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'Alle' },
  ...seatOptions,
];

interface Row {
  readonly id: string;
  readonly office: Office;
  readonly land: string;
  readonly order: number;
  readonly title: string;
  readonly holders: readonly Person[];
  readonly names: string;
  readonly house: string;
}

function rowOf(office: Office, facts: Facts): Row {
  const holders = facts.holders(office.id);
  const house = facts.house(office.organisationId);
  return {
    id: office.id,
    office,
    land: landName(facts, office.land),
    order: landOrder(facts, office.land),
    title: titleOf(office, holders[0]?.gender ?? null),
    holders,
    names: holders.map(personLabel).join(', '),
    house: house?.shortName ?? '',
  };
}

const LAST_RANK = 99;

/** As conferences sit: by Land, in a Land by precedence of the office. */
function byProtocol(a: Row, b: Row): number {
  const rank = ({ office }: Row): number => findOffice(office.office)?.rank ?? LAST_RANK;
  return a.order - b.order || rank(a) - rank(b);
}

function rowsOf(facts: Facts): readonly Row[] {
  const there = facts.contacts.offices.filter(({ to }) => (to ?? facts.day) >= facts.day);
  return there.map((office) => rowOf(office, facts)).sort(byProtocol);
}

function rowText({ office, land, title, names, house, holders }: Row): string {
  const mails = holders.map(({ email }) => email);
  return [land, office.land ?? 'Bund', title, names, house, office.shortRemit, ...mails].join(' ');
}

function holderCell({ holders, names, office }: Row) {
  if (holders.length === 0) return <span className="muted">nicht besetzt</span>;
  return holders.length > 1 && office.seat !== 'other' ? <Badge tone="warn">{names}</Badge> : names;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'land',
    title: 'Land',
    width: '80px',
    cell: ({ office }) => office.land ?? 'Bund',
    sortValue: ({ order }) => order,
  },
  { id: 'office', title: 'Amt', cell: ({ title }) => title, sortValue: ({ title }) => title },
  {
    id: 'person',
    title: 'Person im Amt',
    width: '210px',
    cell: holderCell,
    sortValue: ({ holders }) => (holders[0] ? sortName(holders[0]) : ''),
  },
  {
    id: 'state',
    title: 'Stand',
    width: '130px',
    cell: ({ office }) => (office.confirmed ? 'geprüft' : <Badge tone="warn">bitte prüfen</Badge>),
    sortValue: ({ office }) => (office.confirmed ? 1 : 0),
  },
];

function hasState({ office, holders }: Row, state: State): boolean {
  if (state === 'vacant') return holders.length === 0;
  if (state === 'held') return holders.length > 0;
  return state === 'all' || !office.confirmed;
}

function useFilter(facts: Facts, rows: readonly Row[]) {
  const [query, setQuery] = useState('');
  const [land, setLand] = useState<LandFilter>('all');
  const [seat, setSeat] = useState<Seat | 'all'>('all');
  const [state, setState] = useState<State>('all');
  const isMeant = useCallback(
    (row: Row): boolean =>
      isOfLand(row.office.land, land) &&
      (seat === 'all' || row.office.seat === seat) &&
      hasState(row, state),
    [land, seat, state],
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
      <SelectField label="Für die Konferenz" value={seat} options={SEATS} onChange={setSeat} />
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
  const [day, setDay] = useState(today);
  const facts = useMemo(() => factsOf(contacts, day), [contacts, day]);
  const rows = useMemo(() => rowsOf(facts), [facts]);
  const { query, setQuery, shown, choices } = useFilter(facts, rows);
  const wanted = useApp((state) => state.recordId);
  const opened = useOpenRecord<Office>(contacts.offices, wanted);
  return (
    <RegisterTable
      label="Ämter und Amtszeiten"
      rows={shown}
      total={rows.length}
      columns={COLUMNS}
      addLabel="Amt anlegen"
      empty={{
        title: 'Noch keine Ämter',
        words: 'Legen Sie das erste Amt an; wer es innehat, kommt danach dazu.',
      }}
      {...{ opened, query, choices, isWritable }}
      onQuery={setQuery}
      before={
        <DateField
          label="Stand am"
          value={day}
          today={today}
          isPast
          onChange={(next) => {
            setDay(next ?? today);
          }}
        />
      }
      panel={
        <OfficePanel
          key={opened.turn}
          office={opened.record}
          facts={facts}
          isWritable={isWritable}
          onSaved={opened.onSaved}
          onClose={opened.close}
        />
      }
    />
  );
}

/** Offices apart from people, with who holds them on any day. */
export function OfficesTab() {
  const contacts = useContacts();
  const { data: status } = useAnswer('window.status', {});
  if (!contacts || !status) return <Spinner label="Wird geladen" />;
  return <Room contacts={contacts} today={status.today} isWritable={status.writable} />;
}

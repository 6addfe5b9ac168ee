import { useCallback, useMemo, useState } from 'react';
import type { Office, Person, Seat } from '../../shared/domain/register/records';
import { useApp } from '../app/app-store';
import { useAnswer } from '../data/hooks';
import { ExportShown } from '../exchange/export-shown';
import { Badge, SelectField, Spinner, type Column } from '../ui';
import {
  factsOf,
  isOfLand,
  landFilterChoices,
  landName,
  titleOf,
  useContacts,
  type Contacts,
  type Facts,
  type LandFilter,
} from './facts';
import { useOpenRecord } from './open-record';
import { genderOptions, personLabel, sortName } from './person';
import { PersonPanel } from './person-panel';
import { RegisterTable } from './register-table';
import { inGermanOrder, useFound } from './searchable';
import { seatFilterChoices, type SeatFilter } from './seats';

type Check = 'all' | 'gender' | 'email' | 'nobility';

const CHECKS: readonly { readonly value: Check; readonly label: string }[] = [
  { value: 'all', label: 'Alle' },
  { value: 'gender', label: 'Anrede fehlt' },
  { value: 'email', label: 'E-Mail fehlt' },
  { value: 'nobility', label: 'Namenszusatz bitte prüfen' },
];

/** A person with what the table shows and the filter looks at. */
interface Row {
  readonly id: string;
  readonly person: Person;
  readonly name: string;
  readonly sortKey: string;
  readonly office: string;
  readonly house: string;
  readonly lands: readonly Office['land'][];
  readonly landNames: string;
  readonly seats: readonly Seat[];
}

function rowOf(person: Person, facts: Facts): Row {
  const offices = facts.offices(person.id);
  const house = facts.house(offices[0]?.organisationId ?? person.organisationId);
  const own = offices.map(({ land }) => land);
  const lands = own.length > 0 ? own : house ? [house.land] : [];
  return {
    id: person.id,
    person,
    name: personLabel(person),
    sortKey: sortName(person),
    office: offices.map((office) => titleOf(office, person.gender)).join(', '),
    house: house?.shortName ?? '',
    lands,
    landNames: [...new Set(lands.map((land) => landName(facts, land)))].join(', '),
    seats: offices.map(({ seat }) => seat),
  };
}

function rowText({ person, name, office, house, landNames, lands }: Row): string {
  const { email, unit, parliament } = person;
  return [name, office, house, landNames, ...lands, email, unit, parliament].join(' ');
}

function passes(person: Person, check: Check): boolean {
  if (check === 'gender') return person.gender === null;
  if (check === 'email') return person.email === null;
  return check === 'all' || (person.nobility !== null && person.nobilityConfirmed === false);
}

function genderCell({ person }: Row) {
  if (person.gender === null) return <Badge tone="warn">Anrede fehlt</Badge>;
  return genderOptions.find((option) => option.value === person.gender)?.label ?? '';
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', title: 'Name', cell: ({ name }) => name, sortValue: ({ sortKey }) => sortKey },
  { id: 'office', title: 'Amt', cell: ({ office }) => office, sortValue: ({ office }) => office },
  {
    id: 'land',
    title: 'Land',
    width: '80px',
    cell: ({ lands }) => [...new Set(lands.map((land) => land ?? 'Bund'))].join(', '),
    sortValue: ({ landNames }) => landNames,
  },
  { id: 'house', title: 'Haus', cell: ({ house }) => house, sortValue: ({ house }) => house },
  {
    id: 'gender',
    title: 'Anrede',
    width: '140px',
    cell: genderCell,
    sortValue: ({ person }) => person.gender ?? '',
  },
];

function rowsOf(facts: Facts): readonly Row[] {
  const rows = facts.contacts.persons.map((person) => rowOf(person, facts));
  return inGermanOrder(rows, ({ sortKey }) => sortKey);
}

interface RoomProps {
  readonly contacts: Contacts;
  readonly today: string;
  readonly isWritable: boolean;
}

function useFilter(facts: Facts, rows: readonly Row[]) {
  const [query, setQuery] = useState('');
  const [land, setLand] = useState<LandFilter>('all');
  const [seat, setSeat] = useState<SeatFilter>('all');
  const [check, setCheck] = useState<Check>('all');
  const isMeant = useCallback(
    ({ person, lands, seats }: Row): boolean =>
      (land === 'all' || lands.some((code) => isOfLand(code, land))) &&
      (seat === 'all' || (seat === 'none' ? seats.length === 0 : seats.includes(seat))) &&
      passes(person, check),
    [land, seat, check],
  );
  const shown = useFound({ rows, textOf: rowText, query, isMeant });
  const choices = useMemo(
    () => (
      <>
        <SelectField
          label="Land"
          value={land}
          options={landFilterChoices(facts.contacts)}
          onChange={setLand}
        />
        <SelectField label="Amt" value={seat} options={seatFilterChoices} onChange={setSeat} />
        <SelectField label="Zu prüfen" value={check} options={CHECKS} onChange={setCheck} />
      </>
    ),
    [facts.contacts, land, seat, check],
  );
  return { query, setQuery, shown, choices };
}

function Room({ contacts, today, isWritable }: RoomProps) {
  const wanted = useApp((state) => state.personId);
  const opened = useOpenRecord<Person>(contacts.persons, wanted);
  const facts = useMemo(() => factsOf(contacts, today), [contacts, today]);
  const rows = useMemo(() => rowsOf(facts), [facts]);
  const { query, setQuery, shown, choices } = useFilter(facts, rows);
  return (
    <RegisterTable
      label="Personen"
      rows={shown}
      total={rows.length}
      columns={COLUMNS}
      addLabel="Person anlegen"
      empty={{
        title: 'Noch niemand eingetragen',
        words: 'Legen Sie die erste Person an. Ihre Ämter tragen Sie danach bei ihr ein.',
      }}
      {...{ opened, query, choices, isWritable }}
      tools={<ExportShown personIds={shown.map(({ id }) => id)} />}
      onQuery={setQuery}
      panel={
        <PersonPanel
          key={opened.turn}
          person={opened.record}
          facts={facts}
          isWritable={isWritable}
          onSaved={opened.onSaved}
          onClose={opened.close}
        />
      }
    />
  );
}

/** Everybody in the register, with address and salutation beside. */
export function PersonsTab() {
  const contacts = useContacts();
  const { data: status } = useAnswer('window.status', {});
  if (!contacts || !status) return <Spinner label="Wird geladen" />;
  return <Room contacts={contacts} today={status.today} isWritable={status.writable} />;
}

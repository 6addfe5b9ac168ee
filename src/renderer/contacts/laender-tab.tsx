import { useMemo, useState } from 'react';
import type { Land } from '../../shared/domain/register/records';
import { useAnswer } from '../data/hooks';
import { Spinner, type Column } from '../ui';
import { LandPanel } from './land-panel';
import { useApp } from '../app/app-store';
import { useOpenRecord } from './open-record';
import { useRegister } from './records';
import { RegisterTable } from './register-table';
import { useFound } from './searchable';

const COLUMNS: readonly Column<Land>[] = [
  { id: 'code', title: 'Kürzel', width: '90px', cell: ({ id }) => id },
  {
    id: 'name',
    title: 'Land',
    cell: ({ officialName }) => officialName,
    sortValue: ({ name }) => name,
  },
  {
    id: 'capital',
    title: 'Sitz',
    width: '150px',
    cell: ({ capital }) => capital,
    sortValue: ({ capital }) => capital,
  },
  {
    id: 'member',
    title: 'Mitglied',
    width: '220px',
    cell: ({ memberTitle }) => `${memberTitle.w}, ${memberTitle.m}`,
  },
  {
    id: 'parliament',
    title: 'Parlament',
    cell: ({ parliament }) => `${parliament.name} (${parliament.suffix})`,
  },
];

function rowText({ id, name, officialName, capital, memberTitle, parliament }: Land): string {
  const titles = [memberTitle.w, memberTitle.m, parliament.name, parliament.suffix];
  return [id, name, officialName, capital, ...titles].join(' ');
}

const everyOne = (): boolean => true;

interface RoomProps {
  readonly laender: readonly Land[];
  readonly isWritable: boolean;
}

function Room({ laender, isWritable }: RoomProps) {
  const rows = useMemo(() => [...laender].sort((a, b) => a.order - b.order), [laender]);
  const [query, setQuery] = useState('');
  const shown = useFound({ rows, textOf: rowText, query, isMeant: everyOne });
  const wanted = useApp((state) => state.recordId);
  const opened = useOpenRecord<Land>(laender, wanted);
  return (
    <RegisterTable
      label="Länder"
      rows={shown}
      total={rows.length}
      columns={COLUMNS}
      empty={{ title: 'Keine Länder', words: 'Ein Datenordner bringt die Länder mit.' }}
      {...{ opened, query, isWritable }}
      onQuery={setQuery}
      panel={
        opened.record ? (
          <LandPanel
            key={opened.turn}
            land={opened.record}
            isWritable={isWritable}
            onSaved={opened.onSaved}
            onClose={opened.close}
          />
        ) : null
      }
    />
  );
}

/** The sixteen Länder with the words that their offices are made of. */
export function LaenderTab() {
  const laender = useRegister('laender');
  const { data: status } = useAnswer('window.status', {});
  if (!laender || !status) return <Spinner label="Wird geladen" />;
  return <Room laender={laender} isWritable={status.writable} />;
}

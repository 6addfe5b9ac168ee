import { backupCountsText, backupReasonTexts } from '../../shared/texts/backup-texts';
import { momentText } from '../../shared/texts/moment-text';
import { Badge, DataTable, EmptyState, type Column } from '../ui';
import { placesText, sizeText, type Backup } from './backup-words';

function StateBadge({ counts, isOwn }: Backup) {
  if (counts === null) return <Badge tone="error">nicht lesbar</Badge>;
  if (!isOwn) return <Badge tone="neutral">anderer Ordner</Badge>;
  return <Badge tone="ok">geprüft</Badge>;
}

const columns: readonly Column<Backup>[] = [
  {
    id: 'at',
    title: 'Zeitpunkt',
    width: '176px',
    cell: ({ at }) => momentText(at),
    sortValue: ({ at }) => at,
  },
  {
    id: 'reason',
    title: 'Anlass',
    width: '1fr',
    cell: ({ reason, user }) => [backupReasonTexts[reason], user].filter(Boolean).join(', '),
    sortValue: ({ reason }) => backupReasonTexts[reason],
  },
  {
    id: 'counts',
    title: 'Inhalt',
    width: '2fr',
    cell: ({ counts }) => (counts === null ? '' : backupCountsText(counts)),
  },
  { id: 'places', title: 'Ort', width: '130px', cell: placesText, sortValue: placesText },
  {
    id: 'bytes',
    title: 'Größe',
    width: '90px',
    align: 'end',
    cell: ({ bytes }) => (bytes === 0 ? '' : sizeText(bytes)),
    sortValue: ({ bytes }) => bytes,
  },
  { id: 'state', title: 'Zustand', width: '140px', cell: (row) => <StateBadge {...row} /> },
];

export interface BackupsTableProps {
  readonly backups: readonly Backup[];
  readonly activeId: string | null;
  readonly onOpen: (backup: Backup) => void;
}

export function BackupsTable({ backups, activeId, onOpen }: BackupsTableProps) {
  return (
    <DataTable
      label="Sicherungen"
      columns={columns}
      rows={backups}
      rowId={({ file }) => file}
      activeId={activeId}
      onOpen={onOpen}
      empty={
        <EmptyState title="Noch keine Sicherung">
          Die erste entsteht von selbst kurz nach dem Öffnen des Datenordners, oder jetzt mit „Jetzt
          sichern“.
        </EmptyState>
      }
    />
  );
}

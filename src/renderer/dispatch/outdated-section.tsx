import { FolderDown, Send } from 'lucide-react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { Button, DataTable, Notice, Section, type Column } from '../ui';
import type { OutdatedRow } from './dispatch-rows';
import { useExtract } from './use-extract';
import { useResending } from './use-resending';

const columns: readonly Column<OutdatedRow>[] = [
  {
    id: 'recipient',
    title: 'Wer',
    width: '3fr',
    cell: ({ recipient }) => recipient,
    sortValue: ({ recipient }) => recipient,
  },
  {
    id: 'title',
    title: 'Papier',
    width: '2fr',
    cell: ({ title }) => title,
    sortValue: ({ title }) => title,
  },
  {
    id: 'has',
    title: 'Hat Fassung',
    width: '120px',
    cell: ({ has }) => has,
    sortValue: ({ has }) => has,
  },
  {
    id: 'newest',
    title: 'Neueste',
    width: '100px',
    cell: ({ newest }) => newest,
    sortValue: ({ newest }) => newest,
  },
  {
    id: 'on',
    title: 'Erhalten am',
    width: '130px',
    cell: ({ on }) => shortDate(on),
    sortValue: ({ on }) => on,
  },
];

interface SectionProps {
  readonly conferenceId: string;
  readonly rows: readonly OutdatedRow[];
  readonly isWritable: boolean;
}

/** "Wer hat noch die alte Fassung?", with the two ways to change it. */
export function OutdatedSection({ conferenceId, rows, isWritable }: SectionProps) {
  const extract = useExtract(conferenceId);
  const { chosen, setChosen, sendable, ask, dialog } = useResending({
    ...{ conferenceId, rows },
    title: 'Neue Fassung senden',
    numberOf: ({ newest }) => newest,
  });
  return (
    <Section title="Wer hat noch die alte Fassung?">
      {rows.length === 0 ? (
        <Notice tone="ok">Alle haben von jedem Papier die neueste Fassung.</Notice>
      ) : (
        <div className="stack">
          <DataTable
            label="Wer hat noch die alte Fassung?"
            rows={rows}
            rowId={({ id }) => id}
            columns={columns}
            selected={chosen}
            onSelect={setChosen}
            empty=""
            height="min(360px, 45vh)"
          />
          <p className="form-actions">
            <Button icon={<Send />} isDisabled={!isWritable || sendable.length === 0} onPress={ask}>
              Neue Fassung senden …
            </Button>
            <Button
              icon={<FolderDown />}
              isDisabled={sendable.length === 0}
              onPress={() => void extract.versions(sendable.map(({ versionId }) => versionId))}
            >
              Neue Fassung herausgeben …
            </Button>
          </p>
        </div>
      )}
      {dialog}
    </Section>
  );
}

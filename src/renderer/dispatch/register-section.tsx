import { FolderDown, Send } from 'lucide-react';
import { shortDate } from '../../shared/domain/calendar/german-dates';
import { dispatchWayTexts } from '../../shared/texts/dispatch-texts';
import { sizeText } from '../storage/backup-words';
import { Badge, Button, DataTable, Section, type Column } from '../ui';
import type { DispatchRow } from './dispatch-rows';
import { useExtract } from './use-extract';
import { useResending } from './use-resending';

function Signed({ row }: { readonly row: DispatchRow }) {
  if (row.signedOn !== null) return <Badge tone="ok">{`zurück ${shortDate(row.signedOn)}`}</Badge>;
  return row.caseNumber;
}

const columns: readonly Column<DispatchRow>[] = [
  {
    id: 'title',
    title: 'Papier',
    width: '2fr',
    // The recipient of a letter stands in the next column.
    cell: ({ title, recipient }) => title.replace(`: ${recipient}`, ''),
    sortValue: ({ title }) => title,
  },
  {
    id: 'recipient',
    title: 'Ging an',
    width: '3fr',
    cell: ({ recipient }) => recipient,
    sortValue: ({ recipient }) => recipient,
  },
  {
    id: 'number',
    title: 'Fassung',
    width: '130px',
    cell: ({ number, isNewest }) => (isNewest ? `${number} (neueste)` : number),
    sortValue: ({ number }) => number,
  },
  {
    id: 'on',
    title: 'Am',
    width: '110px',
    cell: ({ on }) => shortDate(on),
    sortValue: ({ on }) => on,
  },
  {
    id: 'way',
    title: 'Weg',
    width: '110px',
    cell: ({ way }) => dispatchWayTexts[way],
    sortValue: ({ way }) => dispatchWayTexts[way],
  },
  {
    id: 'signed',
    title: 'Unterschrieben',
    width: '170px',
    cell: (row) => <Signed row={row} />,
    sortValue: ({ signedOn, caseNumber }) => signedOn ?? caseNumber ?? '',
  },
  {
    id: 'bytes',
    title: 'Größe',
    width: '90px',
    align: 'end',
    cell: ({ bytes }) => sizeText(bytes),
    sortValue: ({ bytes }) => bytes,
  },
];

interface SectionProps {
  readonly conferenceId: string;
  readonly rows: readonly DispatchRow[];
  readonly isWritable: boolean;
}

/** What went to whom, when and how. */
export function RegisterSection({ conferenceId, rows, isWritable }: SectionProps) {
  const extract = useExtract(conferenceId);
  const { chosen, setChosen, selected, sendable, ask, dialog } = useResending({
    ...{ conferenceId, rows },
    title: 'Erneut versenden',
    numberOf: ({ number }) => number,
  });
  return (
    <Section title="Was ging hinaus?">
      <div className="stack">
        <DataTable
          label="Versandregister"
          rows={rows}
          rowId={({ id }) => id}
          columns={columns}
          selected={chosen}
          onSelect={setChosen}
          empty=""
          height="min(420px, 50vh)"
        />
        <p className="form-actions">
          <Button
            icon={<FolderDown />}
            isDisabled={selected.length === 0}
            onPress={() => void extract.versions(selected.map(({ versionId }) => versionId))}
          >
            Fassung herausgeben …
          </Button>
          <Button icon={<Send />} isDisabled={!isWritable || sendable.length === 0} onPress={ask}>
            Erneut versenden …
          </Button>
        </p>
      </div>
      {dialog}
    </Section>
  );
}

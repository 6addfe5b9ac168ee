import { FileCheck2, FolderDown, ScanLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAnswer } from '../data/hooks';
import { Badge, Button, DataTable, DateField, Section, type Column } from '../ui';
import { ScanFindings } from './scan-findings';
import {
  placeKey,
  useScanReading,
  type Match,
  type Reading,
  type ScanReading,
} from './scan-reading';
import { useExtract } from './use-extract';
import { WorkProgress } from './work-progress';
import { counted, fileNameOf, pagesText } from './words';

const by: Readonly<Record<Match['by'], string>> = { text: 'am Text', code: 'am Code' };

const columns: readonly Column<Match>[] = [
  {
    id: 'title',
    title: 'Schreiben',
    width: '2fr',
    cell: ({ title }) => title,
    sortValue: ({ title }) => title,
  },
  {
    id: 'caseNumber',
    title: 'Vorgangsnummer',
    width: '160px',
    cell: ({ caseNumber }) => caseNumber,
    sortValue: ({ caseNumber }) => caseNumber,
  },
  {
    id: 'file',
    title: 'Datei',
    cell: ({ path }) => fileNameOf(path),
    sortValue: ({ path }) => fileNameOf(path),
  },
  {
    id: 'pages',
    title: 'Seiten',
    width: '140px',
    cell: pagesText,
    sortValue: ({ from }) => from,
  },
  {
    id: 'state',
    title: 'Erkannt',
    width: '150px',
    cell: (match) => (match.isFiled ? <Badge tone="neutral">schon abgelegt</Badge> : by[match.by]),
    sortValue: (match) => (match.isFiled ? '' : by[match.by]),
  },
];

interface ProposalProps {
  readonly reading: Reading;
  readonly scans: ScanReading;
  readonly isWritable: boolean;
}

/** What was found, to be looked at before anything is filed. */
function Proposal({ reading, scans, isWritable }: ProposalProps) {
  const { data: status } = useAnswer('window.status', {});
  const today = status?.today ?? '';
  const [typed, setTyped] = useState<string | null | undefined>(undefined);
  const on = typed === undefined ? today : typed;
  const { left } = scans.choice;
  const { matches } = reading;
  const selected = new Set(matches.map(placeKey).filter((key) => !left.has(key)));
  const count = scans.scans.length;
  return (
    <div className="stack">
      <DataTable
        label="Erkannte Schreiben"
        rows={matches}
        rowId={placeKey}
        columns={columns}
        selected={selected}
        onSelect={scans.select}
        empty="In diesen Dateien wurde kein Schreiben erkannt."
        height="min(360px, 45vh)"
      />
      <ScanFindings {...{ reading, scans }} />
      <DateField
        label="Zurück am"
        value={on === '' ? null : on}
        today={today}
        isPast
        isRequired
        onChange={setTyped}
      />
      <p className="form-actions">
        <Button
          variant="primary"
          icon={<FileCheck2 />}
          isDisabled={count === 0 || !isWritable || on === null || on === ''}
          onPress={() => {
            if (on !== null) void scans.file(on);
          }}
        >
          {counted(count, 'Schreiben ablegen', 'Schreiben ablegen')}
        </Button>
        <Button onPress={scans.discard}>Verwerfen</Button>
      </p>
    </div>
  );
}

interface SectionProps {
  readonly conferenceId: string;
  readonly isWritable: boolean;
  /** Scans that are kept already: id and what they show. */
  readonly kept: readonly { readonly id: string }[];
}

/** "Unterschriebene Schreiben einlesen": choose, look, file. */
export function ScansSection({ conferenceId, isWritable, kept }: SectionProps) {
  const scans = useScanReading(conferenceId);
  const extract = useExtract(conferenceId);
  const { reading, work } = scans;
  const keptIds = useMemo(() => kept.map(({ id }) => id), [kept]);
  return (
    <Section title="Unterschriebene Schreiben einlesen">
      {work.run.state === 'idle' ? null : (
        <WorkProgress label="Scans werden gelesen" work={work} isCounted={false} />
      )}
      {work.run.state === 'idle' && reading ? (
        <Proposal {...{ reading, scans, isWritable }} />
      ) : null}
      {work.run.state === 'idle' && !reading ? (
        <div className="stack">
          <p className="muted">
            {`Wählen Sie PDF-, JPEG- oder PNG-Dateien aus dem Scanner. Jedes Schreiben wird an seiner Vorgangsnummer erkannt; abgelegt wird erst, was Sie bestätigen. ${keptIds.length === 0 ? 'Noch ist keines abgelegt.' : `Abgelegt: ${counted(keptIds.length, 'Schreiben', 'Schreiben')}.`}`}
          </p>
          <p className="form-actions">
            <Button icon={<ScanLine />} onPress={() => void scans.read()}>
              Scans wählen …
            </Button>
            {keptIds.length > 0 ? (
              <Button icon={<FolderDown />} onPress={() => void extract.scans(keptIds)}>
                Scans herausgeben …
              </Button>
            ) : null}
          </p>
        </div>
      ) : null}
    </Section>
  );
}

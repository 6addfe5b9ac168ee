import { FileText, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '../data/hooks';
import type { LongWork } from '../data/long-work';
import { RunActions } from '../dispatch/run-actions';
import { fileNameOf } from '../dispatch/words';
import { WorkProgress } from '../dispatch/work-progress';
import { Badge, Button, DataTable, Section, type Column } from '../ui';
import { kindTitle, useKinds } from './kinds';
import { RunExtras, runTitle } from './run-extras';
import { RunOutcome } from './run-outcome';
import type { FinishedRun } from './run-store';

type File = FinishedRun['result']['files'][number];

const stateWords: Readonly<Record<File['state'], string>> = {
  written: 'neu erstellt',
  unchanged: 'unverändert',
  writtenBeside: 'neue Fassung daneben',
};

export function RunProgress({ work }: { readonly work: LongWork }) {
  return (
    <Section title={runTitle(work.run)}>
      <WorkProgress label="Fortschritt" work={work} />
    </Section>
  );
}

/** Shown where there is something left to do by hand. */
const NOTE: Column<File> = {
  id: 'note',
  title: 'Hinweis',
  width: '180px',
  cell: (file) => file.note ?? '',
  sortValue: (file) => file.note ?? '',
};

interface ResultProps {
  readonly run: FinishedRun;
  readonly onNext: () => void;
  readonly conferenceId: string;
}

/** What a run has made, with a way to each file, and what failed and why. */
export function RunResult({ run, onNext, conferenceId }: ResultProps) {
  const act = useAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const kinds = useKinds();
  const files = run.result.files;
  const [first] = files;
  const chosen = files.filter(({ path }) => !left.has(path));
  return (
    <Section title="Ergebnis">
      <RunOutcome run={run} />
      <RunExtras run={run} />
      <RunActions {...{ conferenceId, kinds }} files={chosen}>
        <Button variant="primary" onPress={onNext}>
          Weitere Dokumente
        </Button>
        {first ? (
          <Button
            icon={<FolderOpen />}
            onPress={() => void act('window.showFile', { path: first.path })}
          >
            Ordner öffnen
          </Button>
        ) : null}
      </RunActions>
      <DataTable
        label="Erstellte Dateien"
        selected={new Set(chosen.map(({ path }) => path))}
        onSelect={(paths) => {
          setLeft(new Set(files.map(({ path }) => path).filter((path) => !paths.has(path))));
        }}
        rows={files}
        rowId={(file) => file.path}
        onOpen={(file) => void act('window.openFile', { path: file.path })}
        empty="Es wurde keine Datei erstellt."
        columns={[
          {
            id: 'name',
            title: 'Datei',
            cell: (file) => (
              <>
                <FileText aria-hidden size={16} /> {fileNameOf(file.path)}
              </>
            ),
            sortValue: (file) => fileNameOf(file.path),
          },
          { id: 'kind', title: 'Art', width: '200px', cell: (file) => kindTitle(kinds, file.kind) },
          {
            id: 'recipient',
            title: 'Empfängerin oder Empfänger',
            width: '280px',
            cell: (file) => file.recipient ?? 'alle',
            sortValue: (file) => file.recipient ?? '',
          },
          {
            id: 'state',
            title: 'Stand',
            width: '180px',
            cell: (file) => (
              <Badge tone={file.state === 'unchanged' ? 'neutral' : 'ok'}>
                {stateWords[file.state]}
              </Badge>
            ),
          },
          ...(files.some((file) => file.note !== null) ? [NOTE] : []),
        ]}
      />
    </Section>
  );
}

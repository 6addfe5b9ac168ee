import { FileText, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '../data/hooks';
import { RunActions } from '../dispatch/run-actions';
import { Badge, Button, DataTable, ProgressBar, Section, type Column } from '../ui';
import { kindTitle, useKinds } from './kinds';
import { RunExtras, runTitle } from './run-extras';
import { RunOutcome } from './run-outcome';
import { timeLeft, type Run, type Runner } from './run-store';

type File = NonNullable<Run['result']>['files'][number];

const stateWords: Readonly<Record<File['state'], string>> = {
  written: 'neu erstellt',
  unchanged: 'unverändert',
  writtenBeside: 'neue Fassung daneben',
};

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

export function RunProgress({ runner }: { readonly runner: Runner }) {
  const { run, cancel } = runner;
  return (
    <Section title={runTitle(run)}>
      <ProgressBar
        label="Fortschritt"
        value={run.done}
        max={Math.max(1, run.total)}
        note={`${run.done} von ${run.total}, ${timeLeft(run)}`}
      />
      <p className="form-actions">
        <Button isDisabled={run.state === 'cancelling'} onPress={cancel}>
          {run.state === 'cancelling' ? 'Wird abgebrochen' : 'Abbrechen'}
        </Button>
      </p>
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
  readonly runner: Runner;
  readonly conferenceId: string;
}

/** What a run has made, with a way to each file, and what failed and why. */
export function RunResult({ runner, conferenceId }: ResultProps) {
  const act = useAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { run, reset } = runner;
  const kinds = useKinds();
  const files = run.result?.files ?? [];
  const [first] = files;
  const chosen = files.filter(({ path }) => !left.has(path));
  return (
    <Section title="Ergebnis">
      <RunOutcome run={run} />
      <RunExtras run={run} />
      <RunActions {...{ conferenceId, kinds }} files={chosen}>
        <Button variant="primary" onPress={reset}>
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
                <FileText aria-hidden size={16} /> {fileName(file.path)}
              </>
            ),
            sortValue: (file) => fileName(file.path),
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

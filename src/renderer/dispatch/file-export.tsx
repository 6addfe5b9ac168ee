import { FolderOutput } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useData } from '../data/hooks';
import { Button, CheckField, Notice, ProgressBar, Section } from '../ui';

type Exported = Output<'dispatch.exportFile'>;

interface Running {
  readonly runId: string;
  readonly done: number;
  readonly total: number;
}

/** Starts, follows and ends a hand-over. */
function useExport(conferenceId: string) {
  const { api } = useData();
  const act = useAct();
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<Exported | null>(null);
  const runId = running?.runId ?? null;
  useEffect(
    () =>
      api.on((event) => {
        if (event.type !== 'progress' || event.runId !== runId) return;
        const { done, total } = event;
        setRunning({ runId: event.runId, done, total });
      }),
    [api, runId],
  );
  return {
    running,
    result,
    start: async (pdf: boolean): Promise<void> => {
      const target = await act('window.chooseFolder', { purpose: 'output' });
      if (!target.ok || target.value.folder === null) return;
      const own = crypto.randomUUID();
      setResult(null);
      setRunning({ runId: own, done: 0, total: 0 });
      const { folder } = target.value;
      const made = await act('dispatch.exportFile', { conferenceId, folder, pdf, runId: own });
      setRunning(null);
      if (made.ok) setResult(made.value);
    },
    cancel: (): void => {
      if (runId !== null) void act('documents.cancel', { runId });
    },
  };
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function Outcome({ result }: { readonly result: Exported }) {
  const act = useAct();
  return (
    <>
      <Notice tone="ok" title="Die Ordner für die E-Akte sind fertig">
        <ul className="finding-list">
          {result.folders.map(({ reference, path, papers, pdfs, scans, index }) => (
            <li key={path}>
              {reference === null ? 'Ohne Aktenzeichen' : `Aktenzeichen ${reference}`}
              {`: ${counted(papers, 'Fassung', 'Fassungen')}, ${pdfs} PDF, ${counted(scans, 'unterzeichnetes Schreiben', 'unterzeichnete Schreiben')} `}
              <Button variant="quiet" onPress={() => void act('window.showFile', { path: index })}>
                {`Ordner zeigen${reference === null ? '' : `: ${reference}`}`}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
      {result.notes.length === 0 ? null : (
        <Notice tone="warn" title="Nicht alles konnte abgelegt werden">
          <ul className="finding-list">
            {result.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Hands what left the house over to the electronic files of the ministry. */
export function FileExport({ conferenceId }: { readonly conferenceId: string }) {
  const { running, result, start, cancel } = useExport(conferenceId);
  const [pdf, setPdf] = useState(true);
  return (
    <Section title="E-Akte">
      <p className="muted">
        Je Aktenzeichen ein Ordner mit allen versandten Fassungen, den unterzeichneten Schreiben und
        einem Verzeichnis. Vorhandene Dateien bleiben unberührt.
      </p>
      {running ? (
        <ProgressBar
          label="Ausgabe für die E-Akte"
          value={running.done}
          max={Math.max(1, running.total)}
          note={`${running.done} von ${running.total}`}
        />
      ) : (
        <CheckField
          label="PDF zu jeder Fassung"
          description="Braucht LibreOffice oder Word auf diesem PC und dauert einige Sekunden je Datei."
          isSelected={pdf}
          onChange={setPdf}
        />
      )}
      <p className="form-actions">
        {running ? (
          <Button onPress={cancel}>Abbrechen</Button>
        ) : (
          <Button icon={<FolderOutput />} onPress={() => void start(pdf)}>
            Für die E-Akte ausgeben …
          </Button>
        )}
      </p>
      {result ? <Outcome result={result} /> : null}
    </Section>
  );
}

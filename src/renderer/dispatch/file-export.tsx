import { FolderOutput } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { useLongWork } from '../data/long-work';
import { Button, CheckField, Notice, Section } from '../ui';
import { WorkProgress } from './work-progress';
import { counted } from './words';

type Exported = Output<'dispatch.exportFile'>;

/** Starts a hand-over and keeps what came of it. */
function useExport(conferenceId: string) {
  const act = useAct();
  const work = useLongWork();
  const [result, setResult] = useState<Exported | null>(null);
  return {
    work,
    result,
    start: async (pdf: boolean): Promise<void> => {
      const target = await act('window.chooseFolder', { purpose: 'output' });
      if (!target.ok || target.value.folder === null) return;
      setResult(null);
      const { folder } = target.value;
      const made = await work.follow((runId) =>
        act('dispatch.exportFile', { conferenceId, folder, pdf, runId }),
      );
      if (made.ok) setResult(made.value);
    },
  };
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
  const { work, result, start } = useExport(conferenceId);
  const [pdf, setPdf] = useState(true);
  return (
    <Section title="E-Akte">
      <p className="muted">
        Je Aktenzeichen ein Ordner mit allen versandten Fassungen, den unterzeichneten Schreiben und
        einem Verzeichnis. Vorhandene Dateien bleiben unberührt.
      </p>
      {work.run.state === 'idle' ? (
        <>
          <CheckField
            label="PDF zu jeder Fassung"
            description="Braucht LibreOffice oder Word auf diesem PC und dauert einige Sekunden je Datei."
            isSelected={pdf}
            onChange={setPdf}
          />
          <p className="form-actions">
            <Button icon={<FolderOutput />} onPress={() => void start(pdf)}>
              Für die E-Akte ausgeben …
            </Button>
          </p>
        </>
      ) : (
        <WorkProgress label="Ausgabe für die E-Akte" work={work} />
      )}
      {result ? <Outcome result={result} /> : null}
    </Section>
  );
}

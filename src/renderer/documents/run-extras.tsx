import { FileArchive, Printer } from 'lucide-react';
import { extraTitles } from '../../shared/texts/extras-texts';
import { useAct } from '../data/hooks';
import type { LongRun } from '../data/long-work';
import { Button, Notice } from '../ui';
import type { FinishedRun } from './run-store';

type Result = FinishedRun['result'];
type ExtraFile = NonNullable<Result['extras']>['files'][number];

/** "98 unverändert, 14 neu geschrieben"; nothing where all are new. */
function countsOf({ files, unchanged = 0 }: Result): string | null {
  const same = files.filter(({ state }) => state === 'unchanged').length + unchanged;
  const made = files.length + unchanged - same;
  return same === 0 ? null : `${same} unverändert, ${made} neu geschrieben.`;
}

/** What is being made just now. */
export function runTitle({ stage }: Pick<LongRun, 'stage'>): string {
  if (stage === 'print') return 'Druckdatei wird zusammengestellt';
  return stage === 'zip' ? 'Zip-Datei wird zusammengestellt' : 'Dokumente werden erstellt';
}

function Extra({ file, number }: { readonly file: ExtraFile; readonly number: number | null }) {
  const act = useAct();
  const title = number === null ? extraTitles[file.extra] : `${extraTitles[file.extra]} ${number}`;
  const what = file.extra === 'print' ? 'Schreiben' : 'Dateien';
  return (
    <Button
      icon={file.extra === 'print' ? <Printer /> : <FileArchive />}
      onPress={() =>
        void act(file.extra === 'print' ? 'window.openFile' : 'window.showFile', {
          path: file.path,
        })
      }
    >
      {`${title} ${file.extra === 'print' ? 'öffnen' : 'zeigen'} (${file.papers} ${what})`}
    </Button>
  );
}

/** What a run has given beside its files, and what it left as it was. */
export function RunExtras({ run: { result } }: { readonly run: FinishedRun }) {
  const counts = countsOf(result);
  const { files, notes } = result.extras ?? { files: [], notes: [] };
  const ofKind = (extra: ExtraFile['extra']): readonly ExtraFile[] =>
    files.filter((file) => file.extra === extra);
  return (
    <>
      {counts === null ? null : <p>{counts}</p>}
      {notes.length === 0 ? null : (
        <Notice tone="warn" title="Bitte beachten">
          <ul className="finding-list">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {files.length === 0 ? null : (
        <p className="form-actions">
          {files.map((file) => {
            const same = ofKind(file.extra);
            const number = same.length > 1 ? same.indexOf(file) + 1 : null;
            return <Extra key={file.path} {...{ file, number }} />;
          })}
        </p>
      )}
    </>
  );
}

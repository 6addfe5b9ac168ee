import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct, useAnswer } from '../data/hooks';
import { useLongWork } from '../data/long-work';
import { Button, Notice } from '../ui';
import { WorkProgress } from './work-progress';
import { counted, fileNameOf } from './words';

export type Finished = Output<'dispatch.finish'>;

/** Makes final papers of files, and keeps what came of it. */
export function useFinalPapers() {
  const act = useAct();
  const work = useLongWork();
  const [finished, setFinished] = useState<Finished | null>(null);
  return {
    work,
    finished,
    make: async (paths: readonly string[]): Promise<void> => {
      const made = await work.follow((runId) =>
        act('dispatch.finish', { paths: [...paths], runId }),
      );
      if (!made.ok) return;
      const { program, files, failures } = made.value;
      // What was made before and not again now is still there.
      setFinished((before) => {
        const sources = new Set(files.map(({ source }) => source));
        const others = (before?.files ?? []).filter(({ source }) => !sources.has(source));
        return { program, failures, files: [...others, ...files] };
      });
    },
  };
}

export type FinalPapers = ReturnType<typeof useFinalPapers>;

interface ButtonProps {
  readonly papers: FinalPapers;
  readonly paths: readonly string[];
}

/** Starts the run; where no program is installed the way out stands beside it. */
export function FinalPapersButton({ papers, paths }: ButtonProps) {
  const { data } = useAnswer('dispatch.programs', {});
  const isMissing = data !== null && data.program === null;
  return (
    <Button
      icon={<FileCheck2 />}
      isDisabled={paths.length === 0 || isMissing}
      onPress={() => void papers.make(paths)}
    >
      Reinschriften (PDF) erstellen
    </Button>
  );
}

/** Which program makes the PDFs, how far they are, what came of them. */
export function FinalPapersState({ papers }: { readonly papers: FinalPapers }) {
  const { data } = useAnswer('dispatch.programs', {});
  const { work, finished } = papers;
  if (work.run.state !== 'idle') {
    return <WorkProgress label="Reinschriften werden erstellt" work={work} />;
  }
  const hint = data?.hint ?? null;
  if (hint !== null) return <Notice tone="warn">{hint}</Notice>;
  if (!finished) return null;
  const { files, failures, program } = finished;
  const name = program.version === null ? program.name : `${program.name} ${program.version}`;
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  const made = `${counted(files.length, 'Reinschrift', 'Reinschriften')} mit ${counted(pages, 'Seite', 'Seiten')}, erstellt mit ${name} und geprüft: barrierefrei ausgezeichnet, mit Sprache und Titel.`;
  const thin = files.filter(({ missing }) => missing.length > 0);
  if (failures.length + thin.length === 0) {
    return (
      <Notice tone="ok" title="Reinschriften liegen bei den Dokumenten">
        {`${made} Kein Wort fehlt.`}
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      title={`${counted(failures.length + thin.length, 'Reinschrift braucht', 'Reinschriften brauchen')} Ihren Blick`}
    >
      {files.length > 0 ? <p>{made}</p> : null}
      <ul>
        {failures.map(({ source, message }) => (
          <li key={source}>{`${fileNameOf(source)}: ${message}`}</li>
        ))}
        {thin.map(({ path, missing }) => (
          <li key={path}>
            {`${fileNameOf(path)}: Nicht als Text zu finden: ${missing.join(', ')}. Vergleichen Sie das PDF mit der Word-Datei.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

import { Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '../data/hooks';
import type { KindOfPaper } from '../documents/kinds';
import { Button } from '../ui';
import { FinalPapersButton, FinalPapersState, useFinalPapers } from './final-papers';
import { RecordDialog, type SentFile } from './record-dialog';

interface RunActionsProps {
  readonly conferenceId: string;
  readonly kinds: readonly KindOfPaper[];
  /** The files of the run that are chosen. */
  readonly files: readonly SentFile[];
  /** Other things to do, first in the row. */
  readonly children: ReactNode;
}

/** What follows a run: final papers as PDF, and that its papers went out. */
export function RunActions({ conferenceId, kinds, files, children }: RunActionsProps) {
  const papers = useFinalPapers();
  const [isAsking, setAsking] = useState(false);
  const { data: status } = useAnswer('window.status', {});
  const isBusy = papers.work.run.state !== 'idle';
  const letterKinds = new Set(
    kinds.filter(({ per }) => per === 'recipient').map(({ name }) => name),
  );
  const pdfOf = new Map(papers.finished?.files.map(({ source, path }) => [source, path]));
  // What leaves the house is the final paper where there is one.
  const sent = files.map(({ path, kind, about }) => ({
    path: pdfOf.get(path) ?? path,
    ...{ kind, about },
  }));
  const isLetter = ({ kind }: SentFile): boolean => letterKinds.has(kind);
  return (
    <>
      <p className="form-actions">
        {children}
        <Button
          icon={<Send />}
          isDisabled={files.length === 0 || isBusy || status?.writable !== true}
          onPress={() => {
            setAsking(true);
          }}
        >
          Versand erfassen
        </Button>
        {isBusy ? null : (
          <FinalPapersButton papers={papers} paths={files.map(({ path }) => path)} />
        )}
      </p>
      <FinalPapersState papers={papers} />
      {isAsking ? (
        <RecordDialog
          conferenceId={conferenceId}
          letters={sent.filter(isLetter)}
          common={sent.filter((file) => !isLetter(file))}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

import { FolderOpen, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { ToTakeAlong, useIsThere } from '../storage/take-along-notice';
import { Button, Notice } from '../ui';
import { FirstRun } from './first-run';
import { useReady } from './ready';
import { RepairFolder } from './repair';
import { useChooseFolder } from './use-choose-folder';

type Problem = NonNullable<Output<'window.status'>['problem']>;

function Steps({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <p>{problem.text}</p>
      <ul className="problem-steps">
        {problem.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}

function TryAgain({ folder, isMain }: { readonly folder: string; readonly isMain: boolean }) {
  const act = useAct();
  const [isPending, setPending] = useState(false);
  async function open(): Promise<void> {
    setPending(true);
    await act('window.openFolder', { folder });
    setPending(false);
  }
  return (
    <Button
      variant={isMain ? 'primary' : 'secondary'}
      icon={<RefreshCw />}
      isPending={isPending}
      onPress={() => void open()}
    >
      Noch einmal öffnen
    </Button>
  );
}

interface NoticeProps {
  readonly problem: Problem;
  readonly status: Output<'window.status'>;
}

/** What can be done about it from here. */
function Ways({ problem: { folder }, status: { closing, home, salvaged } }: NoticeProps) {
  if (closing) return <ToTakeAlong />;
  return (
    <>
      {salvaged && !home ? <RepairFolder lost={salvaged.lost} /> : null}
      {folder ? <TryAgain folder={folder} isMain={false} /> : null}
    </>
  );
}

/** Above the pages of a folder that can only be read. */
export function FolderNotice({ problem, status }: NoticeProps) {
  const isSaidBelow = useIsThere() && status.closing !== null;
  if (isSaidBelow) return null;
  return (
    <div className="frame-notice">
      <Notice tone="warn" title={problem.title} action={<Ways problem={problem} status={status} />}>
        <Steps problem={problem} />
      </Notice>
    </div>
  );
}

/** Instead of the pages where the last folder could not be opened at all. */
export function FolderProblem({ problem }: { readonly problem: Problem }) {
  const [isStartingOver, startOver] = useState(false);
  const chooseFolder = useChooseFolder();
  useReady(true);
  if (isStartingOver) return <FirstRun />;
  return (
    <main className="first-run">
      <h1>{problem.title}</h1>
      <Notice tone="error">
        <Steps problem={problem} />
      </Notice>
      <p className="form-actions">
        {problem.folder ? <TryAgain folder={problem.folder} isMain /> : null}
        <Button icon={<FolderOpen />} onPress={() => void chooseFolder('open')}>
          Anderen Datenordner öffnen
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            startOver(true);
          }}
        >
          Zur Startseite
        </Button>
      </p>
    </main>
  );
}

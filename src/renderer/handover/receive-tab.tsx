import { useEffect } from 'react';
import { useAnswer } from '../data/hooks';
import { Notice, Spinner } from '../ui';
import { useKeptWork } from './package-work';
import { ReceiveFlow } from './receive-flow';
import { ReceiveResult } from './receive-result';
import { importing, startAgain, useReceiving } from './receive-store';
import { TakeBack } from './receive-take-back';

/** What was looked at from another folder is not what would come into this one. */
function useThisFolder(folder: string | null): void {
  useEffect(() => {
    const { received, place } = useReceiving.getState();
    if (folder === null || place === folder || received?.folder === folder) return;
    startAgain({ place: folder });
  }, [folder]);
}

/** Receives a handover in a folder that is open: from an empty one it became, or to an office with data. */
export function ReceiveTab() {
  const { data: status } = useAnswer('window.status', {});
  const { result } = useKeptWork(importing);
  const received = useReceiving((state) => state.received);
  useThisFolder(status?.folder ?? null);
  if (!status || status.folder === null) return <Spinner label="Wird geladen" />;
  if (result && received?.folder === status.folder) {
    return (
      <div className="stack">
        <ReceiveResult done={result} from={received.from} />
        <TakeBack isWritable={status.writable} />
      </div>
    );
  }
  return (
    <div className="stack">
      {status.writable ? (
        <ReceiveFlow folder={status.folder} onReceived={() => Promise.resolve()} />
      ) : (
        <Notice tone="neutral">
          Empfangen kann eine Übergabe nur, wer den Datenordner bearbeitet.
        </Notice>
      )}
      <TakeBack isWritable={status.writable} />
    </div>
  );
}

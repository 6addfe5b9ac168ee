import { useState } from 'react';
import type { Input, Output } from '../../shared/ipc/contract';
import { useAct } from '../data/hooks';
import { useLongWork, type LongWork } from '../data/long-work';

/** What came of a run. */
export interface FinishedRun {
  readonly wasCancelled: boolean;
  readonly result: Output<'documents.generate'>;
}

export interface Runner {
  readonly work: LongWork;
  /** Null = none has ended, or somebody goes on to the next. */
  readonly finished: FinishedRun | null;
  readonly start: (input: Omit<Input<'documents.generate'>, 'runId'>) => Promise<void>;
  readonly reset: () => void;
}

/** Starts a run of papers and keeps what came of it. */
export function useRunner(): Runner {
  const act = useAct();
  const work = useLongWork();
  const [finished, setFinished] = useState<FinishedRun | null>(null);
  return {
    work,
    finished,
    start: (input) =>
      work.follow(async (runId, wasCancelled) => {
        const made = await act('documents.generate', { ...input, runId });
        if (made.ok) setFinished({ wasCancelled: wasCancelled(), result: made.value });
      }),
    reset: () => {
      setFinished(null);
    },
  };
}

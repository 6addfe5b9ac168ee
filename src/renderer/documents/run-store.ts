import { useEffect, useState } from 'react';
import type { RunExtra } from '../../shared/domain/documents/run-extras';
import type { Input, Output } from '../../shared/ipc/contract';
import { useAct, useData } from '../data/hooks';

export interface Run {
  readonly state: 'idle' | 'running' | 'cancelling' | 'finished';
  readonly done: number;
  readonly total: number;
  /** What is made of the files when they are done; null = the files themselves. */
  readonly stage: RunExtra | null;
  readonly startedAt: number;
  /** When the last step was reported (milliseconds of the clock). */
  readonly reportedAt: number;
  readonly wasCancelled: boolean;
  readonly result: Output<'documents.generate'> | null;
}

const IDLE: Run = {
  state: 'idle',
  done: 0,
  total: 0,
  stage: null,
  startedAt: 0,
  reportedAt: 0,
  wasCancelled: false,
  result: null,
};

export interface Runner {
  readonly run: Run;
  readonly start: (input: Omit<Input<'documents.generate'>, 'runId'>) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** "noch etwa 12 Sekunden", from what the run has taken so far. */
export function timeLeft({
  done,
  total,
  startedAt,
  reportedAt,
}: Pick<Run, 'done' | 'total' | 'startedAt' | 'reportedAt'>): string {
  if (done === 0) return 'wird vorbereitet';
  const seconds = Math.ceil((((reportedAt - startedAt) / done) * (total - done)) / 1000);
  return seconds <= 1 ? 'gleich fertig' : `noch etwa ${seconds} Sekunden`;
}

/** Starts, follows and cancels a run of papers. */
export function useRunner(): Runner {
  const { api } = useData();
  const act = useAct();
  const [runId, setRunId] = useState<string | null>(null);
  const [run, setRun] = useState<Run>(IDLE);

  useEffect(
    () =>
      api.on((event) => {
        if (event.type !== 'progress' || event.runId !== runId) return;
        const { done, total, stage = null } = event;
        const reportedAt = Date.now();
        setRun((current) => ({
          ...{ ...current, done, total, stage, reportedAt },
          // What comes next takes its own time.
          startedAt: stage === current.stage ? current.startedAt : reportedAt,
        }));
      }),
    [api, runId],
  );

  return {
    run,
    start: async (input) => {
      const id = crypto.randomUUID();
      setRunId(id);
      setRun({ ...IDLE, state: 'running', startedAt: Date.now() });
      const made = await act('documents.generate', { ...input, runId: id });
      setRun((current) =>
        made.ok
          ? {
              ...current,
              state: 'finished',
              wasCancelled: current.state === 'cancelling',
              result: made.value,
            }
          : IDLE,
      );
    },
    cancel: () => {
      if (runId === null) return;
      setRun((current) => ({ ...current, state: 'cancelling' }));
      void act('documents.cancel', { runId });
    },
    reset: () => {
      setRun(IDLE);
    },
  };
}

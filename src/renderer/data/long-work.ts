import { useEffect, useRef, useState } from 'react';
import type { RunExtra } from '../../shared/domain/documents/run-extras';
import type { WindowEvent } from '../../shared/ipc/channels';
import { useAct, useData } from './hooks';

/** How far work beside the window has come; times in milliseconds of the clock. */
export interface LongRun {
  readonly state: 'idle' | 'running' | 'cancelling';
  readonly done: number;
  readonly total: number;
  /** What is made of the files of a run when they are done; null = the work itself. */
  readonly stage: RunExtra | null;
  readonly startedAt: number;
  readonly reportedAt: number;
}

/** Nothing runs. */
export const IDLE: LongRun = {
  ...{ state: 'idle', done: 0, total: 0, stage: null, startedAt: 0, reportedAt: 0 },
};

type Progress = Extract<WindowEvent, { type: 'progress' }>;

/** The run after it has told how far it is; `now` in milliseconds. */
export function advanced(run: LongRun, progress: Progress, now: number): LongRun {
  const { done, total, stage = null } = progress;
  return {
    ...{ ...run, done, total, stage, reportedAt: now },
    // What comes next takes its own time.
    startedAt: stage === run.stage ? run.startedAt : now,
  };
}

/** "noch etwa 12 Sekunden", from what the work has taken so far. */
export function timeLeft({ done, total, startedAt, reportedAt }: LongRun): string {
  if (done === 0) return 'wird vorbereitet';
  const seconds = Math.ceil((((reportedAt - startedAt) / done) * (total - done)) / 1000);
  return seconds <= 1 ? 'gleich fertig' : `noch etwa ${seconds} Sekunden`;
}

export interface LongWork {
  readonly run: LongRun;
  /** Does the work under a name by which it reports and can be cancelled. */
  readonly follow: <T>(
    work: (runId: string, wasCancelled: () => boolean) => Promise<T>,
  ) => Promise<T>;
  readonly cancel: () => void;
}

export type CancelOperation = 'documents.cancel' | 'handover.cancel' | 'retention.cancel';

/** Follows one piece of long work at a time. */
export function useLongWork(cancelBy: CancelOperation = 'documents.cancel'): LongWork {
  const { api } = useData();
  const act = useAct();
  const [runId, setRunId] = useState<string | null>(null);
  const [run, setRun] = useState<LongRun>(IDLE);
  const isCancelled = useRef(false);
  useEffect(
    () =>
      api.on((event) => {
        if (event.type !== 'progress' || event.runId !== runId) return;
        setRun((current) => advanced(current, event, Date.now()));
      }),
    [api, runId],
  );
  return {
    run,
    follow: async (work) => {
      const id = crypto.randomUUID();
      setRunId(id);
      setRun({ ...IDLE, state: 'running', startedAt: Date.now() });
      isCancelled.current = false;
      const result = await work(id, () => isCancelled.current);
      setRun(IDLE);
      return result;
    },
    cancel: () => {
      if (runId === null) return;
      isCancelled.current = true;
      setRun((current) => ({ ...current, state: 'cancelling' }));
      void act(cancelBy, { runId });
    },
  };
}

import { useEffect, useState } from 'react';
import { useAct, useData } from '../data/hooks';

/** How far work beside the window has come; times in milliseconds of the clock. */
export interface LongRun {
  readonly state: 'idle' | 'running' | 'cancelling';
  readonly done: number;
  readonly total: number;
  readonly startedAt: number;
  readonly reportedAt: number;
}

const IDLE: LongRun = { state: 'idle', done: 0, total: 0, startedAt: 0, reportedAt: 0 };

export interface LongWork {
  readonly run: LongRun;
  /** Does the work under a name by which it reports and can be cancelled. */
  readonly follow: <T>(work: (runId: string) => Promise<T>) => Promise<T>;
  readonly cancel: () => void;
}

/** Follows one piece of long work at a time. */
export function useLongWork(): LongWork {
  const { api } = useData();
  const act = useAct();
  const [runId, setRunId] = useState<string | null>(null);
  const [run, setRun] = useState<LongRun>(IDLE);
  useEffect(
    () =>
      api.on((event) => {
        if (event.type !== 'progress' || event.runId !== runId) return;
        const { done, total } = event;
        setRun((current) => ({ ...current, done, total, reportedAt: Date.now() }));
      }),
    [api, runId],
  );
  return {
    run,
    follow: async (work) => {
      const id = crypto.randomUUID();
      setRunId(id);
      setRun({ ...IDLE, state: 'running', startedAt: Date.now() });
      const result = await work(id);
      setRun(IDLE);
      return result;
    },
    cancel: () => {
      if (runId === null) return;
      setRun((current) => ({ ...current, state: 'cancelling' }));
      void act('documents.cancel', { runId });
    },
  };
}

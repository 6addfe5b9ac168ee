import { useEffect, useRef, useState } from 'react';
import { useAct, useData } from '../data/hooks';

export interface BackupRun {
  readonly kind: 'backup' | 'inspect' | 'restore';
  readonly runId: string;
  readonly done: number;
  readonly total: number;
}

export interface BackupRunner {
  readonly run: BackupRun | null;
  /** Does one piece of work under an id of its own, so that it can be followed and stopped. */
  readonly follow: <T>(kind: BackupRun['kind'], work: (runId: string) => Promise<T>) => Promise<T>;
  readonly cancel: () => void;
}

export function useBackupRun(): BackupRunner {
  const { api } = useData();
  const act = useAct();
  const [run, setRun] = useState<BackupRun | null>(null);
  const runId = useRef<string | null>(null);

  useEffect(
    () =>
      api.on((event) => {
        if (event.type !== 'progress' || event.runId !== runId.current) return;
        const { done, total } = event;
        setRun((current) => current && { ...current, done, total });
      }),
    [api],
  );

  return {
    run,
    follow: async (kind, work) => {
      const id = crypto.randomUUID();
      runId.current = id;
      setRun({ kind, runId: id, done: 0, total: 0 });
      const result = await work(id);
      if (runId.current === id) setRun(null);
      return result;
    },
    cancel: () => {
      if (runId.current !== null) void act('store.cancelBackup', { runId: runId.current });
    },
  };
}

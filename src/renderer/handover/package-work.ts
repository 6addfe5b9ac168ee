import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Api } from '../data/api';
import { useData } from '../data/hooks';
import { advanced, IDLE, type CancelOperation, type LongRun } from '../data/long-work';

interface State<T> {
  readonly run: LongRun;
  readonly runId: string | null;
  readonly result: T | null;
  readonly error: AppError | null;
}

/** One kind of long work that goes on while somebody looks at another page, and what came of it. */
export interface KeptWork<T> {
  readonly store: StoreApi<State<T>>;
  readonly cancelBy: CancelOperation;
}

const NOTHING = { run: IDLE, runId: null, result: null, error: null } as const;

export function keptWork<T>(cancelBy: CancelOperation): KeptWork<T> {
  return { store: createStore<State<T>>(() => NOTHING), cancelBy };
}

/** Forgets what came of it; what runs goes on. */
export function clearWork<T>({ store }: KeptWork<T>): void {
  store.setState({ result: null, error: null });
}

async function follow<T>(
  { store }: KeptWork<T>,
  api: Api,
  work: (runId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const runId = crypto.randomUUID();
  const run: LongRun = { ...IDLE, state: 'running', startedAt: Date.now() };
  store.setState({ ...NOTHING, run, runId });
  const ignore = api.on((event) => {
    if (event.type !== 'progress' || event.runId !== runId) return;
    store.setState((state) => ({ run: advanced(state.run, event, Date.now()) }));
  });
  const done = await work(runId);
  ignore();
  store.setState({
    run: IDLE,
    runId: null,
    ...(done.ok ? { result: done.value } : { error: done.error }),
  });
  return done;
}

export interface Working<T> extends Pick<State<T>, 'run' | 'result' | 'error'> {
  readonly isRunning: boolean;
  readonly start: (work: (runId: string) => Promise<Result<T>>) => Promise<Result<T>>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

export function useKeptWork<T>(kept: KeptWork<T>): Working<T> {
  const { api } = useData();
  const { error, result, run, runId } = useStore(kept.store);
  return {
    ...{ error, result, run },
    isRunning: run.state !== 'idle',
    start: (work) => follow(kept, api, work),
    cancel: () => {
      if (runId === null) return;
      kept.store.setState({ run: { ...run, state: 'cancelling' } });
      void api.call(kept.cancelBy, { runId });
    },
    clear: () => {
      clearWork(kept);
    },
  };
}

import { useEffect } from 'react';
import type { Input } from '../../shared/ipc/contract';
import { useAct, useData } from '../data/hooks';
import { toast } from '../ui';
import { NO_LIST, useListStore, type ListState, type Reading, type RowState } from './list-store';

/** Rows asked for at once; more come when somebody wants them. */
const PAGE = 500;
const WORTH_SEEING: RowState[] = ['new', 'changed', 'wrong'];

export interface List extends ListState {
  readonly choose: () => Promise<void>;
  /** Reads the list in this way. */
  readonly read: (reading: Reading) => Promise<void>;
  /** Reads the list again, with something else. */
  readonly change: (patch: Partial<Reading>) => Promise<void>;
  readonly show: (shown: RowState | null) => Promise<void>;
  readonly more: () => Promise<void>;
  readonly setLeaveOutWrong: (leaveOut: boolean) => void;
  readonly commit: () => Promise<void>;
  readonly cancel: () => void;
  readonly drop: () => void;
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** Runs one operation on the list under an id of its own, so that it can be followed and stopped. */
function useRun() {
  const { api } = useData();
  useEffect(
    () =>
      api.on((event) => {
        const { run } = useListStore.getState();
        if (event.type !== 'progress' || event.runId !== run?.runId) return;
        useListStore.setState({ run: { ...run, done: event.done, total: event.total } });
      }),
    [api],
  );
  return async <T>(work: (runId: string) => Promise<T>): Promise<T> => {
    const runId = crypto.randomUUID();
    useListStore.setState({ run: { runId, done: 0, total: 0 } });
    const done = await work(runId);
    if (useListStore.getState().run?.runId === runId) useListStore.setState({ run: null });
    return done;
  };
}

/** The list that is being read in: looked at, read differently, taken over. */
export function useList(): List {
  const act = useAct();
  const run = useRun();
  const state = useListStore();

  async function look(reading: Reading, shown: RowState | null, offset = 0): Promise<void> {
    const states = shown === null ? WORTH_SEEING : [shown];
    const input: Input<'contacts.importPreview'> = { ...reading, states, offset, limit: PAGE };
    const answer = await run((runId) => act('contacts.importPreview', { ...input, runId }));
    if (!answer.ok) return;
    const before = useListStore.getState().look?.rows ?? [];
    const rows = offset > 0 ? [...before, ...answer.value.rows] : answer.value.rows;
    useListStore.setState({ reading, shown, look: { ...answer.value, rows } });
  }

  async function commit(): Promise<void> {
    const { reading, look: looked, leaveOutWrong } = useListStore.getState();
    if (!reading || !looked) return;
    const input = { ...reading, digest: looked.digest, leaveOutWrong };
    const done = await run((runId) => act('contacts.import', { ...input, runId }));
    if (!done.ok) return;
    const { created, changed } = done.value;
    toast(
      `Liste übernommen: ${counted(created, 'Person', 'Personen')} neu, ${counted(changed, 'Person', 'Personen')} geändert`,
      'ok',
    );
    useListStore.setState(NO_LIST);
  }

  return {
    ...state,
    choose: async () => {
      const chosen = await act('window.chooseFile', { purpose: 'list' });
      if (!chosen.ok || chosen.value.file === null) return;
      useListStore.setState({ ...NO_LIST, run: useListStore.getState().run });
      await look({ path: chosen.value.file }, null);
    },
    read: (reading) => look(reading, state.shown),
    change: async (patch) => {
      if (state.reading) await look({ ...state.reading, ...patch }, state.shown);
    },
    show: async (shown) => {
      if (state.reading) await look(state.reading, shown);
    },
    more: async () => {
      if (state.reading) await look(state.reading, state.shown, state.look?.rows.length ?? 0);
    },
    setLeaveOutWrong: (leaveOutWrong) => {
      useListStore.setState({ leaveOutWrong });
    },
    commit,
    cancel: () => {
      if (state.run) void act('contacts.cancel', { runId: state.run.runId });
    },
    drop: () => {
      useListStore.setState(NO_LIST);
    },
  };
}

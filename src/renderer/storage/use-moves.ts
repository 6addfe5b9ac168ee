import { create } from 'zustand';
import type { AppError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import { askAboutCloud } from '../app/cloud';
import { useAct, useData } from '../data/hooks';
import {
  failedReturnWords,
  failedWords,
  returnedWords,
  takenWords,
  wentOnWords,
  type Move,
  type MoveWords,
} from './take-along-words';
import { useSlowWork } from './use-slow-work';

interface Said {
  /** The folder that was open then; in another one it says nothing. */
  readonly folder: string;
  readonly words: MoveWords;
  /** The folder in which the work goes on now; null = this one. */
  readonly next: string | null;
}

// Outside of the page: a folder is opened anew by what is said here.
const useSaid = create<{ readonly said: Said | null }>(() => ({ said: null }));

/** What came of the last move of a folder. */
export function useLastMove(folder: string): Said | null {
  const said = useSaid((state) => state.said);
  return said?.folder === folder ? said : null;
}

interface Told<T> {
  readonly done: (value: T) => Omit<Said, 'folder'>;
  readonly failed: (error: AppError) => MoveWords;
}

export interface Moves {
  readonly pending: Move | null;
  /** Asks for a folder: an empty one, or a data folder. */
  readonly choose: (purpose: 'create' | 'open') => Promise<string | null>;
  readonly takeOut: (to: string) => Promise<void>;
  /** Asked at home: from where the copy lies. */
  readonly fetch: (from: string) => Promise<void>;
  /** Asked in the copy: to the known home, or to where it lies now. */
  readonly sendHome: (home: string, to: string | null) => Promise<void>;
  readonly goOn: () => Promise<void>;
}

/** Takes the open folder along, brings it back, goes on without it; each says what came of it. */
export function useMoves(folder: string): Moves {
  const { api } = useData();
  const act = useAct();
  const { pending, run: runSlow } = useSlowWork<Move>();

  function run<T>(move: Move, work: () => Promise<Result<T>>, told: Told<T>): Promise<void> {
    return runSlow(move, async () => {
      useSaid.setState({ said: null });
      const result = await work();
      const said = result.ok
        ? told.done(result.value)
        : { words: told.failed(result.error), next: null };
      useSaid.setState({ said: { folder, ...said } });
    });
  }
  return {
    pending,
    choose: async (purpose) => {
      const chosen = await act('window.chooseFolder', { purpose });
      if (!chosen.ok) return null;
      const { cloud, folder: place } = chosen.value;
      return cloud !== null && !(await askAboutCloud(cloud)) ? null : place;
    },
    takeOut: (to) =>
      run('takeOut', () => api.call('store.takeOut', { to }), {
        done: (taken) => ({ words: takenWords(taken), next: taken.folder }),
        failed: (error) => failedWords('takeOut', error),
      }),
    fetch: (from) =>
      run('bringBack', () => api.call('store.bringBack', { from }), {
        done: (returned) => ({ words: returnedWords(returned, true), next: null }),
        failed: (error) => failedWords('bringBack', error),
      }),
    sendHome: (home, to) =>
      run('bringBack', () => api.call('store.bringBack', to === null ? {} : { to }), {
        done: (returned) => ({ words: returnedWords(returned, false), next: returned.home }),
        failed: (error) => failedReturnWords(error, to ?? home),
      }),
    goOn: () =>
      run('goOn', () => api.call('store.goOn', {}), {
        done: () => ({ words: wentOnWords(), next: null }),
        failed: (error) => failedWords('goOn', error),
      }),
  };
}

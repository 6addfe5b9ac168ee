import { createContext, useCallback, useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Input, Output } from '../../shared/ipc/contract';
import type { OperationName } from '../../shared/ipc/operation-names';
import type { Result } from '../../shared/result';
import { errorText } from '../../shared/texts/error-texts';
import { toast } from '../ui';
import type { Api } from './api';
import { answerOf, type Answer, type QueryStore } from './query-store';

export interface Data {
  readonly api: Api;
  readonly queries: QueryStore;
}

export const DataContext = createContext<Data | null>(null);

export function useData(): Data {
  const data = useContext(DataContext);
  if (!data) throw new Error('outside of the data context');
  return data;
}

/** The answer to a question, kept fresh while the component is shown. */
export function useAnswer<N extends OperationName>(
  operation: N,
  input: Input<N>,
): Answer<Output<N>> {
  const { queries } = useData();
  const key = queries.key({ operation, input });
  // The key says all there is about the question; `input` is a new object on every render.
  const question = useMemo(
    () => ({ operation, input: JSON.parse(JSON.stringify(input)) as Input<N> }),
    [key],
  );
  useEffect(() => queries.watch(question), [queries, question]);
  return useStore(queries.store, (state) => answerOf<N>(state, key));
}

/** Runs an operation; an error is shown as its German sentence and handed back. */
export function useAct(): <N extends OperationName>(
  operation: N,
  input: Input<N>,
) => Promise<Result<Output<N>>> {
  const { api } = useData();
  return useCallback(
    async (operation, input) => {
      const result = await api.call(operation, input);
      if (!result.ok) toast(errorText(result.error), 'error');
      return result;
    },
    [api],
  );
}

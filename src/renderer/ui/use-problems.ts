import { useCallback, useState } from 'react';

export interface Problems {
  /** Whether any field holds text that cannot be read. */
  readonly any: boolean;
  /** For a field's `onProblem`; `name` tells the fields of one form apart. */
  readonly of: (name: string) => (problem: string | null) => void;
}

/** Keeps a form from being saved while a field shows text that is not its value. */
export function useProblems(): Problems {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const of = useCallback(
    (name: string) => (problem: string | null) => {
      setNames((current) => {
        if (current.has(name) === (problem !== null)) return current;
        const next = new Set(current);
        if (problem === null) next.delete(name);
        else next.add(name);
        return next;
      });
    },
    [],
  );
  return { any: names.size > 0, of };
}

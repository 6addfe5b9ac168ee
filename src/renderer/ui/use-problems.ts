import { useState } from 'react';

/** Where a form keeps text of its fields that is no value, beyond the time that they are shown. */
export interface FieldTexts {
  readonly texts: Readonly<Record<string, string>>;
  readonly keep: (name: string, text: string | null) => void;
}

/** A field's way to its form: tells that the typed text cannot be read, or can be again (null). */
export interface ProblemReport {
  (problem: string | null): void;
  /** Text that was typed here before and did not become a value; the field goes on with it. */
  readonly kept?: string | undefined;
  /** Takes the text as long as it is not a value. */
  readonly keep?: ((text: string | null) => void) | undefined;
}

export interface Problems {
  /** Whether any field holds text that cannot be read. */
  readonly any: boolean;
  /** For a field's `onProblem`; `name` tells the fields of one form apart. */
  readonly of: (name: string) => ProblemReport;
}

/** Keeps a form from being saved while a field shows text that is not its value. */
export function useProblems(unread?: FieldTexts): Problems {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const report = (name: string, problem: string | null): void => {
    setNames((current) => {
      if (current.has(name) === (problem !== null)) return current;
      const next = new Set(current);
      if (problem === null) next.delete(name);
      else next.add(name);
      return next;
    });
  };
  const of = (name: string): ProblemReport =>
    Object.assign((problem: string | null) => report(name, problem), {
      kept: unread?.texts[name],
      keep: (text: string | null) => unread?.keep(name, text),
    });
  return { any: names.size > 0, of };
}

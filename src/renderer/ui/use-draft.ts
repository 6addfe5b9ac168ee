import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Result } from '../../shared/result';

interface DraftOptions {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onProblem: ((problem: string | null) => void) | undefined;
  readonly parse: (text: string) => Result<string, string>;
  readonly show: (value: string) => string;
}

interface Draft {
  /** The value when the typing began: another one from outside (undo) ends the draft. */
  readonly base: string | null;
  readonly text: string;
  readonly problem: string | null;
}

/**
 * Text that becomes a value on leaving the field or Enter. Text that cannot be read stays as it is,
 * with the reason; the value before it stays too.
 */
export function useDraft({ value, onChange, onProblem, parse, show }: DraftOptions) {
  const [stored, setDraft] = useState<Draft | null>(null);
  const draft = stored?.base === value ? stored : null;
  const text = draft?.text ?? (value === null ? '' : show(value));
  const isEmpty = text.trim() === '';
  const problem = draft?.problem ?? null;
  useReport(problem, onProblem);

  const choose = (next: string | null) => {
    setDraft(null);
    if (next !== value) onChange(next);
  };
  const commit = () => {
    if (draft === null) return;
    const parsed = parse(text);
    if (isEmpty) choose(null);
    else if (parsed.ok) choose(parsed.value);
    else setDraft({ ...draft, problem: parsed.error });
  };
  return {
    choose,
    problem,
    parsed: draft === null ? value : readable(parse(text)),
    input: {
      value: text,
      autoComplete: 'off',
      spellCheck: false,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        setDraft({ base: value, text: event.target.value, problem }),
      onBlur: commit,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
      },
    },
  };
}

/**
 * Tells a form of the problem exactly as long as it is shown: it also ends when the value changes from
 * outside, or the field goes.
 */
function useReport(problem: string | null, onProblem: DraftOptions['onProblem']): void {
  const latest = useRef(onProblem);
  useLayoutEffect(() => {
    latest.current = onProblem;
  });
  // Not after painting: Enter in a field shows its problem and submits the form in one stroke.
  useLayoutEffect(() => {
    if (problem === null) return;
    latest.current?.(problem);
    return () => latest.current?.(null);
  }, [problem]);
}

function readable(parsed: Result<string, string>): string | null {
  return parsed.ok ? parsed.value : null;
}

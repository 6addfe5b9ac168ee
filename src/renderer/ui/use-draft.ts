import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Result } from '../../shared/result';
import type { ProblemReport } from './use-problems';

interface DraftOptions {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onProblem: ProblemReport | undefined;
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
  const [stored, setStored] = useState(() => goneOnWith(onProblem?.kept, value, parse));
  const draft = stored?.base === value ? stored : null;
  const setDraft = (next: Draft | null): void => {
    setStored(next);
    onProblem?.keep?.(next?.text ?? null);
  };
  const text = draft?.text ?? (value === null ? '' : show(value));
  const isEmpty = text.trim() === '';
  const problem = draft?.problem ?? null;
  useReport(problem, onProblem);
  useForgetting(stored !== null && draft === null, onProblem);

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
  useUnfinished(stored, commit);
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

/** A field that was left without a word (by a key, by a crash) shows again what was typed in it. */
function goneOnWith(
  kept: string | undefined,
  value: string | null,
  parse: DraftOptions['parse'],
): Draft | null {
  if (kept === undefined) return null;
  const parsed = parse(kept);
  return {
    base: value,
    text: kept,
    problem: parsed.ok || kept.trim() === '' ? null : parsed.error,
  };
}

/** What can be read of it becomes a value at once: nobody leaves the field a second time. */
function useUnfinished(stored: Draft | null, commit: () => void): void {
  const latest = useRef(commit);
  const isUnfinished = useRef(stored !== null && stored.problem === null);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  useLayoutEffect(() => {
    if (isUnfinished.current) latest.current();
    isUnfinished.current = false;
  }, []);
}

/** A value that came from outside ends the typing; the text must not come back with the field. */
function useForgetting(isOver: boolean, onProblem: DraftOptions['onProblem']): void {
  const latest = useRef(onProblem);
  useLayoutEffect(() => {
    latest.current = onProblem;
  });
  useLayoutEffect(() => {
    if (isOver) latest.current?.keep?.(null);
  }, [isOver]);
}

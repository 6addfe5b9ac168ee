import { useState, type KeyboardEvent } from 'react';
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

  const choose = (next: string | null) => {
    setDraft(null);
    onProblem?.(null);
    if (next !== value) onChange(next);
  };
  const commit = () => {
    if (draft === null) return;
    const parsed = parse(text);
    if (isEmpty) choose(null);
    else if (parsed.ok) choose(parsed.value);
    else {
      setDraft({ ...draft, problem: parsed.error });
      onProblem?.(parsed.error);
    }
  };
  return {
    choose,
    problem: draft?.problem ?? null,
    parsed: draft === null ? value : readable(parse(text)),
    input: {
      value: text,
      autoComplete: 'off',
      spellCheck: false,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        setDraft({ base: value, text: event.target.value, problem: draft?.problem ?? null }),
      onBlur: commit,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
      },
    },
  };
}

function readable(parsed: Result<string, string>): string | null {
  return parsed.ok ? parsed.value : null;
}

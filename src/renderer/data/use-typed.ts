import { useCallback } from 'react';
import { create } from 'zustand';

type Typed<T> = Partial<T>;
type Update<T> = Typed<T> | ((current: Typed<T>) => Typed<T>);

interface TypedState {
  /** Per form what was typed and is not saved; forms without any are not in it. */
  readonly forms: Readonly<Record<string, object>>;
}

const useForms = create<TypedState>(() => ({ forms: {} }));

const NOTHING = {};

function withoutEqual<T extends object>(typed: Typed<T>, saved: T): Typed<T> {
  const differs = ([field, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(saved[field as keyof T]);
  // Some of the fields of a Partial<T> are one; `fromEntries` forgets the names.
  return Object.fromEntries(Object.entries(typed).filter(differs)) as Typed<T>;
}

function keep(key: string, typed: object): void {
  useForms.setState(({ forms }) => {
    const others = Object.entries(forms).filter(([other]) => other !== key);
    const isEmpty = Object.keys(typed).length === 0;
    return { forms: Object.fromEntries(isEmpty ? others : [...others, [key, typed]]) };
  });
}

/**
 * What is typed into a form over what is saved, as `useState` would hold it, but outside of the form: it
 * is still there when somebody comes back from another tab, row or room. `key` names form and record.
 */
export function useTyped<T extends object>(
  key: string,
  saved: T,
): readonly [Typed<T>, (update: Update<T>) => void] {
  // Only this hook writes under the key, with the type that it reads.
  const typed = useForms(({ forms }) => (forms[key] ?? NOTHING) as Typed<T>);
  const set = useCallback(
    (update: Update<T>) => {
      const current = (useForms.getState().forms[key] ?? NOTHING) as Typed<T>;
      keep(key, withoutEqual(typeof update === 'function' ? update(current) : update, saved));
    },
    [key, saved],
  );
  return [typed, set];
}

/** How many forms hold something that is not saved. */
export function useUnsavedCount(): number {
  return useForms(({ forms }) => Object.keys(forms).length);
}

/** Whether the form of this key holds something that is not saved. */
export function useIsTyped(key: string): boolean {
  return useForms(({ forms }) => key in forms);
}

export const unsavedCount = (): number => Object.keys(useForms.getState().forms).length;

/** Forgets all of it: another folder, other records. */
export function forgetTyped(): void {
  useForms.setState({ forms: {} });
}

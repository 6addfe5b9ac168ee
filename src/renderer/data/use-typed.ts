import { create } from 'zustand';
import { withoutSent } from './typed';

type Typed<T> = Partial<T>;

/** A form's values: what is saved, and over it what was typed and is not. */
export interface TypedForm<T> {
  readonly values: T;
  readonly typed: Typed<T>;
  readonly change: (patch: Typed<T>) => void;
  /** Forgets what was typed, in one field or in all. */
  readonly drop: (field?: keyof T & string) => void;
  /** To be called once what this render shows is saved: what was typed since stays. */
  readonly dropSent: () => void;
}

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

function without<T extends object>(typed: Typed<T>, field: string): Typed<T> {
  const left = Object.entries(typed).filter(([name]) => name !== field);
  return Object.fromEntries(left) as Typed<T>;
}

/**
 * What is typed into a form, kept outside of it: it is still there when somebody comes back from another
 * tab, row or room. `key` names form and record.
 */
export function useTyped<T extends object>(key: string, saved: T): TypedForm<T> {
  // Only this hook writes under the key, with the type that it reads.
  const typed = useForms(({ forms }) => (forms[key] ?? NOTHING) as Typed<T>);
  const set = (update: (current: Typed<T>) => Typed<T>): void => {
    const current = (useForms.getState().forms[key] ?? NOTHING) as Typed<T>;
    keep(key, withoutEqual(update(current), saved));
  };
  return {
    values: { ...saved, ...typed },
    typed,
    change: (patch) => {
      set((current) => ({ ...current, ...patch }));
    },
    drop: (field) => {
      set((current) => (field === undefined ? {} : without(current, field)));
    },
    dropSent: () => {
      set((current) => withoutSent(current, typed));
    },
  };
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

import { create } from 'zustand';
import type { FormKey } from '../../shared/domain/forms/form-place';

/** What stands in a form and is not saved. */
export interface FormText {
  /** Values by field. */
  readonly typed: object;
  /** Text by field that is no value, or none yet: half a date. */
  readonly unread: Readonly<Record<string, string>>;
}

export type Forms = Readonly<Record<string, FormText>>;

/** All forms with something that is not saved, by key; the others are not in it. */
export const useForms = create<{ readonly forms: Forms }>(() => ({ forms: {} }));

export const NO_TEXT: FormText = { typed: {}, unread: {} };

export function formText(key: FormKey): FormText {
  return useForms.getState().forms[key] ?? NO_TEXT;
}

function isNothing({ typed, unread }: FormText): boolean {
  return Object.keys(typed).length === 0 && Object.keys(unread).length === 0;
}

export function without<V>(
  values: Readonly<Record<string, V>>,
  field: string,
): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

export function keepForm(key: string, text: FormText): void {
  useForms.setState(({ forms }) => {
    const others = without(forms, key);
    return { forms: isNothing(text) ? others : { ...others, [key]: text } };
  });
}

/** Takes in what was typed in an earlier run; what stands in the form already goes before it. */
export function restoreForms(drafts: Forms): void {
  useForms.setState(({ forms }) => {
    const merged = Object.entries(drafts).map(([key, draft]) => {
      const { typed, unread } = forms[key] ?? NO_TEXT;
      const text = {
        typed: { ...draft.typed, ...typed },
        unread: { ...draft.unread, ...unread },
      };
      return [key, text] as const;
    });
    return { forms: { ...forms, ...Object.fromEntries(merged) } };
  });
}

export const unsavedCount = (): number => Object.keys(useForms.getState().forms).length;

/** Forgets all of it: another folder, other records. */
export function forgetTyped(): void {
  useForms.setState({ forms: {} });
}

import { useEffect } from 'react';
import { keyOnceSaved, type FormKey } from '../../shared/domain/forms/form-place';
import type { FieldTexts } from '../ui';
import { withoutSent } from './typed';
import { formText, keepForm, NO_TEXT, useForms, without, type FormText } from './typed-forms';

export { forgetTyped, unsavedCount } from './typed-forms';

type Typed<T> = Partial<T>;

/** A form's values: what is saved, and over it what was typed and is not. */
export interface TypedForm<T> {
  readonly values: T;
  readonly typed: Typed<T>;
  /** Text that is no value; for `useProblems`, so that it waits here too. */
  readonly unread: FieldTexts;
  readonly change: (patch: Typed<T>) => void;
  /** Forgets what was typed, in one field or in all. */
  readonly drop: (field?: keyof T & string) => void;
  /**
   * To be called once what this render shows is saved: what was typed since stays, under the id that a new
   * record has got. Answers whether there is any.
   */
  readonly dropSent: (savedId?: string) => boolean;
}

function isSaved<T extends object>(saved: T, field: keyof T, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(saved[field]);
}

function withoutEqual<T extends object>(typed: Typed<T>, saved: T): Typed<T> {
  const differing = Object.entries(typed).filter(
    ([field, value]) => !isSaved(saved, field as keyof T, value),
  );
  // Some of the fields of a Partial<T> are one; `fromEntries` forgets the names.
  return Object.fromEntries(differing) as Typed<T>;
}

/** Only `useTyped` writes under a key, with the type that it reads. */
function typedOf<T>({ typed }: FormText): Typed<T> {
  return typed;
}

function set<T extends object>(
  key: FormKey,
  saved: T,
  update: (current: Typed<T>) => Typed<T>,
): void {
  const text = formText(key);
  keepForm(key, { ...text, typed: withoutEqual(update(typedOf<T>(text)), saved) });
}

function keepUnread(key: FormKey, name: string, text: string | null): void {
  const now = formText(key);
  if ((now.unread[name] ?? null) === text) return;
  const others = without(now.unread, name);
  keepForm(key, { ...now, unread: text === null ? others : { ...others, [name]: text } });
}

/** What has been typed since `sent` was on its way; that alone stays, under `key`. */
function leaveUnsent(from: FormKey, sent: FormText, key: FormKey): boolean {
  const now = formText(from);
  const typed = withoutSent(now.typed, sent.typed);
  // Fields left out of a record of texts leave a record of texts.
  const unread = withoutSent(now.unread, sent.unread) as FormText['unread'];
  keepForm(key, { typed, unread });
  if (key !== from) keepForm(from, NO_TEXT);
  return formText(key) !== NO_TEXT;
}

/**
 * What is typed into a form, kept outside of it: it is still there when somebody comes back from another
 * tab, row or room, and after a crash. `key` names form and record.
 */
export function useTyped<T extends object>(key: FormKey, saved: T): TypedForm<T> {
  const text = useForms(({ forms }) => forms[key] ?? NO_TEXT);
  const typed = typedOf<T>(text);
  // A draft of a form that was saved in the moment before a crash, or a record that has caught up.
  const isBehind = Object.entries(typed).some(([field, value]) =>
    isSaved(saved, field as keyof T, value),
  );
  useEffect(() => {
    if (isBehind) set<T>(key, saved, (current) => current);
  }, [isBehind, key, saved]);
  return {
    values: { ...saved, ...typed },
    typed,
    unread: {
      texts: text.unread,
      keep: (name, unread) => {
        keepUnread(key, name, unread);
      },
    },
    change: (patch) => {
      set<T>(key, saved, (current) => ({ ...current, ...patch }));
    },
    drop: (field) => {
      if (field === undefined) {
        keepForm(key, NO_TEXT);
        return;
      }
      keepUnread(key, field, null);
      set<T>(key, saved, (current) => without({ ...current }, field) as Typed<T>);
    },
    dropSent: (savedId) =>
      leaveUnsent(key, text, savedId === undefined ? key : keyOnceSaved(key, savedId)),
  };
}

/** How many forms hold something that is not saved. */
export function useUnsavedCount(): number {
  return useForms(({ forms }) => Object.keys(forms).length);
}

/** Whether the form of this key holds something that is not saved. */
export function useIsTyped(key: FormKey): boolean {
  return useForms(({ forms }) => key in forms);
}

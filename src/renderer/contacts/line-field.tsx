import { CheckField, SelectField, TextField, type TextFieldProps } from '../ui';
import type { RecordFormState } from './record-form';

type NamesOf<T, V> = {
  [K in keyof T]-?: T[K] extends V ? K : never;
}[keyof T] &
  string;

interface Named<T extends object, K> {
  readonly form: RecordFormState<T>;
  readonly name: K;
  readonly isWritable: boolean;
}

type LineProps<T extends object> = Named<T, NamesOf<T, string | null | undefined>> &
  Omit<TextFieldProps, 'value' | 'onChange' | 'error' | 'isDisabled'>;

/** A field of one text of the record; empty is nothing where nothing may stand there. */
export function LineField<T extends object>(props: LineProps<T>) {
  const { form, name, isWritable, ...look } = props;
  const value = form.values[name] as string | null | undefined;
  const wasNothing = (form.saved[name] ?? null) === null;
  return (
    <TextField
      {...look}
      value={value ?? ''}
      error={form.errors[name]}
      isDisabled={!isWritable}
      onChange={(text) => {
        const next = text === '' && wasNothing ? null : text;
        form.change({ [name]: next } as Partial<T>);
      }}
    />
  );
}

type ChoiceProps<T extends object, V extends string> = Named<T, NamesOf<T, V | null>> & {
  readonly label: string;
  readonly description?: string;
  /** The option `none` stands for null. */
  readonly options: readonly { readonly value: V | 'none'; readonly label: string }[];
};

/** A choice of the record; null is the option `none`. */
export function ChoiceField<T extends object, V extends string>(props: ChoiceProps<T, V>) {
  const { form, name, isWritable, ...look } = props;
  const value = form.values[name] as V | null;
  return (
    <SelectField<V | 'none'>
      {...look}
      value={value ?? 'none'}
      error={form.errors[name]}
      isDisabled={!isWritable}
      onChange={(next) => {
        form.change({ [name]: next === 'none' ? null : next } as Partial<T>);
      }}
    />
  );
}

type TickProps<T extends object> = Named<T, NamesOf<T, boolean | undefined>> & {
  readonly label: string;
  readonly description?: string;
};

export function TickField<T extends object>({ form, name, isWritable, ...look }: TickProps<T>) {
  return (
    <CheckField
      {...look}
      isSelected={form.values[name] === true}
      isDisabled={!isWritable}
      onChange={(isSelected) => {
        form.change({ [name]: isSelected } as Partial<T>);
      }}
    />
  );
}

/** What was typed, without spaces around it; where nothing is left there is nothing. */
export function trimmed<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' ? value.trim() || null : value,
  ]);
  // The names are those of the values; what must not be empty has been asked for before.
  return Object.fromEntries(entries) as T;
}

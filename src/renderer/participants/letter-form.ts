import type { Input } from '../../shared/ipc/contract';
import type { LetterForm } from '../../shared/domain/conferences/records';

/** What a letter has of its own, as the fields show it. */
export interface LetterValues {
  readonly variant: 'A' | 'B' | 'house';
  readonly withName: 'yes' | 'no' | 'house';
  readonly collegial: boolean;
  readonly salutation: string;
  readonly closing: string;
  readonly handwritten: boolean;
  readonly togetherWithId: string | null;
}

export type FormInput = NonNullable<Input<'letters.preview'>['form']>;

const NAMES = { yes: true, no: false, house: null } as const;

function nameChoice(withName: boolean | null): LetterValues['withName'] {
  if (withName === null) return 'house';
  return withName ? 'yes' : 'no';
}

const BY_THE_RULE: FormInput = {
  variant: null,
  withName: null,
  collegial: null,
  salutation: null,
  closing: null,
  handwritten: false,
  togetherWithId: null,
};

/** A letter without a form of its own is as the house has it. */
export function letterValues(saved: LetterForm | null): LetterValues {
  const form = saved ?? BY_THE_RULE;
  return {
    variant: form.variant ?? 'house',
    withName: nameChoice(form.withName),
    collegial: form.collegial ?? false,
    salutation: form.salutation ?? '',
    closing: form.closing ?? '',
    handwritten: form.handwritten,
    togetherWithId: form.togetherWithId,
  };
}

export function formInput(values: LetterValues): FormInput {
  const { variant, withName, collegial, salutation, closing, handwritten } = values;
  return {
    variant: variant === 'house' ? null : variant,
    withName: NAMES[withName],
    collegial: collegial ? true : null,
    salutation: salutation.trim() || null,
    closing: closing.trim() || null,
    handwritten,
    togetherWithId: values.togetherWithId,
  };
}

/** Whether nothing of it differs from the rule: then there is nothing to keep. */
export function isByTheRule(form: FormInput): boolean {
  return Object.values(form).every((value) => value === null || value === false);
}

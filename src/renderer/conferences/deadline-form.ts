import { useState } from 'react';
import type { Deadline } from '../../shared/domain/conferences/records';
import type { FormKey } from '../../shared/domain/forms/form-place';
import { errorText } from '../../shared/texts/error-texts';
import { fieldErrors, type FieldErrors } from '../data/field-errors';
import { useData } from '../data/hooks';
import { useTyped } from '../data/use-typed';
import { useProblems } from '../ui';
import { draftOf, missingIn, recordOf } from './deadline-draft';

const FAILED = 'Noch nicht gespeichert. Ihre Eingaben stehen unverändert hier.';

interface FormOptions {
  readonly conferenceId: string;
  /** null = a new one. */
  readonly deadline: Deadline | null;
  /** `isMore`: something was typed while it was being saved. */
  readonly onSaved: (id: string, isMore: boolean) => void;
}

/** What is typed, kept beside the record until it is saved; a failing save leaves it as it is. */
export function useDeadlineForm({ conferenceId, deadline, onSaved }: FormOptions) {
  const { api } = useData();
  const key: FormKey = `deadline ${conferenceId} ${deadline?.id ?? 'new'}`;
  const { values: draft, unread, change, drop, dropSent } = useTyped(key, draftOf(deadline));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const problems = useProblems(unread);

  async function send(day: string): Promise<void> {
    const record = recordOf(deadline, { ...draft, day });
    const item = { collection: 'deadlines', record } as const;
    const done = await api.call('conferences.saveItem', { conferenceId, item });
    if (done.ok) {
      const { id } = done.value;
      onSaved(id, dropSent(id));
      return;
    }
    const found = fieldErrors(done.error);
    setErrors(found);
    setFailure(Object.keys(found).length > 0 ? FAILED : `${errorText(done.error)} ${FAILED}`);
  }
  return {
    draft,
    errors,
    failure,
    problems,
    change,
    /** Takes back a day that was typed and not saved. */
    forgetDay: (): void => {
      drop('day');
    },
    save: async (): Promise<void> => {
      const missing = missingIn(draft);
      setErrors(missing);
      setFailure(null);
      const isComplete = Object.keys(missing).length === 0 && !problems.any;
      if (isComplete && draft.day !== null) await send(draft.day);
    },
  };
}

export type DeadlineForm = ReturnType<typeof useDeadlineForm>;

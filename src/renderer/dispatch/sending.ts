import { useState } from 'react';
import { dispatchWays, type DispatchWay } from '../../shared/domain/dispatch/records';
import { dispatchWayTexts } from '../../shared/texts/dispatch-texts';
import { useAnswer } from '../data/hooks';

export const wayOptions = dispatchWays.map((value) => ({ value, label: dispatchWayTexts[value] }));

export interface Sending {
  readonly on: string | null;
  readonly way: DispatchWay;
  readonly note: string;
  readonly fileReference: string;
}

/** What is typed of a dispatch; `given` is what the operations take, null as long as a day is missing. */
export function useSending() {
  const { data: status } = useAnswer('window.status', {});
  const today = status?.today ?? '';
  const [typed, setTyped] = useState<Partial<Sending>>({});
  const sending: Sending = {
    on: today === '' ? null : today,
    way: 'letter',
    note: '',
    fileReference: '',
    ...typed,
  };
  const { on, way, note } = sending;
  return {
    sending,
    today,
    set: (patch: Partial<Sending>): void => {
      setTyped((before) => ({ ...before, ...patch }));
    },
    given: on === null ? null : { on, way, ...(note.trim() === '' ? {} : { note: note.trim() }) },
  };
}

export type SendingDraft = ReturnType<typeof useSending>;

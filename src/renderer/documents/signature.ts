import { useState } from 'react';
import { useAnswer } from '../data/hooks';
import { CHAIR } from './signatory-field';

/** Of which day papers are and who signs them, as the operations take it: nothing where it is today or the chair. */
export interface Signature {
  /** What the field of the day shows; null until today is known. */
  readonly day: string | null;
  readonly date: string | null;
  readonly today: string | null;
  /** What was typed is no day: nothing can be made until it is. */
  readonly isUnclear: boolean;
  readonly setUnclear: (isUnclear: boolean) => void;
  readonly setDate: (date: string | null) => void;
  readonly signatory: string;
  readonly setSignatory: (signatory: string) => void;
  readonly signatoryId: string | null;
  readonly signedBy: { readonly date?: string; readonly signatoryId?: string };
}

export function useSignature(): Signature {
  const { data: status } = useAnswer('window.status', {});
  const [date, setDate] = useState<string | null>(null);
  const [isUnclear, setUnclear] = useState(false);
  const [signatory, setSignatory] = useState(CHAIR);
  const today = status?.today ?? null;
  const signatoryId = signatory === CHAIR ? null : signatory;
  return {
    day: date ?? today,
    ...{ date, today, isUnclear, setUnclear, setDate, signatory, setSignatory, signatoryId },
    signedBy: {
      ...(date === null ? {} : { date }),
      ...(signatoryId === null ? {} : { signatoryId }),
    },
  };
}

import type { FormOfLetter } from './letter';
import type { Recipient } from './recipient';

/** In what a letter differs from what it would be by the rule; worded in `shared/texts`. */
export type Deviation =
  | { readonly code: 'variant'; readonly variant: 'A' | 'B' }
  | { readonly code: 'withName'; readonly isWith: boolean }
  | { readonly code: 'collegial' }
  | { readonly code: 'ownSalutation'; readonly text: string }
  | { readonly code: 'pairSalutation'; readonly text: string }
  | { readonly code: 'ownClosing'; readonly text: string }
  | { readonly code: 'handwritten' }
  | { readonly code: 'joint'; readonly name: string };

function switched(form: FormOfLetter | null): readonly Deviation[] {
  if (!form) return [];
  return [
    ...(form.variant ? [{ code: 'variant', variant: form.variant } as const] : []),
    ...(form.collegial === true ? [{ code: 'collegial' } as const] : []),
    ...(form.withName === null ? [] : [{ code: 'withName', isWith: form.withName } as const]),
  ];
}

function worded(recipient: Recipient): readonly Deviation[] {
  const { salutation, closing, handwritten, reasons } = recipient;
  if (handwritten) return [{ code: 'handwritten' }];
  const codes = new Set(reasons.map(({ code }) => code));
  const greeting = (['ownSalutation', 'pairSalutation'] as const).filter((code) => codes.has(code));
  return [
    ...greeting.map((code): Deviation => ({ code, text: salutation })),
    ...(closing === null ? [] : [{ code: 'ownClosing', text: closing } as const]),
  ];
}

/** Everything a letter has of its own, for the check before the run. */
export function deviationsOf(
  recipient: Recipient,
  form: FormOfLetter | null,
): readonly Deviation[] {
  const { second } = recipient;
  return [
    ...switched(form),
    ...worded(recipient),
    ...(second === null ? [] : [{ code: 'joint', name: second } as const]),
  ];
}

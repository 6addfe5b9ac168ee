import type { ContactPoint } from '../register/records';

/** Why a letter differs from what address and salutation would be by the rule. */
export type LetterReason =
  | { readonly code: 'ownSalutation' }
  | { readonly code: 'pairSalutation' }
  | { readonly code: 'ownClosing' }
  | { readonly code: 'pairClosing' }
  | { readonly code: 'handwritten' }
  | {
      readonly code: 'postalAddressOf';
      readonly kind: ContactPoint['kind'];
      readonly name: string | null;
    }
  | { readonly code: 'jointAddress'; readonly name: string };

/** Why a line or a salutation has its form; worded in `shared/texts/address-reasons.ts`. */
export type AddressReason =
  | { readonly code: 'officeAccusative'; readonly office: string }
  | { readonly code: 'officeUnchanged'; readonly office: string }
  | { readonly code: 'namedByAdjective'; readonly word: string }
  | { readonly code: 'namedByGenitive'; readonly phrase: string }
  | { readonly code: 'presides' }
  | { readonly code: 'personalTitle'; readonly title: string }
  | { readonly code: 'variantB' }
  | { readonly code: 'parliamentSuffix'; readonly suffix: string }
  | { readonly code: 'suffixDropped'; readonly suffix: string }
  | { readonly code: 'nobility'; readonly nobility: string }
  | { readonly code: 'former' }
  | { readonly code: 'neutralOffice' }
  | { readonly code: 'greetingByOffice'; readonly office: string }
  | { readonly code: 'greetingHighestOffice'; readonly office: string }
  | { readonly code: 'greetingWithName' }
  | { readonly code: 'greetingByName' }
  | { readonly code: 'greetingDegree'; readonly degree: string }
  | { readonly code: 'greetingNeutral' }
  | { readonly code: 'greetingNobody' }
  | { readonly code: 'greetingCustom' };

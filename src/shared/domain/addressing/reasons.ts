/** Why a line or a salutation has its form; worded in `shared/texts/address-reasons.ts`. */
export type AddressReason =
  | { readonly code: 'officeAccusative'; readonly office: string }
  | { readonly code: 'officeUnchanged'; readonly office: string }
  | { readonly code: 'officeFeminine'; readonly office: string }
  | {
      readonly code: 'officeHouseWord';
      readonly given: string;
      readonly word: string;
      readonly land: string;
    }
  | { readonly code: 'officePhrase'; readonly phrase: string }
  | { readonly code: 'namedByAdjective'; readonly word: string }
  | { readonly code: 'officeAlsoAccusative'; readonly office: string }
  | { readonly code: 'namedByGenitive'; readonly phrase: string }
  | { readonly code: 'namedByPlace'; readonly phrase: string }
  | { readonly code: 'delegateOfLand'; readonly phrase: string }
  | { readonly code: 'governmentOfLand'; readonly phrase: string }
  /** Something for the data check: nobody can see which Land is meant. */
  | { readonly code: 'landMissing'; readonly phrase: string }
  | { readonly code: 'namedByNothing'; readonly land: string }
  | { readonly code: 'landOnce'; readonly land: string }
  | { readonly code: 'presides' }
  | { readonly code: 'authorityByHead'; readonly phrase: string }
  | { readonly code: 'withMinister'; readonly phrase: string }
  | { readonly code: 'authorityHeadUnknown'; readonly phrase: string }
  | { readonly code: 'seatLine'; readonly line: string }
  | { readonly code: 'personalTitle'; readonly title: string }
  | { readonly code: 'titleOfOffice'; readonly title: string; readonly word: string }
  | { readonly code: 'officeAtName'; readonly title: string; readonly word: string }
  | { readonly code: 'titleAccusative'; readonly title: string }
  | { readonly code: 'variantB' }
  | { readonly code: 'nameLine'; readonly form: 'Frau' | 'Herrn' }
  | { readonly code: 'nameNeutral' }
  | { readonly code: 'degrees'; readonly degrees: string }
  | { readonly code: 'degreesBehind'; readonly degrees: string }
  | { readonly code: 'parliamentSuffix'; readonly suffix: string }
  | { readonly code: 'suffixDropped'; readonly suffix: string }
  | { readonly code: 'nobility'; readonly nobility: string }
  | {
      readonly code: 'nobilityToCheck';
      readonly nobility: string;
      readonly forms: readonly string[];
    }
  | { readonly code: 'former' }
  | { readonly code: 'formerSeat'; readonly suffix: string }
  | { readonly code: 'formerDropped'; readonly title: string }
  | { readonly code: 'neutralOffice' }
  | { readonly code: 'neutralNoOffice' }
  | {
      readonly code: 'houseAbove';
      readonly what: 'house' | 'unit' | 'both';
      readonly place: 'above' | 'below';
    }
  | { readonly code: 'unitLine'; readonly unit: string }
  | { readonly code: 'organisationOnly' }
  | { readonly code: 'vacant' }
  | { readonly code: 'noFormOfAddress'; readonly word: string }
  | { readonly code: 'greetingByOffice'; readonly office: string }
  | {
      readonly code: 'greetingShort';
      readonly office: string;
      readonly full: string;
      readonly because: 'number' | 'higher' | 'short';
    }
  | { readonly code: 'greetingHighestOffice'; readonly office: string }
  | { readonly code: 'greetingFormer'; readonly office: string }
  | { readonly code: 'greetingFormerBeforeSeat'; readonly office: string; readonly seat: string }
  | { readonly code: 'greetingCollegial' }
  | { readonly code: 'collegialNotMember' }
  | { readonly code: 'greetingWithName' }
  | { readonly code: 'greetingByName' }
  /** Something for the data check: the function is known, the office that goes with it is not. */
  | { readonly code: 'greetingTitleMissing'; readonly word: string }
  | { readonly code: 'greetingDegree'; readonly degree: string }
  | { readonly code: 'greetingNeutral' }
  | { readonly code: 'greetingNobody' }
  | { readonly code: 'greetingCustom' }
  | { readonly code: 'jointByRank' }
  | { readonly code: 'jointByLand' }
  | { readonly code: 'jointAsGiven' }
  | { readonly code: 'jointWithNames' }
  | { readonly code: 'jointSameHouse' }
  | { readonly code: 'jointHouseOnce' }
  | { readonly code: 'jointTwoHouses' };

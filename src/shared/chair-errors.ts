/** Why a chair year is not taken over, saved or exchanged; part of `AppError`. */
export type ChairError =
  | {
      readonly code: 'chair.overlaps';
      /** The recorded chair year that the days belong to already. */
      readonly number: number;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly code: 'chair.numberTaken';
      readonly number: number;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly code: 'chair.otherLand';
      readonly number: number;
      /** Names of the Länder: as recorded, and as given. */
      readonly recorded: string;
      readonly given: string;
    }
  | {
      readonly code: 'chair.withoutOffice';
      readonly name: string;
      readonly office: string;
      readonly day: string;
    }
  | {
      readonly code: 'chair.heldThen';
      /** Who leads then, or the secretariat that does the work then. */
      readonly name: string;
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly code: 'chair.houseMissing' }
  | { readonly code: 'chair.nothingFollows' }
  | { readonly code: 'chair.swapSame' }
  | { readonly code: 'chair.hasBegun'; readonly number: number };

/** Why a letterhead or its picture is not taken; part of `AppError`. */
export type LetterheadError =
  | {
      readonly code: 'letterhead.overlaps';
      readonly paper: 'minister' | 'secretariat' | 'press';
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly code: 'letterhead.fontTooWide'; readonly font: string }
  | { readonly code: 'letterhead.returnLineTooWide' }
  | { readonly code: 'letterhead.labelTooWide'; readonly label: string }
  | {
      readonly code: 'letterhead.headTooHigh';
      readonly neededMm: number;
      readonly roomMm: number;
      readonly form: 'A' | 'B';
    }
  | { readonly code: 'letterhead.logoChanged' }
  | { readonly code: 'logo.unreadable'; readonly file: string }
  | { readonly code: 'logo.vector'; readonly file: string; readonly kind: string }
  | { readonly code: 'logo.notAPicture'; readonly file: string }
  | { readonly code: 'logo.broken'; readonly file: string }
  | { readonly code: 'logo.tooLarge'; readonly file: string; readonly mostMb: number }
  | {
      readonly code: 'logo.tooManyPixels';
      readonly file: string;
      readonly width: number;
      readonly height: number;
    };

import type { DiskCause } from './disk-cause';

/** What can go wrong with final papers as PDF and with scans; part of `AppError`. */
export type PdfError =
  /** Neither LibreOffice nor Word was found. */
  | { readonly code: 'pdf.noProgram' }
  | { readonly code: 'pdf.programGone'; readonly program: string }
  | { readonly code: 'pdf.source'; readonly file: string; readonly cause: DiskCause }
  | { readonly code: 'pdf.sourceNotWord'; readonly file: string }
  | { readonly code: 'pdf.crashed'; readonly file: string; readonly program: string }
  | { readonly code: 'pdf.timedOut'; readonly file: string; readonly seconds: number }
  | { readonly code: 'pdf.nothingMade'; readonly file: string; readonly program: string }
  /** What was made lacks something that a final paper must have. */
  | { readonly code: 'pdf.incomplete'; readonly file: string; readonly lacks: readonly PdfLack[] }
  | { readonly code: 'pdf.cancelled' }
  | { readonly code: 'scan.cancelled' }
  | { readonly code: 'scan.tooBig' };

/** What a finished PDF may lack. */
export type PdfLack = 'readable' | 'pages' | 'tags' | 'language' | 'title';

import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { line, optionalLine, optionalText, recordId } from '../text';

export const dispatchWays = ['letter', 'email', 'inPerson', 'courier', 'fax', 'portal'] as const;
export type DispatchWay = (typeof dispatchWays)[number];

/** Name of a file among the office's files: the SHA-256 of what it holds. */
export const fileDigest = z.string().regex(/^[0-9a-f]{64}$/);

/** Name of a kind of document. */
const kindName = z.string().regex(/^[A-Za-z]{1,40}$/);

/** The number that is printed on one person's letter of one kind (Vorgangsnummer); it stays for all its versions. */
export const letterCaseSchema = z.strictObject({
  id: recordId,
  number: line,
  kind: kindName,
  participantId: recordId,
});
export type LetterCase = z.infer<typeof letterCaseSchema>;

/** One version (Fassung) of a paper that has left the house, by its bytes. Never changed afterwards. */
export const paperVersionSchema = z.strictObject({
  id: recordId,
  kind: kindName,
  /** The participant or record that the paper is about; null = it is the same for everybody. */
  about: recordId.nullable(),
  /** What it is in words: "Vorläufige Tagesordnung", "Einladung: Sachsen: Petra Muster". */
  title: line,
  /** Counted from 1 for this paper. */
  number: z.int().min(1).max(9_999),
  fileName: line,
  sha256: fileDigest,
  bytes: z.int().min(0),
  /** Under which it is kept in the files of the ministry (Aktenzeichen). */
  fileReference: optionalLine,
});
export type PaperVersion = z.infer<typeof paperVersionSchema>;

/** That a version went to somebody. The recipient is kept in words: people move, the register of letters stays. */
export const dispatchSchema = z.strictObject({
  id: recordId,
  versionId: recordId,
  participantId: recordId.nullable(),
  recipient: line,
  caseNumber: optionalLine,
  on: daySchema,
  way: z.enum(dispatchWays),
  note: optionalText,
});
export type Dispatch = z.infer<typeof dispatchSchema>;

/** Somebody who gets no letter of a kind, and why; remembered, so that the next run leaves them out too. */
export const omissionSchema = z.strictObject({
  id: recordId,
  kind: kindName,
  participantId: recordId,
  reason: line,
});
export type Omission = z.infer<typeof omissionSchema>;

/** A signed letter that came back from the scanner. */
export const signedScanSchema = z.strictObject({
  id: recordId,
  caseNumber: line,
  fileName: line,
  /** Pages of the scanned file that belong to this letter: "1-2". */
  pages: line,
  sha256: fileDigest,
  bytes: z.int().min(0),
  on: daySchema,
});
export type SignedScan = z.infer<typeof signedScanSchema>;

import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { line, optionalLine, recordId } from '../text';

/** The kinds of paper that a letterhead may be of. */
export const letterheadPapers = ['minister', 'secretariat', 'press'] as const;
export type LetterheadPaper = (typeof letterheadPapers)[number];

/** Ways to reach the secretariat that its information block may show. */
export const contactLines = ['name', 'phone', 'fax', 'email', 'web'] as const;
export type ContactLine = (typeof contactLines)[number];

export const MOST_TITLE_LINES = 5;
export const MOST_EXTRA_LINES = 4;
export const MOST_FOOTER_COLUMNS = 3;
export const MOST_FOOTER_LINES = 6;
export const MOST_SIGNATURE_LINES = 3;
/** Width of a picture in the letterhead (mm): from what can be made out to the whole text width. */
export const LOGO_MIN_MM = 8;
export const LOGO_MAX_MM = 165;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Pixels along one side; more is no logo and would cost gigabytes to unfold. */
const pixels = z.int().min(1).max(12_000);

export const logoSchema = z.strictObject({
  /** Names the picture among the files of the office. */
  sha256,
  type: z.enum(['png', 'jpg']),
  width: pixels,
  height: pixels,
  /** What is to be seen, for those who do not see it. */
  alt: line.max(250),
  widthMm: z.number().min(LOGO_MIN_MM).max(LOGO_MAX_MM),
  place: z.enum(['left', 'center', 'right']),
});
export type Logo = z.infer<typeof logoSchema>;

/** What one kind of paper of a term looks like in a time. A change within the term is the next record. */
export const letterheadSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  paper: z.enum(letterheadPapers),
  from: daySchema,
  to: daySchema.nullable(),
  /** The house; null = that of the secretariat on the day. */
  organisationId: recordId.nullable(),
  /** Empty = the house and the secretariat by their names. */
  titleLines: z.array(line).max(MOST_TITLE_LINES),
  logo: logoSchema.nullable(),
  /** Rücksendeangabe; null = secretariat, house and place. */
  returnLine: optionalLine,
  /** "Unser Zeichen" in the information block. */
  ourReference: optionalLine,
  contactLines: z.array(z.enum(contactLines)).max(contactLines.length),
  extraLines: z
    .array(z.strictObject({ label: line.max(40), value: line.max(200) }))
    .max(MOST_EXTRA_LINES),
  footer: z.array(z.array(line.max(120)).min(1).max(MOST_FOOTER_LINES)).max(MOST_FOOTER_COLUMNS),
  /** Below the typed name and function; a signature as a picture there is none. */
  signatureLines: z.array(line.max(120)).max(MOST_SIGNATURE_LINES),
  form: z.enum(['A', 'B']),
  font: line.max(60).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u),
  confirmed: z.boolean(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

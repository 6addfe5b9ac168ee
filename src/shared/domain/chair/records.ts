import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { landCode } from '../register/records';
import { line, optionalLine, optionalText, recordId } from '../text';

/** A chair year (Vorsitzjahr). The number belongs to the term, not to a count of meetings held. */
export const chairTermSchema = z.strictObject({
  id: recordId,
  number: z.int().min(1).max(999),
  land: landCode.nullable(),
  /** Null only where history is not known (terms 1 to 3). */
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  motto: optionalLine,
  /** What became of the main conference, in words: "15. und 16. März 2018, Nürnberg". */
  mainConference: optionalLine,
  chairNames: optionalLine,
  confirmed: z.boolean(),
  note: optionalText,
});
export type ChairTerm = z.infer<typeof chairTermSchema>;

/** Who leads the conference when: person and ministry can change within a term. */
export const chairHolderSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  personId: recordId,
  officeId: recordId,
  from: daySchema,
  to: daySchema.nullable(),
});
export type ChairHolder = z.infer<typeof chairHolderSchema>;

/** The secretariat's place and lines for a time: what letterheads and information blocks take. */
export const secretariatSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  name: line,
  organisationId: recordId,
  from: daySchema,
  to: daySchema.nullable(),
  contactName: optionalLine,
  phone: optionalLine,
  fax: optionalLine,
  email: optionalLine,
  web: optionalLine,
  pressName: optionalLine,
  pressPhone: optionalLine,
  pressEmail: optionalLine,
  confirmed: z.boolean(),
});
export type Secretariat = z.infer<typeof secretariatSchema>;

/** Names the meetings of one cycle: autumn, preparatory, main and special conferences refer to it. */
export const conferenceYearSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  title: line,
});
export type ConferenceYear = z.infer<typeof conferenceYearSchema>;

/** Who signs for the chair, and how: in person, "In Vertretung" or "Im Auftrag" (rule T04). */
export const signatorySchema = z.strictObject({
  id: recordId,
  termId: recordId,
  personId: recordId,
  signsAs: z.enum(['self', 'deputising', 'onBehalf']),
  /** Below the typed name: "Leiterin der Geschäftsstelle". */
  functionLine: optionalLine,
  /** Null = "Mit freundlichen Grüßen". */
  closing: optionalLine,
  from: daySchema,
  to: daySchema.nullable(),
});
export type Signatory = z.infer<typeof signatorySchema>;

/**
 * How one sender greets one recipient ("Liebe Petra"): belongs to the pair, ends with the sender's
 * term and stays behind at a handover.
 */
export const personalSalutationSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  senderId: recordId,
  recipientId: recordId,
  salutation: optionalLine,
  closing: optionalLine,
});
export type PersonalSalutation = z.infer<typeof personalSalutationSchema>;

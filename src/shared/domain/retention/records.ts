import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { line, optionalLine, optionalText, recordId } from '../text';

/** What a retention period (Löschfrist) is about; `retention/rules.ts` says what each one takes. */
export const retentionSubjects = [
  'replyNotes',
  'companions',
  'participants',
  'letters',
  'formerContacts',
  'deletionLog',
] as const;
export type RetentionSubject = (typeof retentionSubjects)[number];

/** The office's own period for a subject; without a record the proposal of the program holds. */
export const retentionPeriodSchema = z.strictObject({
  id: z.enum(retentionSubjects),
  /** From the end of what the data was for. */
  months: z.int().min(0).max(600),
  /** Why this long: the file plan, the data protection officer's word. */
  reason: optionalLine,
});
export type RetentionPeriod = z.infer<typeof retentionPeriodSchema>;

/** That something was deleted: kept as proof, without any content of it. */
export const deletionSchema = z.strictObject({
  id: recordId,
  on: daySchema,
  subject: z.enum(retentionSubjects),
  records: z.int().min(0),
  files: z.int().min(0),
  /** What it was about: "13. Integrationsministerkonferenz". Never a person. */
  about: line,
});
export type Deletion = z.infer<typeof deletionSchema>;

/** This folder is the archive of an office whose term has ended: read, deleted from by its periods, nothing else. */
export const archiveSchema = z.strictObject({
  id: z.literal('archive'),
  since: daySchema,
  termId: recordId,
  note: optionalText,
});
export type Archive = z.infer<typeof archiveSchema>;

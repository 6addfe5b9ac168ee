import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { meetingKind } from '../conferences/records';
import { deadlinePlanItemSchema } from '../deadlines/plan';
import { line, recordId } from '../text';

/** How the body calls itself; a sister conference changes these and nothing else. */
export const bodySchema = z.strictObject({
  id: z.literal('body'),
  name: line,
  shortName: line,
  longName: line,
  /** "Konferenz" in the genitive of a title: "der 13. Integrationsministerkonferenz". */
  membersPhrase: line,
  groupSalutation: line,
});
export type Body = z.infer<typeof bodySchema>;

export const preferencesSchema = z.strictObject({
  id: z.literal('preferences'),
  /** A training folder lives on a fixed day; null = the clock's. */
  referenceDate: daySchema.nullable(),
  addressVariant: z.enum(['A', 'B']),
  salutationWithName: z.boolean(),
  /** Where each backup is copied to, on another disk; null or left out = nowhere. */
  secondBackupFolder: line.nullable().optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Rules of procedure: unset until the office has checked them against its Geschäftsordnung. */
export const rulesSchema = z.strictObject({
  id: z.literal('rules'),
  majority: z.int().min(1).max(16).nullable(),
  quorum: z.int().min(1).max(16).nullable(),
  invitationWeeks: z.int().min(0).max(52).nullable(),
});
export type Rules = z.infer<typeof rulesSchema>;

export const planItemRecordSchema = deadlinePlanItemSchema.omit({ id: true }).extend({
  id: recordId,
  meetingKind,
  itemId: line,
});
export type PlanItemRecord = z.infer<typeof planItemRecordSchema>;

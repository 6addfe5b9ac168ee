import { z } from 'zod';
import { daySchema, timeSchema } from '../calendar/day-schema';
import { deadlinePlanItemSchema } from '../deadlines/plan';
import { landCode } from '../register/records';
import { line, optionalLine, optionalText, recordId, runningText } from '../text';

export const meetingKind = z.enum(['main', 'preparatory', 'autumn', 'special']);
export type MeetingKind = z.infer<typeof meetingKind>;

export const conferenceSchema = z.strictObject({
  id: recordId,
  kind: meetingKind,
  termId: recordId,
  yearId: recordId.nullable(),
  motto: optionalLine,
  from: daySchema,
  to: daySchema,
  form: z.enum(['inPerson', 'online', 'hybrid']),
  place: optionalLine,
  venue: optionalLine,
  status: z.enum(['planned', 'invited', 'held', 'minuted', 'closed', 'cancelled']),
  /** Last day for replies; also printed in the invitation. */
  replyBy: daySchema.nullable(),
  beginsAt: timeSchema.nullable(),
  pressConference: z
    .strictObject({ day: daySchema, time: timeSchema, place: optionalLine })
    .nullable(),
});
export type Conference = z.infer<typeof conferenceSchema>;

export const replySchema = z.strictObject({
  state: z.enum(['open', 'invited', 'accepted', 'declined', 'represented', 'reserved']),
  on: daySchema.nullable(),
  way: z.enum(['letter', 'email', 'phone', 'inPerson']).nullable(),
  note: optionalText,
});

export const participantSchema = z.strictObject({
  id: recordId,
  role: z.enum(['member', 'federalGuest', 'guest', 'companion', 'staff']),
  land: landCode.nullable(),
  personId: recordId,
  reply: replySchema,
  /** Who comes instead, where the reply state is `represented`. */
  substituteId: recordId.nullable(),
  note: optionalText,
});
export type Participant = z.infer<typeof participantSchema>;

/** Agenda items: the number is text ("A3", "2.9b"), gaps stay, order is a field of its own. */
export const agendaItemSchema = z.strictObject({
  id: recordId,
  order: z.int().min(0).max(99_999),
  kind: z.enum(['section', 'item']),
  number: optionalLine,
  title: line,
  applicant: optionalLine,
  note: optionalText,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const programmeItemSchema = z.strictObject({
  id: recordId,
  order: z.int().min(0).max(99_999),
  day: daySchema,
  from: timeSchema,
  to: timeSchema.nullable(),
  title: line,
  place: optionalLine,
});
export type ProgrammeItem = z.infer<typeof programmeItemSchema>;

export const hotelContingentSchema = z.strictObject({
  id: recordId,
  hotel: line,
  keyword: optionalLine,
  /** Price in words, as the hotel quoted it: "119 EUR je Nacht mit Frühstück". */
  price: optionalLine,
  bookBy: daySchema,
  note: optionalText,
});
export type HotelContingent = z.infer<typeof hotelContingentSchema>;

/** The office's own sentences of the invitation; what is null is left out. */
export const invitationTextsSchema = z.strictObject({
  id: z.literal('invitation'),
  focus: optionalText,
  special: optionalText,
  arrival: optionalText,
  closing: optionalText,
});
export type InvitationTexts = z.infer<typeof invitationTextsSchema>;

export const deadlineSchema = deadlinePlanItemSchema.omit({ id: true }).extend({
  id: recordId,
  planItemId: optionalLine,
  /** The day counted back, before weekends and holidays; null where staff set the day by hand. */
  plannedDay: daySchema.nullable(),
  day: daySchema,
  shiftReason: optionalLine,
  /** The office's own remark; begins as the plan's. */
  note: runningText.optional(),
  done: z.boolean(),
  responsible: optionalLine,
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const pressReleaseSchema = z.strictObject({
  id: recordId,
  occasion: z.enum(['announcement', 'result']),
  number: z.int().min(1).max(9_999).nullable(),
  date: daySchema,
  headline: line,
  subline: optionalLine,
  /** Replaces the lead that is built from the facts. */
  lead: optionalText,
  paragraphs: z.array(runningText).max(20),
  /** A quotation counts only when the quoted person has cleared it (rule P06). */
  quote: z.strictObject({ speaker: line, text: runningText, cleared: z.boolean() }).nullable(),
  embargo: z.strictObject({ day: daySchema, time: timeSchema }).nullable(),
});
export type PressRelease = z.infer<typeof pressReleaseSchema>;

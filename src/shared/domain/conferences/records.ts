import { z } from 'zod';
import { daySchema, timeSchema } from '../calendar/day-schema';
import { deadlinePlanItemSchema } from '../deadlines/plan';
import { landCode } from '../register/records';
import { optionalRich, richOrPlain } from '../rich-text/schema';
import { line, optionalLine, optionalText, recordId, runningText } from '../text';

export const meetingKind = z.enum(['main', 'preparatory', 'autumn', 'special']);
export type MeetingKind = z.infer<typeof meetingKind>;

/** Days on which a conference was to take place before it was postponed. */
export const formerDaysSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** When the postponement was entered. */
  on: daySchema,
  reason: optionalLine,
});

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
  status: z.enum(['planned', 'invited', 'held', 'minuted', 'closed']),
  /** The earlier days of a postponed conference, the latest last. */
  formerDays: z.array(formerDaysSchema).max(20),
  /** A cancelled conference keeps its status, so that taking the cancellation back restores it. */
  cancellation: z.strictObject({ on: daySchema, reason: optionalLine }).nullable(),
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

/** What one letter to one participant has of its own; null = as for everybody. */
export const letterFormSchema = z.strictObject({
  id: recordId,
  participantId: recordId,
  letter: z.enum(['invitation']),
  variant: z.enum(['A', 'B']).nullable(),
  withName: z.boolean().nullable(),
  collegial: z.boolean().nullable(),
  salutation: optionalLine,
  closing: optionalLine,
  /** Salutation and closing stay blank, to be written by hand. */
  handwritten: z.boolean(),
  /** A second person the same letter goes to. */
  togetherWithId: recordId.nullable(),
});
export type LetterForm = z.infer<typeof letterFormSchema>;

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

/** A room of the venue: where plenary, press or delegations meet. */
export const roomSchema = z.strictObject({
  id: recordId,
  name: line,
  /** What for, in the office's words: "Plenum", "Presse", "Delegation". */
  purpose: optionalLine,
  seats: z.int().min(1).max(9_999).nullable(),
  /** What is there or was ordered: microphones, screens, interpreters' booths. */
  equipment: optionalText,
});
export type Room = z.infer<typeof roomSchema>;

/** The office's own sentences of the invitation; what is null is left out. */
export const invitationTextsSchema = z.strictObject({
  id: z.literal('invitation'),
  focus: optionalRich,
  special: optionalRich,
  arrival: optionalRich,
  closing: optionalRich,
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
  lead: optionalRich,
  paragraphs: z.array(richOrPlain).max(20),
  /** A quotation counts only when the quoted person has cleared it (rule P06). */
  quote: z.strictObject({ speaker: line, text: runningText, cleared: z.boolean() }).nullable(),
  embargo: z.strictObject({ day: daySchema, time: timeSchema }).nullable(),
});
export type PressRelease = z.infer<typeof pressReleaseSchema>;

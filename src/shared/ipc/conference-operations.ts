import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { conferenceSchema } from '../domain/conferences/records';
import { landCode } from '../domain/register/records';
import { optionalLine, recordId } from '../domain/text';
import { anyRecord, nothing, saved } from './contract-parts';
import { itemCollection, itemDraft, itemDrafts } from './drafts';

const inConference = { conferenceId: recordId };

// Postponed and cancelled by operations of their own.
const conferenceInput = conferenceSchema.omit({
  id: true,
  formerDays: true,
  cancellation: true,
});

/** A conference, its days and its parts. */
export const conferenceOperations = {
  'conferences.cancel': {
    summary: 'Sagt eine Konferenz ab; alles Eingetragene bleibt.',
    access: 'write',
    input: z.strictObject({ ...inConference, reason: optionalLine }),
    output: nothing,
  },
  'conferences.create': {
    summary: 'Legt eine Konferenz an; das Vorsitzjahr ergibt sich aus dem ersten Tag.',
    access: 'write',
    input: conferenceInput.partial().required({ kind: true, from: true, to: true }),
    output: z.strictObject({ conferenceId: recordId }),
  },
  'conferences.get': {
    summary: 'Eine Konferenz.',
    access: 'read',
    input: z.strictObject(inConference),
    output: z.strictObject({
      conference: conferenceSchema,
      title: z.string(),
      number: z.int(),
      chairLand: landCode.nullable(),
      term: z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() }).nullable(),
    }),
  },
  'conferences.items': {
    summary:
      'Tagesordnung, Programm, Hotels, Texte, Fristen oder Pressemitteilungen einer Konferenz.',
    access: 'read',
    input: z.strictObject({ ...inConference, collection: itemCollection }),
    output: z.strictObject({ records: z.array(anyRecord) }),
  },
  'conferences.list': {
    summary: 'Alle Konferenzen, die jüngste zuerst.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      conferences: z.array(
        z.strictObject({
          conferenceId: recordId,
          title: z.string(),
          kind: z.string(),
          number: z.int(),
          from: daySchema,
          to: daySchema,
          place: z.string().nullable(),
          status: z.string(),
          cancelled: z.boolean(),
        }),
      ),
    }),
  },
  'conferences.postpone': {
    summary:
      'Verlegt eine Konferenz; Programm, Pressekonferenz, Rückmeldetag und Fristen gehen mit.',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      from: daySchema,
      to: daySchema,
      reason: optionalLine,
      /** Sets the replies back to open; the old ones stay in their notes. */
      repliesAgain: z.boolean(),
    }),
    output: z.strictObject({ programme: z.int(), deadlines: z.int(), replies: z.int() }),
  },
  'conferences.removeItem': {
    summary: 'Entfernt einen Eintrag aus einem Teil der Konferenz.',
    access: 'write',
    input: z.strictObject({ ...inConference, collection: itemCollection, id: recordId }),
    output: nothing,
  },
  'conferences.resume': {
    summary: 'Nimmt die Absage einer Konferenz zurück.',
    access: 'write',
    input: z.strictObject(inConference),
    output: nothing,
  },
  'conferences.saveItem': {
    summary: 'Legt einen Eintrag der Tagesordnung, des Programms … an oder ändert ihn.',
    access: 'write',
    input: z.strictObject({ ...inConference, item: itemDraft }),
    output: saved,
  },
  'conferences.saveItems': {
    summary: 'Speichert mehrere Einträge einer Konferenz in einem Schritt.',
    access: 'write',
    input: z.strictObject({ ...inConference, items: itemDrafts }),
    output: z.strictObject({ ids: z.array(recordId) }),
  },
  'conferences.update': {
    summary: 'Ändert einzelne Angaben einer Konferenz; mit ihren Tagen gehen die Fristen mit.',
    access: 'write',
    input: z.strictObject({ ...inConference, patch: conferenceInput.partial() }),
    /** How many deadlines were counted anew. */
    output: z.strictObject({ deadlines: z.int() }),
  },
  'deadlines.followPlan': {
    summary: 'Setzt eine von Hand gesetzte Frist wieder auf den Tag des Fristenplans.',
    access: 'write',
    input: z.strictObject({ ...inConference, id: recordId }),
    output: nothing,
  },
  'deadlines.plan': {
    summary: 'Berechnet die offenen Fristen neu, zurückgezählt vom ersten Tag.',
    access: 'write',
    input: z.strictObject(inConference),
    output: z.strictObject({ deadlines: z.array(anyRecord) }),
  },
} as const;

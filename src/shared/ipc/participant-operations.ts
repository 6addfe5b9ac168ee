import { z } from 'zod';
import { participantSchema, replySchema } from '../domain/conferences/records';
import { landCode } from '../domain/register/records';
import { optionalText, recordId } from '../domain/text';
import { newPerson, nothing } from './contract-parts';

const inConference = { conferenceId: recordId };

/** What may be changed of somebody on the list; who it is stays. */
const patch = participantSchema
  .omit({ id: true, personId: true, reply: true })
  .partial()
  .extend({ reply: replySchema.partial().optional() });

const MOST_AT_ONCE = 500;

const severalIds = z
  .array(recordId)
  .min(1)
  .max(MOST_AT_ONCE)
  .check(({ value, issues }) => {
    if (new Set(value).size === value.length) return;
    issues.push({ code: 'custom', input: value, params: { problem: 'twice' } });
  });

/** The list of those who take part in a conference, and what they answered. */
export const participantOperations = {
  'participants.add': {
    summary: 'Nimmt eine Person auf: aus den Kontakten (personId) oder neu (person).',
    access: 'write',
    input: z.strictObject({
      ...inConference,
      role: participantSchema.shape.role,
      land: landCode.nullable().optional(),
      personId: recordId.optional(),
      person: newPerson.optional(),
      note: optionalText.optional(),
    }),
    output: z.strictObject({ participantId: recordId, personId: recordId }),
  },
  'participants.list': {
    summary: 'Teilnehmende mit Namen und Antwort, in protokollarischer Folge.',
    access: 'read',
    input: z.strictObject(inConference),
    output: z.strictObject({
      participants: z.array(
        participantSchema.extend({
          name: z.string(),
          /** Surname first, so that lists sort as DIN 5007 wants it. */
          sortName: z.string(),
          /** Who comes instead, in words. */
          substituteName: z.string().nullable(),
        }),
      ),
    }),
  },
  'participants.remove': {
    summary: 'Nimmt eine Person von der Liste; der Kontakt bleibt.',
    access: 'write',
    input: z.strictObject({ ...inConference, id: recordId }),
    output: nothing,
  },
  'participants.removeMany': {
    summary: 'Nimmt mehrere Personen in einem Schritt von der Liste; die Kontakte bleiben.',
    access: 'write',
    input: z.strictObject({ ...inConference, ids: severalIds }),
    output: nothing,
  },
  'participants.update': {
    summary: 'Ändert Rolle, Land, Antwort, Vertretung oder Bemerkung.',
    access: 'write',
    input: z.strictObject({ ...inConference, id: recordId, patch }),
    output: nothing,
  },
  'participants.updateMany': {
    summary: 'Dasselbe für mehrere Personen in einem Schritt: alle oder keine.',
    access: 'write',
    input: z.strictObject({ ...inConference, ids: severalIds, patch }),
    output: nothing,
  },
} as const;

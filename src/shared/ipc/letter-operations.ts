import { z } from 'zod';
import { letterFormSchema } from '../domain/conferences/records';
import { recordId } from '../domain/text';

/** Looking at one letter before it is made. */
export const letterOperations = {
  'letters.preview': {
    summary: 'Anschrift, Anrede und Schluss eines Briefes mit Begründung, auch vor dem Speichern.',
    access: 'read',
    input: z.strictObject({
      conferenceId: recordId,
      participantId: recordId,
      /** The form to try; the saved one when left out. */
      form: letterFormSchema.omit({ id: true, participantId: true, letter: true }).optional(),
      signatoryId: recordId.optional(),
    }),
    output: z.strictObject({
      fieldLines: z.array(z.string()),
      /** Null = written by hand. */
      salutation: z.string().nullable(),
      closing: z.string().nullable(),
      /** "In Vertretung"; null = the chair signs without addition. */
      signingLine: z.string().nullable(),
      /** Typed name, then the function. */
      signature: z.array(z.string()),
      reasons: z.array(z.string()),
      /** Whose letter goes to this person too; null = a letter of their own. */
      coveredBy: z.string().nullable(),
    }),
  },
} as const;

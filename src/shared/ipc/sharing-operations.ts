import { z } from 'zod';
import { nothing } from './contract-parts';

const somebody = { user: z.string(), pc: z.string() };

/** Who writes in the open folder, and how the right to do so goes from one to another. */
export const sharingOperations = {
  'window.sharing': {
    summary: 'Wer den offenen Datenordner bearbeitet, wer darum bittet und was daraus wurde.',
    access: 'window',
    input: nothing,
    output: z.strictObject({
      state: z.enum(['none', 'writing', 'reading']),
      /** Who else writes; null = nobody. */
      holder: z
        .strictObject({
          ...somebody,
          since: z.string(),
          /** Since its last sign of life. */
          quietSeconds: z.int(),
          isStale: z.boolean(),
          /** Its program on this PC has ended without giving the right back. */
          isGone: z.boolean(),
        })
        .nullable(),
      /** One's own request. */
      asked: z
        .strictObject({
          id: z.string(),
          at: z.string(),
          state: z.enum(['waiting', 'refused', 'expired']),
          by: z.strictObject({ ...somebody, at: z.string() }).nullable(),
        })
        .nullable(),
      /** Who asks for the right that this window has. */
      request: z.strictObject({ id: z.string(), ...somebody, at: z.string() }).nullable(),
      /** How this window came to be a reader. */
      passed: z
        .strictObject({
          how: z.enum(['taken', 'given', 'idle']),
          at: z.string(),
          isUnconfirmed: z.boolean(),
        })
        .nullable(),
      /** Why the folder cannot be read at the moment, as the middle of a sentence. */
      trouble: z.string().nullable(),
    }),
  },
  'window.presence': {
    summary: 'Das Fenster sagt, ob jemand darin arbeitet und ob Ungespeichertes darin steht.',
    access: 'window',
    input: z.strictObject({ unsaved: z.int().min(0), active: z.boolean() }),
    output: nothing,
  },
  'window.askForRight': {
    summary: 'Bittet die Person, die den Datenordner bearbeitet, um die Bearbeitung.',
    access: 'window',
    input: nothing,
    output: nothing,
  },
  'window.withdrawRequest': {
    summary: 'Zieht die eigene Bitte um die Bearbeitung zurück.',
    access: 'window',
    input: nothing,
    output: nothing,
  },
  'window.giveRight': {
    summary: 'Gibt die Bearbeitung ab und liest weiter mit.',
    access: 'window',
    input: nothing,
    output: nothing,
  },
  'window.refuseRight': {
    summary: 'Antwortet auf eine Bitte um die Bearbeitung mit „jetzt nicht“.',
    access: 'window',
    input: z.strictObject({ id: z.uuid() }),
    output: nothing,
  },
  'window.takeOver': {
    summary: 'Übernimmt die Bearbeitung von einem Programm, das nicht mehr antwortet.',
    access: 'window',
    input: nothing,
    output: nothing,
  },
  'window.startWriting': {
    summary: 'Beginnt die Bearbeitung eines Datenordners, den gerade niemand bearbeitet.',
    access: 'window',
    input: nothing,
    output: nothing,
  },
} as const;

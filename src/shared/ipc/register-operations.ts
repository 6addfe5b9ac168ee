import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { personSchema } from '../domain/register/records';
import { recordId } from '../domain/text';
import { addressPreview, anyRecord, nothing, saved } from './contract-parts';
import { registerCollection, registerDraft } from './drafts';

/** A person as typed so far; without an id one that is not in the register yet. */
const personInWork = personSchema.extend({ id: recordId.optional() });

/** Länder, houses, offices, persons and what belongs to them. */
export const registerOperations = {
  'register.address': {
    summary: 'Anschrift, Anrede und Begründung einer Person von heute.',
    access: 'read',
    input: z.strictObject({ personId: recordId }),
    output: addressPreview,
  },
  'register.list': {
    summary: 'Alle Einträge einer Sammlung des Registers.',
    access: 'read',
    input: z.strictObject({ collection: registerCollection }),
    output: z.strictObject({ records: z.array(anyRecord) }),
  },
  'register.preview': {
    summary: 'Anschriftfeld und Anrede einer Person an einem Tag, auch vor dem Speichern.',
    access: 'read',
    input: z.strictObject({
      person: personInWork,
      /** Missing = today. */
      day: daySchema.optional(),
      /** Missing = as the preferences say. */
      variant: z.enum(['A', 'B']).optional(),
      withName: z.boolean().optional(),
      /** „Frau Kollegin“, „Herr Kollege“. */
      collegial: z.boolean().optional(),
    }),
    output: z.strictObject({
      /** What counted in the end: the wish, else the preferences. */
      variant: z.enum(['A', 'B']),
      withName: z.boolean(),
      collegial: z.boolean(),
      /** The lines of the address field as printed. */
      lines: z.array(z.string()),
      sizePt: z.number(),
      freeLines: z.int(),
      /** Stored short forms stand in for what does not fit. */
      shortened: z.boolean(),
      salutation: z.string().nullable(),
      /** The most telling first. */
      reasons: z.array(z.string()),
      /** What keeps a letter from being written, and what to do. */
      problems: z.array(z.string()),
    }),
  },
  'register.remove': {
    summary: 'Löscht einen Eintrag, der nirgends mehr verwendet wird.',
    access: 'write',
    input: z.strictObject({ collection: registerCollection, id: recordId }),
    output: nothing,
  },
  'register.save': {
    summary: 'Legt einen Eintrag des Registers an (ohne id) oder ändert ihn (mit id).',
    access: 'write',
    input: registerDraft,
    output: saved,
  },
} as const;

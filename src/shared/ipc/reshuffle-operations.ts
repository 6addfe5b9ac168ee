import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { reshufflePlanSchema } from '../domain/reshuffle/plan';
import { recordId } from '../domain/text';
import { committed, nothing } from './contract-parts';

/** One place that is still in an old name, in words and with what would fix it. */
const openItem = z.strictObject({
  key: z.string(),
  kind: z.string(),
  /** The conference, the list or the term. */
  where: z.string(),
  what: z.string(),
  /** The name that stands there. */
  former: z.string(),
  until: daySchema.nullable(),
  /** The name that comes in its place; null where none does. */
  next: z.string().nullable(),
  effect: z.string(),
  /** What the button says; null where nothing can be done yet. */
  fix: z.string().nullable(),
  conferenceId: recordId.nullable(),
  personId: recordId.nullable(),
});

const openKeys = z
  .array(z.string().min(1).max(300))
  .min(1)
  .max(1_000)
  .check(({ value, issues }) => {
    if (new Set(value).size === value.length) return;
    issues.push({ code: 'custom', input: value, params: { problem: 'twice' } });
  });

/** After a change of government or of a ministry's name. */
export const reshuffleOperations = {
  'reshuffle.apply': {
    summary: 'Trägt eine Neubesetzung in einem Schritt ein: Amtszeiten, Ämter, Haus und Personen.',
    access: 'write',
    input: reshufflePlanSchema,
    output: committed.pick({ seq: true }),
  },
  'reshuffle.fix': {
    summary: 'Stellt Stellen aus „Noch im alten Namen“ in einem Schritt um: alle oder keine.',
    access: 'write',
    input: z.strictObject({ items: openKeys }),
    output: z.strictObject({ fixed: z.int() }),
  },
  'reshuffle.open': {
    summary: 'Was noch im alten Namen steht, mit dem Vorschlag für jede Stelle.',
    access: 'read',
    input: nothing,
    output: z.strictObject({ items: z.array(openItem) }),
  },
  'reshuffle.preview': {
    summary: 'Alle Folgen einer Neubesetzung, ohne etwas zu speichern.',
    access: 'read',
    input: reshufflePlanSchema,
    output: z.strictObject({
      consequences: z.array(z.string()),
      /** How those are addressed who hold an office anew or under another name. */
      addresses: z.array(
        z.strictObject({
          officeId: recordId,
          office: z.string(),
          name: z.string(),
          lines: z.array(z.string()),
          salutation: z.string().nullable(),
          /** Why no letter could be written; null where one can. */
          problem: z.string().nullable(),
        }),
      ),
      hints: z.array(z.string()),
      /** What would be in the old name afterwards and is not now. */
      open: z.array(openItem),
    }),
  },
} as const;

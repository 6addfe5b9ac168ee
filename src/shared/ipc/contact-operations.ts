import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { gapGroups } from '../domain/register/data-check-gaps';
import { distributionListSchema, landCode, personSchema, seat } from '../domain/register/records';
import { recordId } from '../domain/text';
import { finding, nothing, saved } from './contract-parts';

/** As many entries as can be compared side by side. */
const MOST_MERGED = 4;
const MOST_KEYS = 1_000;

const personIds = z
  .array(recordId)
  .min(2)
  .max(MOST_MERGED)
  .check(({ value, issues }) => {
    if (new Set(value).size === value.length) return;
    issues.push({ code: 'custom', input: value, params: { problem: 'twice' } });
  });

const onDay = { day: daySchema.optional() };

const listMember = z.strictObject({
  personId: recordId,
  name: z.string(),
  /** Surname first, so that lists sort as DIN 5007 wants it. */
  sortName: z.string(),
  office: z.string().nullable(),
  seat,
  land: landCode.nullable(),
  email: z.string().nullable(),
  entryId: recordId.nullable(),
});

/** A person in a few words, to be told apart from another of that name. */
const personInBrief = z.strictObject({
  id: recordId,
  name: z.string(),
  office: z.string().nullable(),
  house: z.string().nullable(),
  email: z.string().nullable(),
});

const findingKeys = z.array(z.string().min(1).max(200)).min(1).max(MOST_KEYS);

/** Lists, duplicates and the data check: what keeps the contacts in order. */
export const contactOperations = {
  'contacts.distinct': {
    summary:
      'Merkt sich, dass diese Personen verschieden sind; sie werden nicht mehr als Doppel gezeigt.',
    access: 'write',
    input: z.strictObject({ personIds }),
    output: nothing,
  },
  'contacts.duplicates': {
    summary: 'Personen, die vielleicht doppelt eingetragen sind, mit dem Grund.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      /** All of them; shown are the likeliest. */
      total: z.int(),
      groups: z.array(
        z.strictObject({ persons: z.array(personInBrief), reasons: z.array(z.string()) }),
      ),
    }),
  },
  'contacts.merge': {
    summary: 'Führt Personen zusammen, wie in der Vorschau entschieden; ein Schritt, umkehrbar.',
    access: 'write',
    input: z.strictObject({
      keepId: recordId,
      dropIds: z
        .array(recordId)
        .min(1)
        .max(MOST_MERGED - 1),
      /** Per field the person whose value is taken; for the remark also `both`. */
      fields: z.partialRecord(personSchema.keyof(), recordId),
      /** Per collision of the preview the option that was chosen. */
      choices: z.record(z.string(), z.string()),
    }),
    output: saved,
  },
  'contacts.mergePreview': {
    summary: 'Was das Zusammenführen ändern würde: Angaben im Vergleich, Umzug, Entscheidungen.',
    access: 'read',
    input: z.strictObject({ personIds, keepId: recordId.optional() }),
    output: z.strictObject({
      keepId: recordId,
      persons: z.array(personInBrief),
      fields: z.array(
        z.strictObject({
          field: personSchema.keyof(),
          label: z.string(),
          values: z.array(z.strictObject({ personId: recordId, text: z.string().nullable() })),
          proposed: z.string(),
        }),
      ),
      collisions: z.array(
        z.strictObject({
          key: z.string(),
          sentence: z.string(),
          /** Empty where there is nothing to choose. */
          options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
          proposed: z.string(),
        }),
      ),
      notes: z.array(z.string()),
      moves: z.array(z.string()),
    }),
  },
  'lists.addToConference': {
    summary: 'Nimmt alle eines Verteilers in eine Konferenz auf, die dort noch nicht stehen.',
    access: 'write',
    input: z.strictObject({ listId: recordId, conferenceId: recordId, ...onDay }),
    output: z.strictObject({
      added: z.int(),
      already: z.int(),
      /** Members of the chair's own Land: the chair does not invite itself. */
      chairOwn: z.array(z.string()),
    }),
  },
  'lists.members': {
    summary: 'Wer an einem Tag auf einem Verteiler steht, in protokollarischer Folge.',
    access: 'read',
    input: z.strictObject({ listId: recordId, ...onDay }),
    output: z.strictObject({
      list: distributionListSchema,
      day: daySchema,
      members: z.array(listMember),
      leftOut: z.array(z.strictObject({ personId: recordId, name: z.string(), entryId: recordId })),
      salutation: z.string(),
      /** Addresses for the BCC field, each once. */
      emails: z.array(z.string()),
    }),
  },
  'lists.remove': {
    summary: 'Löscht einen Verteiler mit seinen Einträgen; die Personen bleiben.',
    access: 'write',
    input: z.strictObject({ listId: recordId }),
    output: nothing,
  },
  'register.acknowledge': {
    summary: 'Merkt sich Hinweise der Prüfliste als in Ordnung, bis sich ihre Angaben ändern.',
    access: 'write',
    input: z.strictObject({ keys: findingKeys, ...onDay }),
    output: nothing,
  },
  'register.check': {
    summary: 'Die Prüfliste: Lücken in Häusern, Ämtern und Personen mit Fundstelle.',
    access: 'read',
    input: z.strictObject({
      ...onDay,
      /** Only how many, for the places that show a number. */
      countsOnly: z.boolean().optional(),
    }),
    output: z.strictObject({
      day: daySchema,
      /** Findings that are not acknowledged. */
      open: z.int(),
      groups: z.array(
        z.strictObject({ group: z.enum(gapGroups), title: z.string(), open: z.int() }),
      ),
      findings: z.array(
        finding.extend({
          key: z.string(),
          group: z.enum(gapGroups),
          subject: z.string(),
          land: landCode.nullable(),
          acknowledged: z.boolean(),
        }),
      ),
    }),
  },
  'register.reopen': {
    summary: 'Nimmt „in Ordnung“ für Hinweise der Prüfliste zurück.',
    access: 'write',
    input: z.strictObject({ keys: findingKeys }),
    output: nothing,
  },
} as const;

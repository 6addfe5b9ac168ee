import { z } from 'zod';
import { takeOverSchema } from '../domain/chair/take-over';
import { daySchema } from '../domain/calendar/day-schema';
import { handoverCategories } from '../domain/handover/categories';
import { handoverItemSchema, handoverSchema, orderSchema } from '../domain/handover/records';
import { landCode } from '../domain/register/records';
import { recordId } from '../domain/text';
import { committed, nothing, path } from './contract-parts';

const category = z.enum(handoverCategories);
const counts = z.record(z.string(), z.int());
const runId = recordId.optional();
/** As typed; never logged, never stored. */
const passphrase = z.string().min(1).max(1_000);
const someRecords = z.strictObject({ count: z.int(), names: z.array(z.string()) });
/** The chair year that a package comes from or goes to. */
const officeOf = z.strictObject({
  number: z.int(),
  land: landCode.nullable(),
  /** "Bayern"; "" where the Land is not known. */
  landName: z.string(),
});

/** What the new office can be made of; see `takeOverChoices`. */
const choices = z.strictObject({
  term: z
    .strictObject({ number: z.int(), land: landCode, from: daySchema, to: daySchema })
    .nullable(),
  laender: z.array(z.strictObject({ code: landCode, name: z.string() })),
  organisations: z.array(
    z.strictObject({
      id: recordId,
      name: z.string(),
      land: landCode.nullable(),
      address: z.string().nullable(),
    }),
  ),
  holders: z.array(
    z.strictObject({
      personId: recordId,
      officeId: recordId,
      land: landCode.nullable(),
      label: z.string(),
    }),
  ),
});

/** The end of a term: its checklist, the package for the next office, receiving one. */
export const handoverOperations = {
  'handover.begin': {
    summary: 'Legt für ein Vorsitzjahr die Übergabe mit der üblichen Checkliste an.',
    access: 'write',
    input: z.strictObject({ termId: recordId }),
    /** Asked again it changes nothing. */
    output: z.strictObject({ handoverId: recordId, added: z.int() }),
  },
  'handover.orderItems': {
    summary: 'Gibt Punkten der Checkliste andere Plätze; alle in einem Schritt.',
    access: 'write',
    input: z.strictObject({
      places: z
        .array(z.strictObject({ id: recordId, order: z.int().min(0).max(99_999) }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({}),
  },
  'handover.state': {
    summary: 'Wo die Übergabe eines Vorsitzjahres steht: Checkliste, Aufträge, Fristen.',
    access: 'read',
    input: z.strictObject({
      /** Left out = the term of today. */
      termId: recordId.optional(),
    }),
    output: z.strictObject({
      term: officeOf.extend({ id: recordId, from: daySchema.nullable(), to: daySchema.nullable() }),
      /** As recorded, else by the rule; null where neither says. */
      successor: officeOf.extend({ from: daySchema, isRecorded: z.boolean() }).nullable(),
      handover: handoverSchema.nullable(),
      items: z.array(handoverItemSchema),
      openOrders: z.array(orderSchema),
      /** Not done, and due after the term or overdue today: they pass over. */
      pendingDeadlines: z.array(
        z.strictObject({
          conferenceId: recordId,
          conference: z.string(),
          title: z.string(),
          day: daySchema,
        }),
      ),
      /** Subjects of the deletion run that are due by the end of the term. */
      deletionsDue: z.int(),
    }),
  },
  'handover.plan': {
    summary: 'Was ein Übergabepaket mit diesen Kategorien enthielte und was hier bleibt.',
    access: 'read',
    input: z.strictObject({ categories: z.array(category).max(20) }),
    output: z.strictObject({
      /** With what the chosen ones need and what always goes. */
      categories: z.array(category),
      /** By `kind.collection`, as `store.check` counts. */
      counts,
      staysBehind: counts,
      files: z.int(),
      bytes: z.int(),
    }),
  },
  'handover.proposePassphrase': {
    summary: 'Schlägt ein Kennwort für ein Übergabepaket vor.',
    access: 'none',
    input: nothing,
    output: z.strictObject({ passphrase: z.string() }),
  },
  'handover.export': {
    summary: 'Schreibt ein Übergabepaket, liest es zurück und prüft es.',
    access: 'write',
    input: z.strictObject({
      /** The folder in which the package is written; nothing there is written over. */
      to: path,
      categories: z.array(category).max(20),
      /** Left out = a plain zip for a way that is secured otherwise. */
      passphrase: passphrase.optional(),
      runId,
    }),
    output: z.strictObject({
      packageId: recordId,
      file: z.string(),
      name: z.string(),
      bytes: z.int(),
      /** Of the file as it lies there. */
      sha256: z.string(),
      encrypted: z.boolean(),
      parts: z.int(),
      categories: z.array(category),
      counts,
      /** Over all records in it, as `store.check` computes it. */
      digest: z.string(),
    }),
  },
  'handover.savePapers': {
    summary: 'Prüft ein Übergabepaket und speichert Deckblatt, Leitfaden und Protokoll daraus.',
    access: 'create',
    input: z.strictObject({
      file: path,
      passphrase: passphrase.optional(),
      /** The folder in which they are written; nothing there is written over. */
      to: path,
      runId,
    }),
    output: z.strictObject({ files: z.array(z.string()) }),
  },
  'handover.inspect': {
    summary: 'Prüft ein Übergabepaket vollständig und zeigt, was es brächte. Ändert nichts.',
    access: 'create',
    input: z.strictObject({ file: path, passphrase: passphrase.optional(), runId }),
    output: z.strictObject({
      packageId: recordId,
      /** UTC. */
      madeAt: z.string(),
      from: officeOf.extend({ office: z.string() }),
      to: officeOf.extend({ from: daySchema }).nullable(),
      encrypted: z.boolean(),
      training: z.boolean(),
      bytes: z.int(),
      sha256: z.string(),
      parts: z.int(),
      categories: z.array(category),
      counts,
      recordsDigest: z.string(),
      /** A letter made of the data in it and read back. */
      testLetter: z.strictObject({
        state: z.enum(['sound', 'failed', 'none']),
        /** To whom it was made, or why there is none. */
        about: z.string(),
      }),
      /** The day on which this package came in before. */
      receivedOn: daySchema.nullable(),
      /** What is in the folder now: nothing, an office. */
      target: z.enum(['none', 'empty', 'office']),
      /** Receiving it: what comes in, what changes; what is only here stays. */
      differences: z.array(
        z.strictObject({
          collection: z.string(),
          added: someRecords,
          changed: someRecords,
          /** Only here: stays as it is. */
          kept: someRecords,
        }),
      ),
      /** Of the data as they would be. */
      choices,
      /** Goes with importing: refused once the file or the folder has changed. */
      agreement: z.string(),
    }),
  },
  'handover.import': {
    summary: 'Nimmt ein Übergabepaket auf: in einen leeren Ordner oder zu dem, was da ist.',
    access: 'create',
    input: z.strictObject({
      file: path,
      passphrase: passphrase.optional(),
      /** From `handover.inspect`. */
      agreement: z.string().min(1).max(200),
      /** Where a record is here and in the package: which of the two counts. */
      onConflict: z.enum(['package', 'own']).optional(),
      /** The new office, in the same step. */
      takeOver: takeOverSchema.optional(),
      /** Takes a package again that came in before. */
      again: z.boolean().optional(),
      runId,
    }),
    output: z.strictObject({
      generation: z.int(),
      seq: z.int(),
      counts,
      /** Over all records as they are now. */
      digest: z.string(),
      /** The backup of what was there before; null where the folder was empty. */
      safetyCopy: z.string().nullable(),
    }),
  },
  'handover.takeBack': {
    summary:
      'Nimmt die zuletzt empfangene Übergabe als Ganzes zurück; der Stand davor gilt wieder.',
    access: 'create',
    input: z.strictObject({ runId }),
    output: z.strictObject({ generation: z.int(), safetyCopy: z.string().nullable() }),
  },
  'handover.cancel': {
    summary: 'Bricht das Schreiben, Prüfen oder Aufnehmen eines Übergabepakets ab.',
    access: 'none',
    input: z.strictObject({ runId: recordId }),
    output: nothing,
  },
  'chair.takeOver': {
    summary: 'Stellt auf das neue Vorsitzjahr um: Vorsitz, Absender, Briefkopf und Nummer.',
    access: 'write',
    input: takeOverSchema,
    output: committed.extend({ termId: recordId }),
  },
  'chair.addTerms': {
    summary: 'Legt die nächsten Vorsitzjahre nach der Reihenfolge der Länder an.',
    access: 'write',
    input: z.strictObject({ count: z.int().min(1).max(32) }),
    output: committed.extend({ termIds: z.array(recordId) }),
  },
  'chair.swapTerms': {
    summary: 'Tauscht die Länder zweier künftiger Vorsitzjahre.',
    access: 'write',
    input: z.strictObject({ oneId: recordId, otherId: recordId }),
    output: committed,
  },
} as const;

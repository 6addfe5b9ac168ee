import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { retentionSubjects } from '../domain/retention/records';
import { recordId } from '../domain/text';
import { committed, nothing, path } from './contract-parts';

const subject = z.enum(retentionSubjects);

/** One thing to delete: a subject of one conference or term. */
const due = z.strictObject({
  /** `subject/about`: names it in `retention.run`. */
  id: z.string(),
  subject,
  title: z.string(),
  /** "13. Integrationsministerkonferenz". */
  about: z.string(),
  /** The day from which it is to be deleted. */
  on: daySchema,
  records: z.int(),
  files: z.int(),
  isDue: z.boolean(),
  /** Why then: the period and what it counts from. */
  reason: z.string(),
});

/** Deleting what has had its time, and the folder that only waits for that. */
export const retentionOperations = {
  'retention.list': {
    summary: 'Was wann zu löschen ist, nach den Löschfristen; was fällig ist, zuerst.',
    access: 'read',
    input: z.strictObject({
      /** As of which day, to look ahead; left out = today. Only today's list can be run. */
      day: daySchema.optional(),
    }),
    output: z.strictObject({ day: daySchema, items: z.array(due), agreement: z.string() }),
  },
  'retention.run': {
    summary:
      'Löscht endgültig, auch aus Verlauf, Sicherungen und Entwürfen. Lässt sich nicht zurücknehmen.',
    access: 'create',
    input: z.strictObject({
      items: z.array(z.string().min(1).max(300)).min(1).max(500),
      /** From `retention.list`: refused once the data has changed. */
      agreement: z.string().min(1).max(200),
      runId: recordId.optional(),
    }),
    output: z.strictObject({
      records: z.int(),
      files: z.int(),
      /** Values in the history that are gone or emptied. */
      historyValues: z.int(),
      backupsRemoved: z.int(),
      generation: z.int(),
      /** What could not be reached: a second place of backups that is away. */
      warnings: z.array(z.string()),
    }),
  },
  'retention.cancel': {
    summary: 'Bricht eine Löschung ab, solange noch nichts gelöscht ist.',
    access: 'none',
    input: z.strictObject({ runId: recordId }),
    output: nothing,
  },
  'retention.calendar': {
    summary: 'Schreibt die Löschtermine als Kalenderdatei.',
    access: 'read',
    input: z.strictObject({
      /** The folder in which the file is written. */
      to: path,
    }),
    output: z.strictObject({ file: z.string(), events: z.int() }),
  },
  'archive.begin': {
    summary: 'Macht den Datenordner zum Archiv: lesen und löschen, sonst nichts.',
    access: 'write',
    input: z.strictObject({ termId: recordId }),
    output: committed,
  },
  'archive.end': {
    summary: 'Hebt das Archiv auf; der Datenordner ist wieder zu bearbeiten.',
    access: 'write',
    input: nothing,
    output: committed,
  },
} as const;

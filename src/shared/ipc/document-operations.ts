import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { runExtras } from '../domain/documents/run-extras';
import { risks } from '../domain/documents/risks';
import { recordId } from '../domain/text';
import { documentKind, finding, nothing, path } from './contract-parts';

const inConference = { conferenceId: recordId };

/** Who signs the letters; the person in the chair when left out. */
const signedBy = { signatoryId: recordId.optional() };

const chosenPapers = {
  ...inConference,
  /** The day the papers are dated; today when left out. */
  date: daySchema.optional(),
  kinds: z.array(documentKind).min(1).max(100),
  ...signedBy,
  outFolder: path,
  /** `land`: letters in a folder per Land, `BUND` and `GAST` below the chosen one. */
  folders: z.enum(['none', 'land']).optional(),
};

const paperFile = z.strictObject({
  path: z.string(),
  kind: documentKind,
  /** The participant or record that the paper is about; null = the same for everybody. */
  about: recordId.nullable(),
  /** Whom the paper is for, in words; null for papers for everybody. */
  recipient: z.string().nullable(),
  /** What is still to be done with it by hand, in words. */
  note: z.string().nullable(),
  sha256: z.string(),
  state: z.enum(['written', 'unchanged', 'writtenBeside']),
});

const extraFile = z.strictObject({
  extra: z.enum(runExtras),
  path: z.string(),
  /** Papers in it. */
  papers: z.int(),
  state: z.enum(['written', 'unchanged', 'writtenBeside']),
});

const failure = z.strictObject({
  kind: documentKind,
  recipient: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

/** Making, checking and looking at papers. */
export const documentOperations = {
  'documents.cancel': {
    summary: 'Bricht einen laufenden Erstellungslauf ab; fertige Dateien bleiben.',
    access: 'none',
    input: z.strictObject({ runId: recordId }),
    output: nothing,
  },
  'documents.check': {
    summary: 'Prüfung vor dem Erstellen: was fehlt oder auffällt.',
    access: 'read',
    input: z.strictObject({
      ...inConference,
      date: daySchema.optional(),
      kinds: z.array(documentKind).min(1).max(100),
      ...signedBy,
    }),
    output: z.strictObject({ findings: z.array(finding) }),
  },
  'documents.generate': {
    summary: 'Erstellt Word-Dokumente und prüft jede Datei gegen das Register.',
    access: 'read',
    input: z.strictObject({
      ...chosenPapers,
      /** Only these participants; all when left out. */
      recipients: z.array(recordId).max(10_000).optional(),
      /** Under this name the run reports progress and can be cancelled. */
      runId: recordId.optional(),
      /** What is made of the files afterwards: one to print, one to pass on. */
      extras: z.array(z.enum(runExtras)).max(runExtras.length).optional(),
      /** Only what differs from the last run into this folder counts as made: in the answer and in the extras. */
      changedOnly: z.boolean().optional(),
    }),
    output: z.strictObject({
      files: z.array(paperFile),
      failures: z.array(failure),
      /** Whom somebody decided to leave out, and why. */
      omitted: z.array(
        z.strictObject({ kind: documentKind, recipient: z.string(), reason: z.string() }),
      ),
      /** Papers that a run for changed ones alone has left as they were. */
      unchanged: z.int().optional(),
      extras: z
        .strictObject({
          files: z.array(extraFile),
          /** What is missing in them and why, in words. */
          notes: z.array(z.string()),
        })
        .optional(),
    }),
  },
  'documents.kinds': {
    summary: 'Alle Arten von Dokumenten in ihrer Reihenfolge.',
    access: 'none',
    input: nothing,
    output: z.strictObject({
      kinds: z.array(
        z.strictObject({
          name: documentKind,
          title: z.string(),
          plural: z.string(),
          group: z.string(),
          groupTitle: z.string(),
          summary: z.string(),
          per: z.enum(['conference', 'recipient', 'record']),
        }),
      ),
    }),
  },
  'documents.recipients': {
    summary:
      'Alle Schreiben der gewählten Arten mit Empfänger und Auffälligkeiten, die heiklen zuerst.',
    access: 'read',
    input: z.strictObject({
      ...inConference,
      date: daySchema.optional(),
      kinds: z.array(documentKind).min(1).max(100),
      ...signedBy,
    }),
    output: z.strictObject({
      papers: z.array(
        z.strictObject({
          kind: documentKind,
          about: recordId.nullable(),
          recipient: z.string(),
          place: z.string().nullable(),
          /** Why it should be looked at; the weightiest first. */
          risks: z.array(z.enum(risks)),
          rank: z.int(),
          /** Why it cannot be made; null = it can. */
          obstacle: z.string().nullable(),
          /** The record to look at. */
          record: z.string().nullable(),
          /** Somebody decided that it is not written. */
          omission: z.strictObject({ id: recordId, reason: z.string() }).nullable(),
        }),
      ),
    }),
  },
  'documents.preview': {
    summary: 'Ein Dokument als Bytes (base64), ohne es zu schreiben.',
    access: 'read',
    input: z.strictObject({
      ...inConference,
      kind: documentKind,
      /** The recipient or the press release; left out for papers that go to everybody. */
      about: recordId.optional(),
      ...signedBy,
    }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
  },
  'documents.verify': {
    summary: 'Öffnet erstellte Dokumente erneut und vergleicht sie mit dem Register.',
    access: 'read',
    input: z.strictObject(chosenPapers),
    output: z.strictObject({ checked: z.int(), findings: z.array(finding) }),
  },
} as const;

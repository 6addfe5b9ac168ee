import { z } from 'zod';
import { daySchema } from '../domain/calendar/day-schema';
import { exchangeFields } from '../domain/exchange/fields';
import { landCode } from '../domain/register/records';
import { recordId } from '../domain/text';
import { committed, nothing, path } from './contract-parts';

const rowState = z.enum(['new', 'changed', 'unchanged', 'wrong']);

const exchangeField = z.enum(exchangeFields);
const fieldOrNone = exchangeField.nullable();

/** How a list is read; the same for the look before and the import itself. */
const reading = {
  path,
  /** Name of the sheet; the first with contacts when left out. */
  sheet: z.string().min(1).max(200).optional(),
  /** The field of each column, in the order of the file; proposed by the headings when left out. */
  mapping: z.array(fieldOrNone).max(200).optional(),
  /** Empty cells take the stored value away. */
  clearEmpty: z.boolean().optional(),
  createOrganisations: z.boolean().optional(),
  createOffices: z.boolean().optional(),
  /** Address columns change the address of the house, for everybody there. */
  updateAddresses: z.boolean().optional(),
  /** Under this name the run reports progress and can be cancelled. */
  runId: recordId.optional(),
};

const rowFinding = z.strictObject({
  level: z.enum(['stop', 'hint']),
  code: z.string(),
  message: z.string(),
  /** Such as "C5"; null where it is about the whole row. */
  cell: z.string().nullable(),
});

const plannedRow = z.strictObject({
  number: z.int(),
  state: rowState,
  name: z.string(),
  personId: z.string().nullable(),
  changes: z.array(z.strictObject({ field: exchangeField, before: z.string(), after: z.string() })),
  findings: z.array(rowFinding),
});

const preview = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'checkSheet']),
  /** How the file was written, in words: "Windows-1252, Trennzeichen Semikolon". */
  recognised: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  columns: z.array(z.strictObject({ heading: z.string(), field: fieldOrNone })),
  /** What must be put right before anything can be imported. */
  problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  counts: z.record(rowState, z.int()),
  /** Rows of the wanted states in all; `rows` is a part of them. */
  listed: z.int(),
  rows: z.array(plannedRow),
  /** Goes with the import: it is refused once the file or a touched record has changed. */
  digest: z.string(),
});

/** Lists of contacts: out as xlsx and csv, in with a look before, and back as a whole. */
export const exchangeOperations = {
  'contacts.cancel': {
    summary: 'Bricht das Lesen oder Schreiben einer Liste ab.',
    access: 'none',
    input: z.strictObject({ runId: recordId }),
    output: nothing,
  },
  'contacts.export': {
    summary: 'Schreibt Kontakte als Excel-Arbeitsmappe oder CSV-Datei.',
    access: 'read',
    input: z.strictObject({
      folder: path,
      format: z.enum(['xlsx', 'csv']),
      /** Only these persons; all when left out. */
      personIds: z.array(recordId).min(1).max(20_000).optional(),
      /** The day whose offices are listed; today when left out. */
      day: daySchema.optional(),
      runId: recordId.optional(),
    }),
    output: z.strictObject({
      path: z.string(),
      persons: z.int(),
      state: z.enum(['written', 'unchanged', 'writtenBeside']),
    }),
  },
  'contacts.importPreview': {
    summary: 'Liest eine Liste und sagt zu jeder Zeile, was daraus würde; verändert nichts.',
    access: 'read',
    input: z.strictObject({
      ...reading,
      /** Only rows of these states; all when left out. */
      states: z.array(rowState).min(1).max(4).optional(),
      offset: z.int().min(0).max(100_000).optional(),
      limit: z.int().min(1).max(2_000).optional(),
    }),
    output: preview,
  },
  'contacts.import': {
    summary: 'Übernimmt eine geprüfte Liste als einen Schritt.',
    access: 'write',
    input: z.strictObject({
      ...reading,
      /** What the look before answered. */
      digest: z.string().min(1).max(200),
      /** Rows that are not in order stay out; else they stop the import. */
      leaveOutWrong: z.boolean().optional(),
    }),
    output: z.strictObject({
      seq: z.int(),
      created: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      leftOut: z.int(),
    }),
  },
  'contacts.imports': {
    summary: 'Die eingelesenen Listen dieses Datenordners, die jüngste zuerst.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      imports: z.array(
        z.strictObject({
          seq: z.int(),
          at: z.string(),
          user: z.string(),
          created: z.int(),
          changed: z.int(),
          reverted: z.boolean(),
        }),
      ),
    }),
  },
  'contacts.checkSheet': {
    summary: 'Erstellt das Kontrollblatt eines Landes als Word-Dokument.',
    access: 'read',
    input: z.strictObject({ land: landCode, folder: path }),
    output: z.strictObject({
      path: z.string(),
      persons: z.int(),
      state: z.enum(['written', 'unchanged', 'writtenBeside']),
    }),
  },
  'store.revert': {
    summary: 'Nimmt einen früheren Schritt als Ganzes zurück, mit einem neuen Schritt.',
    access: 'write',
    input: z.strictObject({ seq: z.int().min(1) }),
    output: committed,
  },
} as const;

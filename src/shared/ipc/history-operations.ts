import { z } from 'zod';
import { recordId } from '../domain/text';
import { committed } from './contract-parts';

/** Which record is meant, of whatever kind. */
const recordKey = {
  document: z.string().min(1).max(100),
  collection: z.string().min(1).max(40),
  id: recordId,
};
const query = z.string().max(200);
const limit = z.int().min(1).max(5_000);
const seq = z.int().min(1);

/** One value before and after, in words; null = empty. */
const field = z.strictObject({
  path: z.string(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

const what = z.enum(['created', 'changed', 'removed']);

const step = z.strictObject({
  seq: z.int(),
  at: z.string(),
  /** The user's id; empty = the program itself. */
  userId: z.string(),
  user: z.string(),
  operation: z.string(),
  /** How many records of a kind it made, changed and took away. */
  touched: z.record(
    z.string(),
    z.strictObject({ created: z.int(), changed: z.int(), removed: z.int() }),
  ),
  /** Names of the first records. */
  names: z.array(z.string()),
  /** The step that this one takes back. */
  reverts: z.int().nullable(),
  /** Who took this step back, and when; null = it counts. */
  takenBack: z.strictObject({ seq: z.int(), at: z.string(), user: z.string() }).nullable(),
  /** What Strg+Z or Strg+Y would take next. */
  next: z.enum(['undo', 'redo']).nullable(),
  canRevert: z.boolean(),
  /** With a record: what became of it, and its values that changed. */
  version: z.strictObject({ what, isNow: z.boolean(), fields: z.array(field) }).nullable(),
});

/** What was done, the history of one record, and what was deleted. */
export const historyOperations = {
  'store.history': {
    summary: 'Alle Schritte, das Jüngste zuerst; mit einem Eintrag dessen Fassungen.',
    access: 'read',
    input: z.strictObject({
      record: z.strictObject(recordKey).optional(),
      before: seq.optional(),
      limit,
      user: z.string().max(80).optional(),
      /** Kind of the records, by the name of their collection. */
      collection: z.string().max(40).optional(),
      text: query.optional(),
    }),
    output: z.strictObject({
      steps: z.array(step),
      /** Whether there are older ones. */
      more: z.boolean(),
      /** Everybody who has done something, to choose from. */
      users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      collections: z.array(z.string()),
      total: z.int(),
      /** How the record is called; null where none is asked for. */
      name: z.string().nullable(),
      /** Lines that cannot be read any more. */
      unreadable: z.int(),
    }),
  },
  'store.step': {
    summary: 'Was ein Schritt verändert hat: jeder Eintrag mit alten und neuen Werten.',
    access: 'read',
    input: z.strictObject({
      seq,
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      records: z.array(
        z.strictObject({ ...recordKey, name: z.string(), what, fields: z.array(field) }),
      ),
      total: z.int(),
    }),
  },
  'store.reinstate': {
    summary: 'Setzt einen Eintrag auf den Stand nach einem früheren Schritt.',
    access: 'write',
    input: z.strictObject({ ...recordKey, seq }),
    output: committed,
  },
  'store.trash': {
    summary: 'Was gelöscht wurde und jetzt nicht da ist, das Jüngste zuerst.',
    access: 'read',
    input: z.strictObject({ text: query.optional(), limit }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          ...recordKey,
          name: z.string(),
          /** Where it was: the conference's title; null for the register. */
          place: z.string().nullable(),
          seq: z.int(),
          at: z.string(),
          user: z.string(),
          operation: z.string(),
          /** How many records come back with it, by kind. */
          belonging: z.record(z.string(), z.int()),
        }),
      ),
      total: z.int(),
    }),
  },
  'store.recover': {
    summary: 'Holt Gelöschtes zurück, mit dem, was dazugehört und im selben Schritt ging.',
    access: 'write',
    input: z.strictObject(recordKey),
    output: committed,
  },
} as const;

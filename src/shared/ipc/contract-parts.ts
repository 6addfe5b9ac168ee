import { z } from 'zod';
import { gender } from '../domain/register/records';
import { line, optionalLine, recordId } from '../domain/text';

/** A path as a person writes it; relative ones count from where the program was called. */
export const path = z
  .string()
  .min(1)
  .max(4_000)
  .regex(/^[^\0]+$/);

export const nothing = z.strictObject({});

/** Name of a kind of document; `documents.kinds` lists those there are. */
export const documentKind = z.string().regex(/^[A-Za-z]{1,40}$/);
export type DocumentKindName = z.infer<typeof documentKind>;

/** Something the office should look at; never an obstacle by itself. */
export const finding = z.strictObject({
  level: z.enum(['stop', 'warning', 'hint']),
  code: z.string(),
  message: z.string(),
  /** The record to jump to, as `document/collection/id`; null where there is none. */
  record: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

export const committed = z.strictObject({
  seq: z.int(),
  keys: z.array(z.string()),
});

export const saved = z.strictObject({ id: recordId });

export const anyRecord = z.record(z.string(), z.json());

export const addressPreview = z.strictObject({
  lines: z.array(z.string()),
  fieldLines: z.array(z.string()),
  salutation: z.string(),
  reasons: z.array(z.string()),
});

/** A person as staff type it; the last name may be missing here so that the answer can say so. */
export const newPerson = z.strictObject({
  gender: gender.optional(),
  degrees: z.array(line).max(8).optional(),
  firstName: optionalLine.optional(),
  lastName: optionalLine.optional(),
  nobility: optionalLine.optional(),
  parliament: optionalLine.optional(),
  organisationId: recordId.nullable().optional(),
  email: optionalLine.optional(),
});
export type NewPerson = z.infer<typeof newPerson>;

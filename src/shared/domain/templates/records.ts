import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { line, optionalLine, recordId } from '../text';

/** One version of the office's own Word template for a kind of document. Versions are never deleted. */
export const templateSchema = z.strictObject({
  id: recordId,
  /** Name of the kind of document. */
  kind: z.string().regex(/^[A-Za-z]{1,40}$/),
  /** What the file was called when it was chosen. */
  name: line.max(255),
  /** Names the file among the files of the office. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Counts from 1 for each kind. */
  version: z.int().min(1),
  addedOn: daySchema,
  /** Papers of the kind are made from it; at most one version of a kind is. */
  active: z.boolean(),
  note: optionalLine,
});
export type Template = z.infer<typeof templateSchema>;

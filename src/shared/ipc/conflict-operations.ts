import { z } from 'zod';
import { recordId } from '../domain/text';
import { committed, nothing } from './contract-parts';

/** Names a line that lies on the disk and does not count. */
const key = z.string().min(1).max(200);

const field = z.strictObject({
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Changes that reached the disk after somebody else had taken the right to write over. */
export const conflictOperations = {
  'store.conflicts': {
    summary: 'Änderungen, die nach einer Übernahme noch ankamen und nicht gelten.',
    access: 'read',
    input: nothing,
    output: z.strictObject({
      conflicts: z.array(
        z.strictObject({
          key,
          at: z.string(),
          user: z.string(),
          operation: z.string(),
          records: z.array(
            z.strictObject({
              collection: z.string(),
              id: recordId,
              name: z.string(),
              what: z.enum(['created', 'changed', 'removed']),
              fields: z.array(field),
            }),
          ),
          /** A sentence about what stands against taking it; null = nothing. */
          obstacle: z.string().nullable(),
          /** The folder is already as this change would make it. */
          isThere: z.boolean(),
          /** Somebody has marked it as seen. */
          isDone: z.boolean(),
        }),
      ),
    }),
  },
  'store.takeConflict': {
    summary: 'Trägt eine solche Änderung als neuen Schritt nach.',
    access: 'write',
    input: z.strictObject({ key }),
    output: committed,
  },
  'store.closeConflict': {
    summary: 'Merkt, dass eine solche Änderung gesehen ist und nicht nachgetragen wird.',
    access: 'write',
    input: z.strictObject({ key }),
    output: nothing,
  },
} as const;

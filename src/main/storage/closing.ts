import { z } from 'zod';
import type { AppError } from '../../shared/errors';

/** Who took the right to write, or the whole folder, along. */
const takerSchema = z.strictObject({
  token: z.uuid(),
  user: z.string(),
  pc: z.string(),
  at: z.string(),
});
export type Taker = z.infer<typeof takerSchema>;

/**
 * A segment may end the writing in its journal. `next`: that generation has taken over, for good. `out`: the
 * folder was taken along and the work goes on in a copy. `back`: this copy was brought back home.
 */
export const closingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next'), generation: z.int().min(1) }),
  z.strictObject({ kind: z.literal('out'), by: takerSchema }),
  z.strictObject({ kind: z.literal('back'), by: takerSchema }),
]);
export type Closing = z.infer<typeof closingSchema>;

/** Why nobody writes in a closed journal. */
export function closedError(closing: Closing): AppError {
  if (closing.kind === 'next') return { code: 'store.rightPassedOn' };
  const { user, pc, at } = closing.by;
  return { code: closing.kind === 'out' ? 'folder.takenOut' : 'folder.broughtBack', user, pc, at };
}

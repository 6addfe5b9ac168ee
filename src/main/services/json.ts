import type { z } from 'zod';
import type { anyRecord } from '../../shared/ipc/contract-parts';

type JsonRecord = z.infer<typeof anyRecord>;

/**
 * A stored record as plain JSON for an answer of mixed shape. Records came in through schemas that
 * allow only JSON values; the compiler cannot see that across a union of collections.
 */
export function asJson(record: object): JsonRecord {
  return record as JsonRecord;
}

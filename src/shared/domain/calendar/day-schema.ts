import { z } from 'zod';
import { parseDay } from './day';

/** A calendar day as `YYYY-MM-DD` that really exists. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .check((payload) => {
    if (parseDay(payload.value) === null) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        params: { problem: 'noSuchDay' },
        continue: false,
      });
    }
  });

/** A time of day, local to Europe/Berlin. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

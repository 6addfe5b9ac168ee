import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { landCode } from '../register/records';
import { line, optionalLine, recordId } from '../text';

/** What a new office says of itself when it takes the chair. */
export const takeOverSchema = z.strictObject({
  /** Its number; a recorded term of that number is filled, else one is made. */
  number: z.int().min(1).max(999),
  land: landCode,
  from: daySchema,
  to: daySchema,
  motto: optionalLine,
  /** Who leads: a person of the register and their office; null = not known yet. */
  holder: z.strictObject({ personId: recordId, officeId: recordId }).nullable(),
  secretariat: z.strictObject({
    name: line,
    /** The house: its name and address stand in the letterhead. */
    organisationId: recordId,
    contactName: optionalLine,
    phone: optionalLine,
    fax: optionalLine,
    email: optionalLine,
    web: optionalLine,
    pressName: optionalLine,
    pressPhone: optionalLine,
    pressEmail: optionalLine,
  }),
});
export type TakeOver = z.infer<typeof takeOverSchema>;

import { z } from 'zod';
import { gender, landCode } from '../register/records';
import { line } from '../text';

/** One office of an addressee; `remit` and `of` are phrases ("für Soziales …", "der Stadt Göttingen"). */
export const addresseeOfficeSchema = z.strictObject({
  office: line,
  land: landCode.nullish(),
  remit: line.nullish(),
  of: line.nullish(),
});
export type AddresseeOffice = z.infer<typeof addresseeOfficeSchema>;

/** Everything an address and a salutation are made of; no street, no place. */
export const addresseeSchema = z.strictObject({
  gender: gender.optional(),
  degrees: z.array(line).max(8).optional(),
  firstName: line.nullish(),
  lastName: line.nullish(),
  nobility: line.nullish(),
  parliament: line.nullish(),
  offices: z.array(addresseeOfficeSchema).max(6).optional(),
  personalTitle: line.nullish(),
  /** The offices are past ones ("a. D."). */
  former: z.boolean().optional(),
  organisation: line.nullish(),
  unit: line.nullish(),
  variant: z.enum(['A', 'B']).optional(),
  withName: z.boolean().optional(),
  customSalutation: line.nullish(),
});
export type Addressee = z.infer<typeof addresseeSchema>;

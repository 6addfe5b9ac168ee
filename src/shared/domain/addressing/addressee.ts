import { z } from 'zod';
import { gender, landCode } from '../register/records';
import { line } from '../text';

/** One office of an addressee; `remit` and `of` are phrases ("für Soziales …", "der Stadt Göttingen"). */
export const addresseeOfficeSchema = z.strictObject({
  office: line,
  land: landCode.nullish(),
  remit: line.nullish(),
  of: line.nullish(),
  /** Who leads the authority, where it is called after that person (Bremen; ministers of the Bund). */
  headGender: z.enum(['w', 'm']).nullish(),
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
  /** Word of a past office, kept as a title "a. D."; counts only where no office is held now. */
  formerTitle: line.nullish(),
  organisation: line.nullish(),
  unit: line.nullish(),
  variant: z.enum(['A', 'B']).optional(),
  withName: z.boolean().optional(),
  /** Written by one member to another: "Frau Kollegin", "Herr Kollege". */
  collegial: z.boolean().optional(),
  customSalutation: line.nullish(),
});
export type Addressee = z.infer<typeof addresseeSchema>;

import { z } from 'zod';
import { line, optionalLine, optionalText, recordId, runningText } from '../text';
import { daySchema } from '../calendar/day-schema';
import { landCodes, type LandCode } from './land-codes';

export { landCodes, type LandCode };
export const landCode = z.enum(landCodes);

/** Unknown is null and stops a letter; `neutral` is a recorded wish, never a guess. */
export const gender = z.enum(['w', 'm', 'neutral']).nullable();
export type Gender = z.infer<typeof gender>;

const byGender = z.strictObject({ w: line, m: line });

/** A Land with the grammar its offices need. */
export const landSchema = z.strictObject({
  id: landCode,
  order: z.int().min(0).max(15),
  name: line,
  officialName: line,
  genitive: line,
  dative: line,
  article: optionalLine,
  adjective: z
    .strictObject({
      feminineNominative: line,
      masculineNominative: line,
      masculineAccusative: line,
      neuterNominative: line,
    })
    .nullable(),
  /** Whether "Bayerische Staatsministerin …" or "Ministerin … des Landes Hessen" is the form of the house. */
  officeNamedBy: z.enum(['genitive', 'adjective']),
  capital: line,
  memberTitle: byGender,
  personalTitle: byGender.nullable(),
  headOfAdministrationTitle: byGender,
  /** How the authority stands after a deputy's office: "im" + "Ministerium", "der" + "Behörde". */
  authority: z.strictObject({ noun: line, before: line }),
  /** Hamburg: the senator's second line, the same word for women and men. */
  presidesAs: optionalLine,
  parliament: z.strictObject({ name: line, genitive: line, suffix: line }),
});
export type Land = z.infer<typeof landSchema>;

const postcode = z.string().regex(/^\d{5}$/);

/** Postal addresses by DIN 5008: street, PO box with its own postcode, bulk customer without street. */
export const postalAddressSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('street'), street: line, postcode, city: line }),
  z.strictObject({
    kind: z.literal('poBox'),
    box: z.string().regex(/^\d{1,10}$/),
    postcode,
    city: line,
  }),
  z.strictObject({ kind: z.literal('bulk'), postcode, city: line }),
]);
export type PostalAddress = z.infer<typeof postalAddressSchema>;

export const organisationSchema = z.strictObject({
  id: recordId,
  kind: z.enum(['ministry', 'federal', 'parliament', 'city', 'other']),
  land: landCode.nullable(),
  name: line,
  shortName: line,
  /** Stored short form for the address field, the last step before a finding (rule A03). */
  addressName: optionalLine,
  address: postalAddressSchema.nullable(),
  phone: optionalLine,
  fax: optionalLine,
  email: optionalLine,
  web: optionalLine,
  /** False = shipped data that nobody of the office has checked yet ("bitte prüfen"). */
  confirmed: z.boolean(),
  note: optionalText,
});
export type Organisation = z.infer<typeof organisationSchema>;

/** An office (Amt) apart from whoever holds it. `remit` and `of` are complete phrases. */
export const officeSchema = z.strictObject({
  id: recordId,
  /** Key of the table of offices, e.g. `ministerIn`; see `addressing/offices.ts`. */
  office: line,
  land: landCode.nullable(),
  organisationId: recordId.nullable(),
  remit: optionalLine,
  of: optionalLine,
  /** Short form of the remit for addresses that do not fit (rule A03). */
  shortRemit: optionalLine,
  seat: z.enum(['member', 'headOfAdministration', 'federalGuest', 'other']),
  confirmed: z.boolean(),
});
export type Office = z.infer<typeof officeSchema>;

export const personSchema = z.strictObject({
  id: recordId,
  gender,
  degrees: z.array(line).max(8),
  firstName: optionalLine,
  lastName: line,
  /** "von", "Freiherr von": part of the surname (Art. 109 WRV), in the form registered for this person. */
  nobility: optionalLine,
  parliament: optionalLine,
  personalTitle: optionalLine,
  customSalutation: optionalLine,
  organisationId: recordId.nullable(),
  unit: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  note: optionalText,
});
export type Person = z.infer<typeof personSchema>;

/** Ties a person to an office for a time; both days inclusive, open end = null. */
export const mandateSchema = z.strictObject({
  id: recordId,
  personId: recordId,
  officeId: recordId,
  from: daySchema,
  to: daySchema.nullable(),
  /** Rank among the person's offices, 0 first. */
  order: z.int().min(0).max(99),
});
export type Mandate = z.infer<typeof mandateSchema>;

export const userSchema = z.strictObject({ id: recordId, login: line, name: optionalLine });
export type User = z.infer<typeof userSchema>;

export const textModuleSchema = z.strictObject({
  id: recordId,
  title: line,
  text: runningText,
});
export type TextModule = z.infer<typeof textModuleSchema>;

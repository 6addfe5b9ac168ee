import { z } from 'zod';
import { richOrPlain } from '../rich-text/schema';
import { line, optionalLine, optionalText, recordId } from '../text';
import { daySchema } from '../calendar/day-schema';
import { landCodes, type LandCode } from './land-codes';

export { landCodes, type LandCode };
export const landCode = z.enum(landCodes);

/** Unknown is null and stops a letter; `neutral` is a recorded wish, never a guess. */
export const gender = z.enum(['w', 'm', 'neutral']).nullable();
export type Gender = z.infer<typeof gender>;

const byGender = z.strictObject({ w: line, m: line });
const authorityName = z.strictObject({ noun: line, before: line });

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
  officeNamedBy: z.enum(['genitive', 'adjective', 'nothing']),
  capital: line,
  memberTitle: byGender,
  personalTitle: byGender.nullable(),
  headOfAdministrationTitle: byGender,
  /** How the authority stands after a deputy's office: "im" + "Ministerium", "der" + "Behörde". */
  authority: z.strictObject({
    noun: line,
    before: line,
    /** Bremen: the authority is called after whoever leads it ("bei der Senatorin", "beim Senator"). */
    byHolder: z.strictObject({ w: authorityName, m: authorityName }).optional(),
  }),
  /** Hamburg: the senator's second line, the same word for women and men. */
  presidesAs: optionalLine,
  parliament: z.strictObject({ name: line, genitive: line, suffix: line }),
  /** What stands above a signature that is not the head's (rule T04); missing = the usual words. */
  signing: z.strictObject({ onBehalf: line, deputising: line }).optional(),
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
  /** Where letters go. */
  address: postalAddressSchema.nullable(),
  /** The house's other addresses, each of another kind than `address`. */
  moreAddresses: z.array(postalAddressSchema).max(2).optional(),
  /** Bremen: "Die Senatorin für …", "Der Senator für …"; the name follows the holder of the office. */
  nameByHolder: byGender.nullable().optional(),
  /** Last day under this name, after a ministry was renamed or dissolved. */
  to: daySchema.nullable().optional(),
  /** The house that this one continues under another name. */
  follows: recordId.nullable().optional(),
  phone: optionalLine,
  fax: optionalLine,
  email: optionalLine,
  web: optionalLine,
  /** False = shipped data that nobody of the office has checked yet ("bitte prüfen"). */
  confirmed: z.boolean(),
  note: optionalText,
});
export type Organisation = z.infer<typeof organisationSchema>;

/** What an office is for the conference: the Land's vote, the head of its ministry's staff, a guest. */
export const seat = z.enum(['member', 'headOfAdministration', 'federalGuest', 'other']);
export type Seat = z.infer<typeof seat>;

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
  seat,
  /** Last day on which there is this office. */
  to: daySchema.nullable().optional(),
  /** The office that this one continues under another name or remit. */
  follows: recordId.nullable().optional(),
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
  /** False = the form was proposed by the program and nobody has confirmed it yet. */
  nobilityConfirmed: z.boolean().optional(),
  parliament: optionalLine,
  personalTitle: optionalLine,
  /** Word of a past office, kept as a title "a. D." where no office is held any more. */
  formerTitle: optionalLine.optional(),
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
  text: richOrPlain,
});
export type TextModule = z.infer<typeof textModuleSchema>;

/** Another way to a person: the assistant, the private secretary, a functional mailbox. */
export const contactPointSchema = z.strictObject({
  id: recordId,
  personId: recordId,
  kind: z.enum(['office', 'assistant', 'privateSecretary', 'mailbox', 'other']),
  /** Who answers there, in the office's words: "Frau Beispiel". */
  name: optionalLine,
  unit: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  address: postalAddressSchema.nullable(),
  /** Letters to the person go to this address instead of the house's. */
  forLetters: z.boolean(),
  note: optionalText,
});
export type ContactPoint = z.infer<typeof contactPointSchema>;

/** A distribution list: whoever holds an office of these seats, and the entries made by hand. */
export const distributionListSchema = z.strictObject({
  id: recordId,
  name: line,
  /** Empty = no rule, only the entries. */
  seats: z.array(seat).max(4),
  /** Null = all Länder and the Bund. */
  laender: z.array(landCode).max(16).nullable(),
  note: optionalText,
});
export type DistributionList = z.infer<typeof distributionListSchema>;

/** A person put on a list, or kept off it, by hand. */
export const listEntrySchema = z.strictObject({
  id: recordId,
  listId: recordId,
  personId: recordId,
  excluded: z.boolean(),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

/** Two persons that somebody has looked at and that are not one: they are not proposed again. */
export const distinctPersonsSchema = z.strictObject({
  id: recordId,
  oneId: recordId,
  otherId: recordId,
});
export type DistinctPersons = z.infer<typeof distinctPersonsSchema>;

/** A finding of the data check that is all right as it is, until its facts change. */
export const acknowledgementSchema = z.strictObject({
  id: recordId,
  /** Which check of which record. */
  finding: line,
  /** Digest of what the finding said; another one brings it back. */
  facts: line,
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import {
  landCode,
  organisationSchema,
  personSchema,
  postalAddressSchema,
} from '../register/records';
import { line, optionalLine, recordId } from '../text';

/** Somebody who is not in the contacts yet; `id` names them within the plan alone. */
export const newcomerSchema = personSchema
  .pick({
    gender: true,
    degrees: true,
    firstName: true,
    nobility: true,
    parliament: true,
    personalTitle: true,
    email: true,
  })
  .partial()
  .extend({ id: recordId, lastName: line });
export type Newcomer = z.infer<typeof newcomerSchema>;

const holderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stays') }),
  /** The office stays vacant. */
  z.strictObject({ kind: z.literal('ends') }),
  /** A person of the contacts or a newcomer of the plan. */
  z.strictObject({ kind: z.literal('successor'), personId: recordId }),
]);

/** What becomes of one office; words that are left out stay as they are. */
export const officeChoiceSchema = z.strictObject({
  officeId: recordId,
  holder: holderSchema,
  /** Key of the table of offices: the word may change with the house. */
  office: line.optional(),
  remit: optionalLine.optional(),
  of: optionalLine.optional(),
  shortRemit: optionalLine.optional(),
});
export type OfficeChoice = z.infer<typeof officeChoiceSchema>;

/** A ministry under its new name; `remit` holds for its offices that have one. */
export const renamedHouseSchema = z.strictObject({
  organisationId: recordId,
  name: line,
  shortName: line,
  addressName: optionalLine.optional(),
  nameByHolder: organisationSchema.shape.nameByHolder,
  /** Left out = it stays where it is. */
  address: postalAddressSchema.nullable().optional(),
  remit: optionalLine.optional(),
  shortRemit: optionalLine.optional(),
});
export type RenamedHouse = z.infer<typeof renamedHouseSchema>;

const onceEach =
  <T>(idOf: (item: T) => string): z.core.CheckFn<T[]> =>
  ({ value, issues }) => {
    if (new Set(value.map(idOf)).size === value.length) return;
    issues.push({ code: 'custom', input: value, params: { problem: 'twice' } });
  };

/** A change of government or of a ministry's name in one Land (null = Bund), from one day on. */
export const reshufflePlanSchema = z.strictObject({
  land: landCode.nullable(),
  from: daySchema,
  /** Offices that are left out stay with whoever holds them. */
  offices: z
    .array(officeChoiceSchema)
    .max(100)
    .check(onceEach(({ officeId }) => officeId)),
  house: renamedHouseSchema.nullable().optional(),
  newcomers: z
    .array(newcomerSchema)
    .max(100)
    .check(onceEach(({ id }) => id))
    .optional(),
});
export type ReshufflePlan = z.infer<typeof reshufflePlanSchema>;

import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { landCode } from '../register/records';
import { line, optionalLine, optionalText, recordId } from '../text';

/** The handover (Vorsitzübergabe) at the end of a term: when, where, who; what its protocol says. */
export const handoverSchema = z.strictObject({
  id: recordId,
  /** The term that ends. */
  termId: recordId,
  day: daySchema.nullable(),
  place: optionalLine,
  /** Day of the picture with the press, about five weeks before. */
  photoDay: daySchema.nullable(),
  /** Names and functions of those who give, one a line. */
  giving: optionalText,
  receiving: optionalText,
  remarks: optionalText,
});
export type Handover = z.infer<typeof handoverSchema>;

export const itemStates = ['open', 'handedOver', 'notApplicable'] as const;
export type ItemState = (typeof itemStates)[number];

/** One thing that is handed over, or done on the way there (Gegenstand der Übergabe). */
export const handoverItemSchema = z.strictObject({
  id: recordId,
  termId: recordId,
  order: z.int().min(0).max(99_999),
  title: line,
  /** What exactly: which files, whose accounts, where it lies. */
  details: optionalText,
  dueOn: daySchema.nullable(),
  state: z.enum(itemStates),
  /** Who handed it over, in words. */
  by: optionalLine,
  on: daySchema.nullable(),
  note: optionalText,
});
export type HandoverItem = z.infer<typeof handoverItemSchema>;

export const orderKinds = ['inspection', 'report', 'workingGroup', 'circular', 'other'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** What a conference ordered and nobody has finished yet (Prüfauftrag, Berichtsauftrag, Arbeitsgruppe). */
export const orderSchema = z.strictObject({
  id: recordId,
  kind: z.enum(orderKinds),
  title: line,
  /** Where it comes from: "13. IntMK, TOP 4.2". */
  origin: optionalLine,
  /** Who leads (Federführung); null = not settled. */
  lead: landCode.nullable(),
  /** Members, addressees, what is to be done. */
  details: optionalText,
  dueOn: daySchema.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  doneOn: daySchema.nullable(),
  result: optionalText,
});
export type Order = z.infer<typeof orderSchema>;

/** A package that was made or received; its id is the package's. */
export const handoverPackageSchema = z.strictObject({
  id: recordId,
  direction: z.enum(['sent', 'received']),
  on: daySchema,
  /** Number and Land of the office that made it. */
  fromTerm: z.int().min(1).max(999),
  fromLand: landCode.nullable(),
  fileName: line,
  /** Of the file as it was written or read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  categories: z.array(line).max(40),
  records: z.int().min(0),
  files: z.int().min(0),
  /** Received: the generation that was there before; null = the folder was empty. */
  generationBefore: z.int().min(1).nullable(),
});
export type HandoverPackage = z.infer<typeof handoverPackageSchema>;

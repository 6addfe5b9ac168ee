import { z } from 'zod';
import {
  chairHolderSchema,
  chairTermSchema,
  conferenceYearSchema,
  personalSalutationSchema,
  secretariatSchema,
  signatorySchema,
} from '../domain/chair/records';
import {
  agendaItemSchema,
  deadlineSchema,
  hotelContingentSchema,
  invitationTextsSchema,
  letterFormSchema,
  pressReleaseSchema,
  programmeItemSchema,
  roomSchema,
} from '../domain/conferences/records';
import { omissionSchema } from '../domain/dispatch/records';
import { handoverItemSchema, handoverSchema, orderSchema } from '../domain/handover/records';
import { letterheadSchema } from '../domain/letterheads/records';
import {
  acknowledgementSchema,
  contactPointSchema,
  distinctPersonsSchema,
  distributionListSchema,
  landSchema,
  listEntrySchema,
  mandateSchema,
  officeSchema,
  organisationSchema,
  personSchema,
  textModuleSchema,
  userSchema,
} from '../domain/register/records';
import { retentionPeriodSchema } from '../domain/retention/records';
import {
  bodySchema,
  planItemRecordSchema,
  preferencesSchema,
  rulesSchema,
} from '../domain/settings/records';
import { recordId } from '../domain/text';

/** A new record may leave its id to the program. */
const optionalId = { id: recordId.optional() };

const draft = <K extends string, R extends z.ZodType>(collection: K, record: R) =>
  z.strictObject({ collection: z.literal(collection), record });

/** What `register.save` takes: a collection and a record of its shape. */
export const registerDraft = z.discriminatedUnion('collection', [
  draft('laender', landSchema),
  draft('organisations', organisationSchema.extend(optionalId)),
  draft('offices', officeSchema.extend(optionalId)),
  draft('persons', personSchema.extend(optionalId)),
  draft('mandates', mandateSchema.extend(optionalId)),
  draft('contactPoints', contactPointSchema.extend(optionalId)),
  draft('distributionLists', distributionListSchema.extend(optionalId)),
  draft('listEntries', listEntrySchema.extend(optionalId)),
  draft('distinctPersons', distinctPersonsSchema.extend(optionalId)),
  draft('acknowledgements', acknowledgementSchema.extend(optionalId)),
  draft('chairTerms', chairTermSchema.extend(optionalId)),
  draft('chairHolders', chairHolderSchema.extend(optionalId)),
  draft('secretariats', secretariatSchema.extend(optionalId)),
  draft('signatories', signatorySchema.extend(optionalId)),
  draft('personalSalutations', personalSalutationSchema.extend(optionalId)),
  draft('conferenceYears', conferenceYearSchema.extend(optionalId)),
  draft('letterheads', letterheadSchema.extend(optionalId)),
  draft('handovers', handoverSchema.extend(optionalId)),
  draft('handoverItems', handoverItemSchema.extend(optionalId)),
  draft('orders', orderSchema.extend(optionalId)),
  draft('users', userSchema.extend(optionalId)),
  draft('textModules', textModuleSchema.extend(optionalId)),
]);

export const settingsDraft = z.discriminatedUnion('collection', [
  draft('body', bodySchema),
  draft('preferences', preferencesSchema),
  draft('rules', rulesSchema),
  draft('deadlinePlanItems', planItemRecordSchema.extend(optionalId)),
  draft('retentionPeriods', retentionPeriodSchema),
]);

/** The parts of a conference that are edited record by record. */
export const itemDraft = z.discriminatedUnion('collection', [
  draft('agendaItems', agendaItemSchema.extend(optionalId)),
  draft('programmeItems', programmeItemSchema.extend(optionalId)),
  draft('rooms', roomSchema.extend(optionalId)),
  draft('hotelContingents', hotelContingentSchema.extend(optionalId)),
  draft('invitationTexts', invitationTextsSchema),
  draft('letterForms', letterFormSchema.extend(optionalId)),
  draft('omissions', omissionSchema.extend(optionalId)),
  draft('deadlines', deadlineSchema.extend(optionalId)),
  draft('pressReleases', pressReleaseSchema.extend(optionalId)),
]);

const MOST_ITEMS = 500;

/** Whether a record stands twice among the items: one step changes each record once. */
function hasTwin(items: readonly z.infer<typeof itemDraft>[]): boolean {
  const keys = items.flatMap(({ collection, record }) =>
    record.id === undefined ? [] : [`${collection}/${record.id}`],
  );
  return new Set(keys).size < keys.length;
}

/** Several of them, saved in one step. */
export const itemDrafts = z
  .array(itemDraft)
  .min(1)
  .max(MOST_ITEMS)
  .check((payload) => {
    if (!hasTwin(payload.value)) return;
    payload.issues.push({ code: 'custom', input: payload.value, params: { problem: 'twice' } });
  });

export const itemCollection = z.enum([
  'agendaItems',
  'programmeItems',
  'rooms',
  'hotelContingents',
  'invitationTexts',
  'letterForms',
  'omissions',
  'deadlines',
  'pressReleases',
]);
export const registerCollection = z.enum([
  'laender',
  'organisations',
  'offices',
  'persons',
  'mandates',
  'contactPoints',
  'distributionLists',
  'listEntries',
  'distinctPersons',
  'acknowledgements',
  'chairTerms',
  'chairHolders',
  'secretariats',
  'signatories',
  'personalSalutations',
  'conferenceYears',
  'letterheads',
  'templates',
  'handovers',
  'handoverItems',
  'orders',
  'handoverPackages',
  'deletions',
  'users',
  'textModules',
]);
export const settingsCollection = z.enum([
  'body',
  'preferences',
  'rules',
  'deadlinePlanItems',
  'retentionPeriods',
  'archive',
]);

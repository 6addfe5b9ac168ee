import type { z } from 'zod';
import {
  chairHolderSchema,
  chairTermSchema,
  conferenceYearSchema,
  personalSalutationSchema,
  secretariatSchema,
  signatorySchema,
} from '../chair/records';
import {
  agendaItemSchema,
  conferenceSchema,
  deadlineSchema,
  hotelContingentSchema,
  invitationTextsSchema,
  letterFormSchema,
  participantSchema,
  pressReleaseSchema,
  programmeItemSchema,
  roomSchema,
} from '../conferences/records';
import {
  handoverItemSchema,
  handoverPackageSchema,
  handoverSchema,
  orderSchema,
} from '../handover/records';
import { letterheadSchema } from '../letterheads/records';
import {
  dispatchSchema,
  letterCaseSchema,
  omissionSchema,
  paperVersionSchema,
  signedScanSchema,
} from '../dispatch/records';
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
} from '../register/records';
import { archiveSchema, deletionSchema, retentionPeriodSchema } from '../retention/records';
import {
  bodySchema,
  planItemRecordSchema,
  preferencesSchema,
  rulesSchema,
} from '../settings/records';
import { templateSchema } from '../templates/records';

/**
 * Format 2: every document kind with its collections and the schema of their records.
 * Adding a collection here is all that storage, undo, history and checks need.
 */
export const collections = {
  register: {
    laender: landSchema,
    organisations: organisationSchema,
    offices: officeSchema,
    persons: personSchema,
    mandates: mandateSchema,
    contactPoints: contactPointSchema,
    distributionLists: distributionListSchema,
    listEntries: listEntrySchema,
    distinctPersons: distinctPersonsSchema,
    acknowledgements: acknowledgementSchema,
    chairTerms: chairTermSchema,
    chairHolders: chairHolderSchema,
    secretariats: secretariatSchema,
    signatories: signatorySchema,
    personalSalutations: personalSalutationSchema,
    conferenceYears: conferenceYearSchema,
    letterheads: letterheadSchema,
    templates: templateSchema,
    handovers: handoverSchema,
    handoverItems: handoverItemSchema,
    orders: orderSchema,
    handoverPackages: handoverPackageSchema,
    deletions: deletionSchema,
    users: userSchema,
    textModules: textModuleSchema,
  },
  settings: {
    body: bodySchema,
    preferences: preferencesSchema,
    rules: rulesSchema,
    deadlinePlanItems: planItemRecordSchema,
    retentionPeriods: retentionPeriodSchema,
    archive: archiveSchema,
  },
  conference: {
    conference: conferenceSchema,
    participants: participantSchema,
    letterForms: letterFormSchema,
    agendaItems: agendaItemSchema,
    programmeItems: programmeItemSchema,
    rooms: roomSchema,
    hotelContingents: hotelContingentSchema,
    invitationTexts: invitationTextsSchema,
    deadlines: deadlineSchema,
    pressReleases: pressReleaseSchema,
    letterCases: letterCaseSchema,
    omissions: omissionSchema,
    paperVersions: paperVersionSchema,
    dispatches: dispatchSchema,
    signedScans: signedScanSchema,
  },
} as const;

export type DocumentKind = keyof typeof collections;
export type CollectionOf<K extends DocumentKind> = keyof (typeof collections)[K] & string;
export type RecordOf<K extends DocumentKind, C extends CollectionOf<K>> = z.infer<
  (typeof collections)[K][C]
>;

export type RegisterCollection = CollectionOf<'register'>;
export type SettingsCollection = CollectionOf<'settings'>;
export type ConferenceCollection = CollectionOf<'conference'>;

/** Personal matters of one sender: these collections are in no handover, no export and no template. */
export const staysBehind: readonly RegisterCollection[] = ['personalSalutations'];

/** `register`, `settings` or `conferences/<id>`: the name of the document's file without ending. */
export type DocumentKey = 'register' | 'settings' | `conferences/${string}`;

export function kindOf(document: string): DocumentKind | null {
  if (document === 'register' || document === 'settings') return document;
  return /^conferences\/[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(document) ? 'conference' : null;
}

/** The schema of a record, or null where there is no such document or collection. */
export function recordSchema(document: string, collection: string): z.ZodType | null {
  const kind = kindOf(document);
  if (!kind) return null;
  const schemas: Readonly<Record<string, z.ZodType>> = collections[kind];
  return Object.hasOwn(schemas, collection) ? (schemas[collection] ?? null) : null;
}

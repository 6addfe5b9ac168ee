import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Resources, seedId } from '../../src/main/services/resources';
import { Records } from '../../src/main/storage/records';
import type { Conference, InvitationTexts } from '../../src/shared/domain/conferences/records';
import type { ChairTerm, Secretariat } from '../../src/shared/domain/chair/records';
import type { Office, Organisation, Person } from '../../src/shared/domain/register/records';
import { recordSchema } from '../../src/shared/domain/storage/collections';
import { put, type Draft, type StoreView } from '../../src/shared/domain/storage/store-view';

const resources = new Resources(fileURLToPath(new URL('../../resources', import.meta.url)));

const REFERENCE = await resources.reference();
const SAMPLE = await resources.sample('intmk-2018');
if (SAMPLE === null) throw new Error('the sample intmk-2018 is not shipped');

/** The conference of the sample: 15 and 16 March 2018 in Nürnberg. */
export const CONFERENCE_ID = SAMPLE.conferenceId;

/** The id that `@key` of the sample file gets. */
export const sampleId = (key: string): string => seedId(`intmk-2018/${key}`);

/** The id that `@key` of the reference data gets. */
export const referenceId = (key: string): string => seedId(`reference/${key}`);

/** A view of exactly these records; each is checked by its schema first, as on the way into a folder. */
export function viewOf(drafts: readonly Draft[]): StoreView {
  const records = new Records();
  for (const { document, collection, id, record } of drafts) {
    const schema = recordSchema(document, collection);
    if (schema === null) throw new Error(`no collection ${document}/${collection}`);
    const after = record === null ? null : z.json().parse(schema.parse(record));
    records.apply([{ document, collection, id, before: null, after }]);
  }
  return records;
}

/** What every new folder starts with. */
export function referenceView(): StoreView {
  return viewOf(REFERENCE);
}

/** Reference data and sample conference, with `edits` on top (a later draft replaces an earlier). */
export function sampleView(...edits: readonly Draft[]): StoreView {
  return viewOf([...REFERENCE, ...SAMPLE_DRAFTS, ...edits]);
}

const SAMPLE_DRAFTS = SAMPLE.drafts;

/** Reference data and sample as drafts, for tests that go on from there. */
export const sampleDrafts: readonly Draft[] = [...REFERENCE, ...SAMPLE_DRAFTS];
const PLAIN = sampleView();

function known<T>(record: T | undefined, key: string): T {
  if (record === undefined) throw new Error(`the sample has no ${key}`);
  return record;
}

/** Edits of sample records: the record as shipped with some fields replaced. */
export const edit = {
  conference: (patch: Partial<Conference>): Draft =>
    put.conference(CONFERENCE_ID, 'conference', {
      ...known(PLAIN.conference(CONFERENCE_ID, 'conference').get(CONFERENCE_ID), 'conference'),
      ...patch,
    }),
  texts: (patch: Partial<InvitationTexts>): Draft =>
    put.conference(CONFERENCE_ID, 'invitationTexts', {
      ...known(PLAIN.conference(CONFERENCE_ID, 'invitationTexts').get('invitation'), 'texts'),
      ...patch,
    }),
  person: (key: string, patch: Partial<Person>): Draft =>
    put.register('persons', {
      ...known(PLAIN.register('persons').get(sampleId(key)), key),
      ...patch,
    }),
  office: (key: string, patch: Partial<Office>): Draft =>
    put.register('offices', {
      ...known(PLAIN.register('offices').get(sampleId(key)), key),
      ...patch,
    }),
  organisation: (key: string, patch: Partial<Organisation>): Draft =>
    put.register('organisations', {
      ...known(PLAIN.register('organisations').get(sampleId(key)), key),
      ...patch,
    }),
  secretariat: (key: string, patch: Partial<Secretariat>): Draft =>
    put.register('secretariats', {
      ...known(PLAIN.register('secretariats').get(sampleId(key)), key),
      ...patch,
    }),
  term: (key: string, patch: Partial<ChairTerm>): Draft =>
    put.register('chairTerms', {
      ...known(PLAIN.register('chairTerms').get(referenceId(key)), key),
      ...patch,
    }),
};

/** Removes all records of one collection of the sample conference. */
export function without(
  collection: 'agendaItems' | 'programmeItems' | 'hotelContingents',
): readonly Draft[] {
  return PLAIN.conference(CONFERENCE_ID, collection)
    .all()
    .map(({ id }) => ({ document: `conferences/${CONFERENCE_ID}`, collection, id, record: null }));
}

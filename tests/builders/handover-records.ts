import type {
  CategoryContents,
  PackageFacts,
} from '../../src/shared/domain/documents/handover/package-facts';
import type { HandoverItem } from '../../src/shared/domain/handover/records';
import type { Deletion } from '../../src/shared/domain/retention/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { deadline } from './office-papers';
import { CONFERENCE_ID, referenceId, sampleId, sampleView } from './sample-view';

/** An office that is about to hand over: what it recorded on the way, and the package it made. */

const TERM_ID = referenceId('term-13');
const NEXT_MEETING = 'autumn-of-the-next';

function item(order: number, patch: Partial<HandoverItem>): Draft {
  return put.register('handoverItems', {
    ...{ id: `item-${order}`, termId: TERM_ID, order, title: `Gegenstand ${order}` },
    ...{ details: null, dueOn: null, state: 'open', by: null, on: null, note: null },
    ...patch,
  });
}

const ITEMS: readonly Draft[] = [
  item(10, {
    ...{ title: 'Kontaktverzeichnis von Ländern und Bund', state: 'handedOver' },
    ...{ by: 'Referat 34', on: '2018-09-10', details: 'Im Übergabepaket enthalten.' },
  }),
  item(20, {
    ...{ title: 'Website: Domain, Zugänge, Verträge', dueOn: '2018-09-28' },
    note: 'Der Vertrag läuft bis Jahresende.',
  }),
  item(30, { title: 'Laufende Umlaufverfahren', state: 'notApplicable' }),
];

function order(id: string, title: string, state: 'open' | 'done'): Draft {
  return put.register('orders', {
    ...{ id, kind: 'report', title, origin: '13. IntMK, TOP 2.1', lead: 'HB', state },
    ...{ details: 'Zur nächsten Hauptkonferenz', dueOn: '2019-01-15' },
    ...{ doneOn: null, result: null },
  });
}

/** The first meeting of the next term, already recorded. */
function nextMeeting(): readonly Draft[] {
  const meeting = sampleView().conference(CONFERENCE_ID, 'conference').get(CONFERENCE_ID);
  if (!meeting) throw new Error('the sample has no conference');
  return [
    put.conference(NEXT_MEETING, 'conference', {
      ...{ ...meeting, id: NEXT_MEETING, kind: 'autumn', termId: referenceId('term-14') },
      ...{ yearId: null, from: '2018-11-14', to: '2018-11-15', place: 'Berlin', status: 'planned' },
      ...{ formerDays: [], replyBy: null, pressConference: null },
    }),
    {
      ...deadline('place', { title: 'Ort wählen', day: '2018-10-05' }),
      document: `conferences/${NEXT_MEETING}`,
    },
  ];
}

/** Who takes the chair in Berlin, and from where. */
export const NEXT_OFFICE: readonly Draft[] = [
  put.register('chairHolders', {
    ...{ id: 'holder-14', termId: referenceId('term-14'), personId: sampleId('person-BE') },
    ...{ officeId: sampleId('office18-BE'), from: '2018-10-01', to: null },
  }),
  put.register('secretariats', {
    ...{ id: 'secretariat-14', termId: referenceId('term-14'), name: 'IntMK-Geschäftsstelle' },
    ...{ organisationId: sampleId('org18-BE'), from: '2018-10-01', to: null, confirmed: true },
    ...{ contactName: null, phone: null, fax: null, email: null, web: null },
    ...{ pressName: 'Pressestelle', pressPhone: '030 1234', pressEmail: 'presse@example.org' },
  }),
];

/** Checklist, orders, deadlines and a package of the sample's office; in September 2018. */
export function handoverRecords(): readonly Draft[] {
  return [
    put.register('handovers', {
      ...{ id: 'handover', termId: TERM_ID, day: '2018-09-28', photoDay: '2018-08-27' },
      place: 'Bayerische Vertretung, Berlin',
      giving: 'Pia Muster, Leiterin der Geschäftsstelle',
      receiving: 'Ole Beispiel, künftige Geschäftsstelle',
      remarks: 'Die Weltkugel folgt am Tag des Bildtermins.',
    }),
    ...ITEMS,
    order('order-1', 'Indikatoren fortschreiben', 'open'),
    order('order-2', 'Längst erledigt', 'done'),
    deadline('minutes', { title: 'Niederschrift versenden', day: '2018-09-01' }),
    deadline('done', { title: 'Abgehakt', done: true }),
    ...nextMeeting(),
    put.register('deletions', SAMPLE_DELETION),
    put.register('handoverPackages', {
      ...{ id: 'package-1', direction: 'sent', on: '2018-09-14', fromTerm: 13, fromLand: 'BY' },
      fileName: '2018-09-14_Uebergabepaket_13-BY_14-BE.zip',
      sha256: 'ab'.repeat(32),
      ...{ categories: ['base', 'conferences'], records: 412, files: 12, generationBefore: null },
    }),
  ];
}

export const SAMPLE_DELETION: Deletion = {
  ...{ id: 'deletion-1', on: '2018-09-12', subject: 'participants', records: 31, files: 2 },
  about: '13. Integrationsministerkonferenz',
};

export const CONTENTS: readonly CategoryContents[] = [
  {
    category: 'base',
    counts: { 'register.laender': 16, 'register.organisations': 1, 'register.chairTerms': 17 },
  },
  { category: 'contacts', counts: { 'register.persons': 72, 'register.mandates': 40 } },
  { category: 'conferences', counts: { 'conference.conference': 2, 'conference.agendaItems': 15 } },
  { category: 'handover', counts: { 'register.handoverItems': 3, 'register.orders': 2 } },
  { category: 'papers', counts: { 'conference.paperVersions': 6 } },
  { category: 'templates', counts: {} },
];

export const PACKAGE: PackageFacts = {
  packageId: '0f9d1c52-7f0a-4c3f-9a52-2f3a7f0b6c11',
  madeAt: '2018-09-20T12:30:00.000Z',
  fileName: '2018-09-20_Uebergabepaket_13-BY_14-BE.age',
  encrypted: true,
  programVersion: '0.1.0',
  contents: CONTENTS,
  files: 18,
};

import { createHash } from 'node:crypto';
import type { PaperVersion } from '../../src/shared/domain/dispatch/records';
import { put, type Draft } from '../../src/shared/domain/storage/store-view';
import { LETTERHEAD, OFFICE } from './every-kind';
import { CONFERENCE_ID, referenceId, sampleId } from './sample-view';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the files of the office hold; named by the records below. */
export const OFFICE_FILES = {
  everybody: 'Tagesordnung für alle',
  letter: 'Schreiben an eine Person',
  scan: 'Unterschriebenes Schreiben',
  template: 'Eigene Vorlage',
  badge: 'Liste der Teilnehmenden',
} as const;

const TERM = referenceId('term-13');
const PERSON = sampleId('person-SN');
const OTHER = sampleId('person-HH');
const PARTICIPANT = sampleId('participant-HH');

const stranger = (id: string, lastName: string): Draft =>
  put.register('persons', {
    ...{ id, gender: 'w', degrees: ['Dr.'], firstName: 'Ada', lastName, nobility: null },
    ...{ parliament: null, personalTitle: null, customSalutation: null, organisationId: null },
    ...{ unit: 'Referat 1', email: 'a@example.org', phone: '1', note: 'privat' },
  });

const version = (id: string, file: string, own: Pick<PaperVersion, 'kind' | 'about'>): Draft =>
  put.conference(CONFERENCE_ID, 'paperVersions', {
    ...{ ...own, id, title: `Papier ${id}`, number: 1, fileName: `${id}.docx` },
    ...{ sha256: sha256Of(file), bytes: file.length, fileReference: 'IV.3-1' },
  });

/** An office in which every collection has a record, and people with and without a place of their own. */
export const WHOLE_OFFICE: readonly Draft[] = [
  ...OFFICE,
  LETTERHEAD,
  stranger('only-participant', 'Gastmann'),
  stranger('only-substitute', 'Vertreterin'),
  stranger('nobody', 'Niemand'),
  put.conference(CONFERENCE_ID, 'participants', {
    ...{ id: 'guest-participant', role: 'guest', land: null, personId: 'only-participant' },
    reply: { state: 'represented', on: '2018-02-01', way: 'phone', note: 'rief an' },
    ...{ substituteId: 'only-substitute', note: 'vegetarisch' },
  }),
  put.register('listEntries', {
    ...{ id: 'entry', listId: 'list', personId: PERSON, excluded: false },
  }),
  put.register('distributionLists', {
    ...{ id: 'list', name: 'Arbeitsebene', seats: [], laender: null, note: 'gepflegt' },
  }),
  put.register('distinctPersons', { id: 'distinct', oneId: PERSON, otherId: OTHER }),
  put.register('distinctPersons', { id: 'distinct-2', oneId: PERSON, otherId: 'nobody' }),
  put.register('acknowledgements', {
    ...{ id: 'seen', finding: `person.gender ${PERSON}`, facts: 'abc' },
  }),
  put.register('personalSalutations', {
    ...{ id: 'dear', termId: TERM, senderId: PERSON, recipientId: OTHER },
    ...{ salutation: 'Lieber Ole', closing: 'Deine' },
  }),
  put.register('conferenceYears', { id: 'year', termId: TERM, title: '13. IntMK' }),
  put.register('templates', {
    ...{ id: 'own-template', kind: 'agenda', name: 'TO.docx', version: 1, active: true },
    ...{ sha256: sha256Of(OFFICE_FILES.template), addedOn: '2018-01-05', note: 'neu' },
  }),
  put.register('handovers', {
    ...{ id: 'handover', termId: TERM, day: '2018-10-01', place: 'Berlin', photoDay: null },
    ...{ giving: 'Frau Gibt', receiving: 'Herr Nimmt', remarks: 'ohne' },
  }),
  put.register('handoverItems', {
    ...{ id: 'item', termId: TERM, order: 1, title: 'Schlüssel', details: 'Schrank 3' },
    ...{ dueOn: null, state: 'handedOver', by: 'Frau Muster', on: '2018-09-30', note: 'erledigt' },
  }),
  put.register('orders', {
    ...{ id: 'order', kind: 'report', title: 'Bericht', origin: '13. IntMK', lead: 'BY' },
    ...{ details: 'an alle', dueOn: null, state: 'open', doneOn: null, result: 'offen' },
  }),
  put.register('handoverPackages', {
    ...{ id: 'before', direction: 'received', on: '2017-10-01', fromTerm: 12, fromLand: 'BW' },
    ...{ fileName: 'paket.zip', sha256: sha256Of('paket'), categories: ['base'], records: 1 },
    ...{ files: 0, generationBefore: null },
  }),
  put.register('deletions', {
    ...{ id: 'gone', on: '2018-01-01', subject: 'participants', records: 1, files: 0 },
    about: '12. IntMK',
  }),
  put.register('users', { id: 'user', login: 'muster', name: 'Petra Muster' }),
  put.register('textModules', { id: 'module', title: 'Baustein', text: 'Ein Text.' }),
  put.settings('preferences', {
    ...{ id: 'preferences', referenceDate: null, addressVariant: 'B', salutationWithName: true },
    secondBackupFolder: '/sicherung/zweitens',
  }),
  put.settings('retentionPeriods', { id: 'letters', months: 12, reason: 'Aktenplan' }),
  put.settings('archive', { id: 'archive', since: '2018-10-01', termId: TERM, note: 'Archiv' }),
  put.conference(CONFERENCE_ID, 'pressReleases', {
    ...{ id: 'uncleared', occasion: 'result', number: 1, date: '2018-03-16', headline: 'Ergebnis' },
    ...{ subline: null, lead: null, paragraphs: ['Absatz.'], embargo: null },
    quote: { speaker: 'Herr Still', text: 'Noch nicht frei.', cleared: false },
  }),
  put.conference(CONFERENCE_ID, 'letterCases', {
    ...{ id: 'case', number: '13-IntMK-007', kind: 'invitation', participantId: PARTICIPANT },
  }),
  put.conference(CONFERENCE_ID, 'omissions', {
    ...{ id: 'omission', kind: 'reminder', participantId: PARTICIPANT, reason: 'am Telefon' },
  }),
  version('everybody', OFFICE_FILES.everybody, { kind: 'agenda', about: null }),
  version('list-of-people', OFFICE_FILES.badge, { kind: 'participantList', about: null }),
  version('letter', OFFICE_FILES.letter, { kind: 'invitation', about: PARTICIPANT }),
  put.conference(CONFERENCE_ID, 'dispatches', {
    ...{ id: 'dispatch', versionId: 'letter', participantId: PARTICIPANT, recipient: 'Hamburg' },
    ...{ caseNumber: '13-IntMK-007', on: '2018-01-15', way: 'letter', note: 'Einschreiben' },
  }),
  put.conference(CONFERENCE_ID, 'signedScans', {
    ...{ id: 'scan', caseNumber: '13-IntMK-007', fileName: 'scan.pdf', pages: '1-2' },
    ...{ sha256: sha256Of(OFFICE_FILES.scan), bytes: 10, on: '2018-01-16' },
  }),
];

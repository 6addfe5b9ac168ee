import { finding } from '../../../../src/shared/domain/documents/template-findings';
import { describe, expect, it } from 'vitest';
import type { AppError, DiskCause, ErrorCode, ErrorOf } from '../../../../src/shared/errors';
import { collections } from '../../../../src/shared/domain/storage/collections';
import { diskTexts } from '../../../../src/shared/texts/disk-texts';
import { errorText } from '../../../../src/shared/texts/error-texts';
import { recordName, recordNames } from '../../../../src/shared/texts/record-names';

const issue = { path: 'from', message: 'Diesen Tag gibt es nicht im Kalender.' };

/** An error of every code with values that can be found again; one without does not compile. */
const EXAMPLES: { readonly [C in ErrorCode]: ErrorOf<C> } = {
  'retention.changedSince': { code: 'retention.changedSince' },
  'retention.unknownItem': { code: 'retention.unknownItem', item: 'letters/term-13' },
  'retention.cancelled': { code: 'retention.cancelled' },
  'store.archived': { code: 'store.archived', since: '2018-10-01' },
  'archive.tooEarly': { code: 'archive.tooEarly', number: 13, to: '2018-09-30' },
  'archive.notOne': { code: 'archive.notOne' },
  'extras.cancelled': { code: 'extras.cancelled' },
  'extras.changed': { code: 'extras.changed', file: 'Einladung.docx' },
  'extras.notReadBack': { code: 'extras.notReadBack', file: 'Druckdatei.docx' },
  'extras.tooLarge': { code: 'extras.tooLarge' },
  'extras.unreadable': { code: 'extras.unreadable', file: 'Einladung.docx', cause: 'missing' },
  'fileExport.cancelled': { code: 'fileExport.cancelled' },
  'fileExport.nothing': { code: 'fileExport.nothing' },
  'input.invalid': { code: 'input.invalid', operation: 'x', issues: [issue] },
  'input.unreadable': { code: 'input.unreadable', source: '--input' },
  'operation.unknown': { code: 'operation.unknown', operation: 'nope' },
  'operation.windowOnly': { code: 'operation.windowOnly' },
  'file.notOurs': { code: 'file.notOurs' },
  'pdf.noProgram': { code: 'pdf.noProgram' },
  'pdf.programGone': { code: 'pdf.programGone', program: 'LibreOffice' },
  'pdf.source': { code: 'pdf.source', file: 'einladung.docx', cause: 'busy' },
  'pdf.sourceNotWord': { code: 'pdf.sourceNotWord', file: 'einladung.docx' },
  'pdf.crashed': { code: 'pdf.crashed', file: 'einladung.docx', program: 'LibreOffice' },
  'pdf.timedOut': { code: 'pdf.timedOut', file: 'einladung.docx', seconds: 90 },
  'pdf.nothingMade': { code: 'pdf.nothingMade', file: 'einladung.docx', program: 'LibreOffice' },
  'pdf.incomplete': { code: 'pdf.incomplete', file: 'einladung.docx', lacks: ['tags', 'title'] },
  'pdf.cancelled': { code: 'pdf.cancelled' },
  'scan.cancelled': { code: 'scan.cancelled' },
  'scan.tooBig': { code: 'scan.tooBig' },
  'backup.failed': { code: 'backup.failed', folder: 'E:\\Sicherungen', cause: 'full' },
  'backup.sourceDamaged': { code: 'backup.sourceDamaged' },
  'backup.notReadBack': { code: 'backup.notReadBack', file: 'sicherung.zip' },
  'backup.unreadable': { code: 'backup.unreadable', file: 'sicherung.zip', cause: 'missing' },
  'backup.notOne': { code: 'backup.notOne', file: 'urlaub.zip' },
  'backup.damaged': { code: 'backup.damaged', file: 'sicherung.zip' },
  'backup.foreign': { code: 'backup.foreign', file: 'sicherung.zip' },
  'backup.newer': { code: 'backup.newer', file: 'sicherung.zip' },
  'backup.otherFolder': { code: 'backup.otherFolder', file: 'sicherung.zip' },
  'backup.changedSince': { code: 'backup.changedSince', what: 'folder' },
  'backup.notRestored': { code: 'backup.notRestored', cause: 'full' },
  'backup.place': { code: 'backup.place', folder: 'E:\\Sicherungen', cause: 'missing' },
  'backup.placeInside': { code: 'backup.placeInside', folder: 'C:\\Daten\\x' },
  'backup.cancelled': { code: 'backup.cancelled' },
  'backup.tooBig': { code: 'backup.tooBig' },
  'chair.overlaps': { code: 'chair.overlaps', number: 21, from: '2025-07-01', to: '2026-06-30' },
  'chair.numberTaken': { code: 'chair.numberTaken', number: 13, from: '2017-10-01', to: null },
  'chair.otherLand': {
    code: 'chair.otherLand',
    number: 22,
    recorded: 'Rheinland-Pfalz',
    given: 'Saarland',
  },
  'chair.withoutOffice': {
    code: 'chair.withoutOffice',
    name: 'Petra Muster',
    office: 'Ministerin für Soziales',
    day: '2026-07-01',
  },
  'chair.heldThen': {
    code: 'chair.heldThen',
    name: 'Petra Muster',
    from: '2026-07-01',
    to: null,
  },
  'chair.houseMissing': { code: 'chair.houseMissing' },
  'chair.nothingFollows': { code: 'chair.nothingFollows' },
  'chair.swapSame': { code: 'chair.swapSame' },
  'chair.hasBegun': { code: 'chair.hasBegun', number: 21 },
  'dispatch.unreadable': { code: 'dispatch.unreadable', file: 'brief.docx', cause: 'busy' },
  'dispatch.noRecipients': { code: 'dispatch.noRecipients', title: 'Programm' },
  'dispatch.foreignRecipient': {
    code: 'dispatch.foreignRecipient',
    title: 'Programm',
    about: 'p1',
  },
  'dispatch.numbersUsedUp': { code: 'dispatch.numbersUsedUp', year: 2018 },
  'dispatch.scanUnreadable': {
    code: 'dispatch.scanUnreadable',
    file: 'scan.pdf',
    cause: 'missing',
  },
  'dispatch.unknownCase': { code: 'dispatch.unknownCase', number: 'V-2018-0042-97' },
  'letterhead.overlaps': {
    code: 'letterhead.overlaps',
    paper: 'press',
    from: '2018-03-01',
    to: '2018-03-31',
  },
  'letterhead.fontTooWide': { code: 'letterhead.fontTooWide', font: 'Verdana' },
  'letterhead.returnLineTooWide': { code: 'letterhead.returnLineTooWide' },
  'letterhead.labelTooWide': { code: 'letterhead.labelTooWide', label: 'Aktenzeichen des Hauses' },
  'letterhead.headTooHigh': {
    code: 'letterhead.headTooHigh',
    neededMm: 51.4,
    roomMm: 45,
    form: 'B',
  },
  'letterhead.logoChanged': { code: 'letterhead.logoChanged' },
  'package.notOne': { code: 'package.notOne', file: 'urlaub.zip' },
  'package.needsPassphrase': { code: 'package.needsPassphrase', file: 'paket.age' },
  'package.wrongPassphrase': { code: 'package.wrongPassphrase', file: 'paket.age' },
  'package.damaged': { code: 'package.damaged', file: 'paket.zip', how: 'cutShort' },
  'package.newer': { code: 'package.newer', file: 'paket.zip' },
  'package.foreign': { code: 'package.foreign', file: 'paket.zip' },
  'package.tooBig': { code: 'package.tooBig', file: 'paket.zip', what: 'content' },
  'package.lies': { code: 'package.lies', file: 'paket.zip', part: 'Deckblatt.docx' },
  'package.weakPassphrase': { code: 'package.weakPassphrase', bits: 31, needed: 64 },
  'handover.generationGone': { code: 'handover.generationGone' },
  'handover.nothingBefore': { code: 'handover.nothingBefore' },
  'handover.nothingReceived': { code: 'handover.nothingReceived' },
  'package.changedSince': { code: 'package.changedSince', what: 'file' },
  'package.noTerm': { code: 'package.noTerm', day: '2026-06-30' },
  'package.notReadBack': { code: 'package.notReadBack', file: 'paket.age' },
  'package.notReceived': { code: 'package.notReceived', cause: 'full' },
  'package.otherTraining': { code: 'package.otherTraining', training: true },
  'package.receivedBefore': { code: 'package.receivedBefore', file: 'paket.age', on: '2026-07-01' },
  'package.unreadable': { code: 'package.unreadable', file: 'paket.zip', cause: 'missing' },
  'package.notWritten': { code: 'package.notWritten', folder: 'E:\\Uebergabe', cause: 'full' },
  'package.cancelled': { code: 'package.cancelled' },
  'logo.unreadable': { code: 'logo.unreadable', file: 'wappen.png' },
  'logo.vector': { code: 'logo.vector', file: 'wappen.svg', kind: 'SVG' },
  'logo.notAPicture': { code: 'logo.notAPicture', file: 'wappen.pdf' },
  'logo.broken': { code: 'logo.broken', file: 'wappen.png' },
  'logo.tooLarge': { code: 'logo.tooLarge', file: 'wappen.png', mostMb: 3 },
  'logo.tooManyPixels': {
    code: 'logo.tooManyPixels',
    file: 'wappen.png',
    width: 14_031,
    height: 9_921,
  },
  'officeFile.missing': { code: 'officeFile.missing', file: 'a1'.repeat(32) },
  'officeFile.damaged': { code: 'officeFile.damaged', file: 'b2'.repeat(32) },
  'officeFile.tooLarge': { code: 'officeFile.tooLarge', bytes: 31_400_000, max: 20_000_000 },
  'officeFile.disk': { code: 'officeFile.disk', cause: 'full' },
  'template.refused': { code: 'template.refused', file: 'Einladung.docx', first: finding('macros', {}), count: 3 },
  'template.unreadable': { code: 'template.unreadable', file: 'Einladung.docx', cause: 'missing' },
  'template.tooLarge': { code: 'template.tooLarge', file: 'Einladung.docx', mostMb: 20 },
  'template.builtInOnly': { code: 'template.builtInOnly', kind: 'Namensschilder' },
  'template.clash': { code: 'template.clash', name: 'Einladung.docx', version: 2 },
  'template.fileMissing': { code: 'template.fileMissing', name: 'Einladung.docx', version: 2 },
  'template.broken': { code: 'template.broken', name: 'Einladung.docx', version: 2, first: finding('damaged', { part: null }) },
  'template.noSample': { code: 'template.noSample', kind: 'Pressemitteilungen' },
  'file.notOpened': { code: 'file.notOpened', file: 'Einladung.docx' },
  'folder.notGiven': { code: 'folder.notGiven' },
  'folder.notOpen': { code: 'folder.notOpen' },
  'folder.missing': { code: 'folder.missing', folder: 'C:\\Daten' },
  'folder.notOurs': { code: 'folder.notOurs', folder: 'C:\\Daten' },
  'folder.exists': { code: 'folder.exists', folder: 'C:\\Daten' },
  'folder.newer': { code: 'folder.newer', format: 7, supported: 1 },
  'folder.disk': { code: 'folder.disk', folder: 'C:\\Daten', cause: 'denied' },
  'folder.damaged': { code: 'folder.damaged', details: ['Zeile 17', 'Zeile 19'] },
  'folder.takenOut': { code: 'folder.takenOut', user: 'musterfrau', pc: 'PC-07', at: '2018-03-15T09:12:00.000Z' },
  'folder.broughtBack': { code: 'folder.broughtBack', user: 'musterfrau', pc: 'PC-07', at: '2018-03-15T09:12:00.000Z' },
  'folder.notDamaged': { code: 'folder.notDamaged' },
  'folder.notHome': { code: 'folder.notHome' },
  'folder.notTaken': { code: 'folder.notTaken' },
  'folder.stillAway': { code: 'folder.stillAway' },
  'folder.wentOn': { code: 'folder.wentOn', changes: 12, file: 'von-unterwegs/2018-03-15T09-12-00_4f1d2c3b' },
  'folder.notEmpty': { code: 'folder.notEmpty', folder: 'C:\\Daten' },
  'store.held': { code: 'store.held', user: 'musterfrau', pc: 'PC-07', since: '2018-03-15T09:12:00.000Z' },
  'store.rightPassedOn': { code: 'store.rightPassedOn' },
  'store.writeFailed': { code: 'store.writeFailed', cause: 'full' },
  'store.readOnly': { code: 'store.readOnly' },
  'undo.nothing': { code: 'undo.nothing' },
  'redo.nothing': { code: 'redo.nothing' },
  'undo.conflict': { code: 'undo.conflict', collection: 'persons', name: 'Petra Muster' },
  'record.missing': { code: 'record.missing', collection: 'persons', id: 'p-1' },
  'record.inUse': { code: 'record.inUse', collection: 'persons', usedBy: ['mandates', 'participants'] },
  'record.invalid': { code: 'record.invalid', collection: 'persons', issues: [issue] },
  'record.dangling': { code: 'record.dangling', field: 'personId', collection: 'persons', id: 'p-1' },
  'period.endsBeforeStart': { code: 'period.endsBeforeStart', from: '2018-03-16', to: '2018-03-15' },
  'mandate.overlaps': { code: 'mandate.overlaps', office: 'Minister', name: 'Petra Muster', from: '2017-07-01', to: null },
  'mandate.twice': { code: 'mandate.twice', name: 'Petra Muster', office: 'Minister', from: '2017-07-01' },
  'mandate.beyondOffice': { code: 'mandate.beyondOffice', name: 'Petra Muster', office: 'Minister', to: '2017-07-01' },
  'office.stillHeld': { code: 'office.stillHeld', name: 'Petra Muster', office: 'Minister', to: '2017-07-01' },
  'reshuffle.nothing': { code: 'reshuffle.nothing' },
  'reshuffle.sameHolder': { code: 'reshuffle.sameHolder', name: 'Petra Muster', office: 'Minister' },
  'reshuffle.beforeStart': { code: 'reshuffle.beforeStart', name: 'Petra Muster', office: 'Minister', from: '2017-07-01' },
  'reshuffle.noSuccessor': { code: 'reshuffle.noSuccessor', name: 'Petra Muster' },
  'reshuffle.done': { code: 'reshuffle.done' },
  'conference.sameDays': { code: 'conference.sameDays' },
  'conference.noTerm': { code: 'conference.noTerm', day: '2030-01-01' },
  'merge.samePerson': { code: 'merge.samePerson' },
  'merge.undecided': { code: 'merge.undecided' },
  'deadline.notPlanned': { code: 'deadline.notPlanned', title: 'Blumen bestellen' },
  'participant.nameless': { code: 'participant.nameless' },
  'participant.alreadyThere': { code: 'participant.alreadyThere', name: 'Petra Muster' },
  'participant.chairLand': { code: 'participant.chairLand', land: 'Bayern' },
  'address.genderUnknown': { code: 'address.genderUnknown', name: 'Kim Brenner' },
  'address.nobody': { code: 'address.nobody' },
  'address.unknownOffice': { code: 'address.unknownOffice', office: 'Oberförster', known: ['Minister', 'Senator'] },
  'address.tooLong': { code: 'address.tooLong', lines: 9, allowed: 7 },
  'address.noPostalAddress': { code: 'address.noPostalAddress', name: 'Petra Muster' },
  'document.senderMissing': {
    code: 'document.senderMissing',
    date: '1. Januar 2019',
    missing: 'both',
  },
  'list.nobodyComes': { code: 'list.nobodyComes' },
  'list.noParticipants': { code: 'list.noParticipants' },
  'list.noLandComes': { code: 'list.noLandComes' },
  'list.noProgramme': { code: 'list.noProgramme' },
  'list.noRooms': { code: 'list.noRooms' },
  'list.noContacts': { code: 'list.noContacts' },
  'document.nobodyToInvite': { code: 'document.nobodyToInvite' },
  'document.noPressRelease': { code: 'document.noPressRelease' },
  'document.unknownKind': {
    code: 'document.unknownKind',
    kind: 'einladung',
    known: ['invitation', 'agenda'],
  },
  'document.targetBusy': { code: 'document.targetBusy', file: 'Einladung.docx' },
  'draft.disk': { code: 'draft.disk', cause: 'full' },
  'draft.tooLarge': { code: 'draft.tooLarge' },
  'draft.unreadable': { code: 'draft.unreadable', cause: 'hardware' },
  'document.disk': { code: 'document.disk', folder: 'C:\\Aus', cause: 'missing' },
  'document.mismatch': { code: 'document.mismatch', file: 'Einladung.docx', expected: 'Frau', found: 'Herr' },
  'sample.unknown': { code: 'sample.unknown', sample: 'intmk-1999', known: ['intmk-2018'] },
  'sample.folderInUse': { code: 'sample.folderInUse' },
  'store.uncertain': { code: 'store.uncertain', cause: 'hardware' },
  'address.noOffice': { code: 'address.noOffice', name: 'Kim Muster', date: '1. Januar 2019' },
  'participant.landMissing': { code: 'participant.landMissing', name: 'Kim Muster' },
  'signatory.outOfTime': { code: 'signatory.outOfTime', name: 'Max Muster', date: '1. Februar 2018', from: '1. Oktober 2017', to: '31. Dezember 2017' },
  'signatory.otherTerm': { code: 'signatory.otherTerm', name: 'Max Muster', date: '1. Februar 2018' },
  'signatory.notInChair': { code: 'signatory.notInChair', name: 'Max Muster', date: '1. Februar 2018' },
  'letterForm.alreadyThere': { code: 'letterForm.alreadyThere', name: 'Petra Muster' },
  'letterForm.togetherWithSelf': { code: 'letterForm.togetherWithSelf', name: 'Petra Muster' },
  'letterForm.alreadyJoint': { code: 'letterForm.alreadyJoint', name: 'Petra Muster' },
  'personalSalutation.alreadyThere': { code: 'personalSalutation.alreadyThere', name: 'Petra Muster' },
  'letter.nobody': { code: 'letter.nobody', whom: 'host' },
  'letter.notFitting': { code: 'letter.notFitting', why: 'notAutumn' },
  'document.notFitting': { code: 'document.notFitting', why: 'noMotion' },
  'document.missing': { code: 'document.missing', file: 'Einladung.docx' },
  'exchange.unreadable': { code: 'exchange.unreadable', file: 'Liste.xlsx', problem: 'password', detail: '' },
  'exchange.notReady': { code: 'exchange.notReady', reasons: ['Die Spalte mit dem Nachnamen fehlt.'] },
  'exchange.wrongRows': { code: 'exchange.wrongRows', count: 3 },
  'exchange.tooManyChanges': { code: 'exchange.tooManyChanges', count: 7000, limit: 5000 },
  'exchange.changedSince': { code: 'exchange.changedSince', what: 'file' },
  'exchange.nobody': { code: 'exchange.nobody' },
  'exchange.cancelled': { code: 'exchange.cancelled' },
  'revert.unknownStep': { code: 'revert.unknownStep' },
  'revert.alreadyDone': { code: 'revert.alreadyDone' },
  'revert.conflict': { code: 'revert.conflict', collection: 'persons', name: 'Petra Muster' },
  'revert.inUse': { code: 'revert.inUse', collection: 'persons', name: 'Petra Muster', usedBy: 'participants' },
  'revert.missing': { code: 'revert.missing', collection: 'organisations', usedBy: 'persons' },
  'reinstate.unknown': { code: 'reinstate.unknown' },
  'reinstate.gone': { code: 'reinstate.gone', collection: 'persons', name: 'Petra Muster' },
  'reinstate.same': { code: 'reinstate.same', collection: 'persons', name: 'Petra Muster' },
  'reinstate.missing': {
    code: 'reinstate.missing',
    name: 'Petra Muster',
    missingIn: 'organisations',
    missing: 'Musterministerium',
  },
  'trash.notThere': { code: 'trash.notThere' },
  'right.alreadyAsked': { code: 'right.alreadyAsked', user: 'c.muster', pc: 'PC-3' },
  'late.unknown': { code: 'late.unknown' },
  'late.movedOn': { code: 'late.movedOn', collection: 'persons', name: 'Petra Muster' },
  'late.loose': {
    code: 'late.loose',
    collection: 'persons',
    name: 'Petra Muster',
    usedBy: 'mandates',
  },
  bug: { code: 'bug', incident: '4711' },
}; // prettier-ignore

const examples = Object.entries(EXAMPLES) as [ErrorCode, AppError][];
const CAUSES = Object.keys(diskTexts) as DiskCause[];

/** Sentences that are whole: a capital, a number or a quoted name at the beginning, a full stop at the end. */
function expectSentences(text: string): void {
  expect(text).toMatch(/^[\p{Lu}„]/u);
  expect(text).toMatch(/\.$/);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/ {2}| [,.;:!?]|\.\.|,,|\(\)|„“/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  expect(text, 'straight quotation marks').not.toMatch(/["']/);
}

describe('the text of an error', () => {
  it.each(examples)('%s is whole German sentences', (_code, error) => {
    expectSentences(errorText(error));
  });

  it.each(examples)('%s never shows its code', (code, error) => {
    if (code !== 'bug') expect(errorText(error)).not.toContain(code);
  });

  it('is another one for every code', () => {
    const texts = examples.map(([, error]) => errorText(error));
    expect(new Set(texts).size).toBe(texts.length);
  });

  const values: readonly (readonly [AppError, readonly string[]])[] = [
    [EXAMPLES['input.invalid'], ['Von', issue.message]],
    [EXAMPLES['input.unreadable'], ['--input']],
    [EXAMPLES['operation.unknown'], ['„nope“']],
    [EXAMPLES['file.notOpened'], ['„Einladung.docx“']],
    [EXAMPLES['folder.missing'], ['C:\\Daten']],
    [EXAMPLES['folder.newer'], ['7', '1']],
    [EXAMPLES['folder.disk'], ['C:\\Daten', diskTexts.denied]],
    [EXAMPLES['folder.damaged'], ['Zeile 17', 'Zeile 19']],
    [EXAMPLES['store.held'], ['musterfrau', 'PC-07', '15.03.2018, 10:12 Uhr']],
    [EXAMPLES['store.writeFailed'], [diskTexts.full]],
    [EXAMPLES['undo.conflict'], ['Person', 'Petra Muster']],
    [EXAMPLES['record.missing'], ['„Person“', 'p-1']],
    [EXAMPLES['record.invalid'], ['„Person“', issue.message]],
    [EXAMPLES['record.dangling'], ['„Person“', 'p-1']],
    [EXAMPLES['participant.alreadyThere'], ['Petra Muster']],
    [EXAMPLES['participant.chairLand'], ['Bayern']],
    [EXAMPLES['address.genderUnknown'], ['Kim Brenner', '„Frau“', '„Herr“', 'neutral']],
    [EXAMPLES['address.unknownOffice'], ['„Oberförster“', 'Minister, Senator']],
    [EXAMPLES['address.tooLong'], ['9', '7']],
    [EXAMPLES['address.noPostalAddress'], ['Petra Muster']],
    [EXAMPLES['document.senderMissing'], ['1. Januar 2019']],
    [EXAMPLES['document.targetBusy'], ['Einladung.docx']],
    [EXAMPLES['draft.disk'], [diskTexts.full]],
    [EXAMPLES['draft.unreadable'], [diskTexts.hardware]],
    [EXAMPLES['document.disk'], ['C:\\Aus', diskTexts.missing]],
    [EXAMPLES['document.mismatch'], ['Einladung.docx', '„Frau“', '„Herr“']],
    [EXAMPLES['sample.unknown'], ['intmk-1999', 'intmk-2018']],
    [EXAMPLES['exchange.unreadable'], ['„Liste.xlsx“', 'Kennwort']],
    [EXAMPLES['exchange.tooManyChanges'], ['7000', '5000']],
    [EXAMPLES['revert.conflict'], ['„Petra Muster“', 'Person']],
    [EXAMPLES['revert.inUse'], ['„Petra Muster“', 'Teilnehmende Person']],
    [EXAMPLES.bug, ['4711']],
  ];

  it.each(values.map(([error, words]) => [error.code, error, words] as const))(
    '%s names what it is about',
    (_code, error, words) => {
      for (const word of words) expect(errorText(error)).toContain(word);
    },
  );

  it('names what still uses a record in German', () => {
    const text = errorText(EXAMPLES['record.inUse']);
    expect(text).toContain(recordName('mandates'));
    expect(text).not.toMatch(/mandates|participants/);
  });

  it.each(['folder.disk', 'document.disk', 'store.writeFailed'] as const)(
    '%s is whole for every cause',
    (code) => {
      for (const cause of CAUSES) expectSentences(errorText({ ...EXAMPLES[code], cause }));
    },
  );

  it.each(['changed', 'cutShort', 'either'] as const)('a package is damaged: %s', (how) => {
    expectSentences(errorText({ ...EXAMPLES['package.damaged'], how }));
  });

  it('tells a package too large from a passphrase too costly', () => {
    const costly = errorText({ ...EXAMPLES['package.tooBig'], what: 'key' });
    expectSentences(costly);
    expect(costly).not.toBe(errorText(EXAMPLES['package.tooBig']));
  });

  it.each(['input.invalid', 'record.invalid'] as const)(
    '%s is whole with many findings',
    (code) => {
      const other = { path: '', message: 'Hier fehlt eine Angabe.' };
      const text = errorText({ ...EXAMPLES[code], issues: [issue, other] });
      expectSentences(text);
      expect(text).toContain('Von: Diesen Tag gibt es nicht im Kalender. Hier fehlt eine Angabe.');
    },
  );

  it('speaks to the reader as Sie and never blames', () => {
    const all = examples.map(([, error]) => errorText(error)).join(' ');
    expect(all).not.toMatch(/\b(du|dein|dich|dir|ungültige Eingabe|Fehler:|falsch)\b/i);
  });

  it('says that nothing was lost where writing or undoing failed', () => {
    for (const code of ['store.writeFailed', 'undo.conflict', 'folder.notOurs', 'folder.newer', 'store.readOnly', 'period.endsBeforeStart', 'record.dangling', 'conference.noTerm'] as const) {
      expect(errorText(EXAMPLES[code])).toMatch(/nichts verändert|nicht verändert|unversehrt/);
    } // prettier-ignore
  });
});

describe('the words for the disk', () => {
  it('stand in the middle of a sentence', () => {
    for (const text of Object.values(diskTexts)) expect(text).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(new Set(Object.values(diskTexts)).size).toBe(CAUSES.length);
  });
});

describe('the names of records', () => {
  const names = Object.values(collections).flatMap((kind) => Object.keys(kind));

  it('are there for every collection, and for no other', () => {
    expect(Object.keys(recordNames).sort()).toEqual([...names].sort());
    for (const name of names) expect(recordName(name)).toMatch(/^\p{Lu}/u);
  });

  it('fall back to a plain word', () => {
    expect(recordName('unknown')).toBe('Eintrag');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../../src/shared/domain/retention/periods';
import { dueItems, reachable, redactFor } from '../../../../../src/shared/domain/retention/rules';
import { allDangling } from '../../../../../src/shared/domain/storage/references';
import type { Redact } from '../../../../../src/shared/domain/storage/redacted-entries';
import {
  put,
  type Draft,
  type StoreView,
} from '../../../../../src/shared/domain/storage/store-view';
import { CONFERENCE_ID, sampleDrafts, sampleView, viewOf } from '../../../../builders/sample-view';

const LATE = '2022-01-01';
const TERM = sampleView().conference(CONFERENCE_ID, 'conference').get(CONFERENCE_ID)?.termId ?? '';
const PERSON = {
  gender: null,
  degrees: [],
  firstName: 'Petra',
  nobility: null,
  parliament: null,
  personalTitle: null,
  customSalutation: 'ANREDE-MARKER',
  organisationId: null,
  unit: null,
  email: 'MARKER@example.org',
  phone: '0911 MARKER',
  note: 'NOTIZ-MARKER',
};
const reply = { state: 'represented', on: null, way: null, note: 'RUECK-MARKER' } as const;
const officeId =
  sampleView()
    .register('offices')
    .all()
    .find(({ seat }) => seat === 'member')?.id ?? '';

/** A former minister, a companion, a guest whom nobody else names, and letters to them. */
const planted: readonly Draft[] = [
  put.register('persons', { ...PERSON, id: 'former', lastName: 'Ehemals' }),
  put.register('mandates', {
    ...{ id: 'm-former', personId: 'former', officeId, from: '2010-01-01', to: '2011-01-31' },
    order: 0,
  }),
  put.register('contactPoints', {
    ...{ id: 'cp', personId: 'former', kind: 'assistant', name: 'VORZIMMER-MARKER', unit: null },
    ...{ email: null, phone: null, address: null, forLetters: false, note: null },
  }),
  put.register('persons', { ...PERSON, id: 'escort', lastName: 'Begleitet-MARKER' }),
  put.register('persons', { ...PERSON, id: 'stand-in', lastName: 'Vertritt-MARKER' }),
  put.conference(CONFERENCE_ID, 'participants', {
    ...{ id: 'p-escort', role: 'companion', land: 'SN', personId: 'escort', reply },
    ...{ substituteId: null, note: 'BEGLEIT-MARKER' },
  }),
  put.conference(CONFERENCE_ID, 'participants', {
    ...{ id: 'p-former', role: 'guest', land: null, personId: 'former', reply },
    ...{ substituteId: 'stand-in', note: null },
  }),
  put.conference(CONFERENCE_ID, 'letterCases', {
    ...{ id: 'case', number: '2018-0001', kind: 'invitation', participantId: 'p-former' },
  }),
  put.conference(CONFERENCE_ID, 'paperVersions', {
    ...{ id: 'v', kind: 'invitation', about: 'p-former', title: 'BRIEF-MARKER', number: 1 },
    ...{ fileName: 'x.docx', sha256: 'a'.repeat(64), bytes: 1, fileReference: null },
  }),
  put.conference(CONFERENCE_ID, 'dispatches', {
    ...{ id: 'd', versionId: 'v', participantId: 'p-former', recipient: 'BRIEF-MARKER' },
    ...{ caseNumber: '2018-0001', on: '2018-01-02', way: 'letter', note: null },
  }),
];
const view = sampleView(...planted);

/** Every record of a view after a redaction, as one map. */
function redacted(of: StoreView, redact: Redact): StoreView {
  const drafts = [...sampleDrafts, ...planted].map(({ document, collection, id }) => ({
    document,
    collection,
    id,
  }));
  const left = drafts.flatMap(({ document, collection, id }): Draft[] => {
    const kind = document.startsWith('conferences/') ? 'conference' : document;
    const table =
      kind === 'conference'
        ? of.conference(document.split('/')[1] ?? '', collection as 'participants')
        : kind === 'register'
          ? of.register(collection as 'persons')
          : of.settings(collection as 'body');
    const record = table.get(id);
    if (!record) return [];
    const rest = redact({ document, collection, id }, record as unknown as Parameters<Redact>[1]);
    return rest === null ? [] : [{ document, collection, id, record: rest }];
  });
  return viewOf(left);
}

const textOf = (of: StoreView): string => JSON.stringify(reachable(of));
const itemsOf = (...subjects: readonly string[]) =>
  dueItems(view, LATE).filter(({ subject }) => subjects.includes(subject));
const after = (...subjects: readonly string[]): StoreView =>
  redacted(view, redactFor(view, itemsOf(...subjects), LATE));

describe('periods', () => {
  it('count months and stay within a shorter month', () => {
    expect(addMonths('2018-03-16', 6)).toBe('2018-09-16');
    expect(addMonths('2018-08-31', 6)).toBe('2019-02-28');
    expect(addMonths('2019-08-31', 6)).toBe('2020-02-29');
    expect(addMonths('2018-12-31', 12)).toBe('2019-12-31');
    expect(addMonths('2018-12-31', 0)).toBe('2018-12-31');
  });

  it('of participants end with the chair, unless the office has its own', () => {
    const [item] = itemsOf('participants');
    const to = view.register('chairTerms').get(TERM)?.to;
    expect(item?.on).toBe(to);
    const own = put.settings('retentionPeriods', {
      ...{ id: 'participants', months: 24, reason: null },
    });
    const items = dueItems(sampleView(...planted, own), LATE);
    expect(items.find(({ subject }) => subject === 'participants')?.on).toBe('2020-03-16');
  });

  it('say what is due on the day itself, not the day before', () => {
    const [item] = itemsOf('companions');
    expect(item?.on).toBe('2018-09-16');
    const isDue = (day: string) =>
      dueItems(view, day).find(({ subject }) => subject === 'companions')?.isDue;
    expect([isDue('2018-09-15'), isDue('2018-09-16')]).toEqual([false, true]);
    expect(dueItems(view, LATE).every(({ isDue }) => isDue)).toBe(true);
  });
});

describe('what is deleted', () => {
  it('names nobody in what it says', () => {
    expect(JSON.stringify(dueItems(view, LATE))).not.toMatch(/MARKER|Ehemals/);
  });

  it('of companions takes them and whoever nobody else names', () => {
    const rest = after('companions');
    expect(textOf(rest)).not.toMatch(/BEGLEIT-MARKER|Begleitet-MARKER/);
    expect(rest.conference(CONFERENCE_ID, 'participants').get('p-former')).toBeDefined();
    expect(rest.register('persons').get('stand-in')).toBeDefined();
  });

  it('of notes leaves the replies', () => {
    const rest = after('replyNotes');
    const left = rest.conference(CONFERENCE_ID, 'participants').get('p-former');
    expect(left?.reply).toEqual({ ...reply, note: null });
    expect(textOf(rest)).not.toContain('RUECK-MARKER');
  });

  it('of participants leaves the book of letters in words, with nobody behind it', () => {
    const rest = after('participants');
    expect(rest.conference(CONFERENCE_ID, 'participants').all()).toHaveLength(1);
    expect(rest.conference(CONFERENCE_ID, 'letterCases').all()).toEqual([]);
    expect(rest.conference(CONFERENCE_ID, 'dispatches').get('d')).toMatchObject({
      ...{ participantId: null, recipient: 'BRIEF-MARKER', caseNumber: '2018-0001' },
    });
    expect(rest.register('persons').get('stand-in')).toBeUndefined();
    expect(rest.register('persons').get('former')).toBeDefined();
  });

  it('of letters takes what was sent and counts its file', () => {
    const [item] = itemsOf('letters');
    expect(item?.files).toBe(1);
    const rest = after('letters');
    expect(textOf(rest)).not.toContain('BRIEF-MARKER');
    expect(rest.conference(CONFERENCE_ID, 'participants').get('p-former')).toBeDefined();
  });

  it('of former office holders leaves the name and nothing that leads to them', () => {
    const rest = after('formerContacts');
    expect(rest.register('contactPoints').get('cp')).toBeUndefined();
    expect(rest.register('persons').get('former')).toMatchObject({
      ...{ lastName: 'Ehemals', email: null, phone: null, note: null, customSalutation: null },
    });
    expect(rest.register('mandates').get('m-former')).toBeDefined();
  });

  it('reaches those who were taken off the list before, through the history', () => {
    const redact = redactFor(view, itemsOf('participants'), LATE);
    const place = { document: `conferences/${CONFERENCE_ID}`, collection: 'participants' };
    const removed = { id: 'x', role: 'guest', personId: 'earlier' };
    expect(redact({ ...place, id: 'x' }, removed)).toBeNull();
    const person = { document: 'register', collection: 'persons', id: 'earlier' };
    expect(redact(person, { id: 'earlier', lastName: 'Früher' })).toBeNull();
    const notes = redactFor(view, itemsOf('replyNotes'), LATE);
    expect(notes(person, { id: 'earlier', lastName: 'Früher' })).not.toBeNull();
  });

  it('leaves nothing loose, nothing of what was due, and all else untouched', () => {
    const all = dueItems(view, LATE);
    fc.assert(
      fc.property(fc.subarray([...all]), (chosen) => {
        const redact = redactFor(view, chosen, LATE);
        const rest = redacted(view, redact);
        expect(allDangling(rest)).toEqual(allDangling(view));
        const ids = new Set(
          rest
            .conference(CONFERENCE_ID, 'participants')
            .all()
            .map(({ id }) => id),
        );
        for (const { participantId } of [
          ...rest.conference(CONFERENCE_ID, 'letterCases').all(),
          ...rest.conference(CONFERENCE_ID, 'letterForms').all(),
          ...rest.conference(CONFERENCE_ID, 'omissions').all(),
        ])
          expect(ids).toContain(participantId);
        const left = dueItems(rest, LATE).map(({ id }) => id);
        for (const { id } of chosen) expect(left).not.toContain(id);
        if (chosen.length === 0) expect(textOf(rest)).toBe(textOf(view));
        for (const collection of ['offices', 'organisations', 'laender', 'chairTerms'] as const)
          expect(rest.register(collection).all()).toEqual(view.register(collection).all());
      }),
      { numRuns: 40 },
    );
  });
});
